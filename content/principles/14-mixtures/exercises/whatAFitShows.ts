import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";
import { hands } from "./hands.ts";

const STORIES = {
  accidents: {
    who: "workers",
    what: "accidents",
    count: "In a factory the accidents of every worker were counted for a year.",
    again:
      "In the next year all of them went to other machines, and the same people had the accidents.",
  },
  mites: {
    who: "leaves",
    what: "mites",
    count: "In an orchard the mites on every leaf were counted in June.",
    again: "Then all mites were brushed off, and in July the same leaves had filled up.",
  },
  burglaries: {
    who: "houses",
    what: "burglaries",
    count: "In a town the burglaries of every house were counted for five years.",
    again:
      "For the next five years nobody broke in anywhere; when it began again, it was at the same houses.",
  },
} as const;

function asked({ oneOf, whole }: Draws) {
  const story = oneOf(["accidents", "mites", "burglaries"] as const);
  const isAgain = whole(0, 1);
  return {
    story: STORIES[story].count,
    again: isAgain === 1 ? STORIES[story].again : "That is all that is known.",
    who: STORIES[story].who,
    what: STORIES[story].what,
    isAgain,
    shape: whole(4, 30) / 10,
  };
}
type Asked = ReturnType<typeof asked>;

const here = ({ shape }: Asked) => hands(1.15, shape);
const key = ({ isAgain }: Asked) => (isAgain === 1 ? "rates" : "either");

/** Whether a mixture that fits shows that rates differ. */
export const whatAFitShows = choiceExercise<Asked>({
  id: "what-a-fit-shows",
  title: "What does the fit show?",
  draw: asked,
  shown: (given) => ({
    solution:
      given.isAgain === 1
        ? `Differences between ${given.who} and contagion make the same pile. But contagion starts anew once the slate is wiped clean, and what was seen afterwards is what lasting differences expect.`
        : `Differences between ${given.who} and contagion make the same pile, and nothing else has been seen. So it may be either.`,
  }),
  label: "What follows?",
  options: [
    { value: "rates", label: ({ who }) => `The ${who} differ in their rates` },
    { value: "spread", label: ({ what }) => `One of the ${what} brings on the next` },
    { value: "either", label: () => "It may be either of these" },
    { value: "neither", label: ({ who }) => `Nothing: all ${who} may have one rate` },
  ],
  key,
  misconceptions: [
    {
      id: "M16",
      slip: "the fit and nothing else",
      answer: ({ isAgain }) => (isAgain === 1 ? "either" : "rates"),
      explanation: ({ isAgain, who, what, shape }) =>
        isAgain === 1
          ? `The fit with r = ${show(shape, 1)} could not tell, that is right. But the ${who} were looked at once more after a clean start, and of that each story has its own expectation.`
          : `A fit with r = ${show(shape, 1)} is what unequal ${who} would give. Equal ${who}, among which ${what} draw ${what}, would give the very same; nothing here tells the two apart.`,
      link: here,
    },
    {
      id: "M14",
      slip: "contagion for certain",
      answer: () => "spread",
      explanation: ({ isAgain, who, what, shape }) =>
        isAgain === 1
          ? `If ${what} brought on ${what}, a clean start would have left it to chance where they begin again. They came back to the same ${who}. (r was ${show(shape, 1)}.)`
          : `That is one of two stories that make this pile with r = ${show(shape, 1)}. Lasting differences between the ${who} make it just as well.`,
      link: here,
    },
    {
      id: "M22",
      slip: "one rate after all",
      answer: () => "neither",
      explanation: ({ who, what, shape }) =>
        `With one rate for all ${who}, and ${what} that do not know of each other, counts are Poisson. It was said that this does not fit; with r = ${show(shape, 1)} it is far off.`,
      link: here,
    },
  ],
  right: ({ isAgain, who, what }) =>
    isAgain === 1
      ? `The pile alone could not tell, but the clean start did: lasting differences between ${who} bring the ${what} back to where they were.`
      : `Unequal ${who} and contagious ${what} make the same pile, and no fit can choose between them.`,
});
