import { describe, expect, it } from "vitest";
import type { Answer, ArrangedExercise, Exercise, Given, NumberPart } from "#exercises/exercise.ts";
import { judge } from "#exercises/judge.ts";
import type { Claim } from "#exercises/reply.ts";
import { showAnswer } from "#exercises/show.ts";
import { type Variant, variantOf } from "#exercises/variant.ts";
import type { Verdict } from "#exercises/verdict.ts";
import type { Values } from "#explorable/createExplorable.ts";
import { snap } from "#language/parameter.ts";
import { currentExercises, everyExercise } from "../exercises/everyExercise.ts";
import { furtherLearners } from "../exercises/furtherLearners.ts";
import { learners } from "../exercises/learners.ts";
import { secondQuantities } from "../exercises/secondQuantities.ts";
import { seededDraws } from "../support/seededDraws.ts";

/**
 * No reply says a false thing: what it asserts of an answer are claims, and every claim made to one of a
 * thousand random answers is judged by a second implementation. Outside of claims nothing is compared.
 */
const ANSWERS = 1000;
const SEEDS = Array.from({ length: 200 }, (_, i) => i + 1);
const COMPARISON =
  /\b(?:above|below|beyond|(?:more|less|fewer|rather) than|larger|smaller|higher|lower|greater|bigger|nearer|closer|further|too (?:high|low|many|few|much|little|far|near|wide|small|large)|at least|at most|exceeds?|most|least|over half|under half|outside|close to)\b/i;
const DUST = 1e-9;

type Numbers = Readonly<Record<string, number>>;
const numbersOf = (given: Given) => given as Numbers;

/** Every number the second implementation knows under a name that a claim about this part may use. */
function knownTo(
  exercise: Exercise,
  part: string | undefined,
  given: Numbers,
  answer: Answer,
): Numbers {
  const { right = {}, ...slips } = learners[exercise.id]!(given);
  const control = exercise.kind === "set the figure" ? exercise.controls[0]! : part!;
  const worth = (work: unknown) => (work as Numbers)[control]!;
  return {
    ...secondQuantities(
      exercise.id,
      given,
      exercise.kind === "set the figure" ? (answer as Values) : {},
    ),
    ...Object.fromEntries(Object.entries(slips).map(([slip, work]) => [slip, worth(work)])),
    ...furtherLearners[exercise.id]?.[control]?.(given),
    key: worth(right),
  };
}

function isTrue({ left, relation, right, within }: Claim, known: Numbers): boolean {
  const [a, b] = [known[left], known[right]];
  if (a === undefined || b === undefined)
    throw new Error(`The second implementation does not know "${a === undefined ? left : right}".`);
  if (relation === "<") return a < b;
  if (relation === ">") return a > b;
  return Math.abs(a - b) <= within + DUST;
}

/** How far off a number may be that is rounded as this text is; a formula and a fraction are not rounded. */
function roundingOf(typed: string): number {
  const number = typed.replace("%", "").trim();
  const decimals = number.includes(".") ? number.length - number.indexOf(".") - 1 : 0;
  return 0.5 * 10 ** -(decimals + (typed.endsWith("%") ? 2 : 0));
}

/** What is said of a number's digits holds of the digits that were typed, whatever the claim allows. */
function expectDigits({ claims = [] }: Verdict, typed: string, known: Numbers, room: number): void {
  for (const { text, left, right } of claims) {
    const off = Math.abs(known[left]! - known[right]!);
    const about = `${text} ${known[right]}`;
    if (text.includes("agrees with the answer as far as its digits go"))
      expect(off, about).toBeLessThanOrEqual(roundingOf(typed) + DUST);
    if (text.startsWith(`${typed} is what comes of`))
      expect(off, about).toBeLessThanOrEqual(Math.max(roundingOf(typed), room / 10) + DUST);
  }
}

/** What is left of a text when its claims are taken out. */
function besideClaims({ text, claims = [] }: Verdict): string {
  return claims.reduce((left, claim) => left.replace(claim.text, ""), text);
}

function expectNothingFalse(verdict: Verdict, known: Numbers, about: string): void {
  for (const claim of verdict.claims ?? [])
    expect(isTrue(claim, known), `${about}: ${claim.text}`).toBe(true);
  expect(besideClaims(verdict), about).not.toMatch(COMPARISON);
}

