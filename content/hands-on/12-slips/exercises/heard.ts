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
        `The promise is made for any ${things} fixed truths, and none of them is drawn from anything. A population of like things makes the gain a large one; it is no condition for it.`,
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
        `Nowhere in the proof are the ${things} things asked what they are; it needs their errors alone. That nobody should judge a batter by wheat has another reason: pulled to ${point}, unlike things gain next to nothing.`,
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
      says: ({ many }) =>
        `With ${many} students tested, the school further out would keep a larger share than the other.`,
      explanation: ({ n, many }) =>
        `An average of ${many} students owes little to luck, and one of ${n} a good deal. Schools of unequal size keep unequal shares, wherever they lie.`,
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
        `The likeliest spread is one value among many that fit. With ${schools} schools and errors of ${error} points a spread of several points fits nearly as well, and a spread of exactly nought is a special claim.`,
    },
    {
      whole: ({ error }) =>
        `A spread of a third of ${error} points would make these data no more than a third less likely.`,
      broken: ({ error }) =>
        `A spread of a third of ${error} points would make these data many times less likely.`,
      found: ({ schools, error }) =>
        `Errors of ${error} points hide a spread of a third of that: averages of ${schools} schools then scatter by about a twentieth of themselves in addition, and nobody can see a twentieth in ${schools} numbers.`,
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
        `Averaged over all spreads that are possible, the estimates of the ${schools} schools differ.`,
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
        `A hundred times as many pupils in each of the ${groups} schools would tell the spread better.`,
      broken: ({ groups }) =>
        `More pupils in each of the ${groups} schools would not tell the spread better; only more schools would.`,
      found: ({ tau, error }) =>
        `Now errors of ${error} points drown a spread of ${tau}. With a hundred times the pupils they shrink to a tenth, and the spread can be seen.`,
    },
    {
      whole: ({ groups }) =>
        `Where errors are next to nothing, more pupils in the same ${groups} schools hardly tell it better.`,
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
        `What hides the spread of ${tau} points here are errors of ${error}, and these shrink as pupils are added. Only when they are gone does the number of schools, ${groups}, decide.`,
      ({ groups, tau }) =>
        `Suppose the ${groups} truths were known to the last digit. They would still be ${groups} numbers drawn from a population whose spread is about ${tau}, and another ${groups} would have another spread.`,
    ],
  },
  link,
});
