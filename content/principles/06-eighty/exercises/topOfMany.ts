import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

type Asked = { readonly schools: number; readonly sigma: number; readonly apart: number };

/** With equal standard errors the likelihood is highest where spread and luck together are what the results show. */
const top = ({ sigma, apart }: Asked) => Math.sqrt(apart ** 2 - sigma ** 2);
const lessLuck = ({ schools, sigma, apart }: Asked) => Math.sqrt(apart ** 2 - sigma ** 2 / schools);
const FIGURE = { of: "eighty", values: {} };

/** Where the likelihood of the spread has its top, of many schools that were measured equally well. */
export const topOfMany = numberExercise<Asked>({
  id: "top-of-many",
  title: "Where is the top?",
  draw: ({ whole }) => {
    const sigma = whole(8, 14);
    return { schools: whole(30, 90), sigma, apart: sigma + whole(1, 6) };
  },
  unfit: (given) =>
    [given.apart, given.apart - given.sigma, lessLuck(given)].some(
      (slip) => Math.abs(slip - top(given)) < 0.4,
    ) || Math.abs(lessLuck(given) - given.apart) < 0.06,
  shown: (given) => ({
    all: show(given.apart ** 2),
    luck: show(given.sigma ** 2),
    rest: show(given.apart ** 2 - given.sigma ** 2),
    top: show(top(given), 2),
  }),
  parts: [
    {
      name: "top",
      label: "The spread that fits best, in points",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key: top,
      misconceptions: [
        {
          id: "M14",
          slip: "how far the results lie apart",
          answer: ({ apart }) => apart,
          comesOf: () => "taking what the results show for what the schools do",
          explanation: ({ apart, sigma }) =>
            `${show(apart)} points is how far the results lie apart, luck included. Luck alone sets equal schools ${show(sigma)} points apart.`,
          link: () => FIGURE,
        },
        {
          id: "M8",
          slip: "standard deviations subtracted",
          answer: ({ apart, sigma }) => apart - sigma,
          comesOf: () => "subtracting one standard deviation from the other",
          explanation: ({ apart, sigma }) =>
            `What adds up are variances: ${show(apart ** 2)} in all, of which ${show(sigma ** 2)} are luck. The root is taken at the end.`,
          link: () => FIGURE,
        },
        {
          id: "M10",
          slip: "luck divided among the schools",
          answer: lessLuck,
          comesOf: () => "dividing the luck by the number of schools",
          explanation: ({ schools, sigma }) =>
            `Each of the ${show(schools)} results carries luck with a standard error of ${show(sigma)}, however many schools there are. Only that of their mean is divided.`,
          link: () => FIGURE,
        },
      ],
      right: (given) =>
        `${show(given.apart ** 2)} less ${show(given.sigma ** 2)} leaves ${show(given.apart ** 2 - given.sigma ** 2)}, and the root of that is ${show(top(given), 2)}.`,
      otherwise: () =>
        "The variance of the results is that of the true gains and that of luck together. Take luck off, then take the root.",
    },
  ],
});
