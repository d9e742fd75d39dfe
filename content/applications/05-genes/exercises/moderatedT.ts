import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { moderatedOf } from "#models/geneSpreads.ts";

function oneGene({ whole }: Draws) {
  return {
    each: whole(3, 6),
    y: whole(8, 30) / 10,
    own: whole(1, 9) / 10,
    d0: whole(3, 9),
    usual: whole(2, 8) / 10,
  };
}
type Gene = ReturnType<typeof oneGene>;

const degrees = ({ each }: Gene) => 2 * each - 2;
const believed = (gene: Gene, df = degrees(gene)) =>
  moderatedOf({ d0: gene.d0, s0: Math.sqrt(gene.usual), df }, { s2: [gene.own] })[0]!;
const errorOf = ({ each }: Gene, variance: number) => Math.sqrt((variance * 2) / each);
const tOf = (gene: Gene, variance: number) => gene.y / errorOf(gene, variance);
const link = ({ d0 }: Gene) => ({ of: "marrow", values: { d0 } });

/** The t of one gene with a variance that is partly borrowed. */
export const moderatedT = numberExercise({
  id: "moderated-t",
  title: "A moderated t by hand",
  draw: oneGene,
  unfit: (gene) => Math.abs(gene.own - gene.usual) < 0.25,
  shown: (gene) => ({
    df: degrees(gene),
    believed: believed(gene),
    error: errorOf(gene, believed(gene)),
    t: tOf(gene, believed(gene)),
  }),
  parts: [
    {
      name: "t",
      label: "Moderated t",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: (gene) => tOf(gene, believed(gene)),
      misconceptions: [
        {
          id: "M12",
          slip: "own variance alone",
          answer: (gene) => tOf(gene, gene.own),
          comesOf: ({ own }) => `the gene’s own variance alone, ${show(own)}`,
          explanation: (gene) =>
            `That is the ordinary t. ${show(degrees(gene))} degrees of freedom tell little of a variance; the ${show(gene.d0)} on loan, at ${show(gene.usual)}, have a say too.`,
          link,
        },
        {
          id: "M15",
          slip: "usual variance alone",
          answer: (gene) => tOf(gene, gene.usual),
          comesOf: ({ usual }) => `the usual variance alone, ${show(usual)}`,
          explanation: (gene) =>
            `Of this gene something is known: its ${show(gene.each)} patients of each kind gave ${show(gene.own)}, with ${show(degrees(gene))} degrees of freedom. Give them their share.`,
          link,
        },
        {
          id: "M3",
          slip: "plain mean of variances",
          answer: (gene) => tOf(gene, (gene.own + gene.usual) / 2),
          comesOf: () => "meeting halfway between the two variances",
          explanation: (gene) =>
            `Halfway is for a loan as large as what the gene has itself. Here ${show(degrees(gene))} degrees are its own and ${show(gene.d0)} are on loan.`,
          link,
        },
        {
          id: "M5",
          slip: "weights swapped",
          answer: (gene) =>
            tOf(
              gene,
              (degrees(gene) * gene.usual + gene.d0 * gene.own) / (gene.d0 + degrees(gene)),
            ),
          comesOf: () => "letting the two weights change places",
          explanation: (gene) =>
            `The ${show(degrees(gene))} degrees of the gene weigh its own variance, ${show(gene.own)}; the ${show(gene.d0)} on loan weigh the usual one, ${show(gene.usual)}.`,
          link,
        },
        {
          id: "M8",
          slip: "scatter of single patients",
          answer: (gene) => gene.y / Math.sqrt(believed(gene)),
          comesOf: () => "dividing by the scatter of single patients",
          explanation: (gene) =>
            `What is believed, ${show(believed(gene), 2)}, is the variance of single patients. A difference of two means of ${show(gene.each)} has that times 2 over ${show(gene.each)}; then take the root.`,
          link,
        },
        {
          id: "M9",
          slip: "patients for degrees",
          answer: (gene) => tOf(gene, believed(gene, 2 * gene.each)),
          comesOf: ({ each }) => `counting all ${show(2 * each)} patients as degrees of freedom`,
          explanation: (gene) =>
            `Two means were taken from the ${show(2 * gene.each)} patients before the scatter was looked at, and each takes one degree away: ${show(degrees(gene))} are left for the variance of ${show(gene.own)}.`,
          link,
        },
      ],
      right: (gene) =>
        `Its own variance has ${show(degrees(gene))} of ${show(degrees(gene) + gene.d0)} parts of the weight.`,
      otherwise: (gene, { answer, text }) => {
        const [low, high] = [tOf(gene, gene.own), tOf(gene, gene.usual)].toSorted(
          (a, b) => a - b,
        ) as [number, number];
        const range = `The moderated t lies between ${show(low, 2)} and ${show(high, 2)}, which either variance alone would give`;
        return [
          said`${range}; ${less(`${text} is below both`, answer, named("lower t", low))}.`,
          said`${range}; ${more(`${text} is above both`, answer, named("higher t", high))}.`,
          `Weigh ${show(gene.own)} by ${show(degrees(gene))} and ${show(gene.usual)} by ${show(gene.d0)}, then take the root of that variance times 2 over ${show(gene.each)}.`,
        ];
      },
    },
  ],
});
