import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkExercise, misconceptionsOf } from "#exercises/checkExercise.ts";
import type { Answer, Exercise, Given, NumberPart } from "#exercises/exercise.ts";
import { exerciseExplorable } from "#exercises/exerciseExplorable.ts";
import { figureLink } from "#exercises/figureLink.ts";
import { judge } from "#exercises/judge.ts";
import { inWords } from "#exercises/misconceptions.ts";
import { told } from "#exercises/reply.ts";
import { type Variant, variantOf } from "#exercises/variant.ts";
import { allStepsOf, lastStepsOf } from "#exercises/workedProblem.ts";
import type { Explorable } from "#explorable/createExplorable.ts";
import { readLink } from "#explorable/link.ts";
import { snap } from "#language/parameter.ts";
import { chapterExercises, currentExercises, everyExercise } from "../exercises/everyExercise.ts";
import { learners, type Work } from "../exercises/learners.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn } from "../widgets/scenes.ts";

const pages = await renderPages();
const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
const MANY_SEEDS = Array.from({ length: 1000 }, (_, i) => i + 1);

const textOf = (chapter: string) => readFileSync(`content/${chapter}/index.mdx`, "utf8");
const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

/** What a learner hands in: numbers rounded as the exercise shows them, settings laid over the start. */
function handedIn(exercise: Exercise, given: Given, work: Work): Answer {
  if (exercise.kind === "set the figure")
    return { ...exercise.start(given), ...(work as Readonly<Record<string, number>>) };
  if (exercise.kind !== "number") return work;
  const numbers = work as Readonly<Record<string, number>>;
  return Object.fromEntries(
    exercise.parts.map((part) => [part.name, typed(part, numbers[part.name] ?? Number.NaN)]),
  );
}

function typed({ form, decimals }: NumberPart<Given>, value: number): string {
  return form === "share"
    ? `${(100 * value).toFixed(decimals)} %`
    : value.toFixed(decimals).replace("-", "−");
}

const numbersOf = (given: Given) => given as Readonly<Record<string, number>>;

it("there are exercises, and each has an id of its own", () => {
  const ids = everyExercise.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(10);
  expect(new Set(ids).size).toBe(ids.length);
});

it("the simulated learners know every exercise, and no other", () => {
  expect(Object.keys(learners).toSorted()).toEqual(everyExercise.map(({ id }) => id).toSorted());
});

describe.each(chapterExercises)("the text of $chapter", ({ chapter, exercises }) => {
  it("names every exercise that is defined beside it, and no other", () => {
    const text = textOf(chapter);
    const named = [
      ...[...text.matchAll(/<Exercise id="([^"]+)"/g)].map(([, id]) => id!),
      ...[...text.matchAll(/<Problem of="([^"]+)"/g)].flatMap(([, id]) => [
        lastStepsOf(id!),
        allStepsOf(id!),
      ]),
    ];
    expect(named.toSorted()).toEqual(exercises.map(({ id }) => id).toSorted());
    const declared = [...textOf(chapter).matchAll(/<Declared id="([^"]+)"/g)].map(([, id]) => id!);
    const elsewhere = everyExercise.filter((one) => !exercises.includes(one));
    expect(elsewhere.map(({ id }) => id)).toEqual(expect.arrayContaining(declared));
  });
});

it("a slip of one name is one misconception in the whole book", () => {
  const all = everyExercise.flatMap((one) => misconceptionsOf(one));
  const torn = all.filter(({ slip, id }) =>
    all.some((other) => other.slip === slip && other.id !== id),
  );
  expect(torn.map(({ slip, id }) => `${slip}: ${id}`)).toEqual([]);
});

/** For each misconception: in how many cases a learner who has it answered as it leads to, and was told its id. */
const named = new Map<string, { cases: number; told: number }>();
function note(id: string, isTold: boolean): void {
  const { cases, told } = named.get(id) ?? { cases: 0, told: 0 };
  named.set(id, { cases: cases + 1, told: told + Number(isTold) });
}
const counted = new Set<string>();

