import { findTheSlip } from "#exercises/findTheSlip.ts";

const link = () => ({ of: "desk", values: {} });

/** Ratings that have been pulled are no data for another pull. */
export const pulledRatings = findTheSlip({
  id: "pulled-ratings",
  title: "Ratings that were pulled",
  draw: ({ whole }) => {
    const few = whole(4, 15);
    return { groups: 10 * whole(3, 12), few, many: few * whole(8, 20), mean: whole(55, 80) };
  },
  sentences: [
    {
      whole: () =>
        "Whoever wants to pull in another way has to begin from the averages as they were seen.",
      broken: () =>
        "Whoever wants to pull in another way had best begin from the ratings, which err less than averages.",
      found: ({ mean }) =>
        `As estimates the ratings are the better numbers. As data they are none: whoever pulls needs to know what was seen of a school, and a rating holds the ${mean} of the others already.`,
    },
    {
      whole: ({ mean }) =>
        `Pulled again as if they were averages, the ratings come closer to ${mean} than is best.`,
      broken: ({ mean }) =>
        `Pulled again as if they were averages, the ratings come closer to ${mean} and so to the truth.`,
      found: ({ mean, groups }) =>
        `The first pull went as far towards ${mean} as the ${groups} schools give reason for. A second one has no reason left, and takes from each school what is its own.`,
    },
    {
      id: "M28",
      slip: "its own scores among all",
      says: ({ groups }) =>
        `That each school is itself one of the ${groups} is no fault: a posterior of all counts each score once.`,
      explanation: ({ groups }) =>
        `The likelihood has one factor for each school, ${groups} in all, and what is learned of the population and of a school comes out of this one product. No score stands in it twice.`,
    },
    {
      id: "M3",
      slip: "one rating for all sizes",
      says: ({ few, many }) =>
        `In its rating a school with ${few} pupils has kept less of its own than one with ${many}.`,
      explanation: ({ few, many }) =>
        `The variance of luck in an average is that of one pupil’s score divided by their number, ${few} or ${many}. A rating made with care leaves them different shares of their own.`,
    },
  ],
  doubted: {
    id: "M23",
    slip: "a pull for good measure",
    explanation: [
      ({ mean }) =>
        `A rating is a mixture already, of a school’s average and of ${mean}. Whoever mixes in ${mean} once again lets the other schools speak twice.`,
      ({ mean, groups }) =>
        `How strong a pull is right follows from the ${groups} schools, and it has been done. What was right once is not right a second time: done often enough, it would leave nothing but ${mean}.`,
    ],
  },
  link,
});

/** What was measured after a choice owes nothing to it. */
export const triedOnceMore = findTheSlip({
  id: "tried-once-more",
  title: "The winner, tried once more",
  draw: ({ whole }) => {
    const mean = whole(10, 30);
    const estimate = mean + whole(5, 12);
    const seen = estimate + whole(6, 15);
    return { groups: 10 * whole(2, 8), mean, estimate, seen, again: estimate + whole(-3, 3) };
  },
  sentences: [
    {
      whole: ({ seen }) =>
        `The ${seen} kg are probably too much, since the seed was chosen for them.`,
      broken: ({ seen }) =>
        `The ${seen} kg are as likely too much as too little, as with any number that was measured.`,
      found: ({ seen, groups }) =>
        `Before the choice each measurement erred either way. The largest of ${groups} is one that luck has helped, as a rule, so ${seen} kg is no number of that kind any longer.`,
    },
    {
      whole: ({ again }) =>
        `The ${again} kg of the second year need no correction for the choice, which was made before.`,
      broken: ({ again }) =>
        `The ${again} kg of the second year need the same correction, since it is the same chosen seed.`,
      found: ({ again }) =>
        `Luck has probably helped the seed to be chosen, in the first year. The second year deals anew: ${again} kg were measured after the choice, and err either way.`,
    },
    {
      id: "M23",
      slip: "a further discount for the winner",
      says: ({ estimate }) =>
        `The ${estimate} kg of the pulled estimate take the choice into account already, if the population is about right.`,
      explanation: ({ estimate, mean, groups }) =>
        `A posterior says what is to be expected of this seed given all that was seen, and that it came first among ${groups} was seen too. To take something off the ${estimate} kg again would be a second pull to the mean of ${mean}.`,
    },
    {
      id: "M14",
      slip: "a reason why it fell",
      says: ({ again, seen }) =>
        `That ${again} kg came after ${seen} kg needs no cause such as a worse soil.`,
      explanation: ({ again, seen, groups }) =>
        `The first of ${groups} probably owes part of its ${seen} kg to luck, and luck is dealt anew each year. A fall such as that to ${again} kg is no surprise with the same soil.`,
    },
  ],
  doubted: {
    id: "M21",
    slip: "the choice not seen, or seen twice",
    explanation: [
      ({ seen, groups }) =>
        `Of ${groups} seeds some had good luck and some bad. Whoever picks the largest number probably picks good luck along with a good seed, and part of the ${seen} kg is that luck.`,
      ({ again, seen }) =>
        `The choice was made by the ${seen} kg, and the ${again} kg had no say in it. A correction for luck belongs to the number that was chosen by.`,
    ],
  },
  link,
});
