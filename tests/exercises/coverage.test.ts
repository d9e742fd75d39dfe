import { expect, it } from "vitest";
import type { MisconceptionId } from "#exercises/exercise.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { concepts, practised, systems } from "../../content/practice.ts";
import { coverage, gapsIn } from "./coverage.ts";
import { currentExercises } from "./everyExercise.ts";

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
