import { findTheSlip } from "#exercises/findTheSlip.ts";

const link = () => ({ of: "desk", values: {} });

/** What Stein promised asks nothing of the things but that they were measured alike. */
export const unlikeThings = findTheSlip({
  id: "unlike-things",
  title: "Wheat, a batter and a tower",
  draw: ({ whole }) => ({ things: whole(3, 12), point: whole(5, 60) }),
  sentences: [
    {
      whole: ({ things }) =>
        `The sum of the ${things} squared errors is expected to be smaller after the pull, though the things have nothing in common.`,
      broken: ({ things }) =>
        `The sum of the ${things} squared errors is expected to be smaller after the pull only if the things have something in common.`,
      found: ({ things, point }) =>
        `What Stein proved asks for ${things} independent Normal errors of one size, and nothing of the things themselves. How much is gained depends on how far from ${point} the truths lie; that something is gained does not.`,
    },
    {
      whole: () => "That the things are no draws from one population does not spoil the promise.",
      broken: () => "Since the things are no draws from one population, the promise does not hold.",
      found: ({ things }) =>
        `The promise is made for any ${things} fixed truths, and none of them is drawn from anything. Truths that lie near the point make the gain a large one; a population is no condition for it.`,
    },
    {
      id: "M30",
      slip: "the wheat’s promise to the batter",
      says: ({ things }) =>
        `For each single one of the ${things} things nothing of the kind is promised.`,
      explanation: ({ things, point }) =>
        `The promise is one about the sum of ${things} terms. One thing whose truth lies far from ${point} may be carried away from it test after test, and the other terms make up for that.`,
    },
    {
      id: "M2",
      slip: "a lean that forbids the pull",
      says: ({ point }) => `That all estimates lean towards ${point} does not contradict it.`,
      explanation: ({ things, point }) =>
        `A lean towards ${point} costs something, and what luck is taken out of ${things} numbers brings something in. The sum of squared errors counts both.`,
    },
  ],
  doubted: {
    id: "M25",
    slip: "kinship asked of what is pulled",
    explanation: [
      ({ things, point }) =>
        `Nowhere in the proof are the ${things} things asked what they are; it needs their errors alone. That nobody should judge a batter by wheat has another reason: truths of unlike things as a rule lie far from one point, be it ${point} or another, and then next to nothing is gained.`,
      ({ things }) =>
        `The proof holds the ${things} truths fixed and lets luck alone vary. A population may be a good reason to pull; Stein’s promise does without one.`,
    ],
  },
  link,
});

/** One share for both, and so a longer way for whoever is far out. */
export const furtherInShare = findTheSlip({
  id: "further-in-share",
  title: "Far out, and near",
  draw: ({ whole }) => {
    const n = whole(6, 25);
    const near = whole(2, 6);
    return { n, near, far: near + whole(4, 12), many: 10 * n, mean: whole(60, 75) };
  },
  sentences: [
    {
      whole: () => "Both schools keep the same share of their distance from the mean.",
      broken: () => "The school that lies further out keeps a smaller share of its distance.",
      found: ({ n, near, far }) =>
        `What share is kept follows from the ${n} students, their scatter and the spread of schools. How far out the average lies, by ${near} points or by ${far}, does not enter.`,
    },
    {
      whole: () => "In points, the school that lies further out is moved by more.",
      broken: () => "In points, both schools are moved by the same number.",
      found: ({ near, far }) =>
        `One share of ${far} points is a longer way than the same share of ${near}. Equal shares move whoever is far out by another number of points.`,
    },
    {
      id: "M7",
      slip: "unlike schools, pulled harder",
      says: () => "If schools differed more in truth, both would be pulled by a smaller share.",
      explanation: ({ mean, near, far }) =>
        `The wider schools are spread in truth, the less the mean of ${mean} says of one school. Then the ${near} and the ${far} points are believed to be the schools’ own, and kept.`,
    },
    {
      id: "M3",
      slip: "one share whatever the size",
      says: ({ n, many }) =>
        `If ${many} students had been tested in the school further out, and still ${n} in the other, it would keep the larger share.`,
      explanation: ({ n, many }) =>
        `Ten times the students leave an average a tenth of its variance. With ${many} in the one and ${n} in the other the shares are unequal, wherever the two lie.`,
    },
  ],
  doubted: {
    id: "M33",
    slip: "the way taken for the share",
    explanation: [
      ({ n, near, far }) =>
        `With ${n} students in either school the same share is kept of ${near} points and of ${far}. What differs is the way in points, and that is another thing than a share.`,
      ({ near, far }) =>
        `Take one half of ${near} points and one half of ${far}: the share is one and the same, the ways are not. Pulling takes a share.`,
    ],
  },
  link,
});

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

/** Counts are pulled as averages are, by failures and hours on loan. */
export const countsPoolToo = findTheSlip({
  id: "counts-pool-too",
  title: "Counts, which are not Normal",
  draw: ({ whole }) => {
    const hours = whole(2, 9);
    return { pumps: whole(8, 20), hours, long: 10 * hours, lent: whole(4, 15) };
  },
  sentences: [
    {
      whole: () => "A rate that is counted can be pulled as an average can be.",
      broken: () => "A rate that is counted cannot be pulled, since that takes Normal data.",
      found: ({ pumps, lent }) =>
        `Pulling needs a population and a likelihood. Rates of ${pumps} pumps may have a Gamma population and counts a Poisson likelihood; what is lent is then failures and ${lent} thousand hours, and all the rest is as before.`,
    },
    {
      whole: ({ hours }) =>
        `A pump without a failure in ${hours} thousand hours is expected to fail some time.`,
      broken: ({ hours }) =>
        `A pump without a failure in ${hours} thousand hours is expected never to fail.`,
      found: ({ hours, lent }) =>
        `With the hours on loan come failures on loan. No failure of its own and some that are lent, divided by the sum of ${hours} and ${lent} thousand hours, make a rate that is not nought.`,
    },
    {
      id: "M3",
      slip: "as much of a short watch as of a long one",
      says: ({ hours, long }) =>
        `A pump watched for ${long} thousand hours keeps a larger share of its own rate than one watched for ${hours}.`,
      explanation: ({ hours, long, lent }) =>
        `The ${lent} thousand hours that are lent stand beside ${hours} thousand of the one and beside ${long} thousand of the other. Each keeps its own hours’ share of the sum.`,
    },
    {
      id: "M9",
      slip: "all failures over all hours",
      says: ({ pumps }) =>
        `The mean of the population is, as a rule, another number than all failures by all hours of the ${pumps} pumps.`,
      explanation: ({ pumps, long }) =>
        `In all failures by all hours a pump with ${long} thousand hours has ten times the say of one with a tenth of that. In the population each of the ${pumps} pumps is one rate, whatever its hours, and its mean is that of the rates.`,
    },
  ],
  doubted: {
    id: "M1",
    slip: "a count that is to be believed",
    explanation: [
      ({ hours, lent }) =>
        `That a count is a whole number does not free it from luck: the same pump, watched for another ${hours} thousand hours, may well show another. The ${lent} thousand hours on loan take out part of that luck.`,
      ({ hours }) =>
        `In ${hours} thousand hours a pump that fails now and then may well not fail. What it has shown is compatible with many rates, and nought is only one end of their range.`,
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
      whole: ({ kept }) => `A keeps about ${kept} % of its distance from the mean.`,
      broken: ({ kept }) =>
        `A keeps about ${kept + Math.min(25, 96 - kept)} % of its distance from the mean.`,
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
