import { expect, it } from "vitest";
import type { MisconceptionId } from "#exercises/exercise.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { parts } from "../../content/book.ts";
import { concepts, practised, systems } from "../../content/practice.ts";
import { coverage, gapsIn } from "./coverage.ts";
import { chapterExercises, currentExercises } from "./everyExercise.ts";

const misconceptions = Object.keys(inWords) as MisconceptionId[];
/** The stages of a worked problem are one question with more and more left to do, and fill no gap. */
const exercises = currentExercises.filter(({ stage }) => stage === undefined);
const table = coverage(exercises, practised);

it("meets every system, concept and misconception in three exercises, and enough without pulling and by hand", () => {
  expect(gapsIn(table, misconceptions)).toEqual({});
});

it("says of every exercise what it is about, and of nothing else", () => {
  const stages = currentExercises.filter(({ stage }) => stage !== undefined).map(({ id }) => id);
  const named = Object.keys(practised).filter((id) => !stages.includes(id));
  expect(named.toSorted()).toEqual(exercises.map(({ id }) => id).toSorted());
  for (const row of table) {
    for (const names of [row.systems, row.concepts]) {
      expect(names.length, row.id).toBeGreaterThan(0);
      expect(new Set(names).size, row.id).toBe(names.length);
    }
  }
});

it("finds a gap where there is one", () => {
  const few = table.filter(({ concepts: ideas }) => !ideas.includes("met"));
  expect(gapsIn(few, misconceptions)).toMatchObject({ "concept met": 0, "system judges": 0 });
  expect(gapsIn([], ["M1"])["misconception M1"]).toBe(0);
  expect(Object.keys(gapsIn([], ["M1"]))).toHaveLength(
    Object.keys(systems).length + Object.keys(concepts).length + 1,
  );
  const typed = table.filter(({ isShown }) => !isShown);
  expect(gapsIn(typed, [])["judged from a figure"]).toBe(0);
  const borrowing = table.filter(({ shrinkage }) => shrinkage === undefined);
  expect(gapsIn(borrowing, [])["shrinkage is not the answer"]).toBe(0);
});

/** The twelve chapters of the principles; a page that was split off stands with its chapter. */
const CHAPTERS = [
  ["01-scout"],
  ["02-ladder"],
  ["05-multiply", "05-shrinkage"],
  ["06-spread", "06-eighty", "09-scooters"],
  ["07-next", "08-best"],
  ["08-wrong", "08-checking"],
  ["08-towards"],
  ["09-levels"],
  ["10-lines"],
  ["11-judges"],
  ["14-mixtures"],
  ["15-samplers"],
];

it.each(CHAPTERS)(
  "asks in the chapter of %s one thing that borrowing does not answer",
  (...folders) => {
    const ids = chapterExercises
      .filter(({ chapter }) => folders.some((folder) => chapter === `principles/${folder}`))
      .flatMap((one) => one.exercises.map(({ id }) => id));
    const known: Readonly<Record<string, { readonly shrinkage?: string }>> = practised;
    expect(ids.filter((id) => known[id]?.shrinkage !== undefined)).not.toEqual([]);
  },
);

it("knows every chapter of the principles", () => {
  const principles = parts.find(({ id }) => id === "principles")!;
  expect(CHAPTERS.flat().toSorted()).toEqual(
    principles.chapters.map(({ folder }) => folder).toSorted(),
  );
});
