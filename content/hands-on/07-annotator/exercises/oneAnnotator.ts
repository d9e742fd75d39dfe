import type { Draws } from "#exercises/draws.ts";
import { asShown, show, showWith } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

const POINTS = { unit: "points", unitOne: "point" } as const;
const points = (value: number) => showWith(POINTS, value, 2);

/** Standard deviations of leans, of qualities and of luck; what the annotator gave too much to checked texts; a new score. */
function oneAnnotator({ oneOf, whole }: Draws) {
  return {
    name: oneOf(["Amal", "Bela", "Chen", "Dina", "Emre", "Faye", "Goran", "Hana"]),
    leans: oneOf([0.5, 1, 1.5, 2]),
    qualities: oneOf([1, 1.5, 2]),
    luck: oneOf([1, 1.5, 2]),
    checked: whole(2, 6),
    over: whole(8, 30) / 10,
    mu: whole(50, 65) / 10,
    score: whole(14, 20) / 2,
  };
}
type Annotator = ReturnType<typeof oneAnnotator>;

const [ofLeans, ofQualities, ofLuck] = [
  ({ leans }: Annotator) => leans ** 2,
  ({ qualities }: Annotator) => qualities ** 2,
  ({ luck }: Annotator) => luck ** 2,
];
const up = (given: Annotator) => given.checked * ofLeans(given);
const down = (given: Annotator) => up(given) + ofLuck(given);
const lean = (given: Annotator) => (up(given) / down(given)) * given.over;
const left = (given: Annotator) => (ofLeans(given) * ofLuck(given)) / down(given);
/** The estimate of a quality whose score, so much corrected, scatters round it with that variance. */
function pulled(given: Annotator, corrected: number, noise: number): number {
  const share = ofQualities(given) / (ofQualities(given) + noise);
  return given.mu + share * (corrected - given.mu);
}
const noise = (given: Annotator) => ofLuck(given) + left(given);
const estimate = (given: Annotator) => pulled(given, given.score - lean(given), noise(given));

/** Whether whoever reckons with the numbers as they are shown comes to what is shown next. */
function followsAsShown(given: Annotator): boolean {
  const [leans, variance] = [asShown(lean(given), 2), asShown(left(given), 2)];
  const all = ofQualities(given) + ofLuck(given) + variance;
  const way = given.score - leans - given.mu;
  return (
    asShown(all, 2) === asShown(ofQualities(given) + noise(given), 2) &&
    asShown(given.mu + (ofQualities(given) / all) * way, 2) === asShown(estimate(given), 2)
  );
}

/** Within two standard deviations of what was to be expected, and a score clearly over the mean. */
function isUsual(given: Annotator): boolean {
  const way = given.score - lean(given) - given.mu;
  const seen = ofLeans(given) + ofLuck(given) / given.checked;
  return (
    way >= 0.6 &&
    way <= 2 * Math.sqrt(ofQualities(given) + noise(given)) &&
    given.over <= 2 * Math.sqrt(seen)
  );
}

const tasting = ({ leans, qualities, luck }: Annotator) => ({
  of: "tasting",
  values: { tauA: leans, tauB: qualities, sigma: luck },
});

