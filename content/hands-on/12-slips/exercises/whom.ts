import { findTheSlip } from "#exercises/findTheSlip.ts";

const link = () => ({ of: "desk", values: {} });

/** Where the population is held, nothing that is seen of one shop says anything of another. */
export const cityThatIsHeld = findTheSlip({
  id: "city-that-is-held",
  title: "A city that is held",
  draw: ({ whole }) => {
    const n = whole(5, 20);
    return { mean: whole(55, 80), strength: 5 * whole(2, 12), n, many: 10 * n };
  },
  sentences: [
    {
      whole: () => "A bad review of one shop changes nothing in what is expected of the others.",
      broken: () => "A bad review of one shop lowers a little what is expected of the others.",
      found: ({ mean, strength }) =>
        `The road from shop to shop leads through what is learned of the city. Held at ${mean} % and a strength of ${strength}, the city learns nothing, and the road is closed.`,
    },
    {
      whole: ({ mean }) =>
        `However many shops are reviewed, the mean of this distribution stays at ${mean} %.`,
      broken: ({ mean }) =>
        `The more shops are reviewed, the further the mean of this distribution moves from ${mean} %.`,
      found: ({ mean, strength }) =>
        `The ${mean} % and the strength of ${strength} were taken for known. What is known is not estimated, and no review moves it, not even where all of them speak against it.`,
    },
    {
      id: "M12",
      slip: "no guests, no guess",
      says: ({ mean }) => `Of a shop that nobody has reviewed, ${mean} % is expected.`,
      explanation: ({ mean }) =>
        `The share of a shop of this city is drawn from a distribution whose mean is ${mean} %. That says something of it before the first guest has come.`,
    },
    {
      id: "M3",
      slip: "one distance for all sizes",
      says: ({ n, many, mean }) =>
        `If both have pleased the same share of guests, a shop with ${n} reviews is pulled to ${mean} % harder than one with ${many}.`,
      explanation: ({ n, many, strength }) =>
        `The city counts like ${strength} reviews for either. Those are ${strength} of ${strength + n} in all for the one, and ${strength} of ${strength + many} for the other.`,
    },
  ],
  doubted: {
    id: "M18",
    slip: "a held city that learns",
    explanation: [
      ({ mean }) =>
        `One shop would speak about another if it said something of the city that was not known. Here the city’s mean of ${mean} % is taken for known, so there is nothing to be said.`,
      ({ mean, strength }) =>
        `To move, the ${mean} % would need a distribution of their own, a prior for the city. Here there is none: mean and strength, ${mean} % and ${strength}, are fixed numbers.`,
    ],
  },
  link,
});

/** Who is known to differ is not pulled to one mean. */
export const knownToDiffer = findTheSlip({
  id: "known-to-differ",
  title: "Known to differ",
  draw: ({ whole }) => {
    const young = whole(115, 125);
    return { classes: whole(6, 15), pupils: whole(4, 9), young, old: young + whole(22, 30) };
  },
  sentences: [
    {
      whole: () =>
        "A small class of the first year should not be pulled to the mean of all classes.",
      broken: () =>
        "A small class of the first year should be pulled to the mean of all classes, like any other.",
      found: ({ young, old }) =>
        `First-year pupils measure ${young} cm on average, those of the fifth year ${old} cm, and everybody knows it before measuring. A mean of all lies between and is right for neither.`,
    },
    {
      whole: () => "A straight line over the years would serve as what classes are pulled to.",
      broken: () =>
        "One mean serves all years just as well as a line, if the spread of the classes is learned.",
      found: ({ young, old }) =>
        `A learned spread takes in the whole way from ${young} to ${old} cm, so hardly any luck is taken out. What pull remains draws the first year up and the fifth down, for no reason. A line takes that way out first.`,
    },
    {
      id: "M25",
      slip: "a likeness to be shown first",
      says: ({ classes }) =>
        `The ${classes} classes of the first year need not be alike to be pulled to the mean of their year.`,
      explanation: ({ classes }) =>
        `It is enough that nobody could say beforehand which of the ${classes} is the tall one. How much they differ is learned from them, and decides how hard they are pulled.`,
    },
    {
      id: "M7",
      slip: "unlike classes, pulled hard",
      says: ({ pupils }) =>
        `If true averages within a year differ far more than luck moves an average, even a class with ${pupils} pupils keeps nearly all of its own.`,
      explanation: ({ pupils }) =>
        `Where true averages lie far apart, the mean of the year says little of one class. If luck is slight beside that, the ${pupils} pupils are believed.`,
    },
  ],
  doubted: {
    id: "M31",
    slip: "one mean where years are known",
    explanation: [
      ({ young, old }) =>
        `A class of the first year would be pulled from about ${young} cm towards a mean that holds classes of ${old} cm. That they differ was known, and a pull should go to what is known.`,
      ({ young, old }) =>
        `From ${young} cm in the first year to ${old} cm in the fifth there is a trend. A line says what to expect in each year, and classes are pulled to the line.`,
    ],
  },
  link,
});

