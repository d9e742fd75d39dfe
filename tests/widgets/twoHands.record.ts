import type { Scene } from "#widgets/frame/widget.ts";
import {
  bestShape,
  COUNTS,
  countAt,
  gainOf,
  mixtures,
  momentsOf,
  poissons,
  rateFrom,
} from "./countsOfRates.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const SURE = 1.92;

function truthOf({ values, view, sample }: Scene) {
  const { r = 1, mu = 1, open = 0, throws = 1 } = values;
  const { counted, words } = COUNTS[view.counts ?? "mites"]!;
  const many = counted.length;
  const [one, mixed] = [poissons(mu, many), mixtures(mu, r, many)];
  const { n, mean, variance: seenVariance } = momentsOf(counted);
  const { columns } = sample;
  const thrown = Array.from({ length: throws }, (_, k) => {
    const uniforms = Array.from({ length: 10 }, (_, at) => columns[`rate${at}`]![k]!);
    const rate = mu * rateFrom(uniforms, r);
    return { rate, count: countAt(columns.count![k]!, rate) };
  });
  const last = thrown[throws - 1]!;
  const gain = gainOf(counted, mixed, one);
  const edge = -0.6 + open * (many + 1.2);
  const [thing, things, place, places, where] = words;
  const numbers: Readonly<Record<string, Truth>> = {
    thing: word(thing),
    things: word(things),
    place: word(place),
    places: word(places),
    where: word(where),
    aThing: word(thing === "accident" ? "an accident" : `a ${thing}`),
    n: bare(n),
    r: measured(r, ""),
    mu: bare(mu),
    mean: bare(mean),
    throws: bare(throws),
    rate: bare(last.rate),
    count: bare(last.count),
    thrownNone: bare(thrown.filter(({ count }) => count === 0).length),
    seenNone: bare(counted[0]!),
    oneNone: bare(n * one[0]!),
    mixedNone: bare(n * mixed[0]!),
    apart: share(1 / r ** 0.5),
    mixing: bare((mu * mu) / r),
    variance: bare(mu * (1 + mu / r)),
    seenVariance: bare(seenVariance),
    better: bare(Math.abs(gain)),
  };
  return { counted, n, one, mixed, thrown, last, gain, edge, throws, numbers };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;

/** The shape at which the particles have lost so many log units: they lose ever less, so by halving. */
function shapeOfLoss(loss: number): number {
  const { counted } = COUNTS.particles!;
  const { mean } = momentsOf(counted);
  const one = poissons(mean, counted.length);
  let [low, high] = [10, 10000];
  for (let k = 0; k < 80; k++) {
    const middle = (low + high) / 2;
    if (gainOf(counted, one, mixtures(mean, middle, counted.length)) > loss) low = middle;
    else high = middle;
  }
  return low;
}

/** What is said of the workers: their shape by moments. */
function ofAccidents(): Readonly<Record<string, Truth>> {
  const { counted } = COUNTS.accidents!;
  const { n, mean, variance } = momentsOf(counted);
  const moments = (mean * mean) / (variance - mean);
  return {
    accidentsPlaces: bare(647),
    accidentsNone: bare(447),
    accidentsOne: bare(n * Math.exp(-mean)),
    accidentsMoments: bare(moments),
    accidentsMixed: bare(n * (moments / (moments + mean)) ** moments),
  };
}

/** What is said of the policies: their shape by both recipes, and the policies without a claim by the likelihood's. */
function ofClaims(): Readonly<Record<string, Truth>> {
  const { counted } = COUNTS.claims!;
  const { n, mean, variance } = momentsOf(counted);
  const shape = bestShape(counted);
  return {
    claimsPlaces: bare(119853),
    claimsNone: bare(103704),
    claimsOne: bare(n * Math.exp(-mean)),
    claimsShape: bare(shape),
    claimsMoments: bare((mean * mean) / (variance - mean)),
    claimsMixed: bare(n * (shape / (shape + mean)) ** shape),
  };
}

let told: Readonly<Record<string, Truth>> | undefined;

function quoted(): Readonly<Record<string, Truth>> {
  const [mites, particles] = [COUNTS.mites!.counted, COUNTS.particles!.counted];
  const { n, mean, variance } = momentsOf(mites);
  const shape = bestShape(mites);
  const [one, mixed] = [poissons(mean, 8), mixtures(mean, shape, 8)];
  const ofParticles = momentsOf(particles);
  const bound = shapeOfLoss(SURE);
  return {
    mitesPlaces: bare(n),
    mitesThings: bare(mites.reduce((all, often, k) => all + k * often, 0)),
    mitesNone: bare(mites[0]!),
    // A Gamma law after one more place: a count more in its shape, one more in its rate.
    mitesEmpty: bare((shape * mean) / (shape + mean)),
    mitesFull: bare(((shape + 7) * mean) / (shape + mean)),
    mitesHeads: share(1 - mean / (shape + mean)),
    mitesMean: bare(mean),
    mitesVariance: bare(variance),
    mitesOne: bare(n * one[0]!),
    mitesMixed: bare(n * mixed[0]!),
    mitesShape: bare(shape),
    mitesGain: bare(gainOf(mites, mixed, one)),
    mitesExcess: bare(variance - mean),
    mitesMoments: bare(mean ** 2 / (variance - mean)),
    mitesModel: bare(mean + mean ** 2 / shape),
    mitesMixing: bare(mean ** 2 / shape),
    particlesPlaces: bare(2608),
    particlesThings: bare(10097),
    particlesMean: bare(ofParticles.mean),
    particlesVariance: bare(ofParticles.variance),
    particlesShape: bare(bound),
    particlesApart: share(1 / bound ** 0.5),
    sure: bare(SURE),
    ...ofAccidents(),
    ...ofClaims(),
  };
}

export const twoHands: FigureRecord = {
  widget: "two-hands",
  truth(scene) {
    const { counted, n, one, mixed, thrown, last, gain, edge, throws, numbers } = truthOf(scene);
    told ??= quoted();
    return {
      numbers,
      cases: {
        takeaway: gain > SURE ? 0 : gain < -SURE ? 1 : 2,
        forRate: last.rate <= edge ? 0 : 1,
        fits: gain > 0 ? 0 : 1,
        last: throws > 1 ? 0 : last.rate <= edge ? 1 : 2,
      },
      quoted: told,
      table: counted.map((often, k) => [
        k,
        often,
        toTwo(n * one[k]!),
        toTwo(n * mixed[k]!),
        thrown.filter(({ count }) => count === k).length,
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const { counted, n, one, numbers } = truthOf(scene);
    const [seen, even] = [counted[0]!, n * one[0]!];
    // Three of few places, two in a thousand of many.
    const close = n < 1500 ? 3 : Math.round(0.002 * n);
    const reply =
      Math.abs(guess - even) <= close && seen > even ? 0 : guess < even ? 1 : guess < seen ? 2 : 3;
    return {
      numbers: { ...numbers, guess: bare(guess), close: bare(close) },
      cases: { reply },
      verdict: Math.abs(guess - seen) <= close ? "right" : "wrong",
      misconception: ["M17", "M14"][reply],
    };
  },
  visits: [
    { r: 1000, mu: 1.147, throws: 1, open: 1 },
    { r: 200, mu: 3.872, throws: 1, open: 0 },
    { r: 1.025, mu: 1.147, throws: 150 },
  ],
  guesses: [[70], [48], [20], [60], [120], [406], [430], [447], [500]],
};
