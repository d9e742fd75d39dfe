import type { CountTable } from "./countTable.ts";
import { defineDataSet, NONE_KNOWN, type Sample } from "./dataSet.ts";

/** How many policies had no claim in the year, one, two, ... */
const policies = [103704, 14075, 1766, 255, 45, 6, 2] as const;

const claims: CountTable = {
  id: "claims",
  thing: "claim",
  things: "claims",
  place: "policy",
  places: "policies",
  where: "on a policy",
  counted: policies,
};

const sample: Sample = {
  groups: policies.map((_, claims) => (claims === 1 ? "1 claim" : `${claims} claims`)),
  columns: { policies },
};

/**
 * Claims of one year of motor-car policies in Switzerland, 1961.
 *
 * Unit     policies with so many claims.
 * Source   H. Buehlmann, Mathematical Methods in Risk Theory, Springer 1970.
 * Check    119,853 policies; mean .15514, variance .1793; Negative Binomial by maximum likelihood r = 1.0327.
 * Licence  counts are facts; no other licence is needed.
 * Changed  nothing.
 */
export const swissMotor1961 = defineDataSet({
  id: "swiss-motor-1961",
  title: "A year of Swiss motor policies",
  policies,
  claims,
  published: { policies: 119853, mean: 0.15514, variance: 0.1793, r: 1.0327 },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "swiss-motor-1961",
        of: "numbers of claims, each with how many policies had so many",
        columns: ["claims", "policies"],
        rows: () => policies.map((many, claims) => [claims, many]),
        checksum: "96a66eb79aadc588f73558bde1dcce3585add9fce53b82aee4bf4b92848fb455",
        errors: NONE_KNOWN,
      }
    : undefined,
  card: import.meta.env.SSR
    ? [
        [
          "What",
          "How many of 119,853 Swiss motor-car policies had no claim in 1961, one, two and so on.",
        ],
        ["Source", "H. Bühlmann, Mathematical Methods in Risk Theory, Springer 1970."],
        ["Licence", "Counts are facts, free to use; the table is set anew here."],
        ["Changed", "Nothing."],
        [
          "Published result",
          "Mean 0.15514 claims a policy, variance 0.1793. The Negative Binomial that makes the table most probable has the shape 1.0327; by moments it would be 0.9956.",
        ],
        [
          "Why no bank",
          "For failures of banks by state the source can be named, but how many banks were at risk in each year could not be checked. So this chapter keeps to insurance.",
        ],
      ]
    : [],
});
