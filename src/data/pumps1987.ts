import { defineDataSet, type Sample } from "./dataSet.ts";

/** Failures, and thousands of hours of operation. */
const pumps = [
  { failures: 5, hours: 94.3 },
  { failures: 1, hours: 15.7 },
  { failures: 5, hours: 62.9 },
  { failures: 14, hours: 126 },
  { failures: 3, hours: 5.24 },
  { failures: 19, hours: 31.4 },
  { failures: 1, hours: 1.05 },
  { failures: 1, hours: 1.05 },
  { failures: 4, hours: 2.1 },
  { failures: 22, hours: 10.5 },
] as const;

const sample: Sample = {
  groups: pumps.map((_, j) => `pump ${j + 1}`),
  columns: {
    y: pumps.map(({ failures }) => failures),
    t: pumps.map(({ hours }) => hours),
  },
};

/**
 * Ten pumps of the nuclear power station Farley 1: how often each failed, and how long it ran.
 *
 * Unit     y in failures, t in thousands of hours of operation.
 * Source   D. P. Gaver and I. G. O'Muircheartaigh, Technometrics 29 (1987), 1-15; the example "Pump" of BUGS.
 * Licence  counts and times are facts; no other licence is needed.
 * Changed  nothing.
 * Result   posterior means under the priors of George, Makov and Smith (1993), as BUGS and its successors give them.
 */
export const pumps1987 = defineDataSet({
  id: "pumps-1987",
  title: "Ten pumps of a power station",
  pumps,
  /** alpha ~ Exponential(1), beta ~ Gamma(0.1, 1): what JAGS gives for the ten rates and for shape and rate. */
  published: {
    theta: [0.0598, 0.1019, 0.0894, 0.1159, 0.601, 0.609, 0.891, 0.893, 1.589, 1.989],
    shape: 0.698,
    rate: 0.928,
  },
  sample: () => sample,
  // The build writes its file; no reader loads it again.
  handedOn: import.meta.env.SSR
    ? {
        file: "pumps-1987",
        of: "pumps: failures, and thousands of hours of operation",
        columns: ["pump", "failures", "thousands of hours"],
        rows: () => pumps.map(({ failures, hours }, j) => [j + 1, failures, hours]),
        checksum: "0f38051f198895ab00edde9c9ab398167fd2dd58137efe73ef90d3c621fa3310",
        errors:
          "In the table none are known to us. Early manuals of BUGS give 0.73 and 0.98 for the means of shape and rate, from a short run; the exact means are 0.697 and 0.927.",
      }
    : undefined,
  card: [
    [
      "What",
      "Failures of ten pumps, from several systems of the nuclear power station Farley 1, and the hours each was in operation, in thousands.",
    ],
    [
      "Collected by",
      "D. P. Gaver and I. G. O’Muircheartaigh, for a study of failure rates that differ from unit to unit.",
    ],
    [
      "Source",
      "Gaver and O’Muircheartaigh, Technometrics 29 (1987), pages 1–15; since then the example “Pump” of BUGS, JAGS and Stan.",
    ],
    ["Licence", "Counts and times are facts, free to use; the table is set anew here."],
    [
      "Changed",
      "Nothing. Pumps 7 and 8 really have the same record. Pumps 1, 3, 4 and 6 ran continuously, the others now and then or on standby.",
    ],
    [
      "Published result",
      "With a prior on the population too (shape exponential with mean 1, rate Gamma with shape 0.1 and rate 1; George, Makov and Smith 1993) the posterior means, from pump 1 to pump 10, are 0.060, 0.102, 0.089, 0.116, 0.601, 0.609, 0.891, 0.893, 1.59 and 1.99 failures per thousand hours. They were simulated: pumps 7 and 8 ought to agree.",
    ],
  ],
});
