import { predictedTables } from "#core/pooling/knownErrors/predictedTables.ts";
import { eightSchools1981 } from "#data/eightSchools1981.ts";
import { less, more, named, said } from "#exercises/reply.ts";
import { setTheFigure } from "#exercises/setTheFigure.ts";
import { show } from "#exercises/show.ts";
import { learnedSpread } from "#models/learnedSpread.ts";

type Asked = { readonly often: number; readonly sigmaA: number };

const { columns } = eightSchools1981.sample();
const OTHERS = { y: columns.y!, sigma: columns.sigma! };
const PLACES = { yA: { range: [-10, 100] } };
/** A result without luck, nearly: what is forecast is the school itself. */
const EXACT = 0.01;
/** Schools lie at whole points. */
const NEAR = 0.5;
/** Slips lie further off than that, by so much. */
const APART = 2;

/** As good as no spread at all. */
const EQUAL = { law: "half-normal", sd: 1e-9 } as const;

const laws = new Map<string, (x: number) => number>();
/** How probable a result as high is, by the seven others, with such a standard error. */
function chanceOf(x: number, error: number, tauPrior?: typeof EQUAL): number {
  const name = `${error} ${tauPrior?.law}`;
  const law =
    laws.get(name) ??
    predictedTables({ ...OTHERS, errors: [error], ...(tauPrior && { tauPrior }) }).one(0).upperTail;
  laws.set(name, law);
  return law(x);
}

/** The result that has just this chance to be reached, found by halving: the chance falls as the result rises. */
function placeOf(chance: number, error: number, tauPrior?: typeof EQUAL): number {
  let [low, high] = [-200, 400];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (chanceOf(middle, error, tauPrior) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const places = new Map<string, ReturnType<typeof placesOf>>();
function placesOf({ often, sigmaA }: Asked) {
  return {
    key: placeOf(1 / often, sigmaA),
    withoutLuck: placeOf(1 / often, EXACT),
    equal: placeOf(1 / often, sigmaA, EQUAL),
    bothEnds: placeOf(0.5 / often, sigmaA),
  };
}
function at(of: Asked) {
  const name = `${of.often} ${of.sigmaA}`;
  const found = places.get(name) ?? placesOf(of);
  places.set(name, found);
  return found;
}

const figure = ({ sigmaA }: Asked, y: number) => ({
  of: "slip",
  values: { sigmaA, yA: Math.round(y) },
});
const percent = (share: number) => `${show(100 * share, 1)} %`;

/** A result that others would find so odd: they know neither the school nor its luck, and not surely how far schools differ. */
export const asOddAsThat = setTheFigure<Asked>({
  id: "as-odd-as-that",
  title: "As odd as that",
  draw: ({ oneOf, whole }) => ({ often: oneOf([4, 5, 8, 10, 20, 25, 50]), sigmaA: whole(8, 20) }),
  unfit: (of) => {
    const all = Object.values(at(of));
    return (
      Math.abs((at(of).key % 1) - 0.5) < 0.1 ||
      all.some((a, i) => all.slice(i + 1).some((b) => Math.abs(a - b) < APART))
    );
  },
  shown: (of) => ({
    chance: percent(1 / of.often),
    answer: show(at(of).key, 1),
    withoutLuck: show(at(of).withoutLuck, 1),
  }),
  model: learnedSpread,
  ranges: PLACES,
  widget: "checked",
  view: { test: ["own"] },
  controls: ["yA"],
  start: ({ sigmaA }) => ({ yA: 0, sigmaA, tau: 5, mu: 8 }),
  solution: (of) => ({ yA: Math.round(at(of).key) }),
  gap: ({ yA = 0 }, of) => yA - at(of).key,
  tolerance: NEAR,
  nearEnough: "the result to the nearest point",
  below: ({ yA = 0 }, of) =>
    said`With A at ${show(yA)} points ${more(`the seven others give a result as high more than that: ${percent(chanceOf(yA, of.sigmaA))}`, named("chance", chanceOf(yA, of.sigmaA)), named("chance asked for", 1 / of.often))}.`,
  above: ({ yA = 0 }, of) =>
    said`With A at ${show(yA)} points ${less(`the seven others give a result as high less than that: ${percent(chanceOf(yA, of.sigmaA))}`, named("chance", chanceOf(yA, of.sigmaA)), named("chance asked for", 1 / of.often))}.`,
  misconceptions: [
    {
      id: "M15",
      slip: "the school for its result",
      answer: (of) => ({ yA: Math.round(at(of).withoutLuck) }),
      comesOf: () => "forecasting the school, and not its result",
      explanation: (of) =>
        `So far out would be the true effect of a new school with that chance. A result errs besides, here with a standard error of ${show(of.sigmaA)} points, and the curve of the figure has room for that too.`,
      link: (of) => figure(of, at(of).withoutLuck),
    },
    {
      id: "M22",
      slip: "schools taken for equal",
      answer: (of) => ({ yA: Math.round(at(of).equal) }),
      comesOf: () => "taking all schools for equal",
      explanation: (of) =>
        `That would be right if schools did not differ at all, and only luck drove a result with a standard error of ${show(of.sigmaA)} points. The seven do not know that: they leave room for schools that differ.`,
      link: (of) => figure(of, at(of).equal),
    },
    {
      id: "M13",
      slip: "the chance of both ends",
      answer: (of) => ({ yA: Math.round(at(of).bothEnds) }),
      comesOf: () => "splitting the chance between the two ends",
      explanation: (of) =>
        `You left one half of ${percent(1 / of.often)} at each end, as an interval does. For a result with a standard error of ${show(of.sigmaA)} points the upper end alone was asked for.`,
      link: (of) => figure(of, at(of).bothEnds),
    },
  ],
  right: (of) =>
    `By the seven others a result of ${show(at(of).key, 1)} points or more has a chance of ${percent(1 / of.often)}.`,
});
