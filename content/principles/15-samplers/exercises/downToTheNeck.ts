import { OVERSHOOT } from "#data/scalesOfEight.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { pushedParticle } from "#models/pushedParticle.ts";

/** The step at first in hundredths, and where its line is to go, in tenths of a point. */
type Asked = { readonly hundredths: number; readonly tenths: number };

const { range, fineStep } = pushedParticle.parameters.step;
const first = ({ hundredths }: Asked) => hundredths / 100;
const now = (of: Asked) => first(of) * OVERSHOOT;
const goal = ({ tenths }: Asked) => tenths / 10;
const times = (of: Asked) => goal(of) / now(of);
const key = (of: Asked) => first(of) * times(of);
const onGrid = (value: number) => Number((Math.round(value / fineStep) * fineStep).toFixed(3));
const turned = (of: Asked) => onGrid(first(of) / times(of));
const squared = (of: Asked) => onGrid(first(of) * times(of) ** 2);
const halved = (of: Asked) => onGrid(key(of) / 2);
const link = (step: number) => ({ of: "push", values: { step } });

/** Setting the size of the steps by how far down they shall reach. */
export const downToTheNeck = setTheFigure<Asked>({
  id: "down-to-the-neck",
  title: "How far down the steps reach",
  draw: ({ whole }) => ({ hundredths: whole(7, 22), tenths: whole(5, 19) }),
  unfit: (of) => {
    const all = [key(of), turned(of), squared(of), halved(of), first(of)];
    const isIn = all.every((step) => step >= range[0] && step <= range[1]);
    const isApart = all.every((one, i) =>
      all.every((other, k) => i <= k || Math.abs(one - other) > 0.018),
    );
    return !isIn || !isApart;
  },
  shown: (of) => ({
    first: show(first(of), 2),
    now: show(now(of), 2),
    goal: show(goal(of), 1),
    times: show(times(of), 2),
    answer: show(key(of), 3),
  }),
  model: pushedParticle,
  widget: "one-push",
  controls: ["step"],
  view: { spelling: ["written", "respelled"], seen: ["apart", "effect"] },
  start: (of) => ({ step: first(of), tau: 4, mu: 8 }),
  solution: (of) => ({ step: onGrid(key(of)) }),
  gap: ({ step = 0 }, of) => step - key(of),
  tolerance: 0.004,
  nearEnough: "the line within a thirtieth of a point",
  below: ({ step = 0 }, of) =>
    said`At ${show(step, 3)} the line stands ${less(`at ${show(step * OVERSHOOT, 2)} points, left of where it is to be`, named("line", step * OVERSHOOT), named("line asked for", goal(of)))}.`,
  above: ({ step = 0 }, of) =>
    said`At ${show(step, 3)} the line stands ${more(`at ${show(step * OVERSHOOT, 2)} points, right of where it is to be`, named("line", step * OVERSHOOT), named("line asked for", goal(of)))}.`,
  misconceptions: [
    {
      id: "M7",
      slip: "the line against the step",
      answer: (of) => ({ step: turned(of) }),
      comesOf: () => "letting the line go one way as the step goes the other",
      explanation: (of) =>
        `From ${show(first(of), 2)} you turned the factor round. Long steps overshoot in wide places already: the line, at ${show(now(of), 2)} points so far, goes the same way as the step.`,
      link: (of) => link(turned(of)),
    },
    {
      id: "M8",
      slip: "the square of the factor",
      answer: (of) => ({ step: squared(of) }),
      comesOf: () => "taking the square of the factor",
      explanation: (of) =>
        `The height of the landscape goes with the square of the way, but the rate of the fastest swing goes like one over the spread. The line is to move by a factor of ${show(times(of), 2)} from ${show(now(of), 2)} points, and so is the step.`,
      link: (of) => link(squared(of)),
    },
    {
      id: "M35",
      slip: "halved once again",
      answer: (of) => ({ step: halved(of) }),
      comesOf: () => "halving the step once again",
      explanation: (of) =>
        `With half of the step the line would stand at half of ${show(goal(of), 1)} points. The 2 of the rule is in the line at ${show(now(of), 2)} points already.`,
      link: (of) => link(halved(of)),
    },
  ],
  right: (of) =>
    `The line moves as the step does: both by a factor of ${show(times(of), 2)}, to ${show(goal(of), 1)} points.`,
});
