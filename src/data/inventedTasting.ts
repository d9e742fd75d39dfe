import { defineDataSet, type Sample } from "./dataSet.ts";

const judges = ["A", "B", "C", "D", "E"] as const;
const cakes = ["Lime", "Plum", "Nut", "Fig", "Rye"] as const;

/** What each judge gives each cake once it is tasted: a row a judge. */
const scores = [
  [6, 8, 9.5, 7.5, 8.5],
  [4, 7.5, 5.5, 6, 5],
  [4, 7, 6, 5, 5],
  [5, 9, 6, 7, 8],
  [2, 3.5, 5, 3, 4],
] as const;

/** Who tasted what, a letter a cake: as it was, and in two rooms. */
const tasted = {
  mixed: ["LNFR", "LPFR", "LNR", "PNFR", "LP"],
  rooms: ["LPN", "LPN", "LPN", "FR", "FR"],
} as const;

/** The scores of the first tasting, one after the other. */
function sample(): Sample {
  const rows = judges.flatMap((judge, j) =>
    cakes.flatMap((cake, k) =>
      tasted.mixed[j]!.includes(cake[0]!) ? [{ name: `${judge} on ${cake}`, j, k }] : [],
    ),
  );
  return {
    groups: rows.map(({ name }) => name),
    columns: {
      judge: rows.map(({ j }) => j),
      cake: rows.map(({ k }) => k),
      score: rows.map(({ j, k }) => scores[j]![k]!),
    },
  };
}

/**
 * Five invented judges and five invented cakes, of which not every judge tasted every one.
 *
 * Source   invented for this book.
 * Licence  none needed.
 */
export const inventedTasting = defineDataSet({
  id: "invented-tasting",
  title: "Five invented judges",
  judges,
  cakes,
  scores,
  tasted,
  sample,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "Seventeen scores that five judges who do not exist gave to five cakes that nobody baked.",
        ],
        [
          "Made up",
          "By hand, in half points, to look like judges who differ by 1.2 points, cakes that differ by 1.1, and tastes that scatter by 0.6; and so that the plain average, the adjusted score, and the plain average after one judge has turned generous each put another cake first. So the picture is tidier than most.",
        ],
        ["Source", "Invented for this book."],
        ["Licence", "None needed."],
      ]
    : [],
});
