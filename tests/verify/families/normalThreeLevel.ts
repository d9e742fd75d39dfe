import {
  oneWayData,
  type PosteriorLaw,
  type ThreeLevelFit,
  type ThreeLevelPosteriorKnown,
  threeLevelFit,
  threeLevelFitKnown,
  threeLevelPosterior,
  threeLevelPosteriorKnown,
} from "../../../src/core/index.ts";
import { type Answer, INPUT, isObject } from "../answer.ts";
import { byGroup, type Family, type Table } from "../dataSet.ts";
import { locationPrior, priorsFor, sdPrior } from "../priors.ts";
import { law, near, type Tolerance, within } from "../tolerance.ts";

/** Rows in classes in schools, all three variances unknown. */
export const normalThreeLevel: Family = ({ name, want, priors, table, tolerance }) => {
  const { classes, schools, school, rows } = tree(table);
  const data = { ...oneWayData(rows), school };
  const labels = { classes, schools, school };
  if (name === "REML" || name === "ML")
    return () => {
      const got = threeLevelFit({ ...data, method: name });
      return {
        ...fitted(got, labels, tolerance),
        sigma2: near(got.sigmaVariance, tolerance.component),
        sigma: near(got.sigma, tolerance.component),
      };
    };
  const known = priors && priorsFor(priors, "psi", "sigma", "tau", "omega");
  if (!priors || !isObject(want)) return undefined;
  return () => {
    if (!known || locationPrior(known.psi).law !== "flat")
      throw new RangeError(`no such priors of three levels: ${JSON.stringify(priors)}`);
    const got = threeLevelPosterior({
      ...data,
      sigmaPrior: sdPrior(known.sigma),
      tauPrior: sdPrior(known.tau),
      omegaPrior: sdPrior(known.omega),
    });
    return { ...laws(got, labels, tolerance), sigma: law(got.sigma, tolerance) };
  };
};

/** Estimates with known errors in classes in schools (a meta-analysis in districts). */
export const normalThreeLevelKnownVariance: Family = ({ name, want, priors, table, tolerance }) => {
  const tops = table.names("top");
  const schools = [...new Set(tops)];
  const data = {
    school: tops.map((top) => schools.indexOf(top)),
    y: table.numbers("value", "y"),
    sigma: table.has("variance")
      ? table.numbers("variance").map((variance) => Math.sqrt(variance))
      : table.numbers("sd", "se", "sigma"),
  };
  const labels = {
    classes: table.has("middle") ? table.names("middle") : tops.map(() => undefined),
    schools,
    school: data.school,
  };
  if (name === "REML" || name === "ML")
    return () => fitted(threeLevelFitKnown({ ...data, method: name }), labels, tolerance);
  const known = priors && priorsFor(priors, "psi", "tau", "omega");
  if (!priors || !isObject(want)) return undefined;
  return () => {
    if (!known || locationPrior(known.psi).law !== "flat")
      throw new RangeError(`no such priors of three levels: ${JSON.stringify(priors)}`);
    const got = threeLevelPosteriorKnown({
      ...data,
      tauPrior: sdPrior(known.tau),
      omegaPrior: sdPrior(known.omega),
    });
    return laws(got, labels, tolerance);
  };
};

interface Labels {
  readonly classes: readonly (string | undefined)[];
  readonly schools: readonly string[];
  /** School of every class. */
  readonly school: readonly number[];
}

/** Classes in order of first appearance, and their schools likewise; a class name may occur in two schools. */
function tree(table: Table) {
  const [tops, middles] = [table.names("top"), table.names("middle")];
  const { names, rows } = byGroup(
    tops.map((top, i) => JSON.stringify([top, middles[i]])),
    table.numbers("value", "y"),
  );
  const pairs = names.map((name) => JSON.parse(name) as [string, string]);
  const schools = [...new Set(tops)];
  return {
    rows,
    schools,
    school: pairs.map(([top]) => schools.indexOf(top)),
    classes: pairs.map(([, middle]) => middle),
  };
}

/** Entries by position, with their names; or by name, where the file has them so. */
function entries(
  labels: Labels,
  of: { school: (k: number) => Answer; class: (c: number) => Answer },
): Readonly<Record<"school" | "class", Answer>> {
  const named =
    (answer: Answer, names: Readonly<Record<string, string | undefined>>): Answer =>
    (want: unknown) => {
      const inner = typeof answer === "function" ? answer(want) : answer;
      return { n: INPUT, ybar: INPUT, ...(inner as object), ...names } as Answer;
    };
  const schools = labels.schools.map((name, k) => named(of.school(k), { name }));
  const classes = labels.classes.map((name, c) =>
    named(of.class(c), { name, school: labels.schools[labels.school[c]!] }),
  );
  const asAsked =
    (list: readonly Answer[], names: readonly (string | undefined)[]): Answer =>
    (want: unknown) =>
      Array.isArray(want)
        ? list
        : Object.fromEntries(names.map((name, i) => [name ?? String(i), list[i]]));
  return {
    school: asAsked(schools, labels.schools),
    class: asAsked(classes, labels.classes),
  };
}

function fitted(
  got: Omit<ThreeLevelFit, "sigma" | "sigmaVariance">,
  labels: Labels,
  { component, effect, logLikelihood }: Tolerance,
): Readonly<Record<string, Answer>> {
  const floor = component * got.psiSe; // the scale on which a variance of 0 is judged
  const both =
    (level: { mean: readonly number[]; sd: readonly number[] }) =>
    (i: number): Answer => ({
      mean: within(level.mean[i]!, effect * level.sd[i]!),
      sd: near(level.sd[i]!, component),
      sd_including_psi_uncertainty: near(level.sd[i]!, component),
    });
  return {
    psi: within(got.psi, effect * got.psiSe),
    mu: within(got.psi, effect * got.psiSe),
    se_psi: near(got.psiSe, component),
    se_mu: near(got.psiSe, component),
    tau2: near(got.tauVariance, component, floor * got.psiSe),
    omega2: near(got.omegaVariance, component, floor * got.psiSe),
    tau: near(got.tau, component, floor),
    omega: near(got.omega, component, floor),
    logLik: within(got.logLikelihood, logLikelihood),
    ...entries(labels, { school: both(got.levels.school), class: both(got.levels.class) }),
  };
}

function laws(
  got: ThreeLevelPosteriorKnown,
  labels: Labels,
  tolerance: Tolerance,
): Readonly<Record<string, Answer>> {
  const at = (list: readonly PosteriorLaw[]) => (i: number) => law(list[i]!, tolerance);
  return {
    log_evidence: within(got.logEvidence, tolerance.logLikelihood),
    tau: law(got.tau, tolerance),
    omega: law(got.omega, tolerance),
    psi: law(got.psi, tolerance),
    mu: law(got.psi, tolerance),
    school_new: law(got.newSchool, tolerance),
    ...entries(labels, { school: at(got.school), class: at(got.class) }),
  };
}
