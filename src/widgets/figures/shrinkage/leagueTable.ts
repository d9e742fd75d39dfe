import { OrderField } from "#controls/OrderField.tsx";
import { swappedPairs } from "#core/pooling/ranking/ranks.ts";
import { groupMeans } from "#models/groupMeans.ts";
import { heightOf } from "#plot/fold.ts";
import { Rows } from "#plot/rare/Rows.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { pairsWrong } from "../../declared/pairsWrong.ts";
import { questionOn } from "../../declared/question.ts";
import { byLargest, type School, STUDENTS, schoolsOf } from "./schools.ts";

const WHOLE = { step: 1 } as const;

const numbers = numbersOf(
  groupMeans,
  ({ mu, tau }, { view, sample }) => {
    const { y = [], theta = [] } = sample.columns;
    const schools = schoolsOf(sample, { mu, tau });
    const byOwn = byLargest(schools, ({ own }) => own);
    const byEstimate = byLargest(schools, ({ estimate }) => estimate);
    const [before, after] = [byOwn[0]!, byEstimate[0]!];
    const furthest = schools.reduce((best, one) => (moveOf(one) > moveOf(best) ? one : best));
    const key = ORDERS[view.order ?? "own"] ?? ORDERS.own!;
    return {
      mu,
      tau,
      also: view.also,
      truths: Object.fromEntries(schools.map(({ name }, j) => [name, theta[j]!])),
      rows: byLargest(schools, key),
      byOwn,
      schools: schools.length,
      swapped: swappedPairs({ raw: y, pooled: schools.map(({ estimate }) => estimate) }),
      pairs: (schools.length * (schools.length - 1)) / 2,
      before: before.name,
      after: after.name,
      ownLeast: byOwn.at(-1)!.own,
      ownMost: before.own,
      low: byEstimate.at(-1)!.estimate,
      high: after.estimate,
      furthest: furthest.name,
      furthestStudents: furthest.students,
      furthestMove: moveOf(furthest),
      way: furthest.estimate < furthest.own ? "down" : "up",
      rawError: typical(schools.map(({ own }, j) => own - theta[j]!)),
      estimateError: typical(schools.map(({ estimate }, j) => estimate - theta[j]!)),
      closer: schools.filter(
        ({ own, estimate }, j) => Math.abs(estimate - theta[j]!) < Math.abs(own - theta[j]!),
      ).length,
    };
  },
  {
    mu: { as: "mu" },
    schools: { as: "number", to: WHOLE },
    swapped: { as: "number", to: WHOLE },
    pairs: { as: "number", to: WHOLE },
    ownLeast: { as: "y" },
    ownMost: { as: "y" },
    low: { as: "posterior-mean" },
    high: { as: "posterior-mean" },
    furthestStudents: { as: STUDENTS },
    furthestMove: { as: "posterior-mean" },
    rawError: { as: "posterior-mean", label: "typical error of own averages" },
    estimateError: { as: "posterior-mean", label: "typical error of estimates" },
    closer: { as: "number", to: WHOLE, label: "schools closer to the truth, of {schools}" },
  },
);

const ORDERS: Readonly<Record<string, (school: School) => number>> = {
  own: ({ own }) => own,
  estimate: ({ estimate }) => estimate,
  students: ({ students }) => students,
};

/** How many standard deviations to either side hold 95 % of a Normal. */
const Z = 1.959963984540054;

const moveOf = ({ own, estimate }: School) => Math.abs(estimate - own);

function typical(errors: readonly number[]): number {
  return Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
}

/** Whether two numbers are the same to a reader: the figure shows three digits of them. */
function isShownAlike(a: number, b: number): boolean {
  return a.toPrecision(3) === b.toPrecision(3);
}

const ASKED = 5;
/** Estimates closer than this count as equal, in points: nobody could foresee their order. */
const TIE = 0.1;