/** Numbers as a reader would type them: round what slips, key and bounds suggest, or anything between. */
function typedAnswer(
  part: NumberPart<Given>,
  span: readonly number[],
  draws: ReturnType<typeof seededDraws>,
) {
  const [low, high] = [Math.min(...span), Math.max(...span)];
  const room = 0.3 * (high - low) + 5 * part.tolerance;
  const value =
    draws.whole(0, 3) === 0
      ? draws.oneOf(span) + (draws.whole(-30, 30) / 10) * part.tolerance
      : low - room + (draws.whole(0, 10_000) / 10_000) * (high - low + 2 * room);
  const decimals = Math.max(0, part.decimals + draws.whole(-1, 1));
  // Many leave out the nought before the point.
  const bare = (text: string) => (draws.whole(0, 1) === 0 ? text.replace(/^0(?=\.)/, "") : text);
  if (part.form === "number") return bare(value.toFixed(decimals));
  const share = Math.min(1, Math.max(0, value));
  return draws.whole(0, 1) === 0
    ? `${(100 * share).toFixed(decimals)} %`
    : bare(share.toFixed(decimals + 2));
}

const numbers = everyExercise.filter((one) => one.kind === "number");

describe.each(numbers)("the replies of $id", (exercise) => {
  const variants = SEEDS.map((seed) => variantOf(exercise, seed));
  const draws = seededDraws(exercise.id);
  const everyAnswer = (
    check: (
      variant: Variant,
      typed: Readonly<Record<string, string>>,
      verdicts: readonly Verdict[],
      answers: readonly number[],
    ) => void,
  ) => {
    for (let count = 0; count < ANSWERS; count += 1) {
      const variant = variants[count % variants.length]!;
      const given = numbersOf(variant.given);
      const { right = {}, ...slips } = learners[exercise.id]!(given);
      const typed = Object.fromEntries(
        exercise.parts.map((part, i) => {
          const key = (right as Numbers)[part.name]!;
          // In half of the trials all parts but one are right, so that its own replies are heard.
          const isRight =
            exercise.parts.length > 1 &&
            count % 2 === 0 &&
            i !== (count / 2) % exercise.parts.length;
          if (isRight) return [part.name, key.toFixed(part.decimals + 3)];
          const span = [key, ...Object.values(slips).map((work) => (work as Numbers)[part.name]!)];
          return [part.name, typedAnswer(part, span, draws)];
        }),
      );
      const verdict = judge(exercise, variant.given, typed);
      const answers = exercise.parts.map(({ name }) => {
        const text = typed[name]!;
        return text.endsWith("%") ? Number.parseFloat(text) / 100 : Number(text);
      });
      check(variant, typed, verdict.parts ?? [verdict], answers);
    }
  };

  it(`say nothing false of ${ANSWERS} answers, carry the reader's own digits, call what is near near, and never tell the number before it is found`, () => {
    everyAnswer(({ given, seed }, typed, verdicts, answers) => {
      const { right = {} } = learners[exercise.id]!(numbersOf(given));
      exercise.parts.forEach((part, i) => {
        const { name } = part;
        const verdict = verdicts[i]!;
        const about = `variant ${seed}, ${JSON.stringify(typed)}: ${verdict.text}`;
        const known = { ...knownTo(exercise, name, numbersOf(given), {}), answer: answers[i]! };
        expectNothingFalse(verdict, known, about);
        expectDigits(verdict, typed[name]!.trim(), known, part.tolerance);
        if (verdict.kind === "wrong") expect(verdict.text, about).toContain(typed[name]!.trim());

        const key = (right as Numbers)[part.name]!;
        const far = Math.abs(answers[i]! - key) / part.tolerance;
        if (verdict.kind === "wrong" && !verdict.met && far < 4)
          expect(verdict.text, about).toMatch(/is close to the answer|agrees with the answer/);
        if (verdict.kind === "right") return;
        const digits = showAnswer(part, key).replace(/[^\d.]+$/, "");
        const isGiven =
          digits === "1.96" || Object.values(given).some((value) => String(value).includes(digits));
        const isOwn = Object.values(typed).some((text) => text.includes(digits));
        if (digits.length > 2 && !isGiven && !isOwn)
          for (const { text } of verdicts)
            expect(text.split(/[^\d.]+/), about).not.toContain(digits);
      });
    });
  });

  it("know every further slip by its name, and say both where two fit", () => {
    const names = exercise.parts.map(
      ({ name, alsoKnown = [] }) => [name, alsoKnown.map(({ slip }) => slip).toSorted()] as const,
    );
    for (const [name, slips] of names)
      expect(
        Object.keys(
          furtherLearners[exercise.id]?.[name]?.(numbersOf(variants[0]!.given)) ?? {},
        ).toSorted(),
      ).toEqual(slips);
    for (const { given } of variants)
      for (const [i, part] of exercise.parts.entries()) {
        const { right = {}, ...slips } = learners[exercise.id]!(numbersOf(given));
        const keys = right as Numbers;
        const further = furtherLearners[exercise.id]?.[part.name]?.(numbersOf(given)) ?? {};
        const all = {
          ...Object.fromEntries(
            Object.entries(slips).map(([slip, work]) => [slip, (work as Numbers)[part.name]!]),
          ),
          ...further,
        };
        for (const [slip, value] of Object.entries(further)) {
          if (part.form === "share" && (value < 0 || value > 1)) continue;
          if (Math.abs(value - keys[part.name]!) <= 2 * part.tolerance) continue;
          const typed = Object.fromEntries(
            exercise.parts.map(({ name, decimals }) => [
              name,
              (name === part.name ? value : keys[name]!).toFixed(decimals + 4),
            ]),
          );
          const verdict = judge(exercise, given, typed);
          const met = (verdict.parts?.[i] ?? verdict).met?.map((one) => one.slip) ?? [];
          const rivals = Object.entries(all).filter(
            ([, other]) => Math.abs(other - value) <= 0.9 * part.tolerance,
          );
          if (rivals.length <= 2) expect(met, `${slip} ${value}`).toContain(slip);
          const sure = new Set(
            Object.entries(all)
              .filter(([, other]) => Math.abs(other - value) < 1e-3 * part.tolerance)
              .map(([name]) => name),
          );
          if (sure.size === 2) expect(new Set(met), `${slip} ${value}`).toEqual(sure);
        }
      }
  });
});

