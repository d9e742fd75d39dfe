import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { RARE, treatedGroup, tumoursAmong } from "#models/treatedGroup.ts";

/** Controls of the day, the earlier rate in percent, and what was found among the treated. */
type Asked = {
  readonly n: number;
  readonly y: number;
  readonly percent: number;
  readonly t: number;
  readonly k: number;
};

/** The rate of the seventy earlier groups that the figure shows, in percent. */
const EARLIER = 14;
const MOST = 100;
const MORE_OFTEN = 0.05;
const { range } = treatedGroup.parameters.m;
const rate = ({ n, y, percent }: Asked, m: number) => (y + (m * percent) / 100) / (n + m);

/** How probable as many are by luck alone, with so many rats on loan. */
function chance(asked: Asked, m: number): number {
  const { n, t, k } = asked;
  const tumours = rate(asked, m) * (n + m);
  return tumoursAmong(t, tumours, n + m - tumours).atLeast[k]!;
}
/** The same if the rate to be expected were the rate itself: coins of one kind, from the last number down. */
function asIfKnown(asked: Asked, m: number): number {
  const { t, k } = asked;
  const p = rate(asked, m);
  let one = p ** t;
  let all = 0;
  for (let j = t; j >= k; j -= 1) {
    all += one;
    one *= (j * (1 - p)) / ((t - j + 1) * p);
  }
  return all;
}
/** The first loan at which that is rare enough. */
function first(isRare: (m: number) => boolean): number {
  let m = range[0];
  while (m < range[1] && !isRare(m)) m += 1;
  return m;
}
const enough = (asked: Asked) => first((m) => chance(asked, m) <= RARE);
const byLevel = (asked: Asked) => first((m) => chance(asked, m) <= MORE_OFTEN);
const byRate = (asked: Asked) => first((m) => asIfKnown(asked, m) <= RARE);
const withOwn = (asked: Asked) => enough(asked) + asked.n;

const percent = (share: number) => `${show(Math.round(1000 * share) / 10)} %`;
const rats = (m: number) => `${show(m)} ${m === 1 ? "rat" : "rats"}`;
const loan = (of: (asked: Asked) => number) => (asked: Asked) => ({ m: of(asked) });
const link = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "rats",
  values: { m: of(asked), mu: asked.percent / 100, n: asked.n, y: asked.y, t: asked.t, k: asked.k },
});

/** How much earlier groups must be worth, so that what was found among the treated stops the drug. */
export const enoughRats = setTheFigure<Asked>({
  id: "enough-rats",
  title: "Enough rats to stop it",
  draw: ({ oneOf, whole }) => ({
    n: 2 * whole(6, 10),
    y: whole(3, 7),
    percent: EARLIER,
    t: oneOf([20, 25, 30]),
    k: whole(8, 15),
  }),
  unfit: (asked) =>
    asked.y / asked.n < 0.22 ||
    asked.y / asked.n > 0.36 ||
    asked.k / asked.t > 0.6 ||
    enough(asked) < 8 ||
    enough(asked) > 60 ||
    byRate(asked) === byLevel(asked),
  shown: (asked) => ({
    before: `${show(asked.percent)} %`,
    loan: rats(enough(asked)),
    rate: percent(rate(asked, enough(asked))),
    own: percent(asked.y / asked.n),
  }),
  model: treatedGroup,
  ranges: { m: { range: [range[0], MOST] } },
  widget: "treated",
  controls: ["m"],
  start: ({ n, y, percent, t, k }) => ({ m: 2, mu: percent / 100, n, y, t, k }),
  solution: loan(enough),
  gap: ({ m = 1 }, asked) => m - enough(asked),
  tolerance: 0.4,
  nearEnough: "the number to a rat",
  below: ({ m = 1 }, asked) =>
    said`With ${rats(m)} on loan luck alone brings as many in ${percent(chance(asked, m))} of such experiments, ${more("too often to stop the drug", named("chance here", chance(asked, m)), named("chance that is allowed", RARE))}.`,
  above: ({ m = 1 }, asked) =>
    said`With ${rats(m)} on loan the drug is stopped: luck alone brings as many in ${percent(chance(asked, m))} of such experiments. But ${less("a smaller loan is enough for that", named("loan asked for", enough(asked)), named("loan here", m))}.`,
  misconceptions: [
    {
      id: "M40",
      slip: "rate taken for known",
      answer: loan(byRate),
      comesOf: () => "taking the rate to be expected for the rate itself",
      explanation: (asked) =>
        `If ${percent(rate(asked, byRate(asked)))} were the rate of these rats, ${show(asked.k)} of ${show(asked.t)} would be rare enough with ${rats(byRate(asked))} on loan. But it is only expected: ${show(asked.n)} controls and a loan leave other rates possible, and some of them bring as many.`,
      link: link(byRate),
    },
    {
      id: "M13",
      slip: "one in twenty",
      answer: loan(byLevel),
      comesOf: () => "stopping at what luck brings once in twenty experiments",
      explanation: (asked) =>
        `Half of that is allowed here, ${percent(RARE)}, since nobody asks whether a drug makes tumours rarer. With ${rats(byLevel(asked))} on loan as many come by luck in ${percent(chance(asked, byLevel(asked)))}.`,
      link: link(byLevel),
    },
    {
      id: "M28",
      slip: "own controls counted in",
      answer: loan(withOwn),
      comesOf: ({ n }) => `counting the ${show(n)} controls of the day with the loan`,
      explanation: (asked) =>
        `${show(withOwn(asked))} is the number of controls in all, ${show(asked.n)} of the day among them. These are in the experiment already; what is asked is only what has to come from earlier groups.`,
      link: link(withOwn),
    },
  ],
  right: (asked) =>
    `With ${rats(enough(asked))} on loan the rate to be expected is ${percent(rate(asked, enough(asked)))}, and as many come by luck in ${percent(chance(asked, enough(asked)))}.`,
});
