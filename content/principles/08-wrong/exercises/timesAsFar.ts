import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { heldTruth } from "#models/heldTruth.ts";

/** How many times as large an error, in tenths. */
type Asked = { readonly tenths: number; readonly n: number; readonly tau: number };

const SIGMA = heldTruth.parameters.sigma.initial;
const [, FARTHEST] = heldTruth.parameters.d.range;

const raw = ({ n }: Asked) => SIGMA / Math.sqrt(n);
const at = (of: Asked, distance: number) => riskAtTruth({ sigma: raw(of), tau: of.tau, distance });
const times = (of: Asked, distance: number) => at(of, distance).error / raw(of);
const keep = (of: Asked) => of.tau ** 2 / (of.tau ** 2 + raw(of) ** 2);
const onGrid = (value: number) => Math.round(10 * value) / 10;
const key = (of: Asked) =>
  (raw(of) * Math.sqrt((of.tenths / 10) ** 2 - keep(of) ** 2)) / (1 - keep(of));
const bySum = (of: Asked) => (raw(of) * (of.tenths / 10 - keep(of))) / (1 - keep(of));
const border = (of: Asked) => at(of, 0).border;
const figure = ({ n, tau }: Asked, d: number) => ({ of: "twenty", values: { d, n, tau } });

/** Moving a truth outward until its estimate errs so many times as far as its average. */
export const timesAsFar = setTheFigure<Asked>({
  id: "times-as-far",
  title: "So many times as far off",
  draw: ({ whole }) => ({ tenths: whole(12, 16), n: whole(8, 30), tau: whole(2, 5) }),
  unfit: (of) =>
    Math.max(key(of), (border(of) * of.tenths) / 10) > FARTHEST || key(of) - bySum(of) < 0.7,
  shown: (of) => ({
    times: show(of.tenths / 10),
    error: show(raw(of), 2),
    keep: show(keep(of), 2),
    goal: show((of.tenths / 10) * raw(of), 2),
    answer: show(key(of), 2),
  }),
  model: heldTruth,
  widget: "winners",
  controls: ["d"],
  start: ({ n, tau }) => ({ d: 0, n, tau, sigma: SIGMA }),
  solution: (of) => ({ d: onGrid(key(of)) }),
  gap: ({ d = 0 }, of) => d - key(of),
  tolerance: 0.25,
  nearEnough: "the distance within a quarter of a point",
  below: ({ d = 0 }, of) =>
    said`At ${show(d)} points the estimate ${less(`errs less than was asked for: ${show(times(of, d), 2)} times as far as the average`, named("factor", times(of, d)), named("factor to be set", of.tenths / 10))}.`,
  above: ({ d = 0 }, of) =>
    said`At ${show(d)} points the estimate ${more(`errs more than was asked for: ${show(times(of, d), 2)} times as far as the average`, named("factor", times(of, d)), named("factor to be set", of.tenths / 10))}.`,
  misconceptions: [
    {
      id: "M30",
      slip: "the border itself",
      answer: (of) => ({ d: onGrid(border(of)) }),
      comesOf: () => "stopping at the border",
      explanation: (of) =>
        `At the border, ${show(border(of), 1)} points from the state, estimate and average err alike. Here the estimate was to err ${show(of.tenths / 10)} times as far.`,
      link: (of) => figure(of, onGrid(border(of))),
    },
    {
      id: "M35",
      slip: "so many times the border",
      answer: (of) => ({ d: onGrid((border(of) * of.tenths) / 10) }),
      comesOf: () => "going so many times as far as the border",
      explanation: (of) =>
        `The border is at ${show(border(of), 1)} points, and the error does not grow in step with the distance: a part of it is luck, and that part stays as it is.`,
      link: (of) => figure(of, onGrid((border(of) * of.tenths) / 10)),
    },
    {
      id: "M8",
      slip: "luck and pull added",
      answer: (of) => ({ d: onGrid(bySum(of)) }),
      comesOf: () => "adding luck and pull as they are",
      explanation: (of) =>
        `The luck that is left, ${show(keep(of) * raw(of), 2)} points, and the pull go together by their squares: sometimes luck works against the pull.`,
      link: (of) => figure(of, onGrid(bySum(of))),
    },
  ],
  right: (of) =>
    `Squares add: the luck that is left and the pull make ${show((of.tenths / 10) * raw(of), 2)} points.`,
});
