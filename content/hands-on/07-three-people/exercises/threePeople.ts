import type { Draws } from "#exercises/draws.ts";
import { named, near, said } from "#exercises/reply.ts";
import { asShown, show } from "#exercises/show.ts";
import { workedProblem } from "#exercises/workedProblem.ts";

const THOUSAND = { unit: "thousand" } as const;

/** Three people of one department, as many years from each to the next, and what its company is like. */
function oneDepartment({ oneOf, whole }: Draws) {
  const apart = oneOf([1, 2, 5]);
  const first = whole(1, 4);
  const company = whole(50, 70);
  const mean = company + oneOf([-1, 1]) * whole(3, 10);
  const half = whole(0, 4 * apart);
  const beside = whole(-2, 2);
  return {
    name: oneOf(["Mail", "Kitchen", "Garage", "Library", "Studio", "Stores"]),
    x1: first,
    x2: first + apart,
    x3: first + 2 * apart,
    y1: mean - beside - half,
    y2: mean + 2 * beside,
    y3: mean - beside + half,
    company,
    gamma: whole(6, 20) / 10,
    tau0: whole(4, 25),
    tau1: oneOf([0.1, 0.2, 0.4, 0.5, 0.8]),
    sigma2: whole(4, 16),
    at: first + 2 * apart + whole(3, 6),
  };
}
type Department = ReturnType<typeof oneDepartment>;

const mean = ({ y1, y2, y3 }: Department) => (y1 + y2 + y3) / 3;
/** The squared distances of the years from their middle, added up. */
const squares = ({ x1, x3 }: Department) => (x3 - x1) ** 2 / 2;
const ownRise = ({ x1, x3, y1, y3 }: Department) => (y3 - y1) / (x3 - x1);
const shareWith = (precision: number, variance: number, sigma2: number) =>
  (precision * variance) / (precision * variance + sigma2);
const riseShare = (given: Department, precision = squares(given)) =>
  shareWith(precision, given.tau1, given.sigma2);
const heightShare = (given: Department, people = 3) => shareWith(people, given.tau0, given.sigma2);
const riseWith = (given: Department, part: number, own = ownRise(given)) =>
  given.gamma + part * (own - given.gamma);
const heightWith = (given: Department, part: number) =>
  given.company + part * (mean(given) - given.company);
const rise = (given: Department) => riseWith(given, riseShare(given));
const height = (given: Department) => heightWith(given, heightShare(given));
const later = ({ at, x2 }: Department) => at - x2;
const reach = (given: Department, from: number, by: number) => from + by * later(given);
const pay = (given: Department) => reach(given, height(given), rise(given));
const ownPay = (given: Department) => reach(given, mean(given), ownRise(given));
const companyPay = (given: Department) => reach(given, given.company, given.gamma);

/** Whether whoever reckons with the numbers as they are shown comes to what is shown next. */
function followsAsShown(given: Department): boolean {
  const shown = {
    rise: riseWith(given, asShown(riseShare(given), 4)),
    height: heightWith(given, asShown(heightShare(given), 4)),
  };
  return (
    asShown(shown.rise, 2) === asShown(rise(given), 2) &&
    asShown(shown.height, 2) === asShown(height(given), 2) &&
    asShown(reach(given, asShown(height(given), 2), asShown(rise(given), 2)), 1) ===
      asShown(pay(given), 1)
  );
}

/** Whether a slip of one step comes, by chance, to what is right in another: a reply to it would give that away. */
function givesAway(given: Department): boolean {
  const isNear = (numbers: readonly number[], key: number, room: number) =>
    numbers.some((number) => Math.abs(number - key) < room);
  const { x1, x2, y1, y2, gamma, company } = given;
  const shares = [1 - heightShare(given), heightShare(given, 1)];
  const heights = [mean(given), company, ...shares.map((part) => heightWith(given, part))];
  const level = company + heightShare(given) * (ownPay(given) - company);
  const fromHiring = height(given) + rise(given) * given.at;
  return (
    isNear([(y2 - y1) / (x2 - x1), 2 * ownRise(given), gamma], rise(given), 0.06) ||
    isNear([riseWith(given, 1 - riseShare(given))], ownRise(given), 0.06) ||
    isNear([riseWith(given, riseShare(given, 1))], ownRise(given), 0.06) ||
    isNear(heights, pay(given), 0.3) ||
    isNear([ownPay(given), companyPay(given), level, fromHiring], height(given), 0.3)
  );
}

const thread = ({ x2 }: Department) => ({ of: "company", values: { zero: x2 } });
const threadThere = ({ at }: Department) => ({ of: "company", values: { zero: at } });
const years = (number: number) => (number === 1 ? "1 year" : `${show(number)} years`);

