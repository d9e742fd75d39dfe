import { normalQuantile } from "#core/distributions/normal.ts";
import { normalNormalPosterior } from "#core/pooling/knownErrors/normalNormalPosterior.ts";
import { bcg1994 } from "#data/bcg1994.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show, showWith } from "#exercises/show.ts";
import { nextTrial, PEOPLE } from "#models/nextTrial.ts";

/** How probable it shall be, in percent, and how many vaccinations a spared case is worth. */
type Asked = { readonly percent: number; readonly most: number };

const { y = [], sigma = [] } = bcg1994.sample().columns;
const { mu, newGroup } = normalNormalPosterior({ y, sigma });
/** All effects one: the mean by precision. */
const precision = sigma.reduce((sum, error) => sum + 1 / error ** 2, 0);
const one = {
  mean: y.reduce((sum, value, j) => sum + value / sigma[j]! ** 2, 0) / precision,
  sd: 1 / Math.sqrt(precision),
};

/** The risk at which the ratio that just pays is this one. */
const riskAt = (ratio: number, most: number) => PEOPLE / (most * (1 - ratio));
const chance = (risk: number, most: number) => {
  const border = 1 - PEOPLE / (risk * most);
  return border > 0 ? newGroup.cdf(Math.log(border)) : 0;
};
const at =
  (ratioOf: (share: number) => number) =>
  ({ percent, most }: Asked) => ({ risk: Math.round(riskAt(ratioOf(percent / 100), most)) });
const byNext = at((share) => Math.exp(newGroup.quantile(share)));
const byMean = at((share) => Math.exp(mu.quantile(share)));
const byOne = at((share) => Math.exp(normalQuantile(share, one.mean, one.sd)));
const asIfTheRatio = at((share) => 1 - Math.exp(newGroup.quantile(share)));

const percent = (share: number) => `${show(Math.round(1000 * share) / 10)} %`;
const cases = (risk: number) => showWith(nextTrial.parameters.risk, risk);
const worth = ({ most }: Asked) => showWith(nextTrial.parameters.most, most);
const link = (of: (asked: Asked) => { readonly risk: number }) => (asked: Asked) => ({
  of: "trials",
  values: { ...of(asked), most: asked.most },
});
const here = (risk: number, asked: Asked) => named("chance here", chance(risk, asked.most));
const wanted = (asked: Asked) => named("chance asked for", asked.percent / 100);

/** Moving a country along its risk until the vaccine is worth it with a probability that is asked for. */
export const probablyWorthIt = setTheFigure<Asked>({
  id: "probably-worth-it",
  title: "Probably worth it",
  draw: ({ whole }) => ({ percent: whole(58, 63), most: 10 * whole(20, 40) }),
  shown: (asked) => ({
    chance: `${show(asked.percent)} %`,
    worth: worth(asked),
    risk: cases(byNext(asked).risk),
    mean: cases(byMean(asked).risk),
  }),
  model: nextTrial,
  widget: "worth",
  view: { out: ["none", ...Array.from({ length: 13 }, (_, k) => `r${k + 1}`)] },
  controls: ["risk"],
  start: ({ most }) => ({ risk: 30, most, mu: -0.72, tau: 0.61 }),
  solution: byNext,
  gap: ({ risk = 1 }, asked) => chance(risk, asked.most) - asked.percent / 100,
  tolerance: 0.008,
  nearEnough: "the chance within 0.8 percentage points",
  below: ({ risk = 1 }, asked) =>
    said`Where ${cases(risk)} are to be expected it is worth it with probability ${less(`${percent(chance(risk, asked.most))}, not often enough`, here(risk, asked), wanted(asked))}.`,
  above: ({ risk = 1 }, asked) =>
    said`Where ${cases(risk)} are to be expected it is worth it with probability ${more(`${percent(chance(risk, asked.most))}, which is surer than was asked`, here(risk, asked), wanted(asked))}.`,
  misconceptions: [
    {
      id: "M27",
      slip: "the mean for the next",
      answer: byMean,
      comesOf: () => "asking it of the mean of all such countries",
      explanation: (asked) =>
        `At ${cases(byMean(asked).risk)} a country like the mean of all spares enough with probability ${show(asked.percent)} %. The next country is not the mean: its effect lies somewhere about it.`,
      link: link(byMean),
    },
    {
      id: "M9",
      slip: "one effect for all",
      answer: byOne,
      comesOf: () => "reading the line of one effect for all",
      explanation: (asked) =>
        `The steep line is at ${show(asked.percent)} % where ${cases(byOne(asked).risk)} are to be expected. It holds only if all thirteen true effects are one, and then the largest trials speak for every country.`,
      link: link(byOne),
    },
    {
      id: "M35",
      slip: "the risk that is left",
      answer: asIfTheRatio,
      comesOf: () => "counting the cases that are left as the cases that are spared",
      explanation: (asked) =>
        `A risk ratio says what is left. Spared is the rest to one, and of that every ${worth(asked)} have to bring a case.`,
      link: link(asIfTheRatio),
    },
  ],
  right: (asked) =>
    `At ${cases(byNext(asked).risk)} the ratio that just pays has ${show(asked.percent)} % of such countries on its left.`,
});
