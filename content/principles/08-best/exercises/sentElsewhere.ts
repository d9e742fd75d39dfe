import type { Draws } from "#exercises/draws.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";

function hospital({ oneOf, whole }: Draws) {
  return {
    hard: oneOf([10, 20, 25, 30]),
    easyDie: whole(2, 6),
    hardDie: oneOf([20, 25, 30, 40]),
    sent: oneOf([40, 50, 60, 75, 80]),
  };
}
type Hospital = ReturnType<typeof hospital>;

const deaths = ({ hard, easyDie, hardDie, sent }: Hospital, kept = 1 - sent / 100) =>
  ((100 - hard) * easyDie + kept * hard * hardDie) / 1e4;
const stay = ({ hard, sent }: Hospital) => 1 - (hard / 100) * (sent / 100);
const key = (of: Hospital) => deaths(of) / stay(of);
const whole = (of: Hospital) => deaths(of, 1);
const figure = () => ({ of: "hospitals", values: {} });

/** A bias of who is treated where: no number of operations mends it, and no pooling. */
export const sentElsewhere = numberExercise<Hospital>({
  id: "sent-elsewhere",
  title: "The hardest cases go elsewhere",
  draw: hospital,
  shown: (of) => ({
    stay: show(stay(of) * 100, 1),
    dead: show(deaths(of) * 100, 2),
    answer: show(key(of) * 100, 1),
    all: show(whole(of) * 100, 1),
  }),
  parts: [
    {
      name: "rate",
      label: "Share of its own operations that end in death",
      unit: "",
      form: "share",
      decimals: 1,
      tolerance: 0.0006,
      key,
      misconceptions: [
        {
          id: "M29",
          slip: "mended in the long run",
          answer: whole,
          comesOf: () => "letting many operations, or the others, find the rate of all patients",
          explanation: ({ sent, hard }) =>
            `That is the rate this hospital would have with all of its patients. It never sees ${show(sent)} % of the ${show(hard)} % that are hard, and no number of operations on the others, and no pooling with other hospitals, tells it about them.`,
          link: figure,
        },
        {
          id: "M9",
          slip: "divided by all patients",
          answer: (of) => deaths(of),
          comesOf: () => "dividing the deaths by all patients, those sent away among them",
          explanation: (of) =>
            `The deaths are right. But who was sent away is not operated on here: of 100 patients only ${show(stay(of) * 100, 1)} stay, and by these the deaths are divided.`,
          link: figure,
        },
        {
          id: "M40",
          slip: "the easy cases alone",
          answer: ({ easyDie }) => easyDie / 100,
          comesOf: () => "leaving the easy cases alone",
          explanation: ({ easyDie, sent }) =>
            `A rate of ${show(easyDie)} % would be left if every hard case went elsewhere. Only ${show(sent)} % of them do, and the rest are operated on here, at their own rate.`,
          link: figure,
        },
      ],
      right: ({ sent }) =>
        `So good it looks, only because ${show(sent)} % of the hard cases are counted in another house.`,
      otherwise: (of, { answer, text }) => [
        said`${more(`${text} is more than the rate of the hard cases`, answer, named("rate of the hard cases", of.hardDie / 100))}, and most are easy.`,
        said`${less(`${text} is less than the rate of the easy cases`, answer, named("rate of the easy cases", of.easyDie / 100))}, and hard ones are among them.`,
        `Take 100 patients: how many of them are operated on here, and how many of those die?`,
      ],
    },
  ],
});
