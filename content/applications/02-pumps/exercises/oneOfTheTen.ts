import { pumps1987 } from "#data/pumps1987.ts";
import { numberExercise } from "#exercises/numberExercise.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { show } from "#exercises/show.ts";
import { eventRate } from "#models/eventRate.ts";

const { mu, beta } = eventRate.parameters;
/** What the ten lend to each, as the figure of the chapter starts: failures, to a hundredth, in thousands of hours. */
const LOAN = beta.initial;
const LENT = Math.round(100 * mu.initial * LOAN) / 100;
const usual = LENT / LOAN;

type Pump = {
  readonly pump: number;
  readonly failures: number;
  /** Single hours, so that they are whole. */
  readonly hours: number;
  /** Thousands of hours to come. */
  readonly next: number;
};

const ran = ({ hours }: Pump) => hours / 1000;
const own = (one: Pump) => one.failures / ran(one);
const weight = (one: Pump) => ran(one) / (ran(one) + LOAN);
const rate = (one: Pump) => (one.failures + LENT) / (ran(one) + LOAN);
const mixed = (one: Pump, part: number) => part * own(one) + (1 - part) * usual;
const toCome = (of: (one: Pump) => number) => (one: Pump) => one.next * of(one);

const digits = (value: number) => show(value, 2);
const record = (one: Pump) =>
  `${show(one.failures)} ${one.failures === 1 ? "failure" : "failures"} in ${digits(ran(one))} thousand hours`;
const link = (one: Pump) => ({
  of: "pump",
  values: { y: one.failures, t: ran(one), mu: mu.initial, beta: LOAN },
});
const at = (name: string, of: (one: Pump) => number) => (one: Pump) =>
  named(name, one.next * of(one));
const lower = at("fewer of the two", (one) => Math.min(own(one), usual));
const higher = at("more of the two", (one) => Math.max(own(one), usual));

/** How often one of the ten pumps of 1987 is expected to fail in the years to come. */
export const oneOfTheTen = numberExercise<Pump>({
  id: "one-of-the-ten",
  title: "One of the ten",
  draw: ({ whole }) => {
    const pump = whole(1, pumps1987.pumps.length);
    const { failures, hours } = pumps1987.pumps[pump - 1]!;
    return { pump, failures, hours: Math.round(1000 * hours), next: whole(25, 60) };
  },
  shown: (one) => ({
    record: record(one),
    ran: digits(ran(one)),
    lent: digits(LENT),
    loan: digits(LOAN),
    rate: show(rate(one), 3),
    expected: show(toCome(rate)(one), 1),
  }),
  parts: [
    {
      name: "expected",
      label: "Failures to expect",
      unit: "failures",
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: toCome(rate),
      misconceptions: [
        {
          id: "M1",
          slip: "the record goes on",
          answer: toCome(own),
          comesOf: (one) => `letting ${record(one)} go on for ${one.next} thousand`,
          explanation: (one) =>
            `The record of pump ${one.pump} is partly the pump and partly luck, and luck does not go on for ${one.next} thousand hours. What the ten lend it, ${digits(LENT)} failures in ${digits(LOAN)} thousand hours, has a say too.`,
          link,
        },
        {
          id: "M15",
          slip: "a pump like any other",
          answer: toCome(() => usual),
          comesOf: (one) => `letting the usual pump run for ${one.next} thousand hours`,
          explanation: (one) =>
            `Of pump ${one.pump} itself there is a record, ${record(one)}. It is added to what the ten lend, and over the next ${one.next} thousand hours it is this pump that runs.`,
          link,
        },
        {
          id: "M3",
          slip: "half of each",
          answer: toCome((one) => mixed(one, 0.5)),
          comesOf: (one) => `meeting halfway between ${digits(own(one))} and ${digits(usual)}`,
          explanation: (one) =>
            `Each rate counts by the time behind it: ${digits(ran(one))} thousand hours of pump ${one.pump} stand beside ${digits(LOAN)} on loan, and halfway would need as much of both.`,
          link,
        },
        {
          id: "M5",
          slip: "the two times change places",
          answer: toCome((one) => mixed(one, 1 - weight(one))),
          comesOf: () => "weighing each of the two rates by the time of the other",
          explanation: (one) =>
            `The ${digits(ran(one))} thousand hours belong to pump ${one.pump} and its own rate, and the ${digits(LOAN)} to the rate of all ten: each is weighed by its own time.`,
          link,
        },
      ],
      right: (one) =>
        `${digits(one.failures + LENT)} failures over ${digits(ran(one) + LOAN)} thousand hours, its own and those on loan, and then ${one.next} thousand hours of that rate.`,
      otherwise: (one, { answer, text }) => {
        const [low, high] = [lower(one), higher(one)];
        const range = `By its own rate and by that of all ten it would be ${show(one.next * own(one), 1)} and ${show(one.next * usual, 1)}`;
        return [
          said`${range}, and ${less(`${text} is below both`, answer, low)}.`,
          said`${range}, and ${more(`${text} is above both`, answer, high)}.`,
          `Add ${digits(LENT)} to its ${show(one.failures)} and ${digits(LOAN)} to its ${digits(ran(one))}, divide, and multiply by ${one.next}.`,
        ];
      },
    },
  ],
});
