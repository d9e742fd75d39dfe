import { numberExercise } from "#exercises/numberExercise.ts";
import { show } from "#exercises/show.ts";

const JUDGES = ["Ada", "Bo", "Cleo", "Dag", "Eve", "Finn"] as const;
const THINGS = ["cakes", "wines", "essays", "dives"] as const;

/** Scores in half points. */
type Asked = {
  readonly things: string;
  readonly mild: string;
  readonly harsh: string;
  readonly other: string;
  readonly gap: number;
  readonly firstMild: number;
  readonly firstHarsh: number;
  readonly secondMild: number;
  readonly secondOther: number;
};

const FIGURE = { of: "tasting", values: { more: 0 } };
const raw = (of: Asked) => (of.firstMild + of.firstHarsh - of.secondMild - of.secondOther) / 4;
const adjusted = (of: Asked) => raw(of) + of.gap / 4;
const half = (value: number) => show(value / 2, 2);

/** The better one met the harsh judge: raw and adjusted. */
export const metTheHarshOne = numberExercise<Asked>({
  id: "met-the-harsh-one",
  title: "The best one met the harsh judge",
  draw: ({ oneOf, shuffled, whole }) => {
    const [mild, harsh, other] = shuffled(JUDGES);
    const [gap, firstMild, secondMild] = [whole(4, 8), whole(14, 18), whole(12, 16)];
    return {
      things: oneOf(THINGS),
      mild: mild!,
      harsh: harsh!,
      other: other!,
      gap,
      firstMild,
      firstHarsh: firstMild - gap + whole(-1, 1),
      secondMild,
      secondOther: secondMild + whole(-1, 1),
    };
  },
  unfit: (of) =>
    raw(of) >= 0 || adjusted(of) <= 0 || raw(of) === -adjusted(of) || of.firstHarsh < 2,
  shown: (of) => ({
    less: half(of.gap),
    xMild: half(of.firstMild),
    xHarsh: half(of.firstHarsh),
    yMild: half(of.secondMild),
    yOther: half(of.secondOther),
    raised: half(of.firstHarsh + of.gap),
    xMean: show((of.firstMild + of.firstHarsh + of.gap) / 4, 3),
    yMean: show((of.secondMild + of.secondOther) / 4, 3),
    answer: show(adjusted(of), 3),
  }),
  parts: [
    {
      name: "lead",
      label: "X is better than Y by, in points",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key: adjusted,
      misconceptions: [
        {
          id: "M9",
          slip: "plain averages compared",
          answer: raw,
          comesOf: () => "comparing the plain averages of X and Y",
          explanation: (of) =>
            `One of the two scores of X is from ${of.harsh}, who gives ${half(of.gap)} less to everything. The average of X carries half of that, and the average of Y nothing.`,
          link: () => FIGURE,
        },
        {
          id: "M35",
          slip: "every score corrected",
          answer: (of) => raw(of) + of.gap / 2,
          comesOf: () => "giving X the whole distance between the judges",
          explanation: (of) =>
            `Only one of the two scores of X is from ${of.harsh}. It goes up by ${half(of.gap)}; the average of two goes up by half of that.`,
          link: () => FIGURE,
        },
        {
          id: "M35",
          slip: "corrected the wrong way",
          answer: (of) => raw(of) - of.gap / 4,
          comesOf: () => "taking away from X what the harsh judge took already",
          explanation: (of) =>
            `A judge who gives ${half(of.gap)} less has marked X down. To undo this the score must go up: ask what ${of.mild} would have given.`,
          link: () => FIGURE,
        },
      ],
      right: (of) =>
        `Raised by ${half(of.gap)}, the score of ${of.harsh} joins that of ${of.mild} in an average that can be compared.`,
      otherwise: (of) =>
        `Turn each score into what ${of.mild} would have given, and average after that.`,
    },
  ],
});