/** A promise about the sum of all is none about each. */
export const allOrEach = findTheSlip({
  id: "all-or-each",
  title: "All of them, or each",
  draw: ({ whole }) => {
    const tau = whole(2, 5);
    const error = whole(2, 6);
    // Past the border, the root of 2 tau^2 + error^2, where a group is worse off by the pull.
    const border = Math.sqrt(2 * tau ** 2 + error ** 2);
    return {
      groups: 10 * whole(2, 9),
      tau,
      error,
      distance: Math.ceil(border * 1.1) + whole(0, 2),
    };
  },
  sentences: [
    {
      whole: ({ distance }) =>
        `For a school whose truth lies ${distance} points from the mean, its own average errs less, on average.`,
      broken: ({ distance }) =>
        `Also for a school whose truth lies ${distance} points from the mean, the pulled estimate errs less, on average.`,
      found: ({ distance, tau, error }) =>
        `The pull saves a school part of its error of ${error} points, and costs it a lean that grows with the distance. With a spread of ${tau} points, ${distance} points are so far out that the lean costs all that the pull has saved, and something besides.`,
    },
    {
      whole: ({ groups }) =>
        `Some of ${groups} schools may be worse off by the pull, and nobody knows for certain which.`,
      broken: ({ groups }) =>
        `Whichever school of the ${groups} it is, it cannot be worse off by the pull.`,
      found: ({ groups }) =>
        `The promise is about the sum over all ${groups} schools. One whose truth lies far out may pay for it, and truths are not seen.`,
    },
    {
      id: "M2",
      slip: "a lean that must cost",
      says: ({ groups }) =>
        `Summed over the ${groups} schools, squared errors are expected to be smaller after the pull.`,
      explanation: ({ groups, error, tau }) =>
        `Each estimate leans to the mean, and each has lost part of its luck, an error of ${error} points to begin with. Over ${groups} schools that lie ${tau} points round their mean the second counts for what the first costs, and for something besides.`,
    },
    {
      id: "M33",
      slip: "who lies in the middle has nothing to gain",
      says: () => "A school whose truth lies at the mean gains by the pull, on average.",
      explanation: ({ error, tau, groups }) =>
        `For such a school the mean is the truth, and all that its average shows beside is luck, an error of ${error} points. Pulled among ${groups} schools with a spread of ${tau}, it loses nothing but part of this luck.`,
    },
  ],
  doubted: {
    id: "M30",
    slip: "what holds of all, held of each",
    explanation: [
      ({ distance }) =>
        `Think of the pull as a wind towards the mean. At ${distance} points it blows hard and always the same way, while luck blows now one way, now the other. Over many tests the wind adds up.`,
      ({ groups, tau }) =>
        `Schools are drawn round their mean with a spread of ${tau} points, and among ${groups} some may lie far out. The sum gains, and they pay.`,
    ],
  },
  link,
});
