import { describe, expect, it } from "vitest";
import { trueEarlier } from "#exercises/earlier.ts";
import type { Given, NumberExercise, NumberPart } from "#exercises/exercise.ts";
import { FIRST_VARIANT, variantOf } from "#exercises/variant.ts";
import { allStepsOf, lastStepsOf, shownWhole } from "#exercises/workedProblem.ts";
import { currentExercises } from "../exercises/everyExercise.ts";
import { problemsAgain } from "../exercises/problems.ts";
import { renderPages } from "../support/pages.ts";

/** Every worked problem keeps what a problem promises: steps that hold, and three stages that fade from the end. */
const pages = await renderPages();
const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
const stages = currentExercises.filter((one) => one.stage !== undefined);
const problems = [...new Set(stages.map(({ stage }) => stage!.problem))];

const questionOf = (id: string) =>
  currentExercises.find((one) => one.id === id) as unknown as NumberExercise<
    Readonly<Record<string, number>>
  >;

/** The article that this attribute names, as it stands in its page. */
function articleWith(attribute: string): string {
  const { html } = pages.find((page) => page.html.includes(attribute))!;
  const start = html.lastIndexOf("<article", html.indexOf(attribute));
  return html.slice(start, html.indexOf("</article>", start));
}

/** What is read of a piece of HTML: a formula once, as it is set for the eye. */
const read = (html: string) =>
  html
    .replace(/<math[\s\S]*?<\/math>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("−", "-")
    .replace(/\s+/g, " ");

/** The blocks of steps in an article, each from its heading to the next. */
const blocks = (html: string) =>
  html
    .split(/(?=<div class="problem-step")/)
    .slice(1)
    .map((block) => ({ isShown: block.includes('data-step="shown"'), text: read(block) }));

/** Whether a number of the text is this one, as far as its digits go. */
function says(text: string, { form }: NumberPart<never>, value: number): boolean {
  const numbers = text.match(/-?\d+(?:\.\d+)?/g) ?? [];
  return numbers.some((number) => {
    const decimals = number.split(".")[1]?.length ?? 0;
    const isIt = (worth: number) =>
      Math.abs(Number(number) - worth) <= 0.5 * 10 ** -decimals + 1e-9;
    return isIt(value) || (form === "share" && isIt(100 * value));
  });
}

it("there are problems, each worked a second time", () => {
  expect(problems.length).toBeGreaterThan(0);
  expect(Object.keys(problemsAgain).toSorted()).toEqual(problems.toSorted());
});

describe.each(problems)("the problem %s", (problem) => {
  const [last, alone] = [questionOf(lastStepsOf(problem)), questionOf(allStepsOf(problem))];
  const { steps: again } = problemsAgain[problem]!;
  const names = alone.parts.map(({ name }) => name);
  const left = last.parts.length;

  it("fades from the end: some steps of the second stage are left, and all of the third", () => {
    expect(names.length).toBeGreaterThanOrEqual(3);
    expect(last.parts.map(({ name }) => name)).toEqual(names.slice(-left));
    expect(left).toBeLessThan(names.length);
    expect(last.stage).toEqual({ problem, left, steps: names.length });
    expect(alone.stage).toEqual({ problem, left: names.length, steps: names.length });
    expect(last.title).not.toBe(alone.title);
  });

  it("comes to the same in both stages, and when it is worked again by another way, on 200 seeds", () => {
    for (const seed of SEEDS)
      for (const exercise of [last, alone]) {
        const { given } = variantOf(exercise, seed);
        const whole = trueEarlier(alone.parts, given);
        const steps = again(given);
        expect(steps.map(({ name }) => name)).toEqual(names);
        for (const [i, { tolerance, name }] of alone.parts.entries())
          expect(Math.abs(whole[name]! - steps[i]!.right), name).toBeLessThan(tolerance / 20);
        expect(trueEarlier(last.parts, given)).toEqual(
          Object.fromEntries(names.slice(-left).map((name) => [name, whole[name]])),
        );
      }
  });

  it("comes with other numbers in each of its three stages, as the page is sent", () => {
    const numbers = [shownWhole(alone as never), last, alone].map((stage) => {
      const { given } = variantOf(stage as never, FIRST_VARIANT);
      return JSON.stringify(
        Object.values(given as Given).filter((value) => typeof value === "number"),
      );
    });
    expect(new Set(numbers).size, numbers.join(" ")).toBe(3);
  });

  it("shows every step with its number first, then all but the last, then none", () => {
    const shown = shownWhole(alone as never);
    const first = blocks(articleWith(`data-worked="${shown.id}"`));
    const prompt = (id: string) =>
      articleWith(`data-exercise="${id}"`).split('data-slot="hint"')[0]!;
    const [second, third] = [blocks(prompt(last.id)), blocks(prompt(alone.id))];
    const pattern = (many: number) => names.map((_, i) => i < many);
    expect(first.map(({ isShown }) => isShown)).toEqual(pattern(names.length));
    expect(second.map(({ isShown }) => isShown)).toEqual(pattern(names.length - left));
    expect(third.map(({ isShown }) => isShown)).toEqual(pattern(0));
    for (const [stage, found] of [
      [shown, first],
      [last, second],
    ] as const) {
      const { given } = variantOf(stage as never, FIRST_VARIANT);
      const steps = again(given as never);
      for (const [i, { isShown, text }] of found.entries())
        if (isShown)
          expect(says(text, alone.parts[i] as never, steps[i]!.right), `${text}: ${names[i]}`).toBe(
            true,
          );
    }
  });

  it("works one step after the other for whoever asks, and at last what was left", () => {
    for (const { id, parts } of [last, alone]) {
      const article = articleWith(`data-exercise="${id}"`);
      const hints = article.split('data-slot="hint"').slice(1);
      const headings = hints.map((hint) => /<h4>([^<]*)</.exec(hint)![1]);
      const from = names.length - parts.length;
      expect(headings).toEqual(
        parts.flatMap((_, i) => [
          `Hint to step ${from + i + 1}`,
          ...(i < parts.length - 1 ? [`Hint: step ${from + i + 1}, worked`] : []),
        ]),
      );
      const [, solution = ""] = article.split('data-slot="solution"');
      expect(blocks(solution).length).toBe(parts.length);
      const { given } = variantOf(questionOf(id), FIRST_VARIANT);
      const steps = again(given);
      for (const [i, { text }] of blocks(solution).entries())
        expect(says(text, parts[i] as never, steps[from + i]!.right), text).toBe(true);
    }
  });

  it("has no text without its number", () => {
    for (const attribute of [
      `data-worked="${problem}-shown"`,
      `data-exercise="${last.id}"`,
      `data-exercise="${alone.id}"`,
    ])
      expect(read(articleWith(attribute))).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });
});
