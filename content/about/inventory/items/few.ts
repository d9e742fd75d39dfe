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
          "A ministry lists 3,000 counties by their rate of a rare cancer over ten years. Among the hundred counties with the lowest rates nearly all are small.",
        asks: "Nothing else is known. What would you expect of the hundred counties with the highest rates?",
        answers: [
          "It depends on what protects people in small counties; without knowing that, nothing can be expected.",
          "They are nearly all small, too.",
          "Small and large counties are mixed there as in the whole country.",
          "They are nearly all large, since small counties do better.",
        ],
      },
      b: {
        story:
          "A newspaper lists 2,000 schools by the average mark of last year’s pupils. Among the fifty schools at the top nearly all are small.",
        asks: "Nothing else is known. What would you expect of the fifty schools at the bottom?",
        answers: [
          "It depends on why small schools teach well; without knowing that, nothing can be expected.",
          "They are nearly all small, too.",
          "Small and large schools are mixed there as in the whole country.",
          "They are nearly all large, since small schools do better.",
        ],
      },
    },
  },
  {
    id: "a-perfect-start",
    about: "M1",
    options: ["M1", "M36", "other", "right"],
    told: {
      a: {
        story:
          "A basketball player has made 4 of her first 4 free throws in this league. Most players of the league make between 60 % and 85 % of their free throws in the long run; the average player makes 73 %.",
        asks: "What is the best guess of the share that she will make in the long run?",
        answers: [
          "100 %, since that is what she has shown.",
          "73 %, since four throws say nothing.",
          "About 87 %, midway between what she has shown and the average.",
          "About 76 %: a little over the average.",
        ],
      },
      b: {
        story:
          "A new bakery has been reviewed 3 times, and all 3 guests were pleased. Most bakeries of the city please between 50 % and 80 % of their guests in the long run; the average bakery pleases 66 %.",
        asks: "What is the best guess of the share that it will please in the long run?",
        answers: [
          "100 %, since that is what it has shown.",
          "66 %, since three reviews say nothing.",
          "83 %, midway between what it has shown and the average.",
          "About 70 %: a little over the average.",
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
          "Two clinics of a large health service have each had complications in 8 % of their operations; in the whole service it is 4 %. The north clinic has done 25 operations, the south clinic 1,000. Clinics do differ, but not much.",
        asks: "Somebody estimates the true rate of each clinic, and borrows from all the others. Whose estimate lies further from the 8 %?",
        answers: [
          "That of the north clinic.",
          "That of the south clinic.",
          "They lie equally far from it, since both clinics have had 8 %.",
          "Neither: the best estimate is what was seen, 8 % for both.",
        ],
      },
      b: {
        story:
          "Two delivery drivers of a large firm have each been late with 12 % of their parcels; in the whole firm it is 6 %. Ada has delivered 50 parcels, Ben 2,000. Drivers do differ, but not much.",
        asks: "Somebody estimates the true rate of each driver, and borrows from all the others. Whose estimate lies further from the 12 %?",
        answers: [
          "Ada’s.",
          "Ben’s.",
          "They lie equally far from it, since both have been late with 12 %.",
          "Neither: the best estimate is what was seen, 12 % for both.",
        ],
      },
    },
  },
  {
    id: "no-prior-at-all",
    about: "M11",
    options: ["M11", "right", "M36", "other"],
    told: {
      a: {
        story:
          "A treatment has helped none of its first 3 patients. Somebody has a flat prior for the share of patients that it helps: every share between 0 and 1 is equally likely to begin with.",
        asks: "What is the mean of the posterior, and so the chance that the next patient is helped?",
        answers: [
          "0, since a flat prior adds nothing to the data.",
          "1/5, since a flat prior counts as much as two patients, one of them helped.",
          "1/2, since nothing is known before the data.",
          "None can be given, since a flat prior says nothing.",
        ],
      },
      b: {
        story:
          "A new machine has made 4 parts, all of them good. Somebody has a flat prior for the share of good parts that it makes: every share between 0 and 1 is equally likely to begin with.",
        asks: "What is the mean of the posterior, and so the chance that the next part is good?",
        answers: [
          "1, since a flat prior adds nothing to the data.",
          "5/6, since a flat prior counts as much as two parts, one of them good.",
          "1/2, since nothing is known before the data.",
          "None can be given, since a flat prior says nothing.",
        ],
      },
    },
  },
  {
    id: "the-worst-improved",
    about: "M14",
    options: ["M14", "M36", "right", "other"],
    told: {
      a: {
        story:
          "Of 40 sales teams the 5 with the worst month were sent on a course. In the next month all 5 did better than before, and the average of all 40 teams was the same.",
        asks: "What does this say about the course?",
        answers: [
          "It works: all five improved after it.",
          "Five teams are too few to learn anything from.",
          "Little: of teams chosen for their worst month, most do better in the next, course or no course.",
          "It does harm: without it they would have improved further.",
        ],
      },
      b: {
        story:
          "Of 60 road crossings the 6 with most accidents last year were given mirrors. In the year after all 6 had fewer accidents, and in all 60 together there were as many as before.",
        asks: "What does this say about the mirrors?",
        answers: [
          "They work: at all six crossings there were fewer accidents.",
          "Six crossings are too few to learn anything from.",
          "Little: of crossings chosen for their worst year, most have fewer accidents in the next, mirrors or no mirrors.",
          "They do harm: without them accidents would have fallen further.",
        ],
      },
    },
  },
];
