import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const KINDS = [
  { judges: "judges", items: "wines" },
  { judges: "raters", items: "essays" },
  { judges: "referees", items: "dives" },
] as const;

function plan({ oneOf, shuffled, whole }: Draws) {
  const isChain = oneOf([true, false]);
  const [first, second, third, fourth] = shuffled(["P", "Q", "R", "S"]) as [
    string,
    string,
    string,
    string,
  ];
  return {
    ...oneOf(KINDS),
    first,
    second,
    third,
    fourth,
    /** How often each judge meets each of two items. */
    times: isChain ? 1 : whole(4, 12),
    chain: isChain ? 1 : 0,
  };
}
type Plan = ReturnType<typeof plan>;

const isChain = ({ chain }: Plan) => chain === 1;
const key = (of: Plan) => (isChain(of) ? "walk" : "rooms");
const FIGURE = { of: "tasting", values: { more: 0 } };
const scores = ({ times }: Plan) => show(8 * times);

/** Which design can tell severity from quality. */
export const canBeTold = choiceExercise<Plan>({
  id: "can-be-told",
  title: "Can it be told?",
  draw: plan,
  shown: (of) => ({
    times: of.times === 1 ? "once" : `${show(of.times)} times, without knowing it`,
    plan: isChain(of)
      ? `${of.first} gets items 1 and 2, ${of.second} items 2 and 3, ${of.third} items 3 and 4, ${of.fourth} items 4 and 1`
      : `${of.first} and ${of.third} get items 1 and 3, ${of.second} and ${of.fourth} items 2 and 4`,
    walk: isChain(of)
      ? `From ${of.first} over item 2 to ${of.second}, over item 3 to ${of.third}, over item 4 to ${of.fourth}: there is a walk from each to each.`
      : `Nobody who met item 1 or 3 has met item 2 or 4. However many scores there are, none ties the two parts.`,
  }),
  label: "Can scores alone tell severity from quality?",
  options: [
    { value: "walk", label: ({ judges }) => `Yes: a chain of scores ties all ${judges} together` },
    { value: "rooms", label: ({ items }) => `No: two parts share no one and no ${items}` },
    { value: "few", label: (of) => `No: ${scores(of)} scores are too few` },
    { value: "many", label: (of) => `Yes: ${scores(of)} scores are enough` },
  ],
  key,
  misconceptions: [
    {
      id: "M37",
      slip: "the other kind of plan",
      answer: (of) => (isChain(of) ? "rooms" : "walk"),
      explanation: (of) =>
        isChain(of)
          ? `Draw a line from each to each of their own items: ${of.first} and ${of.second} share item 2, ${of.second} and ${of.third} item 3, ${of.third} and ${of.fourth} item 4. So all four hang together.`
          : `Start at ${of.first}: from there you come to items 1 and 3, from these to ${of.third}, and there it ends. ${of.second} and ${of.fourth} are never reached.`,
      link: () => FIGURE,
    },
    {
      id: "M36",
      slip: "counted too few",
      answer: () => "few",
      explanation: (of) =>
        `${isChain(of) ? "" : "No is right, but not for this reason. "}How many scores there are says how well something is known. Whether it can be known at all is another question, and ${scores(of)} scores answer it as well as a million: it depends on who met what.`,
      link: () => FIGURE,
    },
    {
      id: "M10",
      slip: "counted enough",
      answer: () => "many",
      explanation: (of) =>
        `${isChain(of) ? "Yes is right, but not for this reason. " : ""}The number of scores, ${scores(of)} here, sharpens the comparisons that the plan allows. It makes no comparison that the plan leaves out. Look for a walk along the scores instead.`,
      link: () => FIGURE,
    },
  ],
  right: (of) =>
    isChain(of)
      ? "Every score is a step, and the steps lead from everybody to everybody."
      : "Take one part for harsher and its items for better, and no score changes.",
});
