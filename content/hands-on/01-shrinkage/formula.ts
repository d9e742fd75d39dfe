import { expressionExercise } from "#exercises/arranged.ts";
import { show } from "#exercises/show.ts";
import { groupState } from "#exercises/shrinkageSlips.ts";
import { oneSchool, WORKBENCH } from "./school.ts";

const ASKED = {
  "the weight of its own students": {
    key: "n τ² / (n τ² + σ²)",
    also: ["τ²/(τ² + σ²/n)", "1 - sigma^2/(n*tau^2+sigma^2)", "1/(1+σ²/(n τ²))"],
    other: "σ² / (n τ² + σ²)",
    bySd: "n τ / (n τ + σ)",
    noN: "τ² / (τ² + σ²)",
  },
  "the share of the state": {
    key: "σ² / (n τ² + σ²)",
    also: ["(σ²/n)/(τ² + σ²/n)", "1 - n*tau^2/(n*tau^2+sigma^2)", "1/(1+n τ²/σ²)"],
    other: "n τ² / (n τ² + σ²)",
    bySd: "σ / (n τ + σ)",
    noN: "σ² / (τ² + σ²)",
  },
  "the standard deviation that remains": {
    key: "1 / √(n/σ² + 1/τ²)",
    also: ["(n/σ² + 1/τ²)^(-1/2)", "sqrt(sigma^2*tau^2/(n*tau^2+sigma^2))", "τ √(σ²/(n τ² + σ²))"],
    other: "√(σ²/n + τ²)",
    bySd: "1 / (n/σ + 1/τ)",
    noN: "1 / √(1/σ² + 1/τ²)",
  },
} as const;
type Asked = keyof typeof ASKED;
type School = ReturnType<typeof oneSchool> & { readonly asked: string };
const of = (given: School) => ASKED[given.asked as Asked];
const here = groupState<School>(WORKBENCH);

/** A formula in letters; whatever gives the same number is right. */
export const writeTheFormula = expressionExercise<School>({
  id: "write-the-formula",
  title: "In letters",
  draw: (draws) => ({ asked: draws.oneOf(Object.keys(ASKED)), ...oneSchool(draws) }),
  shown: (given) => ({ formula: of(given).key }),
  label: "Your formula",
  letters: {
    n: { sign: "n", name: "number of students", range: [1, 60] },
    sigma: { sign: "σ", name: "standard deviation of the scores", range: [3, 15] },
    tau: { sign: "τ", name: "standard deviation between schools", range: [1, 9] },
    xbar: { sign: "x̄", name: "average of the school", range: [50, 95] },
    mu: { sign: "μ", name: "average of the state", range: [60, 80] },
  },
  key: (given) => of(given).key,
  alsoRight: (given) => of(given).also,
  misconceptions: [
    {
      id: "M5",
      slip: "the other one",
      answer: (given) => of(given).other,
      comesOf: (given) =>
        given.asked.startsWith("the standard")
          ? "adding the two variances"
          : "letting school and state change places",
      explanation: (given) =>
        given.asked.startsWith("the standard")
          ? `Variances add where two scatters follow on each other. Two sources that speak of one thing add their precisions: for ${given.school} these are n/σ² and 1/τ².`
          : `Try it with a school of very many students, or with n = ${show(given.n)}, σ = ${show(given.sigma)}, τ = ${show(given.tau)}: for whom does your share grow with n?`,
      link: here,
    },
    {
      id: "M8",
      slip: "sd for variance",
      answer: (given) => of(given).bySd,
      comesOf: () => "weighing with standard deviations",
      explanation: (given) =>
        `It is variances that are weighed, σ² = ${show(given.sigma2)} and τ² = ${show(given.tau2)} at ${given.school}; the variance of an average is what falls in step with n.`,
      link: here,
    },
    {
      id: "M17",
      slip: "one student",
      answer: (given) => of(given).noN,
      comesOf: () => "weighing a single student",
      explanation: (given) =>
        `The number of students does not occur in it, so it would be the same for the ${show(given.n)} students of ${given.school} as for one. The variance of their average is σ²/n.`,
      link: groupState<School>(WORKBENCH, { n: 1 }),
    },
  ],
  right: (given) =>
    `For ${given.school}, with n = ${show(given.n)}, σ = ${show(given.sigma)} and τ = ${show(given.tau)}, it gives what the figure shows. Another way to write it: ${of(given).key}.`,
  otherwise: (given) =>
    `Put in n = ${show(given.n)}, σ = ${show(given.sigma)} and τ = ${show(given.tau)} and compare with the figure; and ask what your formula gives for one student, and for a million.`,
});
