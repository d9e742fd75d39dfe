import { more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { learnedSpread } from "#models/learnedSpread.ts";

/** Shares of its own result, the spread over the standard error that leaves them, and errors for which all of it is on the rail. */
const SHARES = [
  { percent: 20, times: 1, over: 2, errors: [6, 8, 10, 12] },
  { percent: 36, times: 3, over: 4, errors: [8, 12, 16] },
  { percent: 64, times: 4, over: 3, errors: [6, 9, 12] },
] as const;

type Asked = {
  readonly percent: number;
  readonly times: number;
  readonly over: number;
  readonly sigmaA: number;
  readonly yA: number;
};

const spread = ({ times, over, sigmaA }: Asked) => (times * sigmaA) / over;
const keep = (tau: number, error: number) => tau ** 2 / (tau ** 2 + error ** 2);
const onGrid = (tau: number) => Math.round(10 * tau) / 10;
const percentOf = (share: number) => `${show(100 * share)} %`;
const figure = ({ yA, sigmaA }: Asked, tau: number) => ({
  of: "coached",
  values: { yA, sigmaA, tau },
});

/** Moving the thread to where school A keeps such a share of its own result. */
export const keepAPart = setTheFigure<Asked>({
  id: "keep-a-part",
  title: "How much A may keep",
  draw: ({ oneOf, whole }) => {
    const { percent, times, over, errors } = oneOf(SHARES);
    return { percent, times, over, sigmaA: oneOf<number>(errors), yA: whole(25, 38) };
  },
  shown: (given) => ({
    share: percentOf(given.percent / 100),
    spread: show(spread(given)),
    square: show(spread(given) ** 2),
    errorSquare: show(given.sigmaA ** 2),
  }),
  model: learnedSpread,
  widget: "dial",
  view: { prior: ["flat", "wide", "narrow", "both"] },
  controls: ["tau"],
  start: ({ yA, sigmaA }) => ({ tau: 0, yA, sigmaA, mu: 8 }),
  solution: (given) => ({ tau: spread(given) }),
  gap: ({ tau = 0, sigmaA = 1 }, given) => keep(tau, sigmaA) - given.percent / 100,
  tolerance: 0.012,
  nearEnough: "the share within 1.2 percentage points",
  below: ({ tau = 0 }, given) =>
    said`At τ = ${show(tau)} A gives back ${more(`more than was asked for: it keeps ${percentOf(keep(tau, given.sigmaA))}`, named("share given back", 1 - keep(tau, given.sigmaA)), named("share to be given back", 1 - given.percent / 100))}, since schools are taken to be more alike.`,
  above: ({ tau = 0 }, given) =>
    said`At τ = ${show(tau)} A keeps ${more(`more than was asked for, ${percentOf(keep(tau, given.sigmaA))}`, named("share kept", keep(tau, given.sigmaA)), named("share to be kept", given.percent / 100))}: schools may differ so widely that its result is taken at its word.`,
  misconceptions: [
    {
      id: "M8",
      slip: "share of standard deviations",
      answer: ({ percent, sigmaA }) => ({ tau: onGrid((sigmaA * percent) / (100 - percent)) }),
      comesOf: () => "dividing the spread by the spread and the standard error together",
      explanation: ({ sigmaA }) =>
        `Shares of an estimate are shares of variances: the spread squared, over itself and the standard error squared, which here is ${show(sigmaA ** 2)}.`,
      link: (given) =>
        figure(given, onGrid((given.sigmaA * given.percent) / (100 - given.percent))),
    },
    {
      id: "M5",
      slip: "kept for given back",
      answer: ({ times, over, sigmaA }) => ({ tau: onGrid((over * sigmaA) / times) }),
      comesOf: ({ percent }) =>
        `letting it give back ${show(percent)} %, where it should keep that`,
      explanation: ({ percent, sigmaA }) =>
        `What is kept and what is given back make one whole. With a standard error of ${show(sigmaA)}, ${show(percent)} % was to be the part of its own result.`,
      link: (given) => figure(given, onGrid((given.over * given.sigmaA) / given.times)),
    },
    {
      id: "M6",
      slip: "as large as the error",
      answer: ({ sigmaA }) => ({ tau: sigmaA }),
      comesOf: () => "making the spread as large as the standard error",
      explanation: ({ sigmaA, percent }) =>
        `With both at ${show(sigmaA)} the share is one half, since each variance is half of the whole. It was to be ${show(percent)} %.`,
      link: (given) => figure(given, given.sigmaA),
    },
  ],
  right: (given) =>
    `${show(spread(given) ** 2)} of ${show(spread(given) ** 2 + given.sigmaA ** 2)} is ${show(given.percent)} %.`,
});
