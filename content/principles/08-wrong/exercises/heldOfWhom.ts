import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import { choiceExercise } from "#exercises/choiceExercise.ts";
import type { Draws } from "#exercises/draws.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Ash", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Maple", "Rowan"] as const;

function oneSchool({ oneOf, whole }: Draws) {
  return { name: oneOf(NAMES), distance: whole(0, 14), tau: whole(3, 6), error: whole(2, 6) };
}
type School = ReturnType<typeof oneSchool>;

const held = ({ distance, tau, error }: School) =>
  riskAtTruth({ sigma: error, tau, distance }).coverage;
const key = (of: School) => (held(of) > 0.95 ? "more" : "fewer");
const link = ({ distance, tau }: School) => ({ of: "twenty", values: { d: distance, tau } });
const percent = (of: School) => `${show(Math.round(100 * held(of)))} %`;

/** For whom the intervals hold their promise. */
export const heldOfWhom = choiceExercise<School>({
  id: "held-of-whom",
  title: "95 %, of whom?",
  draw: oneSchool,
  unfit: (of) => Math.abs(held(of) - 0.95) < 0.012,
  shown: (of) => ({
    coverage: percent(of),
    spreads: show(of.distance / of.tau, 1),
    way:
      key(of) === "more"
        ? "It lies no further out than schools do as a rule, and for such distances the interval is wide enough."
        : "It lies further out than schools do as a rule: on average it is pulled away from its truth by more than the interval was made for.",
  }),
  label: "Of a hundred years, how many bring an interval that holds this truth?",
  options: [
    { value: "more", label: () => "More than 95 of them" },
    { value: "fewer", label: () => "Fewer than 95 of them" },
    { value: "just", label: () => "95, as for every school" },
    { value: "none", label: () => "That cannot be asked: the truth is fixed" },
  ],
  key,
  misconceptions: [
    {
      id: "M13",
      slip: "the other side",
      answer: (of) => (key(of) === "more" ? "fewer" : "more"),
      explanation: (of) =>
        `${of.name} lies ${show(of.distance)} points from the state, where schools lie ${show(of.tau)} away as a rule, and for that distance the interval is made. Compare the two.`,
      link,
    },
    {
      id: "M30",
      slip: "a promise to each",
      answer: () => "just",
      explanation: (of) =>
        `The 95 % is kept over all schools together, near and far. ${of.name} is one of them, at ${show(of.distance)} points, and a promise about all says nothing of each.`,
      link,
    },
    {
      id: "M15",
      slip: "fixed, so not to be asked",
      answer: () => "none",
      explanation: (of) =>
        `The truth of ${of.name} is fixed at ${show(of.distance)} points, and the years are not: each brings other students, another estimate and another interval. How often these hold it can be counted.`,
      link,
    },
  ],
  right: (of) => `It is ${percent(of)} of the years.`,
});
