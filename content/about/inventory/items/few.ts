import type { InventoryItem } from "#exercises/inventory.ts";

/** What few data say, and what they do not. */
export const few: readonly InventoryItem[] = [
  {
    id: "both-ends",
    about: "M34",
    options: ["M14", "right", "M3", "M34"],
    told: {
      a: {
        story:
          "A ministry lists 3,000 counties by their rate of a rare cancer over ten years. Half of the counties are small. All small counties together have the same rate as all large ones together. Among the hundred counties with the lowest rates nearly all are small.",
        asks: "What would you expect of the hundred counties with the highest rates?",
        answers: [
          "That cannot be said before it is known what protects people in small counties.",
          "They are nearly all small, too.",
          "About half are small, as in the whole country.",
          "They are nearly all large: the small ones are at the other end.",
        ],
      },
      b: {
        story:
          "A newspaper lists 2,000 schools by the average mark of last year’s pupils. Half of the schools are small. All pupils of small schools together have the same average as all pupils of large ones. Among the fifty schools with the best averages nearly all are small.",
        asks: "What would you expect of the fifty schools with the worst averages?",
        answers: [
          "That cannot be said before it is known why small schools teach well.",
          "They are nearly all small, too.",
          "About half are small, as in the whole country.",
          "They are nearly all large: the small ones are at the other end.",
        ],
      },
    },
  },
  {
    id: "a-perfect-start",
    about: "M1",
    options: ["other", "M36", "M1", "right"],
    told: {
      a: {
        story:
          "A basketball player has made 4 of her first 4 free throws in this league. Nineteen of twenty players of the league make between 60 % and 86 % of their free throws in the long run; the average player makes 73 %.",
        asks: "What is the best guess of the share that she will make in the long run?",
        answers: [
          "About 87 %, midway between what she has shown and the average.",
          "73 %, since four throws say nothing.",
          "100 %, since that is what she has shown.",
          "About 75 %: a little over the average.",
        ],
      },
      b: {
        story:
          "A new bakery has been reviewed 3 times, and all 3 guests were pleased. Nineteen of twenty bakeries of the city please between 50 % and 82 % of their guests in the long run; the average bakery pleases 66 %.",
        asks: "What is the best guess of the share that it will please in the long run?",
        answers: [
          "About 83 %, midway between what it has shown and the average.",
          "66 %, since three reviews say nothing.",
          "100 %, since that is what it has shown.",
          "About 69 %: a little over the average.",
        ],
      },
    },
  },
  {
    id: "the-small-one",
    about: "M3",
    options: ["right", "M5", "M3", "M12"],
    told: {
      a: {
        story:
          "Two clinics of a large health service have each had complications in 8 % of their operations; in the whole service it is 4 %. The north clinic has done 25 operations, the south clinic 1,000. Clinics do differ.",
        asks: "Somebody estimates the true rate of each clinic and pulls each estimate towards the average of all. Which of the two estimates lies further from the 8 %?",
        answers: [
          "That of the north clinic.",
          "That of the south clinic.",
          "They lie equally far from it, since both clinics have had 8 %.",
          "Neither: whoever estimates well leaves both at 8 %.",
        ],
      },
      b: {
        story:
          "Two delivery drivers of a large firm have each been late with 12 % of their parcels; in the whole firm it is 6 %. Ada has delivered 50 parcels, Ben 2,000. Drivers do differ.",
        asks: "Somebody estimates the true rate of each driver and pulls each estimate towards the average of all. Which of the two estimates lies further from the 12 %?",
        answers: [
          "Ada’s.",
          "Ben’s.",
          "They lie equally far from it, since both have been late with 12 %.",
          "Neither: whoever estimates well leaves both at 12 %.",
        ],
      },
    },
  },
  {
    id: "no-prior-at-all",
    about: "M11",
    options: ["other", "right", "M36", "M11"],
    told: {
      a: {
        story:
          "A treatment has helped none of its first 3 patients. Before the data somebody held every share of patients that it helps, between 0 and 1, for equally likely (a flat prior).",
        asks: "What, for this person, is the chance that the next patient is helped?",
        answers: [
          "1/8, since a flat prior counts as much as one patient, half helped.",
          "1/5, since a flat prior counts as much as two patients, one of them helped.",
          "1/2, since three patients are too few to say anything.",
          "0, since a flat prior adds nothing to the data.",
        ],
      },
      b: {
        story:
          "A new machine has made 4 parts, all of them good. Before the data somebody held every share of good parts that it makes, between 0 and 1, for equally likely (a flat prior).",
        asks: "What, for this person, is the chance that the next part is good?",
        answers: [
          "9/10, since a flat prior counts as much as one part, half good.",
          "5/6, since a flat prior counts as much as two parts, one of them good.",
          "1/2, since four parts are too few to say anything.",
          "1, since a flat prior adds nothing to the data.",
        ],
      },
    },
  },
  {
    id: "the-worst-improved",
    about: "M14",
    options: ["other", "M36", "right", "M14"],
    told: {
      a: {
        story:
          "The sales of a team go up and down a good deal from month to month. Of 40 teams the 5 with the worst month were sent on a course. In the next month all 5 did better than before, and the average of all 40 teams was the same.",
        asks: "What does this say about the course?",
        answers: [
          "It does harm: without it the five would have improved further.",
          "Nothing: from five teams nothing can ever be learned.",
          "Little: after their worst month most teams do better anyway.",
          "It works: all five improved after it.",
        ],
      },
      b: {
        story:
          "Accidents at a road crossing go up and down a good deal from year to year. Of 60 crossings the 6 with most accidents last year were given mirrors. In the year after all 6 had fewer accidents, and in all 60 together there were as many as before.",
        asks: "What does this say about the mirrors?",
        answers: [
          "They do harm: without them accidents would have fallen further.",
          "Nothing: from six crossings nothing can ever be learned.",
          "Little: after their worst year most crossings have fewer accidents anyway.",
          "They work: at all six crossings there were fewer accidents.",
        ],
      },
    },
  },
];
