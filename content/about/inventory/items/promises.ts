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
          "One that is narrower than that, since the other schools have told something too.",
          "The same as before, from 64 to 76: the data have not changed.",
        ],
      },
      b: {
        story:
          "A scale shows 50 grams, and is known to be right within 4 grams (95 %). True weights of such eggs are spread round 60 grams, and it is known how far. Pulled in the best way, the estimate for the egg is 52.",
        asks: "Which interval of 95 % goes with the 52?",
        answers: [
          "From 48 to 56: 4 grams to each side, as before.",
          "One that is wider than that, since the pull is a further guess.",
          "One that is narrower than that, since the other eggs have told something too.",
          "The same as before, from 46 to 54: the scale has not changed.",
        ],
      },
    },
  },
  {
    id: "one-of-them",
    about: "M17",
    options: ["M17", "M13", "right", "M36"],
    told: {
      a: {
        story:
          "The average mark of a large school is known to lie between 76 and 80 (95 %). Single pupils of the school differ from their average by about 10 points, their standard deviation.",
        asks: "A pupil of the school is drawn at random. Within which bounds lies her mark with a chance of about 95 %?",
        answers: [
          "Between 76 and 80.",
          "Between 75 and 81, since an interval has soft ends.",
          "Between about 58 and 98.",
          "That cannot be said of one pupil.",
        ],
      },
      b: {
        story:
          "The average weight of a large flock’s hens is known to lie between 1.9 kg and 2.1 kg (95 %). Single hens differ from their average by about 0.4 kg, their standard deviation.",
        asks: "A hen of the flock is caught at random. Within which bounds lies her weight with a chance of about 95 %?",
        answers: [
          "Between 1.9 kg and 2.1 kg.",
          "Between 1.8 kg and 2.2 kg, since an interval has soft ends.",
          "Between about 1.2 kg and 2.8 kg.",
          "That cannot be said of one hen.",
        ],
      },
    },
  },
  {
    id: "the-next-farm",
    about: "M27",
    options: ["M27", "right", "M13", "M36"],
    told: {
      a: {
        story:
          "A fertilizer was tried on twenty farms, on each of them so well that its own gain is known almost exactly; gains differ from farm to farm. The average gain of all farms is between 200 kg and 300 kg (95 %).",
        asks: "Does the gain of a further farm lie between 200 kg and 300 kg with a chance of 95 %?",
        answers: [
          "Yes, that is what the interval says.",
          "No: farms lie further apart than that, and the chance is far smaller.",
          "Yes, and outside of it no gain is possible.",
          "No: the further farm is a single one, so that nothing is known of it.",
        ],
      },
      b: {
        story:
          "A way of teaching was tried in thirty schools, in each of them so well that its own effect is known almost exactly; effects differ from school to school. The average effect of all schools is between 4 and 6 points (95 %).",
        asks: "Does the effect in a further school lie between 4 and 6 points with a chance of 95 %?",
        answers: [
          "Yes, that is what the interval says.",
          "No: schools lie further apart than that, and the chance is far smaller.",
          "Yes, and outside of it no effect is possible.",
          "No: the further school is a single one, so that nothing is known of it.",
        ],
      },
    },
  },
  {
    id: "the-winner-again",
    about: "M21",
    options: ["M21", "right", "M14", "M35"],
    told: {
      a: {
        story:
          "Of 200 adverts, each shown to as many people, the one with most clicks is chosen: 3.0 % clicked on it, while the average advert had 2.0 %. It is now shown to as many people again.",
        asks: "What would you expect?",
        answers: [
          "3.0 % again, since that is its own record.",
          "Fewer than 3.0 %, even if nothing has changed.",
          "Fewer than 3.0 %, but only if people have grown tired of it.",
          "Fewer than 2.0 %, as good luck is followed by bad luck.",
        ],
      },
      b: {
        story:
          "Of 90 salespeople, each of whom spoke to as many customers, the one who sold most is named: she sold to 24 % of hers, while the average was 16 %. Next month each speaks to as many customers again.",
        asks: "What would you expect of her?",
        answers: [
          "24 % again, since that is her own record.",
          "Fewer than 24 %, even if nothing has changed.",
          "Fewer than 24 %, but only if her success has made her careless.",
          "Fewer than 16 %, as good luck is followed by bad luck.",
        ],
      },
    },
  },
  {
    id: "promised-to-each",
    about: "M30",
    options: ["M30", "right", "other", "other"],
    told: {
      a: {
        story:
          "A method gives an interval for the true average of each of many schools, and pulls each to the average of all. Over all schools 95 of 100 intervals hold their truth.",
        asks: "Suppose one school truly lies far from all the others. If it were tested again and again, how often would its interval hold its truth?",
        answers: [
          "In 95 of 100 tests, as for every school.",
          "In fewer than 95 of 100 tests, as a rule: it is pulled away from its truth.",
          "In more than 95 of 100 tests: a school that is far out is easily told apart.",
          "Never: its truth lies outside.",
        ],
      },
      b: {
        story:
          "A method gives an interval for the true rate of each of many hospitals, and pulls each to the average of all. Over all hospitals 90 of 100 intervals hold their truth.",
        asks: "Suppose one hospital truly lies far from all the others. If it had such a year again and again, how often would its interval hold its truth?",
        answers: [
          "In 90 of 100 years, as for every hospital.",
          "In fewer than 90 of 100 years, as a rule: it is pulled away from its truth.",
          "In more than 90 of 100 years: a hospital that is far out is easily told apart.",
          "Never: its truth lies outside.",
        ],
      },
    },
  },
];
