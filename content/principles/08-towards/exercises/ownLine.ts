import { shrink } from "#core/pooling/knownErrors/shrink.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Ashfield", "Brook", "Cedar", "Dale", "Elm", "Fairview", "Grove", "Hill"];

function oneSchool({ oneOf, whole }: Draws) {
  const start = whole(50, 56);
  const slope = whole(2, 4);
  const x = oneOf([1, 2, 7, 8]);
  const line = start + slope * x;
  const mu = start + slope * oneOf([4, 5]);
  return {
    name: oneOf(NAMES),
    start,
    slope,
    x,
    mu,
    tau2: whole(3, 9),
    v: whole(4, 12),
    y: line + oneOf([-1, 1]) * whole(4, 8),
  };
}
type School = ReturnType<typeof oneSchool>;

const lineAt = ({ start, slope, x }: School) => start + slope * x;
const keep = ({ tau2, v }: School) => tau2 / (tau2 + v);
const between = (share: number, own: number, to: number) => to + share * (own - to);
const estimate = (given: School) =>
  shrink({
    y: [given.y],
    sigma: [Math.sqrt(given.v)],
    mu: lineAt(given),
    tau: Math.sqrt(given.tau2),
  }).mean[0]!;
const points = (value: number) => show(value, 1);
const link = () => ({ of: "trials", values: { tau: 0.276 } });

/** A school whose mean is a line: what it is pulled to, and where it ends. */
export const toItsOwnLine = numberExercise<School>({
  id: "to-its-own-line",
  title: "Grand mean or line?",
  draw: oneSchool,
  unfit: (given) =>
    Math.abs(keep(given) - 0.5) < 0.06 ||
    Math.abs(given.y - given.mu) < 3 ||
    Math.abs(lineAt(given) - given.mu) < 4 ||
    Math.abs(between(keep(given), given.y, given.mu) - given.y) < 0.5 ||
    Math.abs(between(keep(given), given.y, given.mu) - lineAt(given)) < 0.5,
  shown: (given) => ({
    line: `${show(lineAt(given))} points`,
    kept: keep(given),
    estimate: points(estimate(given)),
  }),
  parts: [
    {
      name: "estimate",
      label: "Estimate of its true average",
      unit: "points",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: estimate,
      misconceptions: [
        {
          id: "M31",
          slip: "grand mean",
          answer: (given) => between(keep(given), given.y, given.mu),
          comesOf: ({ mu }) => `pulling it towards the mean of all schools, ${show(mu)}`,
          explanation: ({ name, mu, slope, x }) =>
            `Of ${name} more is known than that it is a school: ${show(x)} and ${show(slope)} say what schools like it average, and ${show(mu)} is what all of them do. The pull leads to the line at its own place.`,
          link,
        },
        {
          id: "M5",
          slip: "swapped weight",
          answer: (given) => between(1 - keep(given), given.y, lineAt(given)),
          comesOf: () => "giving its own average the weight of the line",
          explanation: ({ tau2, v }) =>
            `The share that is kept is ${show(tau2)} of ${show(tau2 + v)}: the variance around the line in the sum of both. The other ${show(v)} is luck, and speaks for the line.`,
          link,
        },
        {
          id: "M1",
          slip: "no pooling",
          answer: ({ y }) => y,
          comesOf: ({ y }) => `taking the ${show(y)} points at their word`,
          explanation: ({ v, tau2 }) =>
            `With a variance of ${show(v)} by luck a part of its distance from the line is luck. Around the line schools vary by ${show(tau2)}, which is the part that is their own.`,
          link,
        },
        {
          id: "M7",
          slip: "line itself",
          answer: lineAt,
          comesOf: () => "putting it on the line",
          explanation: ({ name, tau2 }) =>
            `Schools differ from the line with a variance of ${show(tau2)}, and ${name} was tested: a part of its own distance is kept.`,
          link,
        },
      ],
      right: (given) =>
        `From the line at ${show(lineAt(given))} towards ${show(given.y)}, as far as ${points(estimate(given))}.`,
      otherwise: (given, { answer, text }) => {
        const [low, high] = [
          named("lower end", Math.min(given.y, lineAt(given))),
          named("upper end", Math.max(given.y, lineAt(given))),
        ];
        return [
          said`The estimate lies between ${show(low.value)} and ${show(high.value)}, and ${less(`${text} is below both`, answer, low)}.`,
          said`The estimate lies between ${show(low.value)} and ${show(high.value)}, and ${more(`${text} is above both`, answer, high)}.`,
          `First the line at its place, ${show(given.start)} + ${show(given.slope)} · ${show(given.x)}; then the share of its own distance from there.`,
        ];
      },
    },
  ],
});
