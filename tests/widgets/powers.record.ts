import type { Scene } from "#widgets/frame/widget.ts";
import { REST } from "./coachedSchools.ts";
import { bare, type FigureRecord, points, type Truth } from "./record.ts";

/** Density of each prior up to a constant. */
const PRIORS: Readonly<Record<string, (tau: number) => number>> = {
  wide: (tau) => 625 / (625 + tau * tau),
  narrow: (tau) => 25 / (25 + tau * tau),
  even: (tau) => (tau <= 100 ? 1 : 0),
};

/** Likelihood of a spread up to a constant, from the differences of all pairs: no mean is subtracted. */
function likelihoodOf(results: readonly number[], variances: readonly number[]): number {
  let [logs, precision, pairs] = [0, 0, 0];
  for (const [j, v] of variances.entries()) {
    logs += Math.log(v);
    precision += 1 / v;
    for (let k = 0; k < j; k++) pairs += (results[j]! - results[k]!) ** 2 / (v * variances[k]!);
  }
  return Math.exp(20 - 0.5 * (logs + Math.log(precision) + pairs / precision));
}

type Hand = Pick<Scene, "values" | "view">;

/** By the rule of the middle in the root of tau, so that the long tail takes few places. */
function weighed({ values, view }: Hand, priorPower: number, dataPower: number) {
  const { yA = 0, sigmaA = 0 } = values;
  const prior = PRIORS[view.prior ?? "wide"]!;
  const schools = [[yA, sigmaA] as const, ...REST];
  const results = schools.map(([y]) => y);
  const [step, places] = [0.005, 9000];
  let [total, sum] = [0, 0];
  const below: number[] = [];
  for (let k = 0; k < places; k++) {
    const root = (k + 0.5) * step;
    const tau = root * root;
    const variances = schools.map(([, error]) => (error * error) / dataPower + tau * tau);
    const precisions = variances.map((v) => 1 / v);
    const all = precisions.reduce((a, b) => a + b);
    const mean = precisions.reduce((at, w, j) => at + (w / all) * results[j]!, 0);
    const luck = (sigmaA * sigmaA) / dataPower;
    const given = (luck * mean + tau * tau * yA) / (luck + tau * tau);
    const weight = 2 * root * likelihoodOf(results, variances) * prior(tau) ** priorPower;
    total += weight;
    sum += weight * given;
    below.push(total);
  }
  const k = below.findIndex((one) => one >= total / 2);
  const before = below[k - 1] ?? 0;
  const root = step * (k + (total / 2 - before) / (below[k]! - before));
  return { median: root * root, estimate: sum / total };
}

/** What the text tells of two priors, the same at every state: worked out once. */
const quoted = (() => {
  let known: Readonly<Record<string, Truth>> | undefined;
  return () => {
    known ??= workedOut();
    return known;
  };
})();

function workedOut(): Readonly<Record<string, Truth>> {
  const middle = (prior: string, priorPower: number, dataPower: number) =>
    points(
      weighed({ values: { yA: 28, sigmaA: 15 }, view: { prior } }, priorPower, dataPower).median,
    );
  return {
    wideRest: middle("wide", 1, 1),
    widePrior: middle("wide", 2, 1),
    wideData: middle("wide", 1, 2),
    narrowRest: middle("narrow", 1, 1),
    narrowPrior: middle("narrow", 2, 1),
    narrowData: middle("narrow", 1, 2),
  };
}

const toTenth = (value: number) => Number(value.toFixed(1));

export const powers: FigureRecord = {
  widget: "powers",
  truth(scene) {
    const { priorPower = 1, dataPower = 1 } = scene.values;
    const rest = weighed(scene, 1, 1);
    const priorTwice = weighed(scene, 2, 1);
    const dataTwice = weighed(scene, 1, 2);
    const now = weighed(scene, priorPower, dataPower);
    const byPrior = Math.abs(priorTwice.median - rest.median);
    const byData = Math.abs(dataTwice.median - rest.median);
    const numbers: Readonly<Record<string, Truth>> = {
      priorPower: bare(priorPower),
      dataPower: bare(dataPower),
      median: points(now.median),
      restMedian: points(rest.median),
      estimate: points(now.estimate),
      restEstimate: points(rest.estimate),
      byPrior: points(byPrior),
      byData: points(byData),
    };
    return {
      numbers,
      cases: {
        takeaway: byPrior > byData ? 0 : 1,
        asSet: priorPower === 1 && dataPower === 1 ? 0 : 1,
        deaf: scene.view.prior === "even" ? 0 : 1,
      },
      quoted: quoted(),
      table: (
        [
          ["as they stand", rest],
          ["prior doubled", priorTwice],
          ["likelihood doubled", dataTwice],
          ["as set", now],
        ] as const
      ).map(([name, { median, estimate }]) => [name, toTenth(median), toTenth(estimate)]),
    };
  },
  visits: [
    { priorPower: 0 },
    { priorPower: 0, dataPower: 0.5 },
    { priorPower: 4, dataPower: 4 },
    { priorPower: 1, dataPower: 1 },
  ],
};
