import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Ash", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Maple", "Rowan"] as const;

function leftOut({ oneOf, whole }: Draws) {
  return {
    name: oneOf(NAMES),
    mu: whole(0, 10),
    tau: whole(3, 14),
    error: whole(5, 16),
    distance: whole(18, 60),
  };
}
type LeftOut = ReturnType<typeof leftOut>;

const sd = ({ tau, error }: LeftOut) => Math.hypot(tau, error);
const key = (of: LeftOut) => of.distance / sd(of);
const byTruth = ({ distance, tau }: LeftOut) => distance / tau;
const byLuck = ({ distance, error }: LeftOut) => distance / error;
const bySum = ({ distance, tau, error }: LeftOut) => distance / (tau + error);
const byPosterior = ({ distance, tau, error }: LeftOut) =>
  distance * Math.sqrt(1 / tau ** 2 + 1 / error ** 2);
const larger = ({ tau, error }: LeftOut) => Math.max(tau, error);
const link = ({ tau }: LeftOut) => ({ of: "left", values: { tau } });

/** How odd a result is to those who had not seen it: what schools differ by and what results err by, both. */
export const leftOutForecast = numberExercise<LeftOut>({
  id: "left-out-forecast",
  title: "What the others expected",
  draw: leftOut,
  unfit: (of) => {
    const all = [key(of), byTruth(of), byLuck(of), bySum(of), byPosterior(of)];
    return (
      key(of) < 1 ||
      key(of) > 5 ||
      all.some((a, i) => all.slice(i + 1).some((b) => Math.abs(a - b) < 0.25))
    );
  },
  shown: (of) => ({
    y: show(of.mu + of.distance),
    tau2: show(of.tau ** 2),
    error2: show(of.error ** 2),
    sd: show(sd(of), 2),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "far",
      label: "Standard deviations of the forecast",
      unit: "",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key,
      misconceptions: [
        {
          id: "M15",
          slip: "the school for its result",
          answer: byTruth,
          comesOf: () => "forecasting the school, and not its result",
          explanation: ({ name, tau, error }) =>
            `By the ${show(tau)} points that schools differ by, the forecast is one of the true effect of ${name}. What is looked up is its result, and that errs by ${show(error)} points besides.`,
          link,
        },
        {
          id: "M27",
          slip: "luck alone",
          answer: byLuck,
          comesOf: () => "leaving out that schools differ",
          explanation: ({ name, tau, error }) =>
            `The standard error of ${show(error)} points is only how far the result may lie from the school. But ${name} need not lie at the mean: schools differ by ${show(tau)} points, and that belongs to the forecast.`,
          link,
        },
        {
          id: "M8",
          slip: "standard deviations added",
          answer: bySum,
          comesOf: () => "adding the standard deviations",
          explanation: (of) =>
            `The two add up as variances: ${show(of.tau)} squared and ${show(of.error)} squared make ${show(of.tau ** 2 + of.error ** 2)}, and the root of that is the standard deviation of the forecast.`,
          link,
        },
        {
          id: "M15",
          slip: "by its posterior",
          answer: byPosterior,
          comesOf: () => "using the doubt that is left when the result is known",
          explanation: ({ name }) =>
            `That is the doubt about ${name} once its own result has been used. There the two precisions add up; but a forecast is made before the result is seen, and is wider than either of its parts.`,
          link,
        },
      ],
      right: (of) =>
        `The forecast has room for ${show(sd(of), 2)} points: schools that differ, and results that err.`,
      otherwise: (of, { answer, text }) => [
        said`By a standard deviation of ${show(larger(of))} points alone the distance is ${show(of.distance / larger(of), 2)} standard deviations, and ${more(`${text} is more`, answer, named("by the larger alone", of.distance / larger(of)))}: a forecast has room for both parts.`,
        said`A distance of ${less(`${text} is below nought`, answer, named("nothing", 0))}, and the result lies above the mean.`,
        `The distance is ${show(of.distance)} points. Divide it by the standard deviation of the forecast, which is made of ${show(of.tau)} and ${show(of.error)}, as variances.`,
      ],
    },
  ],
});