describe.each(everyExercise)("$id", (exercise) => {
  const variants = SEEDS.map((seed) => variantOf(exercise, seed));
  const verdictOn = ({ given }: Variant, answer: Answer) => judge(exercise, given, answer);

  it("is well made", () => {
    expect(() => checkExercise(exercise)).not.toThrow();
  });

  it("cannot read what is no answer, and says so in a sentence", () => {
    const strange = [
      "<img src=x onerror=alert(1)>",
      "\u202eשלום",
      "x".repeat(50),
      "",
      "   ",
      "__proto__",
      "1e400",
    ];
    for (const text of strange) {
      if (exercise.kind === "number") {
        const typed = Object.fromEntries(exercise.parts.map(({ name }) => [name, text]));
        const verdict = judge(exercise, variants[0]!.given, typed);
        expect(verdict.kind, text).toBe("unclear");
        expect(verdict.text.length, text).toBeGreaterThan(10);
      }
      if (exercise.kind === "expression")
        for (const one of [text, "1/0", "0/0"])
          expect(judge(exercise, variants[0]!.given, one).kind, one).toBe("unclear");
    }
  });

  it("asks for nothing under the name of what is given: its text would tell the answer", () => {
    if (exercise.kind !== "number") return;
    const given = Object.keys(variants[0]!.given);
    expect(exercise.parts.map(({ name }) => name).filter((name) => given.includes(name))).toEqual(
      [],
    );
  });

  it("gives each answer it is tested with its verdict, on 200 seeds", () => {
    for (const variant of variants) {
      const { right, unclear } = exercise.tests(variant.given);
      if (exercise.kind === "number") expect(right.length).toBeGreaterThanOrEqual(2);
      const told = (answers: readonly Answer[]) =>
        answers.map((answer) => [answer, verdictOn(variant, answer).kind]);
      expect(told(right)).toEqual(right.map((answer) => [answer, "right"]));
      expect(told(unclear)).toEqual(unclear.map((answer) => [answer, "unclear"]));
    }
  });

  it("tells learners right from wrong, and knows each slip by its name, on 200 seeds", () => {
    const known = misconceptionsOf(exercise);
    for (const variant of variants) {
      counted.add(exercise.id);
      const { right, ...slips } = learners[exercise.id]!(numbersOf(variant.given));
      const hand = (work: Work) => handedIn(exercise, variant.given, work);
      expect(verdictOn(variant, hand(right!)).kind, `variant ${variant.seed}`).toBe("right");
      expect(Object.keys(slips).toSorted()).toEqual(known.map(({ slip }) => slip).toSorted());
      for (const [slip, work] of Object.entries(slips)) {
        const { kind, met } = verdictOn(variant, hand(work));
        const { id } = known.find((one) => one.slip === slip)!;
        const found = met?.find((one) => one.slip === slip);
        note(id, met?.some(({ misconception }) => misconception === id) ?? false);
        expect([kind, found?.misconception], `${slip}, variant ${variant.seed}`).toEqual([
          "wrong",
          id,
        ]);
      }
    }
  });

  it("explains every slip in at least 15 words, with the reader's own numbers or names", () => {
    for (const { slip, explanation } of misconceptionsOf(exercise)) {
      const texts = variants.map(({ given }) => told(explanation(given)).text);
      for (const text of texts) {
        expect(words(text).length, `${slip}: ${text}`).toBeGreaterThanOrEqual(15);
        expect(text, slip).not.toMatch(/NaN|undefined|null|Infinity|\[object| {2}/);
      }
      expect(new Set(texts).size, `${slip}: ${texts[0]}`).toBeGreaterThan(5);
    }
  });

  it("has whole numbers or names for what was given", () => {
    for (const { given } of variants)
      for (const value of Object.values(given))
        if (typeof value === "number") expect(Number((10 * value).toFixed(9)) % 1).toBe(0);
  });

  it("keeps its answers apart on 1,000 seeds", () => {
    expect(() => MANY_SEEDS.map((seed) => variantOf(exercise, seed))).not.toThrow();
  });

  it("differs from variant to variant", () => {
    const different = new Set(variants.map(({ given }) => JSON.stringify(given)));
    expect(different.size).toBeGreaterThan(20);
  });

  it("leads with every explanation to a state of a figure that its link gives back", () => {
    const figures = figuresOf(exercise);
    for (const { given } of variants.slice(0, 50))
      for (const { slip, link } of misconceptionsOf(exercise)) {
        const state = link(given);
        const figure = figures.get(state.of);
        expect(figure, `${slip}: the page has no figure of "${state.of}"`).toBeDefined();
        const fragment = figureLink(state, figure!);
        const reading = readLink(fragment, [figure!]);
        if (fragment === "") continue;
        expect(reading.kind, slip).toBe("state");
        const there = reading.kind === "state" && reading.states.get(state.of)?.values;
        expect(there, slip).toMatchObject(state.values);
      }
  });
});

it("whoever has a misconception is told its id, in at least 95 % of the cases in which it leads astray", ({
  skip,
}) => {
  if (counted.size < everyExercise.length) skip("not every exercise was asked");
  const report = Object.keys(inWords).map((id) => ({
    id,
    ...(named.get(id) ?? { cases: 0, told: 0 }),
  }));
  if (process.env.LEARNERS) console.table(report);
  for (const { id, cases, told } of report) {
    expect(cases, `nobody with ${id} was asked anything`).toBeGreaterThan(0);
    expect(told / cases, `${id}: ${told} of ${cases}`).toBeGreaterThanOrEqual(0.95);
  }
});

const choices = currentExercises.filter((one) => one.kind === "choice");

describe.each(choices)("the choice of $id", (exercise) => {
  const keys = SEEDS.map((seed) => exercise.key(variantOf(exercise, seed).given));

  it("has two answers that are right in turn, each in at least 30 % of 200 seeds", () => {
    const often = [...new Set(keys)].filter(
      (key) => keys.filter((one) => one === key).length >= 0.3 * SEEDS.length,
    );
    expect(often.length).toBeGreaterThanOrEqual(2);
  });

  it("has options of one length, so that none looks right by its size", () => {
    for (const seed of SEEDS) {
      const { given } = variantOf(exercise, seed);
      const lengths = exercise.options.map(({ label }) => label(given).length);
      expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(3);
    }
  });
});

const settings = everyExercise.filter((one) => one.kind === "set the figure");

describe.each(settings)("the figure of $id", (exercise) => {
  const { model, controls } = exercise;
  const variants = SEEDS.map((seed) => variantOf(exercise, seed));
  const stateAt = (seed: number) => {
    const figure = exerciseExplorable(exercise);
    figure.set({ seed });
    return figure;
  };

  it("is not solved at the start", () => {
    for (const { seed, given } of variants) {
      const { values } = stateAt(seed).store.getState();
      expect(values).toMatchObject(exercise.start(given));
      expect(judge(exercise, given, values).kind).toBe("unclear");
      const distance = Math.abs(exercise.gap(values, given));
      expect(distance).toBeGreaterThan(exercise.tolerance);
    }
  });

  it("is solved at its solution, which the sliders can reach", () => {
    for (const { seed, given } of variants) {
      const figure = stateAt(seed);
      const solution = exercise.solution(given);
      expect(Object.keys(solution)).toEqual(controls);
      for (const name of controls)
        expect(snap(model.parameters[name]!, solution[name]!)).toBe(solution[name]);
      figure.set({ values: solution });
      expect(judge(exercise, given, figure.store.getState().values).kind).toBe("right");
    }
  });

  it.each(controls)("gives different advice on the two sides of %s", (name) => {
    for (const { given } of variants) {
      const solved = { ...exercise.start(given), ...exercise.solution(given) };
      const { step } = model.parameters[name]!;
      const beside = (steps: number) =>
        judge(exercise, given, { ...solved, [name]: solved[name]! + steps * step });
      const [below, above] = [beside(-1), beside(1)];
      expect([below.kind, above.kind]).toEqual(["wrong", "wrong"]);
      expect(below.text).not.toBe(above.text);
      for (const { text } of [below, above]) expect(words(text).length).toBeGreaterThanOrEqual(12);
    }
  });

  it("asks to put back what the question holds fixed", () => {
    const [{ given } = { given: {} as Given }] = variants;
    const solved = { ...exercise.start(given), ...exercise.solution(given) };
    for (const name of Object.keys(exercise.start(given)))
      if (!controls.includes(name)) {
        const moved = { ...solved, [name]: solved[name]! + model.parameters[name]!.step };
        expect(judge(exercise, given, moved)).toMatchObject({ kind: "unclear" });
      }
  });
});

describe("a number question in parts", () => {
  const exercise = everyExercise.find(({ id }) => id === "estimate-in-two-steps")!;
  it("carries a wrong first part forward", () => {
    for (const seed of SEEDS) {
      const { given } = variantOf(exercise, seed);
      const { xbar = 0, mu = 0 } = numbersOf(given);
      const answers = { weight: "17 %", estimate: (0.17 * xbar + 0.83 * mu).toFixed(1) };
      const { kind, parts } = judge(exercise, given, answers);
      const kinds = parts!.map((part) => part.kind);
      const isRight =
        Math.abs(
          numbersOf(given).n! * numbersOf(given).tau2! * 0.83 - 0.17 * numbersOf(given).sigma2!,
        ) < 1;
      if (!isRight) expect([kind, ...kinds]).toEqual(["wrong", "wrong", "right"]);
    }
  });
});

/** The figures that the page of an exercise shows, by the id of their explorable: with its ranges, data and start. */
function figuresOf({ id }: Exercise): ReadonlyMap<string, Explorable> {
  const page = pages.find(({ html }) => html.includes(`data-exercise="${id}"`))!;
  return new Map(figuresOn([page]).map(({ props, explorable }) => [props.of, explorable]));
}
