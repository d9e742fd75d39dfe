import type { InventoryItem } from "#exercises/inventory.ts";

/** What an interval or a first place promises. */
export const promises: readonly InventoryItem[] = [
  {
    id: "doubt-after-the-pull",
    about: "M24",
    options: ["M24", "other", "right", "M12"],
    told: {
      a: {
        story:
          "A school’s average is 70, from pupils enough to know it within 6 points (95 %). True averages of schools are spread round 80, and it is known how far. Pulled in the best way, the estimate for the school is 74.",
        asks: "Which interval of 95 % goes with the 74?",
        answers: [
          "From 68 to 80: 6 points to each side, as before.",
          "One that is wider than that, since the pull is a further guess.",
          "One that is narrower than that: the other schools tell something.",
          "From 64 to 76, as before the pull: the data have not changed.",
        ],
      },
      b: {
        story:
          "A scale shows 50 grams for an egg, and is right within 4 grams (95 %). The true weights of eggs of this kind are spread round 60 grams, and it is known how far. Pulled in the best way, the estimate for the egg is 52.",
        asks: "Which interval of 95 % goes with the 52?",
        answers: [
          "From 48 to 56: 4 grams to each side, as before.",
          "One that is wider than that, since the pull is a further guess.",
          "One that is narrower than that: the other eggs tell something.",
          "From 46 to 54, as before the pull: the scale has not changed.",
        ],
      },
    },
  },
  {
    id: "one-of-them",
    about: "M17",
    options: ["M17", "other", "right", "other"],
    told: {
      a: {
        story:
          "The average mark of a large school is known to lie between 76 and 80 (95 %). Single pupils differ from their school’s average by about 10 points, their standard deviation, and are spread in the shape of a bell.",
        asks: "A pupil of the school is drawn at random. Within which bounds lies her mark with a chance of about 95 %?",
        answers: [
          "Between 76 and 80.",
          "Between about 68 and 88.",
          "Between about 58 and 98.",
          "That cannot be said of one pupil.",
        ],
      },
      b: {
        story:
          "The average weight of a large flock’s hens is known to lie between 1.9 kg and 2.1 kg (95 %). Single hens differ from the flock’s average by about 0.4 kg, their standard deviation, and are spread in the shape of a bell.",
        asks: "A hen of the flock is caught at random. Within which bounds lies her weight with a chance of about 95 %?",
        answers: [
          "Between 1.9 kg and 2.1 kg.",
          "Between about 1.6 kg and 2.4 kg.",
          "Between about 1.2 kg and 2.8 kg.",
          "That cannot be said of one hen.",
        ],
      },
    },
  },
  {
    id: "the-next-farm",
    about: "M27",
    options: ["M27", "right", "M13", "other"],
    told: {
      a: {
        story:
          "A fertilizer was tried on twenty farms, drawn at random from a whole country. On each its gain was measured so carefully that it is known almost exactly; gains differ from farm to farm. The average gain over all farms of the country lies between 200 kg and 300 kg (95 %).",
        asks: "Another farm of the country is drawn at random. Does its gain lie between 200 kg and 300 kg with a chance of 95 %?",
        answers: [
          "Yes, that is what the interval says.",
          "No: single farms lie further apart than that.",
          "Yes, and outside of it no gain is possible.",
          "No: nothing can be said of a single farm.",
        ],
      },
      b: {
        story:
          "A way of teaching was tried in thirty schools, drawn at random from a whole country. In each its effect was measured so carefully that it is known almost exactly; effects differ from school to school. The average effect over all schools of the country lies between 4 and 6 points (95 %).",
        asks: "Another school of the country is drawn at random. Does the effect there lie between 4 and 6 points with a chance of 95 %?",
        answers: [
          "Yes, that is what the interval says.",
          "No: single schools lie further apart than that.",
          "Yes, and outside of it no effect is possible.",
          "No: nothing can be said of a single school.",
        ],
      },
    },
  },
  {
    id: "the-winner-again",
    about: "M21",
    options: ["right", "M21", "M14", "M35"],
    told: {
      a: {
        story:
          "Of 200 adverts, each shown to 2,000 people, the one with most clicks is chosen: 3.0 % clicked on it, while the average advert had 2.0 %. It is now shown to 2,000 other people.",
        asks: "What would you expect?",
        answers: [
          "Less than 3.0 %, even if nothing has changed.",
          "3.0 % again, since that is its own record.",
          "Less than 3.0 %, but only if people have grown tired of it.",
          "Less than 2.0 %, as good luck is followed by bad luck.",
        ],
      },
      b: {
        story:
          "Of 90 salespeople, each of whom spoke to 150 customers, the one who sold most is named: she sold to 24 % of hers, while the average was 16 %. Next month each speaks to 150 other customers.",
        asks: "What would you expect of her?",
        answers: [
          "Less than 24 %, even if nothing has changed.",
          "24 % again, since that is her own record.",
          "Less than 24 %, but only if her success has made her careless.",
          "Less than 16 %, as good luck is followed by bad luck.",
        ],
      },
    },
  },
  {
    id: "promised-to-each",
    about: "M30",
    options: ["right", "M30", "other", "other"],
    told: {
      a: {
        story:
          "A method gives an interval for the true average of each of many schools, from equally few pupils in each, and pulls each strongly towards the average of all. Over all schools 95 of 100 intervals contain the true average.",
        asks: "Suppose one school truly lies far from all the others, and it is tested again and again. How often does its interval contain its true average?",
        answers: [
          "In fewer than 95 of 100 tests: it is pulled away from its truth.",
          "In 95 of 100 tests, as for every school.",
          "In more than 95 of 100 tests: a school that is far out is easily told apart.",
          "Never: its truth lies outside.",
        ],
      },
      b: {
        story:
          "A method gives an interval for the true rate of each of many hospitals, from equally few patients in each, and pulls each strongly towards the average of all. Over all hospitals 90 of 100 intervals contain the true rate.",
        asks: "Suppose one hospital truly lies far from all the others, and it is measured again in many years. How often does its interval contain its true rate?",
        answers: [
          "In fewer than 90 of 100 years: it is pulled away from its truth.",
          "In 90 of 100 years, as for every hospital.",
          "In more than 90 of 100 years: a hospital that is far out is easily told apart.",
          "Never: its truth lies outside.",
        ],
      },
    },
  },
];
