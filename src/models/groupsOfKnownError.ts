import type { dimension } from "#language/dimension.ts";

/**
 * What every model of groups with known standard errors says of them: their true means, and what was observed of each.
 *
 * @example
 * groupsOfKnownError(dimension("outcome", "points", "point")).data.y.unit // "points"
 */
export function groupsOfKnownError(outcome: ReturnType<typeof dimension>) {
  const ofGroup = { ...outcome, shape: "group" } as const;
  return {
    latent: {
      theta: {
        symbol: "\\theta",
        letter: "θ",
        name: "true mean of a group",
        ...ofGroup,
        constraint: "real",
      },
    },
    data: {
      y: {
        symbol: "y",
        letter: "y",
        name: "observed mean of a group",
        ...ofGroup,
        constraint: "real",
      },
      sigma: {
        symbol: "\\sigma",
        letter: "σ",
        name: "standard error of a group's observed mean",
        ...ofGroup,
        constraint: "positive",
      },
    },
  } as const;
}
