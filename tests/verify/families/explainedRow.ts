import { normalKnownVariance } from "../../../src/core/index.ts";
import { INPUT } from "../answer.ts";
import { near, type Tolerance } from "../tolerance.ts";
import type { Cells, Reader, Row } from "./conjugateRow.ts";

/** What a block says in words of one shrunken mean: "n=5, observed mean 58.0, shrunken 58.2". */
export function toldIn(statement: unknown): Row {
  const told = /n=(\d+), observed mean ([\d.]+), shrunken (\d+\.?(\d*))/.exec(String(statement));
  if (!told) return {};
  const [n, xbar, shrunken] = told.slice(1, 4).map(Number);
  return { n, xbar, shrunken, rounding: 0.5 * 10 ** -told[4]!.length };
}

/** The population mean that a shrunken mean betrays, at one ratio of the variances; and what its rounding leaves open. */
export function explainedRow(read: Reader, { closed }: Tolerance): Cells {
  const [n, sampleMean, shrunken] = [read("n"), read("xbar"), read("shrunken")];
  const [priorVariance, rounding] = [read("ratio_tau2_over_sigma2"), read("rounding")];
  if (
    n === undefined ||
    sampleMean === undefined ||
    shrunken === undefined ||
    priorVariance === undefined ||
    rounding === undefined
  )
    return undefined;
  return (key) => {
    const at = (priorMean: number) =>
      normalKnownVariance({ n, sampleMean, dataVariance: 1, priorMean, priorVariance }).mean;
    // The shrunken mean is a straight line in the population mean.
    const [origin, pull] = [at(0), at(1) - at(0)];
    const behind = (mean: number) => near((mean - origin) / pull, closed);
    if (key === "ratio_tau2_over_sigma2") return INPUT;
    if (key === "shrinkage_B") return near(pull, closed);
    if (key === "mu_exact") return behind(shrunken);
    if (key === "mu_rounding_low") return behind(shrunken - rounding);
    return key === "mu_rounding_high" ? behind(shrunken + rounding) : undefined;
  };
}
