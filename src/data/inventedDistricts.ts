import { defineDataSet, type Sample } from "./dataSet.ts";

/** Averages of classes and how many students each has; the new school has no class but that of one student, which is moved. */
const districts = [
  {
    name: "north",
    schools: [
      { name: "N1", classes: [] },
      {
        name: "N2",
        classes: [
          [80, 7],
          [76, 5],
        ],
      },
      {
        name: "N3",
        classes: [
          [79, 6],
          [83, 4],
        ],
      },
    ],
  },
  {
    name: "west",
    schools: [
      {
        name: "W1",
        classes: [
          [65, 5],
          [68, 7],
        ],
      },
      {
        name: "W2",
        classes: [
          [61, 6],
          [63, 4],
        ],
      },
    ],
  },
  {
    name: "south",
    schools: [
      {
        name: "S1",
        classes: [
          [66, 6],
          [70, 5],
        ],
      },
      {
        name: "S2",
        classes: [
          [72, 7],
          [67, 6],
        ],
      },
    ],
  },
] as const;

/** Every class with its district and school, indices, its average and how many students it has. */
const classes = districts
  .flatMap(({ schools }, district) => schools.map((school) => ({ ...school, district })))
  .flatMap(({ name, classes: own, district }, school) =>
    own.map(([y, n], at) => ({ name: `${name} class ${at + 1}`, district, school, y, n })),
  );

/** Classes as groups: district and school of each, how many students it has, and their average. */
function sample(): Sample {
  return {
    groups: classes.map(({ name }) => name),
    columns: {
      district: classes.map(({ district }) => district),
      school: classes.map(({ school }) => school),
      n: classes.map(({ n }) => n),
      y: classes.map(({ y }) => y),
    },
  };
}

/**
 * Three invented districts with seven schools, one of them new, and twelve classes.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const inventedDistricts = defineDataSet({
  id: "invented-districts",
  title: "Three invented districts",
  districts,
  classes,
  sample,
  card: [
    [
      "What",
      "Twelve classes that do not exist, in six schools of three districts, with the average score of each and how many students it has. A seventh school is new.",
    ],
    ["Source", "Invented for this book."],
    ["Licence", "None needed."],
  ],
});