/** A department of three: its own line, and each of its two numbers pulled to that of the company. */
const problem = workedProblem<Department>({
  id: "three-people",
  title: "A line for three people",
  draw: oneDepartment,
  left: 2,
  unfit: (given) =>
    Math.abs(ownRise(given) - given.gamma) < 0.3 || givesAway(given) || !followsAsShown(given),
  shown: (given) => ({
    mean: mean(given),
    difference: given.y3 - given.y1,
    between: given.x3 - given.x1,
    apart: given.x2 - given.x1,
    squares: squares(given),
    upRise: squares(given) * given.tau1,
    downRise: squares(given) * given.tau1 + given.sigma2,
    riseShare: riseShare(given),
    upHeight: 3 * given.tau0,
    downHeight: 3 * given.tau0 + given.sigma2,
    heightShare: heightShare(given),
    later: later(given),
    ownPay: ownPay(given),
    companyPay: companyPay(given),
  }),
  steps: [
    {
      name: "own",
      label: "Its own rise a year",
      ...THOUSAND,
      form: "number",
      decimals: 1,
      tolerance: 0.05,
      key: ownRise,
      misconceptions: [
        {
          id: "M34",
          slip: "the first two alone",
          answer: ({ x1, x2, y1, y2 }) => (y2 - y1) / (x2 - x1),
          comesOf: () => "looking at the first two people alone",
          explanation: ({ y1, y2, y3, x3 }) =>
            `From ${show(y1)} to ${show(y2)} is the way between two of the three. The third, with ${show(y3)} after ${years(x3)}, has a say in the line as well.`,
          link: thread,
        },
        {
          id: "M35",
          slip: "half of the years",
          answer: ({ x1, x2, y1, y3 }) => (y3 - y1) / (x2 - x1),
          comesOf: () => "dividing by half of the years",
          explanation: ({ x1, x3, y1, y3 }) =>
            `The way from ${show(y1)} to ${show(y3)} took ${years(x3 - x1)}, from ${show(x1)} to ${show(x3)}. Divide by all of them to have what one year brings.`,
          link: thread,
        },
        {
          id: "M15",
          slip: "the rise of the company",
          answer: ({ gamma }) => gamma,
          comesOf: () => "taking the rise of the company",
          explanation: ({ name, gamma, y1, y3 }) =>
            `${show(gamma)} is how departments rise on average. What was asked for first is what the three people of ${name} say by themselves, between ${show(y1)} and ${show(y3)}.`,
          link: thread,
        },
      ],
      right: ({ x1, x3, y1, y3 }) =>
        `${show(y3 - y1)} thousand in ${years(x3 - x1)}; the person in the middle tilts the line neither way.`,
      otherwise: ({ x1, x3 }) =>
        `Between the first and the last of the three lie ${years(x3 - x1)}. The one in the middle stands in the middle of the years too, and does not tilt the line.`,
    },
    {
      name: "rise",
      label: "Rise, all considered",
      ...THOUSAND,
      form: "number",
      decimals: 2,
      tolerance: 0.01,
      key: (given, { own = Number.NaN }) => riseWith(given, riseShare(given), own),
      misconceptions: [
        {
          id: "M36",
          slip: "three people for none",
          answer: ({ gamma }) => gamma,
          comesOf: () => "leaving out what the three people say",
          explanation: (given) =>
            `Three people are few, but they are not none. Beside rises that differ with a variance of ${show(given.tau1)} their own rise has earned a part: ${show(squares(given))} · ${show(given.tau1)} against ${show(given.sigma2)}.`,
          link: thread,
        },
        {
          id: "M5",
          slip: "estimate with swapped weight",
          answer: (given) => riseWith(given, 1 - riseShare(given)),
          comesOf: () => "letting the two shares change places",
          explanation: (given) =>
            `The share of its own rise has ${show(squares(given))} · ${show(given.tau1)} on top of the fraction, and ${show(given.sigma2)} joins it at the bottom. You went as far as the other share says.`,
          link: thread,
        },
        {
          id: "M17",
          slip: "scatter of one person",
          answer: (given) => riseWith(given, riseShare(given, 1)),
          comesOf: () => "weighing by the variance of one person",
          explanation: (given) =>
            `${show(given.sigma2)} is how one person scatters. The rise is made of people who are years apart: its variance is ${show(given.sigma2)} divided by the sum of their squared distances from the middle year, ${show(squares(given))}.`,
          link: thread,
        },
      ],
      right: (given) =>
        `Of its distance from ${show(given.gamma)} the rise keeps ${show(100 * riseShare(given), 1)} %.`,
      otherwise: (given, { answer, text }) => [
        said`${near(`${text} is what the three people show by themselves, or nearly that`, answer, named("rise of the three alone", ownRise(given)), 0.01)}. They scatter with a variance of ${show(given.sigma2)}; a part of the distance is given back.`,
        `Start at the rise of the company, ${show(given.gamma)}. The share of the way to the own rise is ${show(squares(given))} · ${show(given.tau1)}, as a part of that and ${show(given.sigma2)}.`,
      ],
    },
    {
      name: "height",
      label: "Pay in the middle year, all considered",
      ...THOUSAND,
      form: "number",
      decimals: 2,
      tolerance: 0.03,
      key: height,
      misconceptions: [
        {
          id: "M1",
          slip: "three salaries at their word",
          answer: mean,
          comesOf: () => "averaging the three salaries",
          explanation: (given) =>
            `In ${show(mean(given))} there is luck, with a variance of ${show(given.sigma2)}/3. Departments differ by ${show(given.tau0)}, as a variance, round the ${show(given.company)} of the company; between the two a part of the distance is given back.`,
          link: thread,
        },
        {
          id: "M15",
          slip: "the pay of the company",
          answer: ({ company }) => company,
          comesOf: () => "taking what the company pays on average",
          explanation: (given) =>
            `${show(given.company)} would be expected of any department. The three salaries of ${given.name} average ${show(mean(given))}, and say something that no other department can say.`,
          link: thread,
        },
        {
          id: "M5",
          slip: "height with swapped weight",
          answer: (given) => heightWith(given, 1 - heightShare(given)),
          comesOf: () => "going the share that is given back",
          explanation: (given) =>
            `Its own salaries hold 3 · ${show(given.tau0)} on top of the fraction, and ${show(given.sigma2)} joins it at the bottom. Start at ${show(given.company)} and go that share of the way to ${show(mean(given))}.`,
          link: thread,
        },
        {
          id: "M17",
          slip: "one person for three",
          answer: (given) => heightWith(given, heightShare(given, 1)),
          comesOf: () => "weighing as if there had been one person",
          explanation: (given) =>
            `One salary scatters with a variance of ${show(given.sigma2)}, the average of three with a third of it. So 3 · ${show(given.tau0)} stands against ${show(given.sigma2)}.`,
          link: thread,
        },
      ],
      right: (given) =>
        `Of its distance from ${show(given.company)} the pay keeps ${show(100 * heightShare(given), 1)} %.`,
      otherwise: (given) =>
        `Start at the ${show(given.company)} of the company. The share of the way to ${show(mean(given))} is 3 · ${show(given.tau0)}, as a part of that and ${show(given.sigma2)}.`,
    },
    {
      name: "pay",
      label: "Pay that is expected then",
      ...THOUSAND,
      form: "number",
      decimals: 1,
      tolerance: 0.1,
      key: (given, { rise: by = Number.NaN, height: from = Number.NaN }) => reach(given, from, by),
      misconceptions: [
        {
          id: "M1",
          slip: "along its own line",
          answer: ownPay,
          comesOf: ({ name }) => `following the own line of ${name}`,
          explanation: (given) =>
            `Its own line is made of three people between ${show(given.x1)} and ${years(given.x3)}. ${years(later(given))} on from their middle, what luck has done to the rise is done ${show(later(given))} times over.`,
          link: threadThere,
        },
        {
          id: "M36",
          slip: "along the line of the company",
          answer: companyPay,
          comesOf: () => "following the line of the company",
          explanation: (given) =>
            `That is one line for all departments. The three people of ${given.name}, with ${show(mean(given))} thousand on average, are few, but they are not none, and both numbers of the line have kept a part of what they say.`,
          link: threadThere,
        },
        {
          id: "M31",
          slip: "towards a level pay",
          answer: (given) => given.company + heightShare(given) * (ownPay(given) - given.company),
          comesOf: ({ x2 }) => `pulling to what the company pays after ${years(x2)}`,
          explanation: (given) =>
            `After ${years(given.at)} nobody expects ${show(given.company)}: the company has a line, and it rises by ${show(given.gamma)} a year. Pull height and rise, each to its own mean, and then go to the year that was asked about.`,
          link: threadThere,
        },
        {
          id: "M35",
          slip: "years counted from hiring",
          answer: (given) => height(given) + rise(given) * given.at,
          comesOf: ({ at }) => `adding ${show(at)} years of rise`,
          explanation: (given) =>
            `The pay of step 3 is that after ${years(given.x2)}, not that at hiring. From there to the year asked about the rise has ${years(later(given))}, not ${show(given.at)}.`,
          link: threadThere,
        },
      ],
      right: (given) =>
        `${show(height(given), 2)} after ${years(given.x2)}, and ${years(later(given))} of ${show(rise(given), 2)} each.`,
      otherwise: (given) =>
        `Begin with the pay of step 3, which is that after ${years(given.x2)}, and add the rise of step 2 once for each of the ${years(later(given))} up to ${show(given.at)}.`,
    },
  ],
});

export const { last: threePeopleLast, alone: threePeopleAlone } = problem;
