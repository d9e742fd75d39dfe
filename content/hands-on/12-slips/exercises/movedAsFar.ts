import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { schoolMean } from "#models/schoolMean.ts";

/** A school that is moved by as many points as another one. */
type Moved = {
  readonly n: number;
  readonly tau2: number;
  readonly times: number;
  readonly mu: number;
  readonly distance: number;
  readonly other: number;
};
const sigma2Of = ({ tau2, times }: Moved) => tau2 * times;
const kept = ({ n, times }: Moved) => n / (n + times);
const moved = (of: Moved) => of.distance * (1 - kept(of));
const tenth = (value: number) => Math.round(10 * value) / 10;
const from = (of: (given: Moved) => number) => (given: Moved) => ({
  xbar: tenth(given.mu + of(given)),
});
const swappedShare = (of: Moved) => moved(of) / kept(of);
const asFarOut = ({ other }: Moved) => other;
const theWay = (of: Moved) => moved(of);
const movedOnDesk = (of: (given: Moved) => number) => (given: Moved) => ({
  of: "desk",
  values: {
    n: given.n,
    tau2: given.tau2,
    sigma2: sigma2Of(given),
    mu: given.mu,
    ...from(of)(given),
  },
});

/** The way that a pull goes is a share of a distance, and the share is the school's own. */
export const movedAsFar = setTheFigure<Moved>({
  id: "moved-as-far",
  title: "Moved as far",
  draw: ({ whole }) => {
    const distance = whole(4, 16);
    return {
      n: whole(4, 20),
      tau2: whole(5, 20),
      times: whole(2, 16),
      mu: whole(62, 72),
      distance,
      other: whole(6, 20),
    };
  },
  unfit: (of) => {
    const way = moved(of);
    const ways = [swappedShare(of), asFarOut(of), way];
    return (
      way < 1 ||
      Math.abs(way - tenth(way)) > 1e-9 ||
      of.other <= way + 1 ||
      ways.some((one) => one > 22 || Math.abs(one - of.distance) < 0.5)
    );
  },
  shown: (of) => ({
    sigma2: sigma2Of(of),
    way: tenth(moved(of)),
    share: `${of.times}/${of.n + of.times}`,
    answer: of.mu + of.distance,
  }),
  model: schoolMean,
  widget: "one-group",
  controls: ["xbar"],
  start: (of) => ({ xbar: of.mu, n: of.n, tau2: of.tau2, sigma2: sigma2Of(of), mu: of.mu }),
  solution: from(({ distance }) => distance),
  gap: ({ xbar = 0 }, of) => (xbar - of.mu) * (1 - kept(of)) - moved(of),
  tolerance: 0.05,
  nearEnough: "the way to the nearest tenth of a point",
  below: ({ xbar = 0 }, of) =>
    said`From ${show(xbar)} it is moved by ${less(`less than ${show(tenth(moved(of)))} points`, named("way here", (xbar - of.mu) * (1 - kept(of))), named("way asked for", moved(of)))}: let its average lie at a longer distance from ${show(of.mu)}.`,
  above: ({ xbar = 0 }, of) =>
    said`From ${show(xbar)} it is moved by ${more(`more than ${show(tenth(moved(of)))} points`, named("way here", (xbar - of.mu) * (1 - kept(of))), named("way asked for", moved(of)))}: let its average lie at a shorter distance from ${show(of.mu)}.`,
  misconceptions: [
    {
      id: "M5",
      slip: "the other side’s share of the way",
      answer: from(swappedShare),
      comesOf: (of) =>
        `dividing the way by the share of the students, ${show(of.n)} of ${show(of.n + of.times)}`,
      explanation: (of) =>
        `The ${show(of.n)} students hold the school back; what moves it is the state, which counts like ${show(of.times)}. The way is ${show(of.times)} parts of ${show(of.n + of.times)} of the distance.`,
      link: movedOnDesk(swappedShare),
    },
    {
      id: "M33",
      slip: "as far out, so as far moved",
      answer: from(asFarOut),
      comesOf: (of) => `taking the other school’s distance, ${show(of.other)} points`,
      explanation: (of) =>
        `From ${show(of.other)} points out another school went its own share of the way. This one goes ${show(of.times)} parts of ${show(of.n + of.times)}, so the same way comes of another distance.`,
      link: movedOnDesk(asFarOut),
    },
    {
      id: "M35",
      slip: "the way for the whole distance",
      answer: from(theWay),
      comesOf: (of) => `putting the average ${show(tenth(moved(of)))} points from the mean`,
      explanation: (of) =>
        `To be moved by ${show(tenth(moved(of)))} points from there, the school would have to arrive at the mean of ${show(of.mu)}. It keeps ${show(of.n)} parts of ${show(of.n + of.times)}, and starts from another place.`,
      link: movedOnDesk(theWay),
    },
  ],
  right: (of) =>
    `${show(tenth(moved(of)))} points are ${show(of.times)} parts of ${show(of.n + of.times)} of ${show(of.distance)} points. Two schools may be moved as far, one from far out and by a small share, the other from near and by a large one.`,
});
