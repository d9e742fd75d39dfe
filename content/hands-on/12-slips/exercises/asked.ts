import { findTheSlip } from "#exercises/findTheSlip.ts";

const link = () => ({ of: "desk", values: {} });

/** A bias of selection is in the mean as well, and pooling does not cure it. */
export const askedByReceipt = findTheSlip({
  id: "asked-by-receipt",
  title: "Asked by the receipt",
  draw: ({ whole }) => ({
    groups: 10 * whole(2, 9),
    few: whole(5, 20),
    many: 100 * whole(3, 9),
  }),
  sentences: [
    {
      whole: ({ groups }) =>
        `The average mark of all ${groups} restaurants together is too low as well.`,
      broken: ({ groups }) =>
        `In the average mark of all ${groups} restaurants together this error cancels.`,
      found: ({ groups }) =>
        `Errors cancel where some go up and others down. Here all ${groups} restaurants err downwards, and so does their average.`,
    },
    {
      whole: ({ few }) =>
        `Taken together, restaurants with ${few} marks are still too low once they are pulled to the average of all.`,
      broken: ({ few }) =>
        `Taken together, restaurants with ${few} marks are right once they are pulled to the average of all.`,
      found: ({ few }) =>
        `The ${few} marks of such a restaurant lean downwards, and so does the average they are pulled to. One restaurant may be lucky in this, but all of them together are not set right by it.`,
    },
    {
      id: "M2",
      slip: "nothing learned from what leans",
      says: ({ groups }) =>
        `If all are too low by the same amount, the ${groups} restaurants can still be compared with each other.`,
      explanation: ({ groups }) =>
        `An amount that is missing from all ${groups} marks alike drops out of the difference of any two. What leans may still be compared with what leans as much.`,
    },
    {
      id: "M3",
      slip: "one pull for all sizes",
      says: ({ few, many }) =>
        `Of two restaurants with the same mark, off the average, the one with ${few} marks is pulled further than the one with ${many}.`,
      explanation: ({ few, many }) =>
        `The average of ${many} marks owes little to luck and keeps nearly all of its own word; that of ${few} owes much to luck, and borrows.`,
    },
  ],
  doubted: {
    id: "M29",
    slip: "a lean that pooling sets right",
    explanation: [
      ({ groups }) =>
        `In every one of the ${groups} restaurants it is the angry guests who tend to answer. An average of numbers that all err downwards errs downwards too, however many they are.`,
      ({ few, groups }) =>
        `What the ${few} marks are pulled to is made of the marks of ${groups} restaurants, in all of which angry guests tend to answer. Pooling sets right what luck did, and this is not luck.`,
    ],
  },
  link,
});

/** What no judge and no wine has in common cannot be compared, and a model that compares it says something of its own. */
export const twoTables = findTheSlip({
  id: "two-tables",
  title: "Two tables of judges",
  draw: ({ whole }) => {
    const low = whole(60, 80);
    const apart = whole(3, 12);
    return { wines: whole(4, 9), judges: whole(3, 8), low, high: low + apart, apart };
  },
  sentences: [
    {
      whole: ({ apart }) =>
        `Whether wines or judges make the ${apart} points cannot be told from the scores.`,
      broken: ({ apart }) =>
        `The wines of the first table are the better ones, since they have ${apart} points more.`,
      found: ({ apart }) =>
        `The ${apart} points may be the wines’ or the judges’: kinder judges at the first table would give the same scores. Nothing that was tasted tells the two apart.`,
    },
    {
      whole: ({ judges }) =>
        `If both tables were to score their wines again and again, each by its own ${judges} judges, it could not be told either.`,
      broken: ({ judges }) =>
        `If both tables were to score their wines again often enough, each by its own ${judges} judges, it could be told.`,
      found: ({ judges, apart }) =>
        `Scored again, the ${apart} points will be known to many digits. Whose they are stays open as long as none of the ${judges} judges of a table tastes at the other.`,
    },
    {
      id: "M36",
      slip: "too few scores to compare at all",
      says: ({ judges }) =>
        `Two wines of the first table can be compared, with some doubt, by the ${judges} scores of each.`,
      explanation: ({ judges }) =>
        `Both wines met the same ${judges} judges, so whether these are kind drops out of the difference. Few scores leave doubt in it, and they say something all the same.`,
    },
    {
      id: "M11",
      slip: "populations that add nothing",
      says: ({ apart }) =>
        `A model with a population of wines and one of judges shares the ${apart} points out, and that is its own doing.`,
      explanation: ({ apart, judges, wines }) =>
        `Where the scores are silent a population still speaks: it finds it likely that ${wines} wines and ${judges} judges had a part in the ${apart} points each. It is a statement, and no lack of one.`,
    },
  ],
  doubted: {
    id: "M37",
    slip: "tables compared without a bridge",
    explanation: [
      ({ high, low }) =>
        `Take a number from every judge of the first table, and give it to every wine there: the averages of ${high} and ${low} stay as they are. What can be moved like this without a trace is not told by scores.`,
      ({ judges, apart }) =>
        `Think of the ${judges} judges of a table as kinder by ${apart} points, for ever. They are so at the second tasting as well, so it repeats what the first one said.`,
    ],
  },
  link,
});
