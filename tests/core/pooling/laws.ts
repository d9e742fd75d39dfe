import type { PosteriorLaw } from "../../../src/core/pooling/numerics/laws/posteriorLaw.ts";
import { expectClose } from "../../support/close.ts";

/** Compares a law with printed moments and quantiles (`mean`, `sd`, `q2.5` ...), in units of its sd. */
export function expectLaw(
  got: PosteriorLaw,
  want: Readonly<Record<string, number | string>>,
  ofSd: number,
): void {
  const size = Number(want.sd);
  for (const [key, value] of Object.entries(want)) {
    if (key !== "mean" && key !== "sd" && !/^q[0-9]/.test(key)) continue;
    expectClose(
      key === "mean" || key === "sd" ? got[key] : got.quantile(Number(key.slice(1)) / 100),
      Number(value),
      { relative: 0, absolute: ofSd * size },
    );
  }
}