/** The schools the reader is asked to put in order, and their places by estimate. */
function askedOf({ byOwn }: { readonly byOwn: readonly School[] }) {
  const schools = byOwn.slice(0, ASKED);
  const truth = [...schools.keys()].toSorted((a, b) => schools[b]!.estimate - schools[a]!.estimate);
  return { schools, truth };
}

const question = questionOn(
  numbers,
  (guess, picture) => {
    const { schools, truth } = askedOf(picture);
    const wrong = pairsWrong(guess, truth).filter(
      ([a, b]) => Math.abs(schools[a]!.estimate - schools[b]!.estimate) >= TIE,
    );
    const bySize = [...schools.keys()].toSorted(
      (a, b) => schools[b]!.students - schools[a]!.students,
    );
    const allPairs = (schools.length * (schools.length - 1)) / 2;
    const [leader, winner] = [schools[0]!, schools[truth[0]!]!];
    const [above, below] = (wrong[0] ?? [0, 0]).map((at) => schools[at]!) as [School, School];
    return {
      mistakes: wrong.length,
      isKept: guess.every((i, at) => i === at),
      isBySize: guess.every((i, at) => i === bySize[at]),
      names: truth.map((i) => schools[i]!.name).join(", "),
      rightPairs: allPairs - wrong.length,
      allPairs,
      leader: leader.name,
      leaderStudents: leader.students,
      leaderKeep: leader.keep,
      winner: winner.name,
      winnerStudents: winner.students,
      winnerKeep: winner.keep,
      above: above.name,
      aboveKeep: above.keep,
      aboveEnd: above.estimate,
      below: below.name,
      belowKeep: below.keep,
      belowEnd: below.estimate,
    };
  },
  {
    asks: {
      kind: "order",
      Field: OrderField,
      first: "highest estimate",
      last: "lowest estimate",
      items: (picture) => askedOf(picture).schools.map((school, id) => ({ ...school, id })),
      label: "{name}: {students}, average {own.number}",
      outcome: (picture) => askedOf(picture).truth,
    },
    answers: { columns: ["share of own data", "estimate", "posterior sd", "rank by estimate"] },
    written: {
      students: { as: STUDENTS },
      own: { as: "y" },
      rightPairs: { as: "number", to: WHOLE },
      allPairs: { as: "number", to: WHOLE },
      leaderStudents: { as: STUDENTS },
      leaderKeep: { as: "keep" },
      winnerStudents: { as: STUDENTS },
      winnerKeep: { as: "keep" },
      aboveKeep: { as: "keep" },
      aboveEnd: { as: "posterior-mean" },
      belowKeep: { as: "keep" },
      belowEnd: { as: "posterior-mean" },
    },
    right: ({ mistakes }) => mistakes === 0,
    yes: "All five in their places.",
    replies: [
      [
        ({ isKept }) => isKept,
        "You kept the order of the averages, as if every school shrank by the same share, or none at all. {leader}, with {leaderStudents}, keeps {leaderKeep} of its distance from the state average; {winner}, with {winnerStudents}, keeps {winnerKeep}.",
        "M3 M1",
      ],
      [
        ({ isBySize }) => isBySize,
        "You went by size alone. Size says how far a school’s average can be trusted, not how high it is: both count.",
      ],
      [
        () => true,
        "{rightPairs} of {allPairs} pairs are right. You put {above} above {below}; but {above} keeps {aboveKeep} of its distance from the state average and ends at {aboveEnd.number}, {below} keeps {belowKeep} and ends at {belowEnd.number}.",
      ],
    ],
    outcome: "By estimate the order is {names}.",
  },
);

/** A place in a list; whoever shares one with others has none of their own. */
const place = (rank: number) => (Number.isInteger(rank) ? `${rank}` : "tie");

