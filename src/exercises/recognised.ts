import type { Slip } from "./exercise.ts";
import { ANSWER, type Claim, DUST, named, near, type Sentence, said, told } from "./reply.ts";
import type { Beside, Met, Verdict } from "./verdict.ts";

/** More slips than this fit an answer only by accident. */
const MOST_SAID = 2;

export function asMet<G, A>({ id, slip, link }: Slip<G, A>, given: G): Met {
  return { misconception: id, slip, link: link(given) };
}

/** The reply to whoever chose what this slip leads to. */
export function asVerdict<G, A>(found: Slip<G, A>, given: G): Verdict {
  return { kind: "wrong", ...told(found.explanation(given)), met: [asMet(found, given)] };
}

/** One number that was answered, for comparison with what slips come to. */
export interface OwnNumber {
  readonly value: number;
  readonly text: string;
  /** What one step of its last digit is worth. */
  readonly unit: number;
  /** As the question writes a number. */
  readonly show: (value: number) => string;
  /** The same with a digit more. */
  readonly showFurther: (value: number) => string;
  /** How far apart two numbers still count as the same. */
  readonly within: number;
}

/** The slips whose number this is, nearest first; further ones only if they are as near. */
export function fitting<G, A>(
  slips: readonly Slip<G, A>[],
  numberOf: (slip: Slip<G, A>) => number,
  { value, within }: OwnNumber,
): readonly Slip<G, A>[] {
  const distance = (slip: Slip<G, A>) => Math.abs(numberOf(slip) - value);
  return slips
    .filter((slip) => distance(slip) <= within + DUST)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_SAID);
}

/** What an answer is told that looks like one slip, or like two at once: then both are said. */
export function recognised<G, A>({
  found,
  given,
  own,
  numberOf,
  truth,
}: {
  readonly found: readonly Slip<G, A>[];
  readonly given: G;
  readonly own: OwnNumber;
  readonly numberOf: (slip: Slip<G, A>) => number;
  readonly truth: number;
}): Verdict {
  const sentences = found.flatMap((slip, i): Sentence[] => [
    opening({ slip, given, own, target: numberOf(slip), isFirst: i === 0 }),
    told(slip.explanation(given)),
  ]);
  const beside: Beside = {
    own,
    slips: found.map((slip) => ({
      value: numberOf(slip),
      text: (isSame(own, numberOf(slip)) ? own.show : own.showFurther)(numberOf(slip)),
      words: slip.comesOf?.(given) ?? slip.slip,
    })),
    truth: { value: truth, text: own.show(truth) },
  };
  return {
    kind: "wrong",
    ...told(sentences),
    met: found.map((slip) => asMet(slip, given)),
    beside,
  };
}

/** Whether a number is what the reader wrote, as far as that was written out. */
const isSame = (own: OwnNumber, target: number) =>
  Math.abs(own.value - target) <= Math.max(own.unit / 2, own.within / 20) + DUST;

/** "0.36 comes of ...", or "0.35 is close to 0.36, and that comes of ...": in the reader's own digits. */
function opening<G, A>({
  slip,
  given,
  own,
  target,
  isFirst,
}: {
  readonly slip: Slip<G, A>;
  readonly given: G;
  readonly own: OwnNumber;
  readonly target: number;
  readonly isFirst: boolean;
}): Sentence {
  const way = slip.comesOf?.(given) ?? slip.slip;
  const text = isFirst
    ? isSame(own, target)
      ? `${own.text} is what comes of ${way}.`
      : `${own.text} is close to ${own.showFurther(target)}, and that is what comes of ${way}.`
    : `The same number, or nearly the same, comes of ${way}.`;
  const claim: Claim = near(text, named(ANSWER, own.value), named(slip.slip, target), own.within);
  return said`${claim}`;
}
