import { readNumber } from "#language/readNumber.ts";
import { trueEarlier } from "./earlier.ts";
import type { NumberExercise, NumberPart, Typed } from "./exercise.ts";
import { showAnswer } from "./show.ts";
import { asVerdict, type Verdict } from "./verdict.ts";

/** Room for a last digit in the comparison with a tolerance. */
const DUST = 1e-9;

type Known = Readonly<Record<string, number>>;

/** What typed numbers are told: each part by itself, a wrong earlier part carried forward. */
export function judgeNumbers<G>({ parts }: NumberExercise<G>, given: G, typed: Typed): Verdict {
  const right = trueEarlier(parts, given);
  const answers: Record<string, number> = {};
  const verdicts = parts.map((part) => {
    const answer = read(part, typed[part.name] ?? "");
    if (typeof answer !== "number") return answer;
    const verdict = judgePart({ part, given, answer, right, readers: { ...right, ...answers } });
    answers[part.name] = answer;
    return verdict;
  });
  if (parts.length === 1) return verdicts[0]!;
  return { ...together(verdicts), parts: verdicts };
}

/** The number meant by what was typed for a part, or what to ask again. */
function read<G>(part: NumberPart<G>, text: string): number | Verdict {
  const unclear = (sentence: string): Verdict => ({ kind: "unclear", text: sentence });
  const bare = withoutUnit(part, text);
  const number = readNumber(bare);
  if (typeof number !== "number") return unclear(number.problem);
  const inPercent = /%|per ?cent|pct|％/i.test(bare);
  if (part.form === "number")
    return inPercent
      ? unclear(`A percentage does not fit here: the answer is in ${part.unit || "plain numbers"}.`)
      : number;
  if (number >= 0 && number <= 1) return number;
  if (!inPercent && number > 1 && number <= 100)
    return unclear(
      `A share lies between 0 and 1. If you mean ${bare.trim()} per cent, write ${bare.trim()} %; as a share it is a hundredth of that.`,
    );
  return unclear("A share lies between 0 and 1, that is between 0 % and 100 %.");
}

/** Whoever writes "75.6 points" has said nothing wrong. */
function withoutUnit<G>({ unit, unitOne = unit }: NumberPart<G>, text: string): string {
  const found = [unit, unitOne].find(
    (one) => one !== "" && text.trim().toLowerCase().endsWith(one.toLowerCase()),
  );
  return found === undefined ? text : text.trim().slice(0, -found.length);
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
  readonly answer: number;
  readonly right: Known;
  /** What the reader has answered so far. */
  readonly readers: Known;
}): Verdict {
  const isNear = (target: number) => Math.abs(answer - target) <= part.tolerance + DUST;
  if (isNear(part.key(given, right))) return { kind: "right", text: part.right(given) };
  const carried = part.key(given, readers);
  if (isNear(carried))
    return {
      kind: "right",
      text: `The method is right: ${showAnswer(part, carried)} is what follows from what you found before. When that is put right, this will change along with it.`,
    };
  const recognised = part.misconceptions.find((one) => isNear(one.answer(given)));
  return recognised
    ? asVerdict(recognised, given)
    : { kind: "wrong", text: part.otherwise(given, answer) };
}

function together(verdicts: readonly Verdict[]): Verdict {
  const unclear = verdicts.find(({ kind }) => kind === "unclear");
  if (unclear) return { kind: "unclear", text: unclear.text };
  const wrong = verdicts.filter(({ kind }) => kind === "wrong");
  const first = wrong.find(({ misconception }) => misconception) ?? wrong[0];
  return first ?? { kind: "right", text: verdicts.map(({ text }) => text).join(" ") };
}