/** Many groups at once: who moves, how far, and who overtakes whom. */
export const leagueTable = defineFigure(numbers, {
  id: "caterpillar",
  controls: ["tau", "mu"],
  atRest: ["order", "tau"],
  choices: [
    {
      name: "order",
      label: "Order by",
      options: { own: "own average", estimate: "estimate", students: "students tested" },
    },
    {
      name: "also",
      label: "Beside estimates",
      options: { nothing: "nothing", intervals: "95 % intervals", truths: "truths" },
    },
  ],
  resample: "Draw eighteen other schools",
  readouts: ["rawError", "estimateError", "closer"],
  words: {
    takeaway: [
      [({ tau }) => tau === 0, "If schools do not differ, every estimate is the state average"],
      [
        ({ before, after, swapped }) => before === after && swapped === 0,
        "{before} stays first, and nobody changes places",
      ],
      [
        ({ before, after, swapped }) => before === after && swapped === 1,
        "{before} stays first, but one pair of schools changes places",
      ],
      [
        ({ before, after }) => before === after,
        "{before} stays first, but {swapped} pairs of schools change places",
      ],
      "{before} leads on its own average, {after} once size is weighed",
    ],
    summary:
      "Own averages run from {ownLeast.number} to {ownMost}, {span}. {furthest} with {furthestStudents} moves furthest, {furthestMove} {way}. {order}",
    announcement: [
      [({ tau }) => tau === 0, "Every estimate is the state average, {mu}."],
      "{swapped} of {pairs} pairs change places. First is now {after}, {high}.",
    ],
    phrases: {
      span: [
        [({ tau }) => tau === 0, "every estimate is the state average, {mu}"],
        [({ low, high }) => isShownAlike(low, high), "estimates all lie near {high}"],
        "estimates from {low.number} to {high}",
      ],
      order: [
        [({ tau }) => tau === 0, "All estimates are equal, so no school stands before another."],
        "{swapped} of {pairs} pairs change places.",
      ],
    },
  },
  drawing: {
    room: ({ schools }) => ({
      heights: [schools * 23 + 90, schools * 14.5 + 52],
      lines: 1.05 * heightOf(schools) + 6,
    }),
    margins: ({ kind }) => ({
      top: kind === "wide" ? 0.6 : 0,
      right: 4.6,
      bottom: 3.4,
      left: 6.8,
    }),
    rows: ({ schools }) => schools,
    x: { of: "mu", label: "average" },
    y: { of: ({ schools }) => [schools + 0.6, -0.5] },
    drag: [{ parameter: "mu", tone: "population", y: ({ schools }) => schools }],
    layers: ({ mu, rows, also, truths }) => [
      { mark: "rule", tone: "population", shows: ["mu"], x: mu },
      {
        mark: Rows,
        rows: rows.map(({ name, students, own, estimate, sd, ownRank, rank }) => ({
          key: name,
          label: name,
          note: `${students}`,
          marks: [
            { x: own, tone: "data" },
            ...(also === "truths"
              ? ([{ x: truths[name]!, tone: "truth", outcome: true }] as const)
              : []),
            {
              x: estimate,
              tone: "posterior",
              outcome: true,
              ...(also === "intervals" && { spread: Z * sd }),
            },
          ],
          ...(also === "truths" && { miss: [estimate, truths[name]!] as const }),
          way: [own, estimate],
          end:
            ownRank === rank
              ? { text: place(ownRank), isChange: false }
              : { text: `${place(ownRank)} → ${place(rank)}`, isChange: true },
        })),
      },
    ],
  },
  table: {
    caption: "The schools, before and after pooling",
    columns: [
      ["school"],
      ["students", 1],
      ["own average", "y"],
      ["standard error", "sigma"],
      ["share of own data", "share"],
      ["estimate", "posterior-mean"],
      ["posterior sd", "posterior-sd"],
      ["rank by own average", 0.5],
      ["rank by estimate", 0.5],
    ],
    rows: ({ rows }) =>
      rows.map(({ name, students, own, sigma, keep, estimate, sd, ownRank, rank }) => [
        name,
        students,
        own,
        sigma,
        keep,
        estimate,
        sd,
        ownRank,
        rank,
      ]),
  },
  asks: question,
});
