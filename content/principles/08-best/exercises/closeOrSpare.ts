import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const FIGURE = { of: "hospitals", values: {} };

function asked({ oneOf, whole }: Draws) {
  return {
    percent: whole(8, 30),
    k: oneOf([2, 3, 4, 6, 8, 12]),
    name: oneOf(["M", "N", "P", "R", "T"]),
  };
}
type Asked = ReturnType<typeof asked>;

const spare = ({ percent, k }: Asked) => (k * percent) / 100;
const close = ({ percent }: Asked) => 1 - percent / 100;
const right = (given: Asked) => (spare(given) > close(given) ? "close" : "spare");
const percentOf = (share: number) => `${Math.round(100 * share)} %`;

/** Whether a hospital is closed that is probably good. */
export const closeOrSpare = choiceExercise<Asked>({
  id: "close-or-spare",
  title: "Close it, or spare it?",
  draw: asked,
  unfit: (given) => Math.abs(spare(given) - close(given)) < 0.08,
  shown: (given) => ({
    over: percentOf(given.percent / 100),
    spare: show(spare(given), 2),
    close: show(close(given), 2),
    answer: right(given) === "close" ? "closed" : "spared",
  }),
  label: "What should be done?",
  options: [
    { value: "close", label: () => "Close it, for the costs demand it" },
    { value: "spare", label: () => "Spare it, at these costs" },
    { value: "half", label: () => "Spare it, for it is probably good" },
    { value: "wait", label: () => "Neither, before it is certain" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M5",
      slip: "costs the wrong way round",
      answer: (given) => (right(given) === "close" ? "spare" : "close"),
      explanation: ({ name, percent, k }) =>
        `To spare ${name} costs ${show(k)} with probability ${show(percent)} %, to close it costs 1 in all other cases. Multiply each cost by its probability and set the two side by side.`,
      link: () => FIGURE,
    },
    {
      id: "M39",
      slip: "the likelier of the two",
      answer: () => "half",
      explanation: ({ name, percent, k }) =>
        `It is true that ${name} is probably good: it is over the line with ${show(percent)} % only. But one half is the bar if both errors cost the same, and here one costs ${show(k)} times the other.`,
      link: () => FIGURE,
    },
    {
      id: "M13",
      slip: "waiting is no choice",
      answer: () => "wait",
      explanation: ({ name, k }) =>
        `To wait is to spare ${name} for as long as one waits, and it has its price, ${show(k)} if it is bad. Certainty never comes; a decision is made with what is known.`,
      link: () => FIGURE,
    },
  ],
  right: (given) =>
    `To spare it is expected to cost ${show(spare(given), 2)}, to close it ${show(close(given), 2)}.`,
});
