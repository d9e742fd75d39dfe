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
