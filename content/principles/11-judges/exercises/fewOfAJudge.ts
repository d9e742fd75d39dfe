import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Ines", "Jon", "Kari", "Lars", "Mona", "Nils"] as const;

/** Tenths of a point. */
type Asked = {
  readonly name: string;
  readonly n: number;
  readonly below: number;
  readonly tau: number;
  readonly sigma: number;
};

const FIGURE = { of: "tasting", values: { more: 0 } };
const tenth = (value: number) => show(value / 10, 2);
const seen = ({ below }: Asked) => below / 10;
const share = (of: Asked, tau: number, sigma: number) => (of.n * tau) / (of.n * tau + sigma);
const weight = (of: Asked) => share(of, of.tau ** 2, of.sigma ** 2);
const bySds = (of: Asked) => share(of, of.tau, of.sigma);
const key = (of: Asked) => weight(of) * seen(of);

/** What is believed of a judge with two or three items. */
export const fewOfAJudge = numberExercise<Asked>({
  id: "few-of-a-judge",
  title: "A judge with few items",
  draw: ({ oneOf, whole }) => ({
    name: oneOf(NAMES),
    n: oneOf([2, 3]),
    below: whole(15, 35),
    tau: whole(5, 15),
    sigma: whole(6, 30),
  }),
  unfit: (of) =>
    key(of) < 0.2 || seen(of) - key(of) < 0.2 || Math.abs(bySds(of) - weight(of)) * seen(of) < 0.15,
  shown: (of) => ({
    offBy: tenth(of.below),
    spread: tenth(of.tau),
    noise: tenth(of.sigma),
    ofJudge: show(of.tau ** 2 / 100, 3),
    ofNoise: show(of.sigma ** 2 / 100 / of.n, 3),
    weight: show(weight(of), 2),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "severity",
      label: "Harsher than the average judge by, in points",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.05,
      key,
      misconceptions: [
        {
          id: "M1",
          slip: "all of it is severity",
          answer: seen,
          comesOf: ({ name }) => `taking all of the distance for the severity of ${name}`,
          explanation: ({ n, name }) =>
            `An average of ${show(n)} scores is off by chance as well, not by severity alone. Part of what was seen of ${name} is chance, and that part is given back.`,
          link: () => FIGURE,
        },
        {
          id: "M36",
          slip: "too few to believe",
          answer: () => 0,
          comesOf: ({ n }) => `letting ${show(n)} scores count for nothing`,
          explanation: ({ n, name }) =>
            `Whether ${show(n)} scores are few depends on two spreads: that between judges, and that of single scores. What ${name} gave has a weight, and it is not nothing.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "weight from standard deviations",
          answer: (of) => bySds(of) * seen(of),
          comesOf: () => "weighing with standard deviations",
          explanation: ({ n, name }) =>
            `Weights are made of variances: that between judges, and that of a single score over ${show(n)}. With their roots the scores of ${name} get another weight.`,
          link: () => FIGURE,
        },
      ],
      right: (of) =>
        `The weight is ${show(weight(of), 2)}: so much of the ${tenth(of.below)} is kept.`,
      otherwise: () =>
        "The variance between judges, as a part of that and the variance of the average, is the weight of what was seen.",
    },
  ],
});
