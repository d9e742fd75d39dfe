import { threeLevelInfluence } from "#core/pooling/nested/threeLevelInfluence.ts";
import { inventedClasses } from "#data/inventedClasses.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { threeLevels } from "#models/threeLevels.ts";

type Asked = {
  /** Share that the only student is to hold, in percent. */
  readonly percent: number;
  readonly sigma: number;
  readonly omega: number;
  readonly x: number;
};

const { classes } = inventedClasses;
/** The class of one belongs to the first school, and comes last in the list. */
const ROWS = [
  ...classes.map(({ school, scores }) => ({ school, n: scores.length })),
  { school: 0, n: 1 },
];

/** The share of the class of one that its student holds, all schools and the nation being learned. */
function held(tau: number, { sigma, omega }: Asked): number {
  const { share } = threeLevelInfluence({
    school: ROWS.map(({ school }) => school),
    y: ROWS.map(() => 0),
    sigma: ROWS.map(({ n }) => sigma / Math.sqrt(n)),
    tau,
    omega,
    psi: "flat",
    level: "class",
    index: classes.length,
  });
  return share[classes.length]!;
}

const wanted = ({ percent }: Asked) => percent / 100;
const percentOf = (share: number) => `${show(100 * share)} %`;
const onGrid = (tau: number) => Math.round(10 * tau) / 10;

/** The spread between classes with which the student holds so much, by halving. */
function apart(asked: Asked): number {
  let [low, high] = [0.01, 60];
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2;
    if (held(middle, asked) < wanted(asked)) low = middle;
    else high = middle;
  }
  return low;
}

const schoolKnown = ({ percent, sigma }: Asked) => sigma * Math.sqrt(percent / (100 - percent));
const bySds = ({ percent, sigma }: Asked) => (sigma * percent) / (100 - percent);
const swapped = (asked: Asked) => apart({ ...asked, percent: 100 - asked.percent });

const at = (of: (asked: Asked) => number) => (asked: Asked) => ({ tau: onGrid(of(asked)) });
const link = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "nation",
  values: { tau: onGrid(of(asked)), sigma: asked.sigma, omega: asked.omega, x: asked.x },
});
const here = (tau: number, asked: Asked) => named("share held here", held(tau, asked));
const goal = (asked: Asked) => named("share to be held", wanted(asked));

/** How far classes must differ for one student to hold so much of a class. */
export const heldByOne = setTheFigure<Asked>({
  id: "held-by-one",
  title: "How much one student holds",
  draw: ({ oneOf, whole }) => ({
    percent: oneOf([25, 30, 35, 40, 60]),
    sigma: whole(6, 12),
    omega: whole(4, 9),
    x: whole(80, 95),
  }),
  unfit: (asked) => {
    const spreads = [apart, schoolKnown, bySds, swapped].map((of) => onGrid(of(asked)));
    return spreads.some(
      (one, i) =>
        one < 1 || one > 25 || spreads.slice(0, i).some((other) => Math.abs(one - other) < 0.8),
    );
  },
  shown: (asked) => ({
    percent: percentOf(wanted(asked)),
    rest: percentOf(1 - wanted(asked)),
    tau: `${show(onGrid(apart(asked)))} points`,
    known: `${show(onGrid(schoolKnown(asked)))} points`,
  }),
  model: threeLevels,
  widget: "mobile",
  view: {
    student: ["here", "away"],
    nation: ["learned", "prior", "held"],
    schoolA: ["both", "second", "first", "none"],
    schoolC: ["both", "second", "first", "none"],
    schoolB: ["both", "second", "first"],
  },
  controls: ["tau"],
  start: ({ sigma, omega, x }) => ({ tau: 0, sigma, omega, x, psi: 65 }),
  solution: at(apart),
  gap: ({ tau = 0 }, asked) => held(tau, asked) - wanted(asked),
  tolerance: 0.012,
  nearEnough: "the share within 1.2 percentage points",
  below: ({ tau = 0 }, asked) =>
    said`With classes ${show(tau)} points apart the student holds ${less(`${percentOf(held(tau, asked))}, less than was asked for`, here(tau, asked), goal(asked))}: a school speaks for its classes as long as they are alike.`,
  above: ({ tau = 0 }, asked) =>
    said`With classes ${show(tau)} points apart the student holds ${more(`${percentOf(held(tau, asked))}, more than was asked for`, here(tau, asked), goal(asked))}: classes so far apart hardly speak for one another.`,
  misconceptions: [
    {
      id: "M15",
      slip: "the school as if it were known",
      answer: at(schoolKnown),
      comesOf: ({ percent, sigma }) =>
        `setting τ² so that it makes ${show(percent)} % of itself and σ² = ${show(sigma ** 2)}`,
      explanation: (asked) =>
        `That is the share of the way from a school whose mean is *known*. Here the mean of the school is in doubt, and its only student speaks of that too, so that ${show(onGrid(schoolKnown(asked)))} points let it hold ${percentOf(held(onGrid(schoolKnown(asked)), asked))}.`,
      link: link(schoolKnown),
    },
    {
      id: "M8",
      slip: "spreads for variances",
      answer: at(bySds),
      comesOf: ({ percent }) => `making τ ${show(percent)} % of τ and σ together`,
      explanation: ({ sigma, percent }) =>
        `Shares of an estimate come from variances: σ = ${show(sigma)} enters as ${show(sigma ** 2)}. And ${show(percent)} % would be the share only if the mean of the school were known.`,
      link: link(bySds),
    },
    {
      id: "M5",
      slip: "held by the others",
      answer: at(swapped),
      comesOf: ({ percent }) => `letting all others hold ${show(percent)} %, and not the student`,
      explanation: ({ percent, sigma, omega }) =>
        `With students ${show(sigma)} and schools ${show(omega)} points apart, the student was to hold ${show(percent)} % of the class; its school and the nation hold the remaining ${show(100 - percent)} %.`,
      link: link(swapped),
    },
  ],
  right: (asked) =>
    `A known school would take ${show(onGrid(schoolKnown(asked)))} points. It takes less, because this school is not known, and the student tells of it as well.`,
});
