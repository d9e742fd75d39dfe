import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { average, NAMES } from "./player.ts";

/** What the others hit, in thousandths. */
const USUAL = 250;
/** Two numbers that lie nearer together than this say the same of a player. */
const HARDLY = 0.005;
/** So much nearer to what came of him one of them has to be. */
const CLEARLY = 0.02;

/** One of another kind, one of the kind that was lent, one who has shown for himself what he is. */
function career({ whole, oneOf }: Draws) {
  const kind = oneOf(["another", "such", "long"] as const);
  const name = oneOf(NAMES);
  const record = (n: number, mil: number) => ({ n, y: Math.round((n * mil) / 1000) });
  if (kind === "another")
    return {
      name,
      who: "a pitcher, whom nobody hired to bat",
      m: 10 * whole(10, 38),
      truth: whole(100, 150),
      ...record(5 * whole(10, 16), 10 * whole(9, 15)),
    };
  if (kind === "such")
    return {
      name,
      who: "a rookie like many",
      m: 10 * whole(10, 38),
      truth: whole(240, 285),
      ...record(whole(25, 45), 10 * whole(33, 42)),
    };
  return {
    name,
    who: "no rookie any more",
    m: 5 * whole(4, 8),
    truth: whole(255, 300),
    ...record(20 * whole(25, 30), 5 * whole(52, 60)),
  };
}
type Career = ReturnType<typeof career>;

const own = ({ n, y }: Career) => y / n;
const report = ({ n, y, m }: Career) => (y + (m * USUAL) / 1000) / (n + m);
const apart = (given: Career) => Math.abs(own(given) - report(given));
const missOf = (number: number, { truth }: Career) => Math.abs(number - truth / 1000);
const misses = (given: Career) =>
  [missOf(own(given), given), missOf(report(given), given)] as const;
function key(given: Career): "own" | "report" | "same" {
  const [byOwn, byReport] = misses(given);
  if (apart(given) < HARDLY) return "same";
  return byOwn < byReport ? "own" : "report";
}
const figure = ({ n, y, m }: Career) => ({
  of: "rookie",
  values: { n, y, m, mu: USUAL / 1000 },
});
const both = (given: Career) =>
  `His own record says ${average(own(given))} and the report ${average(report(given))}`;
const hardly = (given: Career) =>
  `${both(given)}: ${show(given.m)} borrowed seats beside ${show(given.n)} of his own move little. Where a record is as long as that, it hardly matters whether one borrows.`;

/** Where the bench is of the wrong kind the report errs more, and beside a long record it does not matter. */
export const aBenchOfOthers = choiceExercise<Career>({
  id: "a-bench-of-others",
  title: "A bench of others",
  draw: career,
  unfit: (given) => {
    const [byOwn, byReport] = misses(given);
    return key(given) !== "same" && Math.abs(byOwn - byReport) < CLEARLY;
  },
  shown: (given) => {
    const [byOwn, byReport] = misses(given);
    return {
      own: average(own(given)),
      usual: average(USUAL / 1000),
      came: average(given.truth / 1000),
      report: average(report(given)),
      byOwn: average(byOwn),
      byReport: average(byReport),
    };
  },
  label: "Which of the two numbers stood nearer to what came of him?",
  options: [
    { value: "own", label: () => "His own record, by clearly more than five thousandths" },
    { value: "report", label: () => "The report, by clearly more than five thousandths" },
    { value: "same", label: () => "Neither: the two lie within five thousandths of each other" },
    { value: "taste", label: () => "One cannot tell: how much to borrow is a matter of taste" },
  ],
  key,
  misconceptions: [
    {
      id: "M30",
      slip: "borrowing helps everybody",
      answer: (given) => (key(given) === "report" ? "same" : "report"),
      explanation: (given) => {
        const [byOwn, byReport] = misses(given);
        if (key(given) === "same") return hardly(given);
        return key(given) === "own"
          ? `${both(given)}, and he came to hit ${average(given.truth / 1000)}. The report misses that by ${average(byReport)}, his record by ${average(byOwn)}. To borrow helps on average over the kind that one borrows from, and he is not of that kind.`
          : `${both(given)}: they are not the same. In ${show(given.n)} at-bats there is much luck, and ${show(given.m)} borrowed seats outweigh them.`;
      },
      link: figure,
    },
    {
      id: "M2",
      slip: "to borrow is to bias",
      answer: (given) => (key(given) === "own" ? "same" : "own"),
      explanation: (given) => {
        const [byOwn, byReport] = misses(given);
        if (key(given) === "same") return hardly(given);
        return key(given) === "report"
          ? `${both(given)}, and he came to hit ${average(given.truth / 1000)}. His record misses that by ${average(byOwn)}, the report by ${average(byReport)}: the borrowed seats took luck out of a short record.`
          : `${both(given)}: they are not the same. The ${show(given.m)} borrowed seats outweigh his ${show(given.n)}, and what they say is said of others.`;
      },
      link: figure,
    },
    {
      id: "M6",
      slip: "a matter of taste",
      answer: () => "taste",
      explanation: (given) =>
        `Here it can be told, for what came of him is known. ${both(given)}, and he came to hit ${average(given.truth / 1000)}. How long a bench should be, and of whom, is a fact about players.`,
      link: figure,
    },
  ],
  right: (given) =>
    `${both(given)}, and he came to hit ${average(given.truth / 1000)}. The record misses that by ${average(misses(given)[0])}, the report by ${average(misses(given)[1])}.`,
});
