import type { Table } from "#controls/DataTable.tsx";
import type { MisconceptionId } from "../exercise.ts";
import { inWords } from "../misconceptions.ts";
import type { ClassReport, PairCount, SlipCount } from "./classReport.ts";

/** What a misconception is called where it stands alone: "Took the data for used twice". */
export function slipName(id: MisconceptionId): string {
  const words = inWords[id]!;
  return words[0]!.toUpperCase() + words.slice(1);
}

/** So many of the most frequent are named in a row; the file names all. */
export const MOST_NAMED = 3;

/** "took the data for used twice (2)", the most frequent first. */
export const slipsInWords = (slips: readonly SlipCount[]): readonly string[] =>
  slips.map(({ id, students }) => `${inWords[id]} (${students})`);

/** "Batters (2)", the most frequent first. */
export const placesInWords = (on: PairCount["on"]): readonly string[] =>
  on.map(({ title, students }) => `${title} (${students})`);

const column = (name: string, unit = "") => ({ name, unit });
const STUDENTS = "students";

/** The three tables of a class, as files: whole, where the page shows the beginning of a list. */
export function classTables({ exercises, misconceptions, pairs }: ClassReport): {
  readonly exercises: Table;
  readonly misconceptions: Table;
  readonly pairs: Table;
} {
  return {
    exercises: {
      caption: "Exercises",
      columns: [
        column("exercise"),
        column("chapter"),
        column("tried", STUDENTS),
        column("right at first", STUDENTS),
        column("right in the end", STUDENTS),
        column("what wrong answers looked like", STUDENTS),
        column("id"),
      ],
      rows: exercises.map((one) => [
        one.title,
        one.chapter,
        one.tried,
        one.first,
        one.solved,
        slipsInWords(one.slips).join("; "),
        one.id,
      ]),
    },
    misconceptions: {
      caption: "Misconceptions",
      columns: [
        column("misconception"),
        column("met", STUDENTS),
        column("mended", STUDENTS),
        column("id"),
      ],
      rows: misconceptions.map(({ id, met, mended }) => [slipName(id), met, mended, id]),
    },
    pairs: {
      caption: "Misconceptions that showed together",
      columns: [
        column("one"),
        column("the other"),
        column("on one exercise", STUDENTS),
        column("in two answers", STUDENTS),
        column("where", STUDENTS),
        column("ids"),
      ],
      rows: pairs.map(({ ids, students, apart, on }) => [
        slipName(ids[0]),
        slipName(ids[1]),
        students,
        apart,
        placesInWords(on).join("; "),
        ids.join(" "),
      ]),
    },
  };
}
