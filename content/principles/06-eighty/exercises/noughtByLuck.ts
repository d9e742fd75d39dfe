import { incompleteGamma } from "#core/special/incompleteGamma.ts";
import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function schools({ oneOf, whole }: Draws) {
  return { schools: oneOf([5, 7, 9, 11]), error: whole(8, 15), spread: whole(3, 12) };
}
type Schools = ReturnType<typeof schools>;

/** The results vary by no more than their errors: a chi-squared variable under its degrees of freedom times a ratio. */
const within = ({ schools: j }: Schools, ratio: number) =>
  incompleteGamma((j - 1) / 2, ((j - 1) / 2) * ratio);
const ratio = ({ error, spread }: Schools) => error ** 2 / (error ** 2 + spread ** 2);
const key = (of: Schools) => within(of, ratio(of));
const figure = ({ spread }: Schools) => ({
  of: "eighty",
  values: { tau: spread },
});

/** Groups that truly differ, and how often their spread is estimated as nought all the same. */
export const noughtByLuck = numberExercise<Schools>({
  id: "nought-by-luck",
  title: "Nought by luck",
  draw: schools,
  shown: (of) => ({
    ratio: show(ratio(of), 3),
    degrees: of.schools - 1,
    limit: show((of.schools - 1) * ratio(of), 2),
    answer: show(key(of), "percent"),
    whenEqual: show(within(of, 1), "percent"),
  }),
  parts: [
    {
      name: "nought",
      label: "Share of such sets of schools in which the estimate is nought",
      unit: "",
      form: "share",
      decimals: 0,
      tolerance: 0.01,
      key,
      misconceptions: [
        {
          id: "M22",
          slip: "they differ, so never",
          answer: () => 0,
          comesOf: () => "taking an estimate of nought for equal schools",
          explanation: ({ spread, error }) =>
            `They do differ, by ${show(spread)} points. Yet luck of some ${show(error)} points is added to each result, and it may happen to lay the results of these schools close together.`,
          link: figure,
        },
        {
          id: "M14",
          slip: "as if they were equal",
          answer: (of) => within(of, 1),
          comesOf: () => "giving all of the scatter to luck",
          explanation: ({ spread, error }) =>
            `So it would be if the schools were equal. As they differ by ${show(spread)} points, the variance of the results is ${show(error ** 2 + spread ** 2)} in the long run and not ${show(error ** 2)}, and it falls that low less often.`,
          link: figure,
        },
        {
          id: "M8",
          slip: "deviations for variances",
          answer: (of) => within(of, Math.sqrt(ratio(of))),
          comesOf: () => "comparing standard deviations where variances are compared",
          explanation: ({ spread, error }) =>
            `What has a chi-squared law is a variance over its long-run value, times its degrees of freedom. The ratio to take is ${show(error ** 2)} over ${show(error ** 2 + spread ** 2)}, not that of their roots.`,
          link: figure,
        },
      ],
      right: (of) =>
        `If these schools were equal it would be ${show(within(of, 1), "percent")}, and so the same nought can come of equal schools and of schools that differ.`,
      otherwise: ({ spread, error, schools: j }, { answer, text }) => [
        said`A share is asked for, and ${less(`${text} is below nought`, answer, named("nothing", 0))}.`,
        `How often does a chi-squared variable with ${show(j - 1)} degrees of freedom come out under ${show(j - 1)} times ${show(error ** 2)} over ${show(error ** 2 + spread ** 2)}?`,
      ],
    },
  ],
});
