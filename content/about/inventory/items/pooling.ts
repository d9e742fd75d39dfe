import type { InventoryItem } from "#exercises/inventory.ts";

/** What borrowing does, to whom, and what it does not do. */
export const pooling: readonly InventoryItem[] = [
  {
    id: "fair-or-close",
    about: "M2",
    options: ["M30", "other", "M2", "right"],
    told: {
      a: {
        story:
          "Forty schools were tested with equally few pupils each. The average of a school is too high as often as too low. An estimate that is pulled to the average of all forty tends to be too low for a school that is truly far above it, and too high for one far below. The spread of the schools was learned from the forty.",
        asks: "Which estimates are likely to have the smaller sum of squared errors over all forty schools?",
        answers: [
          "The pulled ones, and for each single school the pulled one is the closer.",
          "Neither: what one school gains by the pull another one loses.",
          "The averages, since the others lean to one side.",
          "The pulled ones, although for some schools the average is the closer.",
        ],
      },
      b: {
        story:
          "Thirty batters have had equally few at-bats each. The batting average of a batter is too high as often as too low. An estimate that is pulled to the average of all thirty tends to be too low for a batter who is truly far above it, and too high for one far below. The spread of the batters was learned from the thirty.",
        asks: "Which estimates are likely to have the smaller sum of squared errors over all thirty batters?",
        answers: [
          "The pulled ones, and for each single batter the pulled one is the closer.",
          "Neither: what one batter gains by the pull another one loses.",
          "The averages, since the others lean to one side.",
          "The pulled ones, although for some batters the average is the closer.",
        ],
      },
    },
  },
  {
    id: "may-they-be-pooled",
    about: "M25",
    options: ["other", "M12", "right", "M25"],
    told: {
      a: {
        story:
          "Somebody wants to estimate the sales of twelve branches from one week each, and pulls each estimate towards the average of all. Nobody could say beforehand which branch would sell more. A colleague objects: “Branches are different. You may not pool them unless you have shown that they are alike.”",
        asks: "What is the best answer?",
        answers: [
          "They need not be alike, since with twelve branches the differences cancel.",
          "The colleague is right: each branch is to be judged by its own week alone.",
          "They need not be alike: if they differ much, the data show it, and little is borrowed.",
          "The colleague is right: first a test has to show that the branches do not differ.",
        ],
      },
      b: {
        story:
          "Somebody wants to estimate how well a drug works in nine hospitals, from a few patients in each, and pulls each estimate towards the average of all. Nobody could say beforehand in which hospital it would work better. A colleague objects: “Hospitals are different. You may not pool them unless you have shown that they are alike.”",
        asks: "What is the best answer?",
        answers: [
          "They need not be alike, since with nine hospitals the differences cancel.",
          "The colleague is right: each hospital is to be judged by its own patients alone.",
          "They need not be alike: if they differ much, the data show it, and little is borrowed.",
          "The colleague is right: first a test has to show that the hospitals do not differ.",
        ],
      },
    },
  },
  {
    id: "who-was-asked",
    about: "M29",
    options: ["right", "M29", "other", "other"],
    told: {
      a: {
        story:
          "A chain asks its guests for marks by a link that is printed on the receipt. Angry guests follow it far more often than content ones, in every restaurant to the same degree. The marks of the small restaurants are then pulled to the average of all.",
        asks: "What happens to the error that angry guests answer too often?",
        answers: [
          "It stays: it is in the average of all as well.",
          "It gets small: pooling averages it out over the restaurants.",
          "It gets larger: pooling adds the errors of the restaurants up.",
          "It is gone for the large restaurants, whose own marks count alone.",
        ],
      },
      b: {
        story:
          "A ministry measures how fit pupils are, by whoever volunteers. Sporty pupils volunteer far more often than others, in every school to the same degree. The averages of the small schools are then pulled to the average of all.",
        asks: "What happens to the error that sporty pupils are measured too often?",
        answers: [
          "It stays: it is in the average of all as well.",
          "It gets small: pooling averages it out over the schools.",
          "It gets larger: pooling adds the errors of the schools up.",
          "It is gone for the large schools, whose own averages count alone.",
        ],
      },
    },
  },
  {
    id: "pulled-to-what",
    about: "M31",
    options: ["M1", "M31", "right", "other"],
    told: {
      a: {
        story:
          "In 40 villages the weight of some children of two to ten years was measured, in each village children of one age. In a village with 4 children, all of them three years old, the average is 15 kg. In the whole study children of three weigh 14 kg on average, and all children together 22 kg.",
        asks: "Where should the estimate for three-year-olds of this village lie?",
        answers: [
          "At 15 kg, since it was measured there.",
          "Between 15 kg and 22 kg, the average of all children.",
          "Between 15 kg and 14 kg, the average of children of three.",
          "Below 14 kg, on the other side of the average.",
        ],
      },
      b: {
        story:
          "In 50 offices the monthly pay of some employees was taken down, in each office employees with equally many years of service. In an office with 3 employees, all of them in their first year, the average is 2,300. In the whole study employees in their first year earn 2,200 on average, and all employees together 3,100.",
        asks: "Where should the estimate for first-year employees of this office lie?",
        answers: [
          "At 2,300, since it was seen there.",
          "Between 2,300 and 3,100, the average of all employees.",
          "Between 2,300 and 2,200, the average of first-year employees.",
          "Below 2,200, on the other side of the average.",
        ],
      },
    },
  },
  {
    id: "none-at-all",
    about: "M22",
    options: ["other", "M12", "M22", "right"],
    told: {
      a: {
        story:
          "The effects of a course were measured in 6 schools, each with a large error. The likeliest value of the spread of the true effects turns out to be 0.",
        asks: "What follows?",
        answers: [
          "The computation has gone wrong, since a spread cannot be 0.",
          "Borrowing is not allowed here, and each school has to be judged by its own number.",
          "The course has the same effect in all six schools.",
          "The effects may be equal, but they may also differ a good deal.",
        ],
      },
      b: {
        story:
          "The gain from a new seed was measured on 7 farms, each with a large error. The likeliest value of the spread of the true gains turns out to be 0.",
        asks: "What follows?",
        answers: [
          "The computation has gone wrong, since a spread cannot be 0.",
          "Borrowing is not allowed here, and each farm has to be judged by its own number.",
          "The seed brings the same gain on all seven farms.",
          "The gains may be equal, but they may also differ a good deal.",
        ],
      },
    },
  },
];
