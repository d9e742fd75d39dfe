import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { correlationAt } from "#models/leaningLines.ts";

function company({ oneOf, whole }: Draws) {
  return {
    s0: whole(4, 12),
    s1: oneOf([0.5, 0.8, 1.2, 1.5]),
    year: whole(3, 15),
    tenths: whole(1, 8),
  };
}
type Company = ReturnType<typeof company>;

const rho = ({ tenths }: Company) => -tenths / 10;
const at = (of: Company, zero: number) =>
  correlationAt({ zero, rho: rho(of), s0: of.s0, s1: of.s1 });
const key = (of: Company) => at(of, of.year);
const figure = (of: Company) => ({
  of: "company",
  values: { zero: of.year, rho: rho(of), s0: of.s0, s1: of.s1 },
});

/** The same lines, looked at from another zero: their correlation is another one. */
export const zeroMoved = numberExercise<Company>({
  id: "zero-moved",
  title: "The same lines, years later",
  draw: company,
  shown: (of) => ({
    rho: show(rho(of), 1),
    covariance: show(rho(of) * of.s0 * of.s1, 3),
    added: show(of.year * of.s1 ** 2, 3),
    variance: show(
      of.s0 ** 2 + 2 * of.year * rho(of) * of.s0 * of.s1 + of.year ** 2 * of.s1 ** 2,
      3,
    ),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "correlation",
      label: "Correlation of height and rise there",
      unit: "",
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key,
      misconceptions: [
        {
          id: "M32",
          slip: "a fact, so it stays",
          answer: rho,
          comesOf: () => "taking the correlation for a fact about the departments",
          explanation: (of) =>
            `No line has moved, and yet ${show(rho(of), 1)} was said of heights at hiring. ${show(of.year)} years later the risers have risen: the covariance has grown with every year, and the heights are spread otherwise.`,
          link: figure,
        },
        {
          id: "M35",
          slip: "the years before",
          answer: (of) => at(of, -of.year),
          comesOf: () => "going back in time",
          explanation: (of) =>
            `That is where the lines stood ${show(of.year)} years before hiring, if the lines are drawn back that far. Each year after it adds the variance of the rises to the covariance.`,
          link: figure,
        },
        {
          id: "M8",
          slip: "deviation for variance",
          answer: (of) =>
            (rho(of) * of.s0 * of.s1 + of.year * of.s1) /
            (of.s1 *
              Math.sqrt(
                of.s0 ** 2 + 2 * of.year * rho(of) * of.s0 * of.s1 + of.year ** 2 * of.s1 ** 2,
              )),
          comesOf: () => "adding the standard deviation of the rises each year",
          explanation: (of) =>
            `What each of the ${show(of.year)} years adds to the covariance is a variance, the square of ${show(of.s1)}, not that standard deviation itself.`,
          link: figure,
        },
      ],
      right: (of) =>
        `At hiring it was ${show(rho(of), 1)}. The lines are the same; only the place where they are read has moved.`,
      otherwise: (of, { answer, text }) => [
        said`A correlation lies between -1 and 1, and ${more(`${text} is beyond 1`, answer, named("one", 1))}.`,
        said`A correlation lies between -1 and 1, and ${less(`${text} is beyond -1`, answer, named("minus one", -1))}.`,
        `Each of the ${show(of.year)} years adds the variance of the rises to the covariance at hiring; divide it by the standard deviation of heights then and by that of rises.`,
      ],
    },
  ],
});
