import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { posteriorOf } from "#exercises/shrinkageSlips.ts";
import { schoolMean } from "#models/schoolMean.ts";
import { percentOf, tenth, WORKBENCH } from "./school.ts";

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
    `At τ² = ${show(tau2)} the state supplies ${percentOf(sigma2 / (n * tau2 + sigma2))}, more than half: schools are taken to be too much alike. Let them differ more.`,
  above: ({ tau2 = 0 }, { n, sigma2 }) =>
    `At τ² = ${show(tau2)} the school’s own students supply ${percentOf((n * tau2) / (n * tau2 + sigma2))}, more than half: schools are allowed to differ too widely. Let them be more alike.`,
  misconceptions: [
    {
      id: "M17",
      slip: "scatter of one student",
      answer: ({ sigma2 }) => ({ tau2: sigma2 }),
      explanation: ({ n, sigma2 }) =>
        `τ² = ${show(sigma2)} would be halfway for a single student, whose score has the variance ${show(sigma2)}. But here ${show(n)} students were averaged, and their average has a variance of only ${show(sigma2)}/${show(n)}: that is what schools should differ by.`,
      link: ({ n, sigma2 }) => ({ of: WORKBENCH, values: { n, sigma2, tau2: sigma2 } }),
    },
    {
      id: "M8",
      slip: "sd for variance",
      answer: ({ target }) => ({ tau2: halves(target) }),
      explanation: ({ n, sigma2, target }) =>
        `${show(halves(target))} is the standard error, the root of ${show(sigma2)}/${show(n)}. The slider holds a variance, τ², so the number to set is the square of that: the standard error belongs to τ, not to τ².`,
      link: ({ n, sigma2, target }) => ({
        of: WORKBENCH,
        values: { n, sigma2, tau2: halves(target) },
      }),
    },
    {
      id: "M8",
      slip: "variance squared again",
      answer: ({ target }) => ({ tau2: target * target }),
      explanation: ({ n, sigma2, target }) =>
        `${show(target * target)} is the square of ${show(target)}. But ${show(sigma2)}/${show(n)} = ${show(target)} is a variance already, in squared points, and so is τ² on the slider: neither needs to be squared again.`,
      link: ({ n, sigma2, target }) => ({
        of: WORKBENCH,
        values: { n, sigma2, tau2: target * target },
      }),
    },
  ],
  right: ({ n, sigma2, target }) =>
    `τ² = σ²/n = ${show(sigma2)}/${show(n)} = ${show(target)}. When schools truly differ by as much as luck makes the average of ${show(n)} students differ, both sources know equally much.`,
});
