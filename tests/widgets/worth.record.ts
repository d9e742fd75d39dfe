import { cdf, type Mixture, quantile } from "./nextFarm.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";
import { LOGS, learnedWithout, NAMES, outOf, RISKS } from "./trialsOfBcg.ts";

const cases = (value: number) => measured(value, "cases", "case");
const vaccinations = (value: number) => measured(value, "vaccinations", "vaccination");
const meanOf = (law: Mixture) => law.reduce((sum, [w, mean]) => sum + w * mean, 0);

const known = new Map<number, ReturnType<typeof lawsOf>>();

function lawsOf(out: number) {
  const differ = learnedWithout(out, false);
  const one = learnedWithout(out, true);
  return { differ, one, median: quantile(differ.next, 0.5) };
}

/** The slope of one column on the other, both in standard deviations: by pairs of trials. */
function correlation(a: readonly number[], b: readonly number[]) {
  const sums = { ab: 0, aa: 0, bb: 0 };
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const [u, v] = [a[i]! - a[j]!, b[i]! - b[j]!];
      sums.ab += u * v;
      sums.aa += u * u;
      sums.bb += v * v;
    }
  return sums.ab / Math.sqrt(sums.aa * sums.bb);
}

function quotedOf(): Readonly<Record<string, Truth>> {
  const logRisks = RISKS.map((risk) => Math.log10(risk));
  return {
    leastRisk: bare((1e4 * 3) / 2341),
    mostRisk: bare((1e4 * 372) / 1451),
    together: bare(correlation(logRisks, LOGS)),
    atStart: vaccinations(200),
    // Of five hundred cases fifty have to be spared, so nine tenths may be left.
    atFiveHundred: share(cdf(learnedWithout(-1, false).next, Math.log(0.9))),
  };
}
let told: Readonly<Record<string, Truth>> | undefined;

export const worth: FigureRecord = {
  widget: "worth",
  truth(scene) {
    const { risk = 1, most = 1 } = scene.values;
    const out = outOf(scene);
    const laws = known.get(out) ?? lawsOf(out);
    known.set(out, laws);
    const { differ, one, median } = laws;
    const [ratio, oneRatio] = [Math.exp(meanOf(differ.mean)), Math.exp(meanOf(one.mean))];
    // Of ten thousand vaccinated so many have to be spared; the ratio that leaves just those.
    const price = 1e4 / most;
    const chance = (law: Mixture) => (price < risk ? cdf(law, Math.log((risk - price) / risk)) : 0);
    const isWorth = (row: number) => RISKS[row]! * (1 - Math.exp(LOGS[row]!)) >= price;
    told ??= quotedOf();
    return {
      quoted: told,
      numbers: {
        risk: cases(risk),
        most: vaccinations(most),
        ratio: bare(ratio),
        oneRatio: bare(oneRatio),
        spared: cases(risk - risk * ratio),
        needed: vaccinations(1e4 / (risk - risk * ratio)),
        oneNeeded: vaccinations(1e4 / (risk - risk * oneRatio)),
        turn: cases(price / (1 - Math.exp(median))),
        oneTurn: cases(price / (1 - oneRatio)),
        chance: share(chance(differ.next)),
        harm: share(1 - cdf(differ.next, 0)),
        trials: bare(differ.inside.length),
        were: bare(differ.inside.filter(isWorth).length),
        people: bare(1e4),
        ...(out >= 0 && { outName: word(NAMES[out]!) }),
      },
      cases: { left: out < 0 ? 0 : 1 },
      table: NAMES.map((name, row) => [
        name,
        Math.round(RISKS[row]!),
        Number(Math.exp(LOGS[row]!).toFixed(2)),
        isWorth(row) ? "yes" : "no",
      ]),
    };
  },
  digits: NAMES.filter((name) => /\d/.test(name)),
  visits: [{ risk: 10 }, { risk: 3000, most: 5000 }, { most: 10 }],
};
