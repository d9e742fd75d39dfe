import { isObject } from "./answer.ts";

/** Where a data set's answers come from, as its file says. */
export interface Origin {
  /** Programs they were made with or compared with. */
  readonly systems: readonly string[];
  /** Comparisons with another program that agreed. */
  readonly crossChecks: number;
}

/** Programs that are not ours, and what a file calls them or their functions. */
const SYSTEMS: readonly (readonly [name: string, called: RegExp])[] = [
  ["mpmath", /\bmpmath\b/],
  ["R", /\bR [dpq][a-z]+/],
  ["lme4", /\blme4\b/],
  ["nlme", /\bnlme\b/],
  ["metafor", /\bmetafor\b/],
  ["MASS", /\bMASS\b/],
  ["VGAM", /\bVGAM\b/],
  ["glmmTMB", /\bglmmTMB\b/],
  ["actuar", /\bactuar\b/],
  ["JAGS", /\bJAGS\b/],
  ["posteriordb", /\bposteriordb\b/],
  ["SciPy", /\bscipy\b/],
];

/** Reads how the answers were made (`method`) and what they were compared with (`cross_checks`). */
export function originOf(file: Readonly<Record<string, unknown>>): Origin {
  const checks = Array.isArray(file.cross_checks) ? file.cross_checks.filter(isObject) : [];
  const agreed = checks.filter(({ agrees }) => agrees === true);
  const method = isObject(file.method) ? Object.values(file.method) : [];
  return {
    systems: systemsIn([...method, ...agreed.map(({ check }) => check)].join("\n")),
    crossChecks: agreed.length,
  };
}

/** The programs a text names, in the order of the list. */
export function systemsIn(text: string): readonly string[] {
  return SYSTEMS.filter(([, called]) => called.test(text)).map(([name]) => name);
}
