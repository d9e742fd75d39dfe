import { gammaPoissonUpdate } from "#core/conjugate/gammaPoisson.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show, showWith } from "#exercises/show.ts";
import { eventRate } from "#models/eventRate.ts";

type Asked = {
  readonly name: string;
  /** Mean of the population and the rate that is promised, in tenths of a failure per thousand hours. */
  readonly usual: number;
  readonly promised: number;
  readonly beta: number;
};

const NAMES = ["Anna", "Bertha", "Clara", "Dora", "Emma", "Frida", "Greta", "Hilda"];
const { t, beta: strength } = eventRate.parameters;
const ran = (time: number) => showWith(t, time);
const lent = (time: number) => showWith(strength, time);

const usual = (asked: Asked) => asked.usual / 10;
const promised = (asked: Asked) => asked.promised / 10;
const [shortest, started] = [1, 1.4];

/** What is expected of a pump that has not failed in such a time. */
const expected = (time: number, asked: Asked) => {
  const prior = { shape: usual(asked) * asked.beta, rate: asked.beta };
  const { shape, rate } = gammaPoissonUpdate({ count: 0, exposure: time, ...prior });
  return shape / rate;
};
/** All hours that the failures on loan may be spread over, those on loan among them. */
const together = (asked: Asked) => (usual(asked) * asked.beta) / promised(asked);
const needed = (asked: Asked) => together(asked) - asked.beta;
const oneInAll = (asked: Asked) => 1 / promised(asked);

const tenth = (value: number) => Math.round(10 * value) / 10;
const at = (of: (asked: Asked) => number) => (asked: Asked) => ({ t: tenth(of(asked)) });
const link = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "pump",
  values: { y: 0, t: tenth(of(asked)), mu: usual(asked), beta: asked.beta },
});
const here = (time: number, asked: Asked) => named("rate expected here", expected(time, asked));
const wanted = (asked: Asked) => named("rate promised", promised(asked));

/** How long a pump must run without a failure until little is expected of it. */
export const withoutAFailure = setTheFigure<Asked>({
  id: "without-a-failure",
  title: "How long without a failure?",
  draw: ({ oneOf, whole }) => ({
    name: oneOf(NAMES),
    usual: whole(5, 12),
    promised: whole(1, 3),
    beta: whole(2, 8),
  }),
  unfit: (asked) => {
    const times = [needed(asked), together(asked), oneInAll(asked)];
    return (
      times.some((time) => time < 4 || time > 80) ||
      Math.abs(needed(asked) - oneInAll(asked)) < 0.5 ||
      // On the grid of the slider, so that the rate comes out as promised.
      Math.abs(10 * needed(asked) - Math.round(10 * needed(asked))) > 1e-9
    );
  },
  shown: (asked) => ({
    usual: show(usual(asked), 1),
    promised: show(promised(asked), 1),
    beta: lent(asked.beta),
    borrowed: show(usual(asked) * asked.beta, 1),
    together: ran(tenth(together(asked))),
    time: ran(tenth(needed(asked))),
  }),
  model: eventRate,
  ranges: { t: { range: [shortest, 99], fineStep: 0.1 } },
  widget: "event-rate",
  controls: ["t"],
  start: (asked) => ({ y: 0, t: started, mu: usual(asked), beta: asked.beta }),
  solution: at(needed),
  gap: ({ t: time = started }, asked) => tenth(time) - tenth(needed(asked)),
  tolerance: 0.05,
  nearEnough: "the time to a tenth of a thousand hours",
  below: ({ t: time = started }, asked) =>
    said`After ${ran(time)} without a failure one still expects ${more(`${show(expected(time, asked), 4)}, too many`, here(time, asked), wanted(asked))}: it must run on.`,
  above: ({ t: time = started }, asked) =>
    said`After ${ran(time)} without a failure one expects only ${less(`${show(expected(time, asked), 4)}, fewer than promised`, here(time, asked), wanted(asked))}: so long a wait was not needed.`,
  misconceptions: [
    {
      id: "M15",
      slip: "all hours for its own",
      answer: at(together),
      comesOf: (asked) =>
        `letting ${show(usual(asked) * asked.beta, 1)} failures on loan be spread over its own hours alone`,
      explanation: (asked) =>
        `They may be spread over ${ran(tenth(together(asked)))}, that is right. But ${lent(asked.beta)} of these came on loan with the failures, and need not be waited for.`,
      link: link(together),
    },
    {
      id: "M12",
      slip: "one failure in that time",
      answer: at(oneInAll),
      comesOf: (asked) =>
        `waiting for as long as one failure takes at a rate of ${show(promised(asked), 1)}`,
      explanation: (asked) =>
        `That takes only the pump’s own hours into account. What is known of all pumps, ${show(usual(asked) * asked.beta, 1)} failures in ${lent(asked.beta)}, stands beside them and is what the estimate comes down from.`,
      link: link(oneInAll),
    },
    {
      id: "M4",
      slip: "no failure, no rate",
      answer: () => ({ t: shortest }),
      comesOf: ({ name }) => `taking ${name} for safe, since it has not failed yet`,
      explanation: (asked) =>
        `In ${ran(shortest)} many a pump does not fail. Of one that has not, ${show(expected(shortest, asked), 2)} failures per thousand hours are still expected, and not none.`,
      link: link(() => shortest),
    },
  ],
  right: (asked) =>
    `Then ${show(usual(asked) * asked.beta, 1)} failures, all of them on loan, stand beside ${ran(tenth(together(asked)))}, and one expects ${show(promised(asked), 1)} in each thousand. It never comes down to nought.`,
});
