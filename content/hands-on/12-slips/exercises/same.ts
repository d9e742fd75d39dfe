import { findTheSlip } from "#exercises/findTheSlip.ts";

const link = () => ({ of: "desk", values: {} });

/** Where zero lies is for the writer to choose; what is told of a department stays. */
export const zeroElsewhere = findTheSlip({
  id: "zero-elsewhere",
  title: "Zero, somewhere else",
  draw: ({ whole }) => ({
    groups: whole(8, 40),
    tenths: whole(3, 8),
    zero: whole(4, 10),
    years: whole(12, 25),
  }),
  sentences: [
    {
      whole: ({ tenths }) =>
        `The correlation of 0.${tenths} between the lines’ heights at zero and their slopes becomes another one.`,
      broken: ({ tenths }) =>
        `The correlation between the lines’ heights at zero and their slopes stays 0.${tenths}.`,
      found: ({ tenths, zero }) =>
        `The height at zero is now the pay at ${zero} years of service. That is another number of each department, and with the slopes it has another correlation; 0.${tenths} belonged to the old one.`,
    },
    {
      whole: () => "The lines’ heights at zero spread differently from before, as a rule.",
      broken: () => "The lines’ heights at zero spread as they did, since no line was moved.",
      found: ({ zero }) =>
        `No line was moved, and still it is read at another place. Here steep lines begin high, as a rule, so the lines fan out: at ${zero} years their heights spread by another amount than at the start.`,
    },
    {
      id: "M6",
      slip: "an answer that hangs on a zero",
      says: ({ years }) =>
        `What the model says of the pay after ${years} years is the same as before.`,
      explanation: ({ years, zero }) =>
        `A zero at ${zero} years gives names to the same lines. The population of lines is the same, so is each estimate, and the pay at ${years} years is read off the same line.`,
    },
    {
      id: "M36",
      slip: "one person is nobody",
      says: ({ groups }) =>
        `Among the ${groups} departments, one with a single person has an estimated line, too.`,
      explanation: ({ groups }) =>
        `One person moves the line of the department a little, and the other departments, of ${groups} in all, tell the rest of it. Few data are pulled hard; they are not thrown away.`,
    },
  ],
  doubted: {
    id: "M32",
    slip: "heights that stay where zero goes",
    explanation: [
      ({ zero }) =>
        `Draw two lines that cross within ${zero} years. Before they cross, the steep one runs under the other, afterwards over it: heights and slopes have another correlation, and no line was moved.`,
      ({ zero }) =>
        `The lines of a bundle that meets at one point spread by nothing there, and by much elsewhere. Reading heights at ${zero} years is reading the bundle at another place.`,
    ],
  },
  link,
});

/** Where all are known equally well, a pull to one mean changes no list. */
export const asManyOfEach = findTheSlip({
  id: "as-many-of-each",
  title: "As many parts of each",
  draw: ({ whole }) => {
    return {
      groups: whole(10, 20),
      n: 100 * whole(5, 12),
      chosen: whole(3, 8),
      cost: 10 * whole(5, 20),
    };
  },
  sentences: [
    {
      whole: ({ chosen }) =>
        `The ${chosen} machines at the head of the list are the same ones after the pull.`,
      broken: ({ chosen }) =>
        `The ${chosen} machines at the head of the list may be other ones after the pull.`,
      found: ({ n, groups }) =>
        `All ${groups} machines made ${n} parts and keep the same share of their own word. Drawn to one mean by one share, none overtakes another.`,
    },
    {
      whole: () => "The machine at the head of the list keeps its place when all are pulled.",
      broken: () => "The machine at the head of the list may lose its place when all are pulled.",
      found: ({ n }) =>
        `To lose its place a machine has to be pulled harder than the next one. With ${n} parts of each, all are pulled by the same share, and the order stays.`,
    },
    {
      id: "M39",
      slip: "a visit without its price",
      says: ({ cost }) =>
        `Whether a visit pays depends on what a flaw costs, besides the ${cost} crowns for the visit.`,
      explanation: ({ cost }) =>
        `A visit costs ${cost} crowns and saves some flaws. Without the price of a flaw nobody can say whether that is worth it, however well the rates are known.`,
    },
    {
      id: "M3",
      slip: "one list for all sizes",
      says: ({ n }) => `If one machine had made ${n / 10} parts instead, the list might change.`,
      explanation: ({ n }) =>
        `With ${n / 10} parts in place of ${n}, a machine would keep a share of its own word that differs from the others’. Then a pull may carry it past a neighbour.`,
    },
  ],
  doubted: {
    id: "M35",
    slip: "pulled past one another",
    explanation: [
      ({ n, groups }) =>
        `Each of the ${groups} machines has the same ${n} parts, so each goes the same part of its way to the mean. What stands in a row stays in a row, drawn together.`,
      ({ n }) =>
        `With ${n} parts of each, all ways to the mean are shortened by one share. The longest of them is still the longest.`,
    ],
  },
  link,
});

/** A prior that is as good as none, where there are hundreds of throws, and is something where there are two. */
export const hundredsOfThrows = findTheSlip({
  id: "hundreds-of-throws",
  title: "Hundreds of throws",
  draw: ({ whole }) => ({
    n: 100 * whole(4, 7),
    percent: whole(65, 82),
    bench: whole(10, 20),
    missed: whole(2, 6),
  }),
  sentences: [
    {
      whole: () => "The flat prior counts like two throws, one of which is made.",
      broken: () => "The flat prior adds nothing to the throws that were seen.",
      found: () =>
        "A flat prior is Beta(1, 1): it adds one throw that is made and one that is missed. Nobody notices that beside hundreds of throws, and beside two one does.",
    },
    {
      whole: ({ missed }) =>
        `Of a player with 0 of ${missed} it says that the next throw is made with probability 1/${missed + 2}.`,
      broken: ({ missed }) =>
        `Of a player with 0 of ${missed} it says that the next throw is made with probability 0.`,
      found: ({ missed }) =>
        `One made throw is added to none, and two throws to ${missed}: 1 of ${missed + 2}. The share is not known, and averaged over all that are possible the chance is not nought.`,
    },
    {
      id: "M5",
      slip: "a bench that drowns out hundreds",
      says: ({ n }) =>
        `For the player with ${n} throws, the two estimates differ by less than one percentage point.`,
      explanation: ({ n, bench }) =>
        `The bench has ${bench} throws, the player ${n} of his own. What he has shown carries nearly all of the weight, whichever of the two priors is taken.`,
    },
    {
      id: "M36",
      slip: "three throws that count for none",
      says: ({ bench }) =>
        `After 3 made of 3 throws the bench of ${bench} expects somewhat more of a player than before.`,
      explanation: ({ bench }) =>
        `Three throws join the ${bench} of the bench, and all three were made. That lifts the share a little, and a little is not nothing.`,
    },
  ],
  doubted: {
    id: "M11",
    slip: "flat, and so nothing",
    explanation: [
      ({ missed }) =>
        `Work it out for somebody with 0 of ${missed}. Under a flat prior the mean of the posterior is not nought: something has been added, one throw made and one missed.`,
      ({ missed }) =>
        `After ${missed} misses in a row nobody would bet all they have against the next throw. Neither would somebody with a flat prior, which adds a throw made and a throw missed.`,
    ],
  },
  link,
});
