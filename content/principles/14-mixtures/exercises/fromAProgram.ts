import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { coinAndHands } from "#models/coinAndHands.ts";

type Asked = {
  readonly things: string;
  readonly r: number;
  /** Hundredths of the chance of heads that is printed. */
  readonly hundredths: number;
};

const [LEAST, MOST] = [0.5, 6];
const START = 5.95;

const printed = ({ hundredths }: Asked) => hundredths / 100;
const headsAt = ({ r }: Asked, mu: number) => r / (r + mu);
const mean = (asked: Asked) => (asked.r * (1 - printed(asked))) / printed(asked);
const turnedRound = (asked: Asked) => (asked.r * printed(asked)) / (1 - printed(asked));
const allFlips = (asked: Asked) => asked.r / printed(asked);
const ofSoMany = (asked: Asked) => asked.r * (1 - printed(asked));
const onGrid = (mu: number) => Math.round(100 * mu) / 100;
const at = (of: (asked: Asked) => number) => (asked: Asked) => ({ mu: onGrid(of(asked)) });

/** The figure of the chapter at this mean, as near as its rail goes. */
const [low, high] = coinAndHands.parameters.mu.range;
const figure = (of: (asked: Asked) => number) => (asked: Asked) => ({
  of: "coin",
  values: { r: asked.r, mu: Math.min(high, Math.max(low, onGrid(of(asked)))) },
});
const here = (asked: Asked, mu: number) => named("chance of heads here", headsAt(asked, mu));
const wanted = (asked: Asked) => named("chance of heads printed", printed(asked));

/** From a number of heads and a chance, as programs print them, to the mean. */
export const fromAProgram = setTheFigure<Asked>({
  id: "from-a-program",
  title: "What the program means",
  draw: ({ oneOf, whole }) => ({
    things: oneOf(["aphids", "claims", "thefts", "daisies", "misprints"]),
    r: whole(2, 3),
    hundredths: whole(35, 68),
  }),
  unfit: (asked) => {
    const all = [mean, turnedRound, allFlips, ofSoMany].map((of) => of(asked));
    const [right = 0, ...slips] = all;
    // On the grid of hundredths one place is right, and its neighbours are not.
    return (
      Math.abs(right - onGrid(right)) > 0.004 ||
      slips.some((slip) => Math.abs(slip - right) < 0.3) ||
      all.some((one) => one < LEAST || one > START - 0.1)
    );
  },
  shown: (asked) => ({
    heads: show(printed(asked), 2),
    tails: show(1 - printed(asked), 2),
    before: show((1 - printed(asked)) / printed(asked), 3),
    mean: show(onGrid(mean(asked)), 2),
  }),
  model: coinAndHands,
  ranges: { mu: { range: [LEAST, MOST], fineStep: 0.01 } },
  widget: "third-hand",
  controls: ["mu"],
  start: ({ r }) => ({ mu: START, r, series: 150, flips: 60 }),
  solution: at(mean),
  gap: ({ mu = 0 }, asked) => mu - mean(asked),
  tolerance: 0.005,
  nearEnough: "the mean to the nearest hundredth",
  below: ({ mu = 0 }, asked) =>
    said`With a mean of ${show(mu, 2)} the coin shows heads with a chance of ${show(headsAt(asked, mu), 4)}, ${more("more than the program prints", here(asked, mu), wanted(asked))}. Let its series have longer to wait: raise the mean.`,
  above: ({ mu = 0 }, asked) =>
    said`With a mean of ${show(mu, 2)} the coin shows heads with a chance of ${show(headsAt(asked, mu), 4)}, ${less("less than the program prints", here(asked, mu), wanted(asked))}. Let its heads come sooner: bring the mean down.`,
  misconceptions: [
    {
      id: "M5",
      slip: "heads and tails exchanged",
      answer: at(turnedRound),
      comesOf: () => "counting the heads before so many tails",
      explanation: (asked) =>
        `With this mean the coin shows tails, not heads, with a chance of ${show(printed(asked), 2)}. There are such programs, so look it up. In this one ${show(printed(asked), 2)} is the chance of what is waited for.`,
      link: figure(turnedRound),
    },
    {
      id: "M15",
      slip: "all flips counted",
      answer: at(allFlips),
      comesOf: () => "counting all flips of a series",
      explanation: (asked) =>
        `A series has ${show(allFlips(asked), 2)} flips on average. But ${show(asked.r)} of them are its heads, and only tails fall onto the pile; the ${asked.things} that were counted are the tails.`,
      link: figure(allFlips),
    },
    {
      id: "M15",
      slip: "tails of so many flips",
      answer: at(ofSoMany),
      comesOf: (asked) => `taking the tails of ${show(asked.r)} flips`,
      explanation: (asked) =>
        `Of ${show(asked.r)} flips ${show(ofSoMany(asked), 2)} are tails on average. Here ${show(asked.r)} is the number of heads, and the flips go on until they have come, however many that takes.`,
      link: figure(ofSoMany),
    },
  ],
  right: (asked) =>
    `Before each head ${show((1 - printed(asked)) / printed(asked), 3)} tails are expected, so before ${show(asked.r)} heads ${show(mean(asked), 2)}.`,
});
