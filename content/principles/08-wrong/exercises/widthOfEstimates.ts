import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function manySchools({ oneOf, whole }: Draws) {
  return { n: oneOf([4, 9, 16, 25]), sigma: whole(6, 20), tau: whole(2, 8) };
}
type Many = ReturnType<typeof manySchools>;

const error2 = ({ sigma, n }: Many) => sigma ** 2 / n;
const raw = (of: Many) => Math.sqrt(of.tau ** 2 + error2(of));
const key = (of: Many) => of.tau ** 2 / raw(of);
const figure = ({ tau }: Many) => ({ of: "twenty", values: { tau } });

/** Estimates lie closer together than the schools, as averages lie further apart: neither histogram is that of the schools. */
export const widthOfEstimates = numberExercise<Many>({
  id: "width-of-the-estimates",
  title: "How wide is the histogram?",
  draw: manySchools,
  shown: (of) => ({
    tau2: of.tau ** 2,
    error2: show(error2(of), 2),
    weight: show(of.tau ** 2 / raw(of) ** 2, 3),
    raw: show(raw(of), 2),
    answer: show(key(of), 2),
  }),
  parts: [
    {
      name: "width",
      label: "Standard deviation of the shrunken estimates",
      unit: "points",
      unitOne: "point",
      form: "number",
      decimals: 1,
      tolerance: 0.06,
      key,
      misconceptions: [
        {
          id: "M20",
          slip: "that of the schools",
          answer: ({ tau }) => tau,
          comesOf: () => "taking the histogram of the estimates for that of the schools",
          explanation: ({ tau, sigma, n }) =>
            `The true averages are spread by ${show(tau)} points. An estimate is the middle of what is still possible for its school. Averages are ${show(raw({ tau, sigma, n }), 2)} points wide, and pulling them together leads past the width of the schools, not up to it.`,
          link: figure,
        },
        {
          id: "M1",
          slip: "that of the averages",
          answer: raw,
          comesOf: () => "leaving the averages as they are",
          explanation: (of) =>
            `The averages are spread by ${show(raw(of), 2)} points, since luck is added to what schools differ by. The estimates are these averages pulled together.`,
          link: figure,
        },
        {
          id: "M15",
          slip: "the schools pulled",
          answer: (of) => of.tau ** 3 / raw(of) ** 2,
          comesOf: () => "pulling the true averages by the weight",
          explanation: (of) =>
            `That pulls the schools themselves, ${show(of.tau)} points wide. What is pulled are the averages of the tested students, which are ${show(raw(of), 2)} points wide.`,
          link: figure,
        },
      ],
      right: (of) =>
        `The averages are ${show(raw(of), 2)} wide, the schools ${show(of.tau)}: neither is the width of the estimates.`,
      otherwise: (of, { answer, text }) => [
        said`The averages are ${show(raw(of), 2)} wide, and ${more(`${text} is wider still`, answer, named("width of the averages", raw(of)))}: estimates are pulled together.`,
        said`A width of ${less(`${text} is below nought`, answer, named("nothing", 0))}.`,
        `Pull averages that are ${show(raw(of), 2)} points wide by the weight that ${show(of.n)} students give them.`,
      ],
    },
  ],
});
