import { findTheSlip } from "#exercises/findTheSlip.ts";

const link = () => ({ of: "desk", values: {} });

/** That nothing is likeliest does not make it so. */
export const noughtIsLikeliest = findTheSlip({
  id: "nought-is-likeliest",
  title: "A spread of nought",
  draw: ({ whole }) => ({ schools: whole(5, 8), error: whole(6, 18) }),
  sentences: [
    {
      whole: () => "That the true effects are equal does not follow from it.",
      broken: () => "That the true effects are equal follows from it.",
      found: ({ schools, error }) =>
        `The likeliest spread is one value among many that fit. With ${schools} schools and errors of ${error} points a spread of a third of an error fits too, and a spread of exactly nought is a special claim.`,
    },
    {
      whole: ({ error }) =>
        `A spread of a third of ${error} points would leave these data more than half as likely.`,
      broken: ({ error }) =>
        `A spread of a third of ${error} points would make these data many times less likely.`,
      found: ({ schools, error }) =>
        `Errors of ${error} points hide a spread of a third of that: the effects measured in ${schools} schools then scatter by about a twentieth of themselves in addition, and nobody can see a twentieth in ${schools} numbers.`,
    },
    {
      id: "M12",
      slip: "schools that must keep their own",
      says: ({ schools }) =>
        `Estimated as if the spread were exactly nought, all ${schools} schools get the same estimate.`,
      explanation: ({ schools, error }) =>
        `With no spread there is one effect, measured ${schools} times with errors of ${error} points. What differs between the schools is then luck alone, and nothing of it is kept.`,
    },
    {
      id: "M40",
      slip: "the top of a curve for the curve",
      says: ({ schools }) =>
        `Averaged over the posterior of the spread, the estimates of the ${schools} schools differ.`,
      explanation: ({ schools, error }) =>
        `Nought is one of the spreads that fit ${schools} schools with errors of ${error} points. Each of the others leaves the schools something of their own, and an average over all keeps part of that.`,
    },
  ],
  doubted: {
    id: "M22",
    slip: "likeliest, and so true",
    explanation: [
      ({ schools, error }) =>
        `Where errors of ${error} points hide it, ${schools} schools that do differ give a likeliest spread of nought quite often. Seeing it does not say that they are equal.`,
      ({ schools, error }) =>
        `Compare the two stories: ${schools} numbers with an error of ${error} points, and the same with a spread of a third of that beside it. The variance grows by a ninth, and that is hard to see.`,
    ],
  },
  link,
});

/** What more of the same groups tells depends on what drowns the spread. */
export const drownedByLuck = findTheSlip({
  id: "drowned-by-luck",
  title: "A spread that luck drowns",
  draw: ({ whole }) => {
    const tau = whole(1, 4);
    return { groups: whole(6, 15), n: whole(4, 12), tau, error: tau * whole(3, 5) };
  },
  sentences: [
    {
      whole: ({ groups }) =>
        `A hundred times as many pupils in each of the ${groups} schools would show the spread more precisely.`,
      broken: ({ groups }) =>
        `More pupils in each of the ${groups} schools would not show the spread more precisely; only more schools would.`,
      found: ({ tau, error }) =>
        `Now errors of ${error} points drown a spread of ${tau}. With a hundred times the pupils they shrink to a tenth, and the spread can be seen.`,
    },
    {
      whole: ({ groups }) =>
        `Where errors are next to nothing, more pupils in the same ${groups} schools hardly show it more precisely.`,
      broken: ({ groups }) =>
        `Enough pupils in the same ${groups} schools tell the spread of all schools as precisely as one likes.`,
      found: ({ groups, tau }) =>
        `Even known without error, ${groups} schools are ${groups} draws from a population with a spread of about ${tau} points, and so many draws leave its spread in doubt. What is lacking then is schools.`,
    },
    {
      id: "M20",
      slip: "averages spread as their truths do",
      says: ({ tau }) =>
        `The averages that were seen can be expected to spread by far more than ${tau} points.`,
      explanation: ({ tau, error }) =>
        `An average holds the truth of its school and luck. Truths with a spread of ${tau} points and errors of ${error} scatter as the root of the sum of both squares.`,
    },
    {
      id: "M7",
      slip: "drowned, and left alone",
      says: ({ n }) => `With ${n} pupils in each, all schools should be pulled hard to their mean.`,
      explanation: ({ tau, error }) =>
        `A spread of ${tau} points beside errors of ${error} means that what sets a school apart is luck for the greatest part. Luck is what a pull takes out.`,
    },
  ],
  doubted: {
    id: "M10",
    slip: "one kind of more for the other",
    explanation: [
      ({ tau, error, groups }) =>
        `What hides the spread of ${tau} points here are errors of ${error}, and these shrink as pupils are added. The number of schools, ${groups}, counts from the start; once the errors are gone, nothing else counts.`,
      ({ groups, tau }) =>
        `Suppose the ${groups} truths were known to the last digit. They would still be ${groups} numbers drawn from a population whose spread is about ${tau}, and another ${groups} would have another spread.`,
    ],
  },
  link,
});

/** The largest of eight effects has one of the larger errors. */
export const twentyEightPoints = findTheSlip({
  id: "twenty-eight-points",
  title: "The 28 points",
  draw: ({ whole }) => {
    const spread = whole(3, 20);
    return { spread, kept: Math.round((100 * spread ** 2) / (spread ** 2 + 225)) };
  },
  sentences: [
    {
      whole: () =>
        "The 28 points are school A’s, whose error, 15, is the third largest of the eight.",
      broken: () =>
        "The 28 points are school B’s, whose error, 10, is one of the smaller of the eight.",
      found: ({ kept }) =>
        `The table has 28 points in the row of A, beside an error of 15. B has 8 points and an error of 10. That matters: A keeps ${kept} % of its distance, and with an error of 10 it would keep another share.`,
    },
    {
      whole: ({ kept }) => `A keeps about ${kept} % of its lead over the mean of all.`,
      broken: ({ kept }) =>
        `A keeps about ${kept + Math.min(25, 96 - kept)} % of its lead over the mean of all.`,
      found: ({ spread, kept }) =>
        `The share is ${spread}² by ${spread}² + 15², about ${kept} %. An error of 15 points leaves that much of what was seen, and no other part.`,
    },
    {
      id: "M7",
      slip: "a wide spread that pulls hard",
      says: ({ spread }) =>
        `With a larger spread than ${spread} points A would keep a larger share.`,
      explanation: ({ spread }) =>
        `Let the spread grow from ${spread} points to twice as many: the mean of all says less and less of A, and A’s own number is believed.`,
    },
    {
      id: "M33",
      slip: "a large share for a long way",
      says: () => "In points, A is moved by more than any other of the eight.",
      explanation: ({ spread }) =>
        `C and H are pulled by another share, since their errors are 16 and 18, at a spread of ${spread} points as at any other. But C lies 11 points from the mean and H 4, and A lies 20: its share of that is the longest way.`,
    },
  ],
  doubted: {
    id: "M1",
    slip: "a large effect, so a sure one",
    explanation: [
      ({ kept }) =>
        `Look it up: A has 28 points and an error of 15. A large number often has a large error, and it is the error of 15 that makes A keep ${kept} % of its distance and no other share.`,
      ({ spread, kept }) =>
        `Work it out: ${spread}² by ${spread}² + 15² is about ${kept} %. That the effect is the largest of eight does not make it sure.`,
    ],
  },
  link,
});
