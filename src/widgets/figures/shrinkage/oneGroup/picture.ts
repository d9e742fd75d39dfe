import { normalKnownVariance } from "#core/conjugate/normalKnownVariance.ts";
import { normalQuantile } from "#core/distributions/normal.ts";
import type { ValuesOf } from "#language/model.ts";
import type { schoolMean } from "#models/schoolMean.ts";
import type { Scene } from "../../../frame/widget.ts";

type SchoolValues = ValuesOf<typeof schoolMean.parameters>;

/** Everything the figure of one school draws and says. */
export interface OneGroupPicture extends SchoolValues {
  readonly estimate: number;
  readonly posteriorSd: number;
  readonly weight: number;
  readonly standardError: number;
  readonly priorSd: number;
  /** The central 95 % of the posterior. */
  readonly interval: readonly [low: number, high: number];
}

export function picture({ values }: Scene): OneGroupPicture {
  const { n, sigma2, tau2, xbar, mu } = values as SchoolValues;
  const posterior = normalKnownVariance({
    n,
    sampleMean: xbar,
    dataVariance: sigma2,
    priorMean: mu,
    priorVariance: tau2,
  });
  const end = (p: number) =>
    posterior.sd === 0 ? posterior.mean : normalQuantile(p, posterior.mean, posterior.sd);
  return {
    n,
    sigma2,
    tau2,
    xbar,
    mu,
    estimate: posterior.mean,
    posteriorSd: posterior.sd,
    weight: posterior.weight,
    standardError: Math.sqrt(sigma2 / n),
    priorSd: Math.sqrt(tau2),
    interval: [end(0.025), end(0.975)],
  };
}
