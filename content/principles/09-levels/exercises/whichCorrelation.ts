import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const TREES = [
  { members: "Students", group: "class", groups: "classes", whole: "school", wholes: "schools" },
  { members: "Nurses", group: "ward", groups: "wards", whole: "hospital", wholes: "hospitals" },
  { members: "Leaves", group: "branch", groups: "branches", whole: "tree", wholes: "trees" },
  { members: "Piglets", group: "litter", groups: "litters", whole: "farm", wholes: "farms" },
] as const;

type Asked = (typeof TREES)[number] & {
  readonly sigma: number;
  readonly tau: number;
  readonly omega: number;
};

const percent = (share: number) => `${show(100 * share)} %`;
const all = ({ sigma, tau, omega }: Asked) => sigma ** 2 + tau ** 2 + omega ** 2;
const close = (given: Asked) => (given.tau ** 2 + given.omega ** 2) / all(given);
const far = (given: Asked) => given.omega ** 2 / all(given);
const state = ({ sigma, tau, omega }: Asked) => ({ of: "nation", values: { sigma, tau, omega } });

/** Two intraclass correlations from three spreads. */
export const whichCorrelation = numberExercise<Asked>({
  id: "which-correlation",
  title: "Two correlations from three spreads",
  draw: ({ oneOf, whole }) => ({
    ...oneOf(TREES),
    sigma: whole(6, 14),
    tau: whole(3, 9),
    omega: whole(3, 9),
  }),
  unfit: ({ tau, omega }) => tau === omega,
  shown: (given) => ({
    omega2: show(given.omega ** 2),
    tau2: show(given.tau ** 2),
    sigma2: show(given.sigma ** 2),
    all: show(all(given)),
    close: percent(close(given)),
    far: percent(far(given)),
  }),
  parts: [
    {
      name: "close",
      label: "Correlation of two in one of the smaller groups",
      unit: "",
      form: "share",
      decimals: 0,
      below: 1,
      tolerance: 0.006,
      key: close,
      misconceptions: [
        {
          id: "M8",
          slip: "spreads added up",
          answer: ({ sigma, tau, omega }) => (tau + omega) / (sigma + tau + omega),
          comesOf: () => "adding up the spreads",
          explanation: ({ sigma, tau, omega }) =>
            `${show(omega)}, ${show(tau)} and ${show(sigma)} are standard deviations, and these do not add up. Their squares do: ${show(omega ** 2)}, ${show(tau ** 2)} and ${show(sigma ** 2)}.`,
          link: state,
        },
        {
          id: "M15",
          slip: "the larger group left out",
          answer: (given) => given.tau ** 2 / all(given),
          comesOf: ({ wholes }) => `leaving out what the ${wholes} differ by`,
          explanation: ({ group, whole, omega }) =>
            `Two of one ${group} are in one ${whole} as well, so they share that too, a variance of ${show(omega ** 2)} beside that of the ${group}.`,
          link: state,
        },
        {
          id: "M7",
          slip: "what they do not share",
          answer: (given) => given.sigma ** 2 / all(given),
          comesOf: () => "taking the share of what differs between the two",
          explanation: ({ group, sigma }) =>
            `${show(sigma ** 2)} is the variance within a ${group}: in this the two have nothing in common. The correlation is the share of what they do have in common.`,
          link: state,
        },
      ],
      right: (given) =>
        `They share ${show(given.omega ** 2)} and ${show(given.tau ** 2)} of ${show(all(given))}.`,
      otherwise: (given) =>
        `The whole variance is ${show(all(given))}. Which of its three parts do two of one ${given.group} have in common?`,
    },
    {
      name: "far",
      label: "Correlation of two in one of the larger groups, but not in one of the smaller",
      unit: "",
      form: "share",
      decimals: 0,
      below: 1,
      tolerance: 0.006,
      key: far,
      misconceptions: [
        {
          id: "M8",
          slip: "one spread over all",
          answer: ({ sigma, tau, omega }) => omega / (sigma + tau + omega),
          comesOf: () => "adding up the spreads",
          explanation: ({ omega, sigma }) =>
            `Take squares before you take shares: a spread of ${show(omega)} is a variance of ${show(omega ** 2)}, one of ${show(sigma)} is ${show(sigma ** 2)}.`,
          link: state,
        },
        {
          id: "M7",
          slip: "the smaller group for the larger",
          answer: (given) => given.tau ** 2 / all(given),
          comesOf: ({ groups }) => `taking what the ${groups} differ by`,
          explanation: ({ group, whole, tau }) =>
            `${show(tau ** 2)} is what one ${group} differs from another by in the same ${whole}. These two are in different ones, so it sets them apart.`,
          link: state,
        },
        {
          id: "M15",
          slip: "a part of the whole left out",
          answer: ({ sigma, omega }) => omega ** 2 / (omega ** 2 + sigma ** 2),
          comesOf: ({ groups }) => `leaving the ${groups} out of the whole variance`,
          explanation: ({ groups, tau }) =>
            `That the ${groups} differ is a part of the whole variance, ${show(tau ** 2)}, even where the two do not share it. The denominator has it too.`,
          link: state,
        },
      ],
      right: (given) => `They share ${show(given.omega ** 2)} of ${show(all(given))} alone.`,
      otherwise: (given) =>
        `The two have one ${given.whole} in common and nothing else. How much of ${show(all(given))} is that?`,
    },
  ],
});
