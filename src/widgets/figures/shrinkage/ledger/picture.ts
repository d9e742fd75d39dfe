import { type Ledger, ledger } from "#core/pooling/knownErrors/ledger.ts";
import type { ValuesOf } from "#language/model.ts";
import type { schoolMean } from "#models/schoolMean.ts";
import type { Scene } from "../../../frame/widget.ts";

/** Where one estimate comes from, to the last point. */
export interface LedgerPicture extends Ledger {
  readonly n: number;
}

/** The two sources of one school, by the state of its explorable. */
export function picture({ values }: Scene): LedgerPicture {
  const { n, sigma2, tau2, xbar, mu } = values as ValuesOf<typeof schoolMean.parameters>;
  const sigma = Math.sqrt(sigma2 / n);
  return { n, ...ledger({ y: [xbar], sigma: [sigma], mu, tau: Math.sqrt(tau2), group: 0 }) };
}
