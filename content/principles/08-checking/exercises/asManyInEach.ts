import { plannedErrors } from "#core/pooling/knownErrors/plannedErrors.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { plannedStudy } from "#models/plannedStudy.ts";

type Asked = { readonly cost: number; readonly sigma: number; readonly tau: number };

const { n: EACH, budget } = plannedStudy.parameters;
const BUDGET = budget.initial;
const [FEWEST, MOST] = EACH.range;

const key = ({ cost, sigma, tau }: Asked) => (Math.sqrt(cost) * sigma) / tau;
const byVariances = ({ cost, sigma, tau }: Asked) => Math.sqrt(cost) * (sigma / tau) ** 2;
const byVisit = ({ cost }: Asked) => cost;
const bySpreads = ({ sigma, tau }: Asked) => sigma / tau;
const errorAt = (of: Asked, n: number) => plannedErrors({ n, budget: BUDGET, ...of }).mean;
const figure = (of: Asked, n: number) => ({ of: "plan", values: { n: Math.round(n), ...of } });
/** Nobody tests half a student. */
const NEAR = 0.5;
/** Slips lie further off than that, by so much. */
const APART = 2;

/** How many to test in each school, for the mean of all, at another visit and another spread than those of the page. */
export const asManyInEach = setTheFigure<Asked>({
  id: "as-many-in-each",
  title: "As many in each",
  draw: ({ whole }) => ({ cost: 5 * whole(1, 12), sigma: whole(6, 14), tau: whole(2, 6) }),
  unfit: (of) => {
    const all = [key(of), byVariances(of), byVisit(of), bySpreads(of)];
    return (
      Math.abs((key(of) % 1) - 0.5) < 0.1 ||
      all.some((one) => one < FEWEST + 1 || one > MOST) ||
      all.slice(1).some((one) => Math.abs(one - key(of)) < APART) ||
      Math.abs(byVariances(of) - byVisit(of)) < APART ||
      Math.abs(bySpreads(of) - byVisit(of)) < APART
    );
  },
  shown: (of) => ({
    cost: show(of.cost),
    tau: show(of.tau),
    sigma: show(of.sigma),
    ratio: show(of.sigma / of.tau, 2),
    root: show(Math.sqrt(of.cost), 2),
    answer: show(key(of), 1),
    budget: show(BUDGET),
    error: show(errorAt(of, key(of)), 2),
  }),
  model: plannedStudy,
  widget: "planned",
  controls: ["n"],
  start: (of) => ({ n: MOST, ...of, budget: BUDGET }),
  solution: (of) => ({ n: Math.round(key(of)) }),
  gap: ({ n = 1 }, of) => n - key(of),
  tolerance: NEAR,
  nearEnough: "the number to the nearest student",
  below: ({ n = 1 }, of) =>
    said`With ${show(n)} in each ${more(`the mean errs by more than it must: ${show(errorAt(of, n), 3)} points`, named("error", errorAt(of, n)), named("least error", errorAt(of, key(of))))}, and much of the budget goes for visits.`,
  above: ({ n = 1 }, of) =>
    said`With ${show(n)} in each the budget reaches ${less(`fewer schools`, named("schools", BUDGET / (of.cost + n)), named("schools of the best plan", BUDGET / (of.cost + key(of))))} than it should, and the mean errs by ${show(errorAt(of, n), 3)} points.`,
  misconceptions: [
    {
      id: "M8",
      slip: "variances for spreads",
      answer: (of) => ({ n: Math.round(byVariances(of)) }),
      comesOf: () => "taking the root of what a visit costs, and not that of the variances",
      explanation: (of) =>
        `The root is taken of the whole: of what a visit costs and of ${show(of.sigma)} squared over ${show(of.tau)} squared. You took the second as it is, ${show((of.sigma / of.tau) ** 2, 2)}.`,
      link: (of) => figure(of, byVariances(of)),
    },
    {
      id: "M6",
      slip: "as many as a visit costs",
      answer: (of) => ({ n: byVisit(of) }),
      comesOf: () => "testing as many students as a visit costs",
      explanation: (of) =>
        `You spend half on visits and half on tests. What a test is worth depends on how students scatter beside schools, here ${show(of.sigma)} points beside ${show(of.tau)}, and not on the visit alone.`,
      link: (of) => figure(of, byVisit(of)),
    },
    {
      id: "M39",
      slip: "the visit left out",
      answer: (of) => ({ n: Math.round(bySpreads(of)) }),
      comesOf: () => "leaving out what a visit costs",
      explanation: (of) =>
        `That is how students scatter beside schools, ${show(of.sigma)} over ${show(of.tau)}. But a visit costs as much as ${show(of.cost)} tests, and whoever has paid for it stays for more of them.`,
      link: (of) => figure(of, bySpreads(of)),
    },
  ],
  right: (of) =>
    `The root of ${show(of.cost)} is ${show(Math.sqrt(of.cost), 2)}, and ${show(of.sigma / of.tau, 2)} times that is ${show(key(of), 1)}.`,
});
