import { lineExercise } from "#exercises/arranged.ts";
import { show } from "#exercises/show.ts";
import { FIGURE } from "./city.ts";

const RUNGS = ["likelihood", "population", "hyperprior"] as const;
type Rung = (typeof RUNGS)[number];
const LINE = { likelihood: "count", population: "rate", hyperprior: "mean" } as const;
const NAMED = {
  likelihood: "the likelihood",
  population: "the population distribution",
  hyperprior: "the hyperprior",
} as const;
const KINDS = [
  { groups: "classrooms", group: "classroom", events: "pupils", good: "pass" },
  { groups: "annotators", group: "annotator", events: "pictures", good: "are labelled rightly" },
  { groups: "clinics", group: "clinic", events: "patients", good: "recover" },
  { groups: "shops", group: "shop", events: "guests", good: "are pleased" },
] as const;

type Story = {
  readonly rung: string;
  readonly groups: string;
  readonly group: string;
  readonly events: string;
  readonly good: string;
  readonly many: number;
  readonly kappa: number;
};

const rungOf = ({ rung }: Story) => rung as Rung;
const key = (given: Story) => LINE[rungOf(given)];
/** The line that is taken for the one that was asked for. */
const neighbour = { likelihood: "rate", population: "mean", hyperprior: "rate" } as const;
const farther = { likelihood: "mean", population: "count", hyperprior: "count" } as const;

const ABOUT = {
  mean: ({ groups }: Story) =>
    `That line speaks of m, one number for all ${groups}: what was believed of it before any was seen.`,
  rate: ({ group, groups, many }: Story) =>
    `That line speaks of theta, one number for each ${group}: how the ${show(many)} ${groups} differ.`,
  count: ({ group, events }: Story) =>
    `That line speaks of y, which was counted: how ${events} turn out at a ${group} whose rate is theta.`,
} as const;
const ASKED = {
  likelihood: "The likelihood is read off from the line of what was counted.",
  population: "The population distribution is that from which every group's own rate is drawn.",
  hyperprior: "A hyperprior is the prior of what the population itself is told by.",
} as const;
const explained = (wrong: Readonly<Record<Rung, keyof typeof ABOUT>>) => (given: Story) =>
  `${ABOUT[wrong[rungOf(given)]](given)} ${ASKED[rungOf(given)]}`;

/** Which line of a story is likelihood, population distribution, hyperprior. */
export const whichRung = lineExercise<Story>({
  id: "which-rung",
  title: "Which rung is which?",
  draw: ({ oneOf, whole }) => ({
    rung: oneOf(RUNGS),
    ...oneOf(KINDS),
    many: whole(6, 40),
    kappa: whole(5, 60),
  }),
  shown: (given) => ({ asked: NAMED[rungOf(given)], about: ABOUT[key(given)](given) }),
  label: "Which line is it?",
  lines: ({ groups, group, events, good, many, kappa }) => [
    { text: `// ${show(many)} ${groups}; of n[j] ${events}, y[j] ${good}` },
    { id: "given", text: "given n[1], n[2], ...;" },
    { id: "mean", text: "m ~ beta(2, 2);" },
    { text: `// for each ${group} j` },
    { id: "rate", text: `theta[j] ~ beta(m * ${kappa}, (1 - m) * ${kappa});` },
    { id: "count", text: "y[j] ~ binomial(n[j], theta[j]);" },
  ],
  key,
  misconceptions: [
    {
      id: "M18",
      slip: "the next rung",
      answer: (given) => neighbour[rungOf(given)],
      comesOf: (given) => `taking the neighbouring rung for ${NAMED[rungOf(given)]}`,
      explanation: explained(neighbour),
      link: () => FIGURE,
    },
    {
      id: "M15",
      slip: "the far rung",
      answer: (given) => farther[rungOf(given)],
      comesOf: (given) => `taking another distribution for ${NAMED[rungOf(given)]}`,
      explanation: explained(farther),
      link: () => FIGURE,
    },
    {
      id: "M6",
      slip: "what is given",
      answer: () => "given",
      comesOf: () => "taking what is given for what is drawn",
      explanation: (given) =>
        `How many ${given.events} each of the ${show(given.many)} ${given.groups} had is simply given, and nothing is said of how it came about. ${ASKED[rungOf(given)]}`,
      link: () => FIGURE,
    },
  ],
  right: (given) => ABOUT[key(given)](given),
  otherwise: (given) =>
    `Look for what stands left of the sign ~: one number for all, one for each ${given.group}, or what was counted.`,
});
