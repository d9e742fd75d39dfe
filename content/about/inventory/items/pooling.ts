import type { InventoryItem } from "#exercises/inventory.ts";

/** What borrowing does, to whom, and what it does not do. */
export const pooling: readonly InventoryItem[] = [
  {
    id: "fair-or-close",
    about: "M2",
    options: ["M2", "other", "M30", "right"],
    told: {
      a: {
        story:
          "Forty schools were tested with a few pupils each. The average of a school errs upwards as often as downwards. An estimate that is pulled to the average of all forty errs downwards for a school that is truly far above, and upwards for one far below. The spread of the schools was learned from the forty.",
        asks: "Which estimates are likely to have the smaller sum of squared errors over all forty schools?",
        answers: [
          "The averages, since the others lean to one side.",
          "Neither: what one school gains by the pull another one loses.",
          "The pulled ones, and for each single school the pulled one is the closer.",
          "The pulled ones, although for some schools the average is the closer.",
        ],
      },
      b: {
        story:
          "Thirty batters have had forty at-bats each. The average of a batter errs upwards as often as downwards. An estimate that is pulled to the average of all thirty errs downwards for a batter who is truly far above, and upwards for one far below. The spread of the batters was learned from the thirty.",
        asks: "Which estimates are likely to have the smaller sum of squared errors over all thirty batters?",
        answers: [
          "The averages, since the others lean to one side.",
          "Neither: what one batter gains by the pull another one loses.",
          "The pulled ones, and for each single batter the pulled one is the closer.",
          "The pulled ones, although for some batters the average is the closer.",
        ],
      },
    },
  },
  {
    id: "may-they-be-pooled",
    about: "M25",
    options: ["M25", "M12", "right", "other"],
    told: {
      a: {
        story:
          "Somebody wants to estimate the sales of twelve branches from one week each, and borrows between the branches. A colleague objects: “Branches are different. You may not pool them unless you have shown that they are alike.”",
        asks: "What is the best answer?",
        answers: [
          "The colleague is right: first a test has to show that the branches do not differ.",
          "The colleague is right: each branch is to be judged by its own week alone.",
          "They need not be alike. It is enough that nobody could say beforehand which of them would sell more; if they differ much, the data say so and little is borrowed.",
          "They need not be alike, since with twelve branches the differences cancel.",
        ],
      },
      b: {
        story:
          "Somebody wants to estimate how well a drug works in nine hospitals, from a few patients in each, and borrows between the hospitals. A colleague objects: “Hospitals are different. You may not pool them unless you have shown that they are alike.”",
        asks: "What is the best answer?",
        answers: [
          "The colleague is right: first a test has to show that the hospitals do not differ.",
          "The colleague is right: each hospital is to be judged by its own patients alone.",
          "They need not be alike. It is enough that nobody could say beforehand in which of them the drug would work better; if they differ much, the data say so and little is borrowed.",
          "They need not be alike, since with nine hospitals the differences cancel.",
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
          "A chain asks its guests for marks by a link that is printed on the receipt. Angry guests follow it far more often than content ones, in every restaurant. The marks of the small restaurants are then pulled to the average of all.",
        asks: "What becomes of the error that angry guests are asked too often?",
        answers: [
          "It stays: it is in the average of all as well.",
          "It gets small: pooling averages it out over the restaurants.",
          "It gets larger: pooling adds the errors of the restaurants up.",
          "It is gone for the large restaurants, whose own marks count alone.",
        ],
      },
      b: {
        story:
          "A ministry measures how fit pupils are, by whoever volunteers. Sporty pupils volunteer far more often than others, in every school. The averages of the small schools are then pulled to the average of all.",
        asks: "What becomes of the error that sporty pupils are measured too often?",
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
          "Between 15 kg and 22 kg.",
          "Between 14 kg and 15 kg.",
          "Below 14 kg.",
        ],
      },
      b: {
        story:
          "In 50 offices the monthly pay of some employees was taken down, in each office employees with equally many years of service. In an office with 3 employees, all of them in their first year, the average is 2,300. In the whole study employees in their first year earn 2,200 on average, and all employees together 3,100.",
        asks: "Where should the estimate for first-year employees of this office lie?",
        answers: [
          "At 2,300, since it was seen there.",
          "Between 2,300 and 3,100.",
          "Between 2,200 and 2,300.",
          "Below 2,200.",
        ],
      },
    },
  },
  {
    id: "none-at-all",
    about: "M22",
    options: ["M22", "M12", "other", "right"],
    told: {
      a: {
        story:
          "The effects of a course were measured in 6 schools, each with a large error. The likeliest value of the spread of the true effects turns out to be 0.",
        asks: "What follows?",
        answers: [
          "The course has the same effect in all six schools.",
          "Borrowing is not allowed here, and each school has to be judged by its own number.",
          "The computation has gone wrong, since a spread cannot be 0.",
          "The data fit equal effects, but a spread well over 0 fits them nearly as well.",
        ],
      },
      b: {
        story:
          "The gain from a new seed was measured on 7 farms, each with a large error. The likeliest value of the spread of the true gains turns out to be 0.",
        asks: "What follows?",
        answers: [
          "The seed brings the same gain on all seven farms.",
          "Borrowing is not allowed here, and each farm has to be judged by its own number.",
          "The computation has gone wrong, since a spread cannot be 0.",
          "The data fit equal gains, but a spread well over 0 fits them nearly as well.",
        ],
      },
    },
  },
];