const choices = currentExercises.filter((one) => one.kind === "choice");

describe.each(choices)("the replies of $id", (exercise) => {
  it("say nothing false, and name no other answer, whichever is chosen", () => {
    for (const seed of SEEDS) {
      const { given } = variantOf(exercise, seed);
      const known = secondQuantities(exercise.id, numbersOf(given));
      const key = exercise.key(given);
      for (const { value } of exercise.options) {
        const verdict = judge(exercise, given, value);
        const about = `variant ${seed}, ${value}: ${verdict.text}`;
        expect(verdict.kind, about).toBe(value === key ? "right" : "wrong");
        expectNothingFalse(verdict, known, about);
        const winner = exercise.options.find((one) => one.value === key)!.label(given);
        if (value !== key) expect(verdict.text, about).not.toContain(winner);
      }
    }
  });
});

it("small schools at both ends are never said to be missing at one, nor the other way round", () => {
  const exercise = choices.find(({ id }) => id === "one-end-or-both")!;
  for (const seed of SEEDS) {
    const { given } = variantOf(exercise, seed);
    const { bottom = 0 } = numbersOf(given);
    const texts = exercise.options.map(({ value }) => judge(exercise, given, value).text).join(" ");
    expect(texts.includes("hardly a small school at the bottom"), texts).toBe(
      bottom < 5 && texts.includes("Look at both ends"),
    );
    expect(texts.includes("full of small schools too"), texts).toBe(
      bottom > 5 && texts.includes("Look at both ends"),
    );
  }
});

const settings = everyExercise.filter((one) => one.kind === "set the figure");

