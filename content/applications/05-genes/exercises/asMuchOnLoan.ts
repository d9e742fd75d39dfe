import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { geneSpreads } from "#models/geneSpreads.ts";

type Asked = { readonly percent: number };

/** Six patients, less two means. */
const OWN = 4;
const PATIENTS = 6;
const USUAL = 0.38;

const lent = ({ percent }: Asked) => percent / 100;
const onGrid = (d0: number) => Math.round(10 * d0) / 10;
/** As many on loan as stand to some degrees as the one share stands to the other. */
const loan = (asked: Asked, degrees: number) => onGrid((degrees * lent(asked)) / (1 - lent(asked)));
const shareLent = (d0: number) => d0 / (d0 + OWN);
const percent = (share: number) => `${show(Math.round(100 * share))} %`;
const link = (d0: number) => ({ of: "marrow", values: { d0 } });
const here = (d0: number) => named("weight on loan", shareLent(d0));
const wanted = (asked: Asked) => named("weight to be lent", lent(asked));

/** How many degrees of freedom on loan give the population a certain weight. */
export const asMuchOnLoan = setTheFigure<Asked>({
  id: "as-much-on-loan",
  title: "As much on loan",
  draw: ({ whole }) => ({ percent: whole(20, 80) }),
  unfit: (asked) => Math.abs(asked.percent - 50) < 8,
  shown: (asked) => ({ rest: 100 - asked.percent, loan: loan(asked, OWN) }),
  model: geneSpreads,
  ranges: { d0: { range: [0.01, 40] } },
  widget: "variances",
  controls: ["d0"],
  start: () => ({ d0: 0.01, s0: USUAL, df: OWN }),
  solution: (asked) => ({ d0: loan(asked, OWN) }),
  gap: ({ d0 = 0 }, asked) => d0 - loan(asked, OWN),
  tolerance: 0.05,
  nearEnough: "the loan to a tenth of a degree",
  below: ({ d0 = 0 }, asked) =>
    said`With ${show(d0)} on loan the population has ${less(`${percent(shareLent(d0))} of the weight, too little`, here(d0), wanted(asked))}.`,
  above: ({ d0 = 0 }, asked) =>
    said`With ${show(d0)} on loan the population has ${more(`${percent(shareLent(d0))} of the weight, too much`, here(d0), wanted(asked))}.`,
  misconceptions: [
    {
      id: "M9",
      slip: "patients for degrees",
      answer: (asked) => ({ d0: loan(asked, PATIENTS) }),
      comesOf: () => `counting all ${show(PATIENTS)} patients as degrees of freedom`,
      explanation: (asked) =>
        `Two means were taken from the ${show(PATIENTS)} patients first, so a gene’s own variance has ${show(OWN)} degrees. Beside these, ${show(loan(asked, PATIENTS))} on loan have ${percent(shareLent(loan(asked, PATIENTS)))} of the weight.`,
      link: (asked) => link(loan(asked, PATIENTS)),
    },
    {
      id: "M5",
      slip: "weights swapped",
      answer: (asked) => ({ d0: loan({ percent: 100 - asked.percent }, OWN) }),
      comesOf: (asked) => `giving ${show(asked.percent)} % to the gene’s own variance`,
      explanation: (asked) =>
        `The weight of ${show(asked.percent)} % is asked for the population. With ${show(loan({ percent: 100 - asked.percent }, OWN))} on loan beside ${show(OWN)} of its own, it is the gene that has that much.`,
      link: (asked) => link(loan({ percent: 100 - asked.percent }, OWN)),
    },
    {
      id: "M15",
      slip: "a share of four",
      answer: (asked) => ({ d0: onGrid(OWN * lent(asked)) }),
      comesOf: (asked) => `lending ${show(asked.percent)} % of ${show(OWN)} degrees`,
      explanation: (asked) =>
        `The loan is added to the gene’s own ${show(OWN)} degrees, and its weight is a share of the sum: ${show(onGrid(OWN * lent(asked)))} on loan have ${percent(shareLent(OWN * lent(asked)))} of it.`,
      link: (asked) => link(onGrid(OWN * lent(asked))),
    },
  ],
  right: (asked) =>
    `Beside four of its own, ${show(loan(asked, OWN))} on loan make ${show(asked.percent)} % of the weight.`,
});
