import { more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { percentOf, tenth, WORKBENCH } from "./school.ts";

const half = named("half", 0.5);
const halves = (t: number) => tenth(Math.sqrt(t));

/** Setting the variance between schools so that the estimate lies halfway. */
export const halfway = setTheFigure({
  id: "halfway",
  title: "Halfway",
  draw: ({ whole }) => {
    const n = whole(3, 25);
    const target = whole(3, 10);
    return { n, target, sigma2: n * target };
  },
  model: schoolMean,
  widget: "one-group",
  controls: ["tau2"],
  start: ({ n, sigma2 }) => ({ tau2: 40, n, sigma2 }),
  solution: ({ target }) => ({ tau2: target }),
  gap: (values, { n, sigma2 }) =>
    posteriorOf({ n, sigma2, tau2: values.tau2!, xbar: 0, mu: 0 }).weight - 0.5,
  tolerance: 0.005,
  nearEnough: "each share within half a percentage point of one half",
  below: ({ tau2 = 0 }, { n, sigma2 }) =>
    said`At τ² = ${show(tau2)} the state’s weight is ${more(`${percentOf(sigma2 / (n * tau2 + sigma2))}, which is more than half`, named("state’s share", sigma2 / (n * tau2 + sigma2)), half)}: the more alike schools are taken to be, the more the state has to say.`,
  above: ({ tau2 = 0 }, { n, sigma2 }) =>
    said`At τ² = ${show(tau2)} the weight of the school’s own students is ${more(`${percentOf((n * tau2) / (n * tau2 + sigma2))}, which is more than half`, named("own share", (n * tau2) / (n * tau2 + sigma2)), half)}: the more widely schools may differ, the less the state has to say.`,
  misconceptions: [
    {
      id: "M17",
      slip: "scatter of one student",
      answer: ({ sigma2 }) => ({ tau2: sigma2 }),
      comesOf: () => "weighing the school as if a single student had been tested",
      explanation: ({ n, sigma2 }) =>
        `A single score has the variance ${show(sigma2)}. But here ${show(n)} students were averaged, and what schools should differ by is the variance of that average, σ²/n.`,
      link: ({ n, sigma2 }) => ({ of: WORKBENCH, values: { n, sigma2, tau2: sigma2 } }),
    },
    {
      id: "M8",
      slip: "sd for variance",
      answer: ({ target }) => ({ tau2: halves(target) }),
      comesOf: ({ n, sigma2 }) =>
        `setting τ² to the standard error, the root of ${show(sigma2)}/${show(n)}`,
      explanation: ({ n, sigma2 }) =>
        `The slider holds a variance, τ². The standard error of an average of ${show(n)} students, √(${show(sigma2)}/${show(n)}), is in points, and would belong to τ.`,
      link: ({ n, sigma2, target }) => ({
        of: WORKBENCH,
        values: { n, sigma2, tau2: halves(target) },
      }),
    },
    {
      id: "M8",
      slip: "variance squared again",
      answer: ({ target }) => ({ tau2: target * target }),
      comesOf: ({ n, sigma2 }) => `squaring ${show(sigma2)}/${show(n)}`,
      explanation: ({ n, sigma2 }) =>
        `${show(sigma2)}/${show(n)} is a variance already, in squared points, and so is τ² on the slider: neither of the two needs to be squared again.`,
      link: ({ n, sigma2, target }) => ({
        of: WORKBENCH,
        values: { n, sigma2, tau2: target * target },
      }),
    },
  ],
  right: ({ n, sigma2, target }) =>
    `τ² = σ²/n = ${show(sigma2)}/${show(n)} = ${show(target)}. When schools truly differ by as much as luck makes the average of ${show(n)} students differ, both sources know equally much.`,
});
