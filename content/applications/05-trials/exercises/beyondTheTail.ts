import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function longTail({ oneOf, whole }: Draws) {
  return { from: oneOf([40, 50, 60, 80]), percent: whole(4, 30), times: oneOf([4, 9, 16, 25]) };
}
type Tail = ReturnType<typeof longTail>;

const beyond = ({ percent }: Tail) => percent / 100;
/** The integral of m^(-3/2) from f times the start, over that from the start. */
const key = (of: Tail) => beyond(of) / Math.sqrt(of.times);
const link = () => ({ of: "rats", values: {} });

/** A tail that halves only when the number is fourfold: it has a median, and no mean. */
export const beyondTheTail = numberExercise<Tail>({
  id: "beyond-the-tail",
  title: "Why a median?",
  draw: longTail,
  shown: (of) => ({
    start: show(beyond(of), "percent"),
    far: of.from * of.times,
    root: show(Math.sqrt(of.times)),
    answer: show(key(of) * 100, 1),
  }),
  parts: [
    {
      name: "beyond",
      label: "Probability that is left beyond",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.0006,
      key,
      misconceptions: [
        {
          id: "M13",
          slip: "the tail ends",
          answer: () => 0,
          comesOf: () => "letting the tail end somewhere",
          explanation: ({ from, times }) =>
            `It gets thin after ${show(from)} and it does not end. Of a tail that falls so slowly a good part is still to come at ${show(from * times)}.`,
          link,
        },
        {
          id: "M15",
          slip: "the density for the rest",
          answer: (of) => beyond(of) * of.times ** -1.5,
          comesOf: () => "letting the probability fall as the density does",
          explanation: ({ from, times }) =>
            `So falls the density at a single number, from ${show(from)} to ${show(from * times)}. What is left is the area of all that follows, and that is spread over ever so many numbers.`,
          link,
        },
        {
          id: "M35",
          slip: "so many times less",
          answer: (of) => beyond(of) / of.times,
          comesOf: () => "dividing by as much as the number has grown",
          explanation: ({ from, times }) =>
            `That would be the rest of a density that falls as the square of the number. Here the area from ${show(from * times)} on falls with the root of ${show(times)}, not with ${show(times)} itself.`,
          link,
        },
      ],
      right: ({ times }) =>
        `The number has grown by a factor of ${show(times)}, and what is left by its root alone. So such a tail has a median and no mean.`,
      otherwise: (of, { answer, text }) => [
        said`Only ${show(beyond(of), "percent")} were there to begin with, and ${more(`${text} is more than that`, answer, named("beyond the start", beyond(of)))}.`,
        said`A probability is asked for, and ${less(`${text} is below nought`, answer, named("nothing", 0))}.`,
        `Add up the density from ${show(of.from * of.times)} on, and hold it against the same from ${show(of.from)} on.`,
      ],
    },
  ],
});
