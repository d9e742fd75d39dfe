import { marginalGivenTau } from "#core/pooling/knownErrors/givenTau.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import type { LocationPrior } from "#core/pooling/priors/locationPrior.ts";
import { logSdPriorAt, type SdPrior } from "#core/pooling/priors/priors.ts";
import type { Sample } from "#data/dataSet.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { learnedSpread, withOthers } from "#models/learnedSpread.ts";

/** What was believed of the spread and of the mean before the eight were seen. */
interface Belief {
  readonly tauPrior: SdPrior;
  readonly muPrior: LocationPrior;
}

const FLAT = { law: "flat" } as const;

/** The four priors of the chapter, by the names of their buttons. */
export const beliefs: Readonly<Record<string, Belief>> = {
  flat: { tauPrior: FLAT, muPrior: FLAT },
  wide: { tauPrior: { law: "half-cauchy", scale: 25 }, muPrior: FLAT },
  narrow: { tauPrior: { law: "half-cauchy", scale: 5 }, muPrior: FLAT },
  both: {
    tauPrior: { law: "half-cauchy", scale: 5 },
    muPrior: { law: "normal", mean: 0, sd: 5 },
  },
};

/** The schools besides the one in the hand: results and standard errors. */
export interface Others {
  readonly y: readonly number[];
  readonly sigma: readonly number[];
}

export const { schools } = eightSchools1981;
const { groups, columns } = eightSchools1981.sample();
export const OTHERS: Others = { y: columns.y!, sigma: columns.sigma! };

/** The schools besides A that a scene holds; as they were published, where it holds none. */
export const othersIn = ({ columns: { y, sigma } }: Sample): Others =>
  y && sigma ? { y, sigma } : OTHERS;
export const NAMES: readonly string[] = [schools[0].name, ...groups];

const { range, fineStep } = learnedSpread.parameters.tau;
/** Every spread that the thread can stand at. */
const GRID = Array.from(
  { length: Math.round(range[1] / fineStep) + 1 },
  (_, k) => Math.round(k * fineStep * 10) / 10,
);

/** What the reader may change: the result of school A, its standard error, and the prior by its name. */
export interface Hand {
  readonly yA: number;
  readonly sigmaA: number;
  readonly name: string;
}

/** What eight results say of their spread, and of each school at a given spread. */
export function spreadOf({ name, ...hand }: Hand, others: Others = OTHERS) {
  const { tauPrior, muPrior } = beliefs[name] ?? beliefs.flat!;
  const { y, sigma } = withOthers(hand, others);
  const variances = sigma.map((error) => error ** 2);
  const at = (tau: number) => marginalGivenTau(y, variances, tau, muPrior);
  const logs = GRID.map((tau) => at(tau).logMarginal);
  const highest = logs.reduce((a, b) => Math.max(a, b));
  const posterior = normalNormalPosterior({ y, sigma, tauPrior, muPrior });
  return {
    y,
    sigma,
    top: GRID[logs.indexOf(highest)]!,
    /** By how much a spread fits worse than the best one, in log units. */
    loss: (tau: number) => highest - at(tau).logMarginal,
    logPrior: (tau: number) => logSdPriorAt(tauPrior, tau),
    mean: (tau: number) => at(tau).mean,
    muSd: (tau: number) => Math.sqrt(at(tau).variance),
    /** What each school would be put at, were the spread known. */
    given: (tau: number) => {
      const { mean } = at(tau);
      return y.map((own, j) => mean + (tau ** 2 / (tau ** 2 + variances[j]!)) * (own - mean));
    },
    tau: posterior.tau,
    theta: posterior.theta.map(({ mean, sd }) => ({ mean, sd })),
  };
}

/** Standard deviation of several results. */
export function sdOf(results: readonly number[]): number {
  const mean = results.reduce((a, b) => a + b) / results.length;
  const squares = results.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return Math.sqrt(squares / (results.length - 1));
}
