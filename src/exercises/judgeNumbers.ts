import { trueEarlier } from "./earlier.ts";
import type { NumberExercise, NumberPart, Typed } from "./exercise.ts";
import { readAnswer, type TypedNumber } from "./readAnswer.ts";
import { fitting, type OwnNumber, recognised } from "./recognised.ts";
import { ANSWER, DUST, named, near, type Sentence, said, told } from "./reply.ts";
import { showAnswer } from "./show.ts";
import type { Verdict } from "./verdict.ts";

/** A wrong answer within so many tolerances of the right one is called near. */
const NEAR = 4;

type Known = Readonly<Record<string, number>>;

/** What typed numbers are told: each part by itself, a wrong earlier part carried forward. */
export function judgeNumbers<G>({ parts }: NumberExercise<G>, given: G, typed: Typed): Verdict {
  const right = trueEarlier(parts, given);
  const answers: Record<string, number> = {};
  const texts: Record<string, string> = {};
  const verdicts = parts.map((part) => {
    const answer = readAnswer(part, typed[part.name] ?? "");
    if ("kind" in answer) return answer;
    const readers = { ...right, ...answers };
    const verdict = judgePart({ part, given, answer, right, readers });
    answers[part.name] = answer.value;
    texts[part.name] = answer.text;
    return verdict;
  });
  if (parts.length === 1) return verdicts[0]!;
  const each = keepingToThemselves(parts, verdicts, texts);
  return { ...together(each), parts: each };
}

function judgePart<G>({
  part,
  given,
  answer,
  right,
  readers,
}: {
  readonly part: NumberPart<G>;
  readonly given: G;
  readonly answer: TypedNumber;
  readonly right: Known;
  /** What the reader has answered so far. */
  readonly readers: Known;
}): Verdict {
  const { value, text, unit } = answer;
  const isNear = (target: number) => Math.abs(value - target) <= part.tolerance + DUST;
  const key = part.key(given, right);
  if (isNear(key)) return { kind: "right", ...told(part.right(given)) };
  if (isNear(part.key(given, readers))) return { kind: "right", ...said`${CARRIED}` };
  const own: OwnNumber = {
    value,
    text,
    unit,
    show: (number) => showAnswer(part, number),
    showFurther: (number) => showAnswer({ ...part, decimals: part.decimals + 1 } as never, number),
    within: part.tolerance,
  };
  const slips = [...part.misconceptions, ...(part.alsoKnown ?? [])];
  const found = fitting(slips, (slip) => slip.answer(given), own);
  const isSlip = found.some((slip) => Math.abs(slip.answer(given) - value) <= DUST);
  const rounded = isSlip || value === 0 ? undefined : asFarAsItGoes(answer, key);
  // Few digits of the right answer may be those of a slip as well: nobody is accused of it for that.
  if (rounded && unit / 2 > part.tolerance) return { kind: "wrong", ...told(rounded) };
  if (found.length > 0) {
    const numberOf = (slip: (typeof slips)[number]) => slip.answer(given);
    return recognised({ found, given, own, numberOf, truth: key });
  }
  const missed = nearMiss(part, answer, key);
  if (missed) return { kind: "wrong", ...told(missed) };
  const rest = part.otherwise(given, { answer: named(ANSWER, value), text });
  const start = said`${text} does not follow from the numbers given.`;
  return { kind: "wrong", ...told([start, ...[rest].flat()]) };
}

/** What is said of the right answer with too few digits. */
function asFarAsItGoes({ value, text, unit }: TypedNumber, key: number): Sentence | undefined {
  const [answer, right] = [named(ANSWER, value), named("key", key)];
  const asFar = near(
    `${text} agrees with the answer as far as its digits go`,
    answer,
    right,
    unit / 2,
  );
  return asFar.holds ? said`${asFar}. Give a digit or two more.` : undefined;
}

/** What is said of an answer that only rounding keeps from being right, or little more than that. */
function nearMiss<G>(part: NumberPart<G>, typed: TypedNumber, key: number): Sentence | undefined {
  const rounded = asFarAsItGoes(typed, key);
  if (rounded) return rounded;
  const { value, text } = typed;
  const [answer, right] = [named(ANSWER, value), named("key", key)];
  const close = near(`${text} is close to the answer`, answer, right, NEAR * part.tolerance);
  return close.holds
    ? said`${close}, but not close enough to be the same number. Carry more digits on the way, and round only at the end.`
    : undefined;
}

const CARRIED = "carried";

/** No part may give away another that is not right yet. */
function keepingToThemselves<G>(
  parts: readonly NumberPart<G>[],
  verdicts: readonly Verdict[],
  texts: Readonly<Record<string, string>>,
): readonly Verdict[] {
  const allRight = verdicts.every(({ kind }) => kind === "right");
  return verdicts.map((verdict, i) => {
    if (verdict.kind !== "right") return verdict;
    const own = texts[parts[i]!.name]!;
    if (verdict.text === CARRIED)
      return {
        kind: "right",
        text: allRight
          ? `${own} is right: it follows from the numbers as you rounded them.`
          : `The method is right: ${own} follows from what you found before. When that is put right, this will change along with it.`,
      };
    return allRight ? verdict : { kind: "right", text: `${own} is right.` };
  });
}

function together(verdicts: readonly Verdict[]): Verdict {
  const unclear = verdicts.find(({ kind }) => kind === "unclear");
  if (unclear) return { ...unclear };
  const wrong = verdicts.filter(({ kind }) => kind === "wrong");
  const first = wrong.find(({ met }) => met) ?? wrong[0];
  return first ?? { kind: "right", text: verdicts.map(({ text }) => text).join(" ") };
}
