import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Ashfield", "Brook", "Cedar", "Dale", "Elm", "Fairview", "Grove", "Hill"];

function oneSchool({ oneOf, whole }: Draws) {
  const mu = whole(11, 15);
  return {
    name: oneOf(NAMES),
    tau2: whole(4, 14),
    sigma2: 2 * whole(14, 28),
    n: whole(3, 14),
    mu,
    y: mu + whole(3, 7),
  };
}
type School = ReturnType<typeof oneSchool>;

const icc = ({ tau2, sigma2 }: School) => tau2 / (tau2 + sigma2);
/** Share of a school's own pupils in its estimate, by what any two pupils of a school have in common. */
const byIcc = (n: number, rho: number) => (n * rho) / (1 + (n - 1) * rho);
const keep = (given: School) => byIcc(given.n, icc(given));
const forecast = ({ y, mu }: School, share: number) => mu + share * (y - mu);
const estimate = ({ y, mu, n, tau2, sigma2 }: School) =>
  shrink({ y: [y], sigma: [Math.sqrt(sigma2 / n)], mu, tau: Math.sqrt(tau2) }).mean[0]!;
const percentage = (share: number) => `${show(100 * share, 0)} %`;
const points = (value: number) => show(value, 1);
const link = ({ tau2, mu }: School) => ({
  of: "survey",
  values: { tau: Math.round(10 * Math.sqrt(tau2)) / 10, mu },
});

/** From two variances to a forecast of a school's other pupils: share between schools, share kept, forecast. */
export const threeStepsOfASchool = numberExercise<School>({
  id: "three-steps-of-a-school",
  title: "A school in three steps",
  draw: oneSchool,
  unfit: (given) =>
    Math.abs(keep(given) - 0.5) < 0.08 ||
    Math.abs(icc(given) - keep(given)) < 0.1 ||
    Math.abs(icc(given) - 0.5) < 0.08,
  shown: (given) => ({
    share: icc(given),
    kept: keep(given),
    forecast: points(estimate(given)),
    less: given.n - 1,
  }),
  parts: [
    {
      name: "share",
      label: "Share of the variance that lies between schools",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.006,
      key: icc,
      misconceptions: [
        {
          id: "M8",
          slip: "ratio of sds",
          answer: ({ tau2, sigma2 }) => Math.sqrt(tau2) / (Math.sqrt(tau2) + Math.sqrt(sigma2)),
          comesOf: () => "taking roots first and dividing standard deviations",
          explanation: ({ tau2, sigma2 }) =>
            `Variances of independent parts add up, ${show(tau2)} + ${show(sigma2)}; standard deviations do not. The share is one of the whole variance.`,
          link,
        },
        {
          id: "M8",
          slip: "odds for a share",
          answer: ({ tau2, sigma2 }) => tau2 / sigma2,
          comesOf: ({ tau2, sigma2 }) => `dividing ${show(tau2)} by ${show(sigma2)}`,
          explanation: ({ tau2, sigma2 }) =>
            `That compares the two parts. A share is a part of the whole, and the whole is ${show(tau2)} + ${show(sigma2)}.`,
          link,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => 1 - icc(given),
          comesOf: () => "taking the share that lies within schools",
          explanation: ({ tau2, sigma2 }) =>
            `That is how much single pupils of one school differ, ${show(sigma2)} of the whole. What was asked for is the part in which schools differ, ${show(tau2)}.`,
          link,
        },
      ],
      right: ({ tau2, sigma2 }) => `${show(tau2)} of ${show(tau2 + sigma2)}.`,
      otherwise: ({ tau2, sigma2 }) =>
        `The whole variance of single scores is ${show(tau2)} + ${show(sigma2)}. Which part of it lies between schools?`,
    },
    {
      name: "kept",
      label: "Share of its lead that the school keeps",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.008,
      key: ({ n }, { share = Number.NaN }) => byIcc(n, share),
      misconceptions: [
        {
          id: "M17",
          slip: "one pupil",
          answer: icc,
          comesOf: () => "keeping what one pupil would let a school keep",
          explanation: ({ n }) =>
            `That is the weight of a single pupil. Here ${show(n)} were marked, and their luck averages out in part.`,
          link,
        },
        {
          id: "M5",
          slip: "swapped kept",
          answer: (given) => 1 - keep(given),
          comesOf: () => "giving the part that is handed back",
          explanation: ({ n }) =>
            `That is what the school gives back. The ${show(n)} pupils’ own part is the rest to one.`,
          link,
        },
        {
          id: "M10",
          slip: "in step with n",
          answer: (given) => Math.min(1, given.n * icc(given)),
          comesOf: ({ n }) => `multiplying the share by ${show(n)}`,
          explanation: ({ n }) =>
            `Pupils of one school have their school in common, so the second repeats a part of what the first told. Under the line stands 1 + (${show(n)} − 1) times the share.`,
          link,
        },
      ],
      right: (given) =>
        `Of its lead of ${points(given.y - given.mu)} points it keeps ${percentage(keep(given))}.`,
      otherwise: ({ n }) =>
        `Put n = ${show(n)} and the share you found into the formula; the share under the line is taken n − 1 times.`,
    },
    {
      name: "forecast",
      label: "Forecast for its other pupils",
      unit: "points",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: (given, { kept = Number.NaN }) => forecast(given, kept),
      misconceptions: [
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ y }) => y,
          comesOf: ({ n, y }) => `taking the ${show(y)} points of ${show(n)} pupils at their word`,
          explanation: ({ mu, y }) =>
            `A part of the way from ${show(mu)} to ${show(y)} is the luck of those who were marked. The others have no share in it.`,
          link,
        },
        {
          id: "M15",
          slip: "complete pooling",
          answer: ({ mu }) => mu,
          comesOf: () => "forecasting a school of which nothing is known",
          explanation: ({ name, mu, n }) =>
            `Of ${name} something is known: ${show(n)} pupils. Of its distance from ${show(mu)} it keeps the share you found.`,
          link,
        },
        {
          id: "M4",
          slip: "toward zero",
          answer: (given) => keep(given) * given.y,
          comesOf: () => "taking the share of the average itself",
          explanation: ({ mu, name, y }) =>
            `That pulls ${name} towards nought points. The way of which it keeps a share begins at ${show(mu)} and leads to ${show(y)}.`,
          link,
        },
      ],
      right: (given) =>
        `From ${show(given.mu)} towards ${show(given.y)}, as far as ${points(estimate(given))}.`,
      otherwise: (given, { answer, text }) => {
        const [low, high] = [named("mean", given.mu), named("own average", given.y)];
        return [
          said`A forecast lies between ${show(low.value)} and ${show(high.value)}, and ${less(`${text} is below both`, answer, low)}.`,
          said`A forecast lies between ${show(low.value)} and ${show(high.value)}, and ${more(`${text} is above both`, answer, high)}.`,
          `Begin at ${show(given.mu)} and go the share you found of the way to ${show(given.y)}.`,
        ];
      },
    },
  ],
});