describe.each(settings)("the replies of $id", (exercise) => {
  const variants = SEEDS.map((seed) => variantOf(exercise, seed));
  const draws = seededDraws(exercise.id);

  it(`say nothing false of ${ANSWERS} settings`, () => {
    for (let count = 0; count < ANSWERS; count += 1) {
      const { given, seed } = variants[count % variants.length]!;
      const solution = exercise.solution(given);
      const moved = Object.fromEntries(
        exercise.controls.map((name) => {
          const { range, step } = exercise.model.parameters[name]!;
          const [low, high] = range;
          const near = solution[name]! + draws.whole(-8, 8) * step;
          const any = low + (draws.whole(0, 1000) / 1000) * (high - low);
          const value = draws.whole(0, 1) === 0 ? near : any;
          return [
            name,
            snap(exercise.model.parameters[name]!, Math.min(high, Math.max(low, value)))!,
          ];
        }),
      );
      const values = { ...exercise.start(given), ...moved };
      const verdict = judge(exercise, given, values);
      const about = `variant ${seed}, ${JSON.stringify(moved)}: ${verdict.text}`;
      if (verdict.kind === "unclear") continue;
      const [control = ""] = exercise.controls;
      const known = {
        ...knownTo(exercise, undefined, numbersOf(given), values),
        answer: values[control]!,
      };
      expectNothingFalse(verdict, known, about);
      const digits = String(values[control]).replace("-", "−");
      if (verdict.kind === "wrong") expect(verdict.text, about).toContain(digits);
    }
  });
});

const arranged = everyExercise.filter(
  (one): one is ArrangedExercise => !["number", "choice", "set the figure"].includes(one.kind),
);

describe.each(arranged)("the replies of $id", (exercise) => {
  const variants = SEEDS.map((seed) => variantOf(exercise, seed));
  const draws = seededDraws(exercise.id);
  /** Anything that can be handed in, near a known answer or not. */
  const anyAnswer = ({ given }: Variant): Answer => {
    const known = Object.values(learners[exercise.id]!(numbersOf(given))) as Answer[];
    const base = draws.oneOf(known);
    switch (exercise.kind) {
      case "order":
        return draws.shuffled(exercise.items.map(({ id }) => id));
      case "match":
        return Object.fromEntries(
          draws.shuffled(exercise.names.map(({ id }) => id)).map((id, at) => ["ABC"[at]!, id]),
        );
      case "pick the line":
        return draws.oneOf(exercise.lines(given).flatMap(({ id }) => id ?? []));
      case "expression": {
        const term = draws.oneOf(["n", "σ", "τ", "σ²", "τ²", "2", "x̄", "μ"]);
        return `(${String(base)}) ${draws.oneOf(["+", "-", "*", "/"])} ${term}`;
      }
      case "place":
        return Object.fromEntries(
          Object.entries(base as Numbers).map(([id, value]) => [
            id,
            value + draws.whole(-12, 12) / 10,
          ]),
        );
      case "draw":
        return (base as readonly number[]).map((height) =>
          Math.max(0, Math.min(1, height + draws.whole(-4, 4) * 0.05)),
        );
    }
  };

  it(`say nothing false of ${ANSWERS} answers, and call right what is right`, () => {
    const kinds = new Set<string>();
    for (let count = 0; count < ANSWERS; count += 1) {
      const variant = variants[count % variants.length]!;
      const { given, seed } = variant;
      const answer = anyAnswer(variant);
      const verdict = judge(exercise, given, answer);
      const about = `variant ${seed}, ${JSON.stringify(answer)}: ${verdict.text}`;
      kinds.add(verdict.kind);
      if (verdict.kind !== "unclear")
        expectNothingFalse(verdict, secondQuantities(exercise.id, numbersOf(given)), about);
      expect(verdict.text, about).not.toMatch(/NaN|undefined|null|Infinity|\[object| {2}/);
      const { right } = learners[exercise.id]!(numbersOf(given));
      if (["order", "match", "pick the line"].includes(exercise.kind))
        expect(verdict.kind === "right", about).toBe(
          JSON.stringify(answer) === JSON.stringify(right),
        );
      if (exercise.kind === "place" && verdict.kind !== "unclear") {
        const gaps = Object.entries(right as Numbers).map(([id, value]) =>
          Math.abs(value - (answer as Numbers)[id]!),
        );
        expect(verdict.kind === "right", about).toBe(
          Math.max(...gaps) <= exercise.tolerance + DUST,
        );
      }
    }
    expect(kinds).toContain("wrong");
  });
});
