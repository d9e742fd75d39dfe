import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { threeGroups } from "#models/threeGroups.ts";

/** Shares that come of a whole number of rides, with variances for which the usual slips lead elsewhere. */
const CASES = [
  { percent: 75, times: 3, tau2: 1, sigma2: 3 },
  { percent: 75, times: 3, tau2: 2, sigma2: 6 },
  { percent: 75, times: 3, tau2: 3, sigma2: 9 },
  { percent: 75, times: 3, tau2: 1, sigma2: 6 },
  { percent: 80, times: 4, tau2: 1, sigma2: 4 },
  { percent: 80, times: 4, tau2: 2, sigma2: 8 },
  { percent: 80, times: 4, tau2: 1, sigma2: 8 },
  { percent: 90, times: 9, tau2: 1, sigma2: 9 },
] as const;

type Asked = {
  readonly percent: number;
  readonly times: number;
  readonly tau2: number;
  readonly sigma2: number;
  readonly nA: number;
  readonly nB: number;
};

const ratio = ({ tau2, sigma2 }: Asked) => sigma2 / tau2;
const rides = (given: Asked) => given.times * ratio(given);
const bySds = (given: Asked) => Math.round(given.times * Math.sqrt(ratio(given)));
const swapped = (given: Asked) => Math.max(1, Math.round(ratio(given) / given.times));
const keep = (n: number, { tau2, sigma2 }: Asked) => (n * tau2) / (n * tau2 + sigma2);
const percentOf = (share: number) => `${show(100 * share, 1)} %`;
const figure = ({ tau2, sigma2, nA, nB }: Asked, nC: number) => ({
  of: "scooters",
  values: { tau2, sigma2, nA, nB, nC },
});
const told = (nC: number, given: Asked) => named("share of a known model", keep(nC, given));
const wanted = ({ percent }: Asked) => named("share that was asked for", percent / 100);
const counted = (n: number) => `${show(n)} ${n === 1 ? "ride" : "rides"}`;

/** How often a model has to be ridden to count as nearly as much as one that is known exactly. */
export const asGoodAsKnown = setTheFigure<Asked>({
  id: "as-good-as-known",
  title: "As good as known",
  draw: ({ oneOf, whole }) => {
    const { percent, times, tau2, sigma2 } = oneOf(CASES);
    return { percent, times, tau2, sigma2, nA: whole(3, 30), nB: whole(3, 30) };
  },
  shown: (given) => ({
    share: percentOf(given.percent / 100),
    rides: show(given.sigma2),
    between: show(given.tau2),
    product: show(given.times * given.sigma2),
    number: show(rides(given)),
  }),
  model: threeGroups,
  ranges: {
    nA: { short: "Circuit, rides" },
    yA: { short: "Circuit, average" },
    nB: { short: "Relay, rides" },
    yB: { short: "Relay, average" },
    nC: { name: "number of rides on the model Tandem", short: "Tandem, rides" },
    yC: { short: "Tandem, average" },
    sigma2: { short: "rides vary" },
    tau2: { short: "models vary" },
    mu: { short: "mean of all models" },
  },
  units: {
    outcome: { unit: "miles", unitOne: "mile" },
    trial: { unit: "rides", unitOne: "ride" },
  },
  view: { plan: ["none", "rides", "model"] },
  widget: "scooters",
  controls: ["nC"],
  start: ({ tau2, sigma2, nA, nB }) => ({
    nA,
    yA: 58,
    nB,
    yB: 60.5,
    nC: 50,
    yC: 61.3,
    sigma2,
    tau2,
    mu: 60,
  }),
  solution: (given) => ({ nC: rides(given) }),
  gap: ({ nC = 1 }, given) => nC - rides(given),
  tolerance: 0.5,
  nearEnough: "the very number of rides",
  below: ({ nC = 1 }, given) =>
    said`With ${counted(nC)} ${less(`Tandem says ${percentOf(keep(nC, given))} of what it could, less than was asked for`, told(nC, given), wanted(given))}; the rest is the luck of its rides.`,
  above: ({ nC = 1 }, given) =>
    said`With ${counted(nC)} ${more(`Tandem says ${percentOf(keep(nC, given))} of what it could, more than was asked for`, told(nC, given), wanted(given))}; some of these rides could be saved.`,
  misconceptions: [
    {
      id: "M8",
      slip: "standard deviations for variances",
      answer: (given) => ({ nC: bySds(given) }),
      comesOf: () => "setting standard deviations beside each other in place of variances",
      explanation: (given) =>
        `What divides by the number of rides is a variance, here ${show(given.sigma2)}, and it stands beside the variance between models, ${show(given.tau2)}. Their roots share nothing out.`,
      link: (given) => figure(given, bySds(given)),
    },
    {
      id: "M5",
      slip: "share and rest swapped",
      answer: (given) => ({ nC: swapped(given) }),
      comesOf: ({ percent }) =>
        `leaving ${show(percent)} % to luck, where they should be Tandem’s own`,
      explanation: (given) =>
        `With ${counted(swapped(given))} its average has a variance of ${show(given.sigma2 / swapped(given))} by luck, and models one of ${show(given.tau2)}. Then it is luck that has ${show(given.percent)} % of the whole, and Tandem the rest.`,
      link: (given) => figure(given, swapped(given)),
    },
    {
      id: "M6",
      slip: "luck as large as the variance between models",
      answer: (given) => ({ nC: ratio(given) }),
      comesOf: () => "making luck as large as the variance between models",
      explanation: (given) =>
        `With ${counted(ratio(given))} the variance of the average is ${show(given.tau2)}, just as large as that between models. Then it says one half; it was to be ${show(given.percent)} %.`,
      link: (given) => figure(given, ratio(given)),
    },
  ],
  right: (given) =>
    `Luck of ${show(given.sigma2)} over ${show(rides(given))} is one part, the variance between models ${show(given.times)} parts.`,
});