/** An annotator who has scored a few checked texts: how far she leans, how well that is known, and what a new score says. */
const problem = workedProblem<Annotator>({
  id: "one-annotator",
  title: "A generous annotator",
  draw: oneAnnotator,
  unfit: (given) => !isUsual(given) || !followsAsShown(given),
  shown: (given) => ({
    ofLeans: ofLeans(given),
    ofQualities: ofQualities(given),
    ofLuck: ofLuck(given),
    up: up(given),
    down: down(given),
    product: ofLeans(given) * ofLuck(given),
    corrected: given.score - asShown(lean(given), 2),
    way: given.score - asShown(lean(given), 2) - given.mu,
    all: ofQualities(given) + noise(given),
    ofScore: ofLuck(given) / given.checked,
  }),
  steps: [
    {
      name: "lean",
      label: "Lean of the annotator",
      ...POINTS,
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: lean,
      misconceptions: [
        {
          id: "M1",
          slip: "all of it is the lean",
          answer: ({ over }) => over,
          comesOf: ({ name }) => `taking all that ${name} gave over the quality for the lean`,
          explanation: (given) =>
            `${show(given.checked)} scores hold luck as well, with a variance of ${show(ofLuck(given))}/${show(given.checked)} in their average. Annotators lean with a variance of ${show(ofLeans(given))}; between the two a part of ${show(given.over)} is given back.`,
          link: tasting,
        },
        {
          id: "M36",
          slip: "too few to believe",
          answer: () => 0,
          comesOf: ({ checked }) => `letting ${show(checked)} checked texts count for nothing`,
          explanation: (given) =>
            `What ${show(given.checked)} texts weigh follows from two variances, ${show(ofLeans(given))} between annotators and ${show(ofLuck(given))} of luck in a score. They are few, but they are not none: part of the ${show(given.over)} is kept.`,
          link: tasting,
        },
        {
          id: "M8",
          slip: "weight from standard deviations",
          answer: ({ checked, leans, luck, over }) =>
            ((checked * leans) / (checked * leans + luck)) * over,
          comesOf: () => "weighing with standard deviations",
          explanation: ({ checked, leans, luck }) =>
            `You weighed ${show(leans)} against ${show(luck)}. Weights are made of variances: ${show(checked)} · ${show(leans)}² on top, and ${show(luck)}² joins it at the bottom.`,
          link: tasting,
        },
        {
          id: "M17",
          slip: "a single checked text",
          answer: (given) => (ofLeans(given) / (ofLeans(given) + ofLuck(given))) * given.over,
          comesOf: () => "weighing as if there had been one checked text",
          explanation: (given) =>
            `So much would be kept of what one text says. ${given.name} has scored ${show(given.checked)} checked texts, and in the average of these luck has a variance of ${show(ofLuck(given))}/${show(given.checked)}.`,
          link: tasting,
        },
      ],
      right: (given) =>
        `The share ${show(up(given))} of ${show(down(given))} is kept of the ${show(given.over)}.`,
      otherwise: (given) =>
        `Of ${show(given.over)} the share nτ² of nτ² + σ² is kept, with n = ${show(given.checked)}, τ² = ${show(given.leans)}² and σ² = ${show(given.luck)}².`,
    },
    {
      name: "variance",
      label: "Variance of the lean that remains",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.02,
      key: left,
      misconceptions: [
        {
          id: "M12",
          slip: "the variance of its average",
          answer: (given) => ofLuck(given) / given.checked,
          comesOf: ({ checked }) => `dividing the variance of luck by ${show(checked)}`,
          explanation: (given) =>
            `So it would be if the ${show(given.checked)} checked texts were all that is known. It is also known how annotators lean, with a variance of ${show(ofLeans(given))}; its precision is added to that of the texts before one turns it over.`,
          link: tasting,
        },
        {
          id: "M15",
          slip: "any annotator’s lean",
          answer: ofLeans,
          comesOf: () => "giving the variance between annotators",
          explanation: (given) =>
            `That is what is known of an annotator who has scored nothing. ${given.name} has scored ${show(given.checked)} checked texts, each with a variance of luck of ${show(ofLuck(given))}, and their precision is added.`,
          link: tasting,
        },
        {
          id: "M8",
          slip: "the deviation for the variance",
          answer: (given) => Math.sqrt(left(given)),
          comesOf: () => "taking the root",
          explanation: (given) =>
            `That is a standard deviation, in points. The variance was asked for, because the next step will add it to another: ${show(ofLeans(given) * ofLuck(given))} over ${show(down(given))}, without a root.`,
          link: tasting,
        },
      ],
      right: (given) =>
        `It is one over ${show(given.checked)}/${show(ofLuck(given))} + 1/${show(ofLeans(given))}.`,
      otherwise: (given) =>
        `Precisions add: ${show(given.checked)}/${show(ofLuck(given))} of the checked texts and 1/${show(ofLeans(given))} of what annotators are like. The variance is one over their sum.`,
    },
    {
      name: "quality",
      label: "Estimate of the quality of the new text",
      ...POINTS,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: (given, { lean: found = Number.NaN, variance = Number.NaN }) =>
        pulled(given, given.score - found, ofLuck(given) + variance),
      misconceptions: [
        {
          id: "M40",
          slip: "the lean taken for known",
          answer: (given) => pulled(given, given.score - lean(given), ofLuck(given)),
          comesOf: () => "correcting for the lean as if it were known",
          explanation: (given) =>
            `You corrected by the lean and then reckoned with luck alone, ${show(ofLuck(given))}. But the lean was estimated from ${show(given.checked)} texts. It is known with the variance of step 2, and a score that is corrected by it is off by that, too.`,
          link: tasting,
        },
        {
          id: "M37",
          slip: "whoever scored it",
          answer: (given) => pulled(given, given.score, noise(given)),
          comesOf: ({ name }) => `forgetting that the score is from ${name}`,
          explanation: (given) =>
            `You pulled the ${show(given.score)} as it stands. It is a score by ${given.name}, who gave ${show(given.checked)} checked texts ${show(given.over)} points over their quality, on average. Take the lean of step 1 off first, and then pull.`,
          link: tasting,
        },
        {
          id: "M1",
          slip: "corrected, but not pulled",
          answer: (given) => given.score - lean(given),
          comesOf: () => "correcting the score and stopping there",
          explanation: (given) =>
            `Corrected by the lean, it is still one score, and luck in it has a variance of ${show(ofLuck(given))}. Texts lie round ${show(given.mu)} with one of ${show(ofQualities(given))}: part of the way to that is given back.`,
          link: tasting,
        },
        {
          id: "M35",
          slip: "corrected the wrong way",
          answer: (given) => pulled(given, given.score + lean(given), noise(given)),
          comesOf: () => "adding the lean to the score",
          explanation: (given) =>
            `${given.name} is generous. What an average annotator would have given is found by taking the lean off the ${show(given.score)}, and you have put it on once again: the texts that were checked got ${show(given.over)} over their quality.`,
          link: tasting,
        },
        {
          id: "M1",
          slip: "corrected by the raw lean",
          answer: (given) => pulled(given, given.score - given.over, noise(given)),
          comesOf: ({ over }) => `taking all of ${show(over)} off the score`,
          explanation: (given) =>
            `${show(given.over)} is the average of ${show(given.checked)} checked texts, and luck is in it. What ${given.name} is expected to add to a new text is the lean of step 1.`,
          link: tasting,
        },
      ],
      right: (given) =>
        `Corrected to ${points(given.score - lean(given))}, the score keeps ${show(ofQualities(given))} of ${show(ofQualities(given) + noise(given), 2)} of its distance from ${show(given.mu)}.`,
      otherwise: (given) =>
        `Take the lean of step 1 off the ${show(given.score)}. What is left scatters round the quality with ${show(ofLuck(given))} of luck and the variance of step 2; weigh it against ${show(given.mu)}, round which qualities vary with ${show(ofQualities(given))}.`,
    },
  ],
});

export const { last: oneAnnotatorLast, alone: oneAnnotatorAlone } = problem;
