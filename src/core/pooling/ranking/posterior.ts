import { requireThat } from "../../assert.ts";
import type { NormalNormalPosterior } from "../knownErrors/normalNormalPosterior.ts";

/**
 * The door for a posterior that another function gave.
 *
 * Throws  RangeError unless it is one of `normalNormalPosterior`.
 *
 * @example
 * requirePosterior("rankProbabilities", normalNormalPosterior({ y: [1, 2, 4], sigma: [1, 1, 1] })).data.y // [1, 2, 4]
 */
export function requirePosterior(
  where: string,
  posterior: NormalNormalPosterior,
): NormalNormalPosterior {
  const isOne = typeof posterior === "object" && posterior !== null && "points" in posterior;
  requireThat(
    isOne && "muGiven" in posterior && "data" in posterior,
    where,
    "the posterior must be one of normalNormalPosterior",
    isOne ? "another" : typeof posterior,
  );
  return posterior;
}
