import { surgical } from "#data/surgical.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { HOSPITALS, populations, ranks } from "./hospitalRanks.ts";
import { bare, type FigureRecord, measured, share, type Truth, word } from "./record.ts";

const NAMES = HOSPITALS.map(([name]) => name);
const ORDER = HOSPITALS.map((_, k) => k).toSorted(
  (a, b) => HOSPITALS[a]![1] / HOSPITALS[a]![2] - HOSPITALS[b]![1] / HOSPITALS[b]![2],
);
const [A, D, E, J] = [0, 3, 4, 9];

let found: ReturnType<typeof ranks> | undefined;
const known = () => {
  found ??= ranks(populations());
  return found;
};
let plugged: ReturnType<typeof ranks> | undefined;
/** The population that makes the counts most probable, by the reference's fit. */
const ofBestFit = () => {
  plugged ??= ranks([{ alpha: 8.25348817363, beta: 99.6368483439, weight: 1 }]);
  return plugged;
};

function seen({ values, sample, seed }: Scene) {
  const { cost = 0, line = 0, photos = 0 } = values;
  const { places, mean, over } = known();
  const chances = over(line);
  const bar = 1 / (1 + cost);
  // Without a photo, the estimates stand in its place.
  const race = photos > 0 ? surgical.photos(seed, photos) : [];
  const photo = photos > 1 ? race[photos - 1]! : (sample.columns.photo ?? mean);
  const wins = HOSPITALS.map(
    (_, k) => race.filter((rates) => rates.every((rate) => rate >= rates[k]!)).length,
  );
  const closed = ORDER.filter((k) => chances[k]! > bar).map((k) => NAMES[k]!);
  return { cost, line, bar, places, mean, chances, photo, photos, wins, closed };
}

function numbersOf(scene: Scene): Readonly<Record<string, Truth>> {
  const { cost, line, bar, places, chances, photo, photos, wins, closed } = seen(scene);
  const sorted = photo.toSorted((a, b) => a - b);
  const firsts = places.map(([first]) => first!);
  const second = Math.max(...firsts.filter((_, k) => k !== A));
  const usual = known().over(0.1);
  const least = Math.min(...usual);
  const last = closed.at(-1);
  return {
    cost: measured(cost, ""),
    line: share(line),
    bar: share(bar),
    count: bare(closed.length),
    closed: word(
      closed.length > 1 ? `${closed.slice(0, -1).join(", ")} and ${last}` : (last ?? ""),
    ),
    leader: word("A"),
    leaderDeaths: bare(0),
    leaderOperations: bare(47),
    leaderPlace: bare(1 + sorted.indexOf(photo[A]!)),
    leaderFirst: share(firsts[A]!),
    leaderOver: share(chances[A]!),
    second: word(NAMES[firsts.indexOf(second)]!),
    secondFirst: share(second),
    winner: word(NAMES[photo.indexOf(sorted[0]!)]!),
    usualLine: share(0.1),
    surest: word(NAMES[usual.indexOf(least)]!),
    surestOver: share(least),
    photos: bare(photos),
    many: bare(100),
    leaderSoFar: bare(wins[A]!),
    hospitals: bare(12),
    ...Object.fromEntries(
      HOSPITALS.flatMap(([, deaths, operations], k) => [
        [`deaths${k}`, bare(deaths)],
        [`operations${k}`, bare(operations)],
        [`over${k}`, share(chances[k]!)],
      ]),
    ),
  };
}

function quoted(): Readonly<Record<string, Truth>> {
  const { places, mean, over } = known();
  const best = ofBestFit().places;
  const chances = over(0.1);
  return {
    firstA: share(places[A]![0]!),
    firstE: share(places[E]![0]!),
    pluggedA: share(best[A]![0]!),
    pluggedE: share(best[E]![0]!),
    estimateA: share(mean[A]!),
    estimateE: share(mean[E]!),
    estimateJ: share(mean[J]!),
    ownJ: share(8 / 97),
    overA: share(chances[A]!),
    overJ: share(chances[J]!),
    overD: share(chances[D]!),
    allDeaths: bare(HOSPITALS.reduce((sum, [, deaths]) => sum + deaths, 0)),
    allOperations: bare(HOSPITALS.reduce((sum, [, , operations]) => sum + operations, 0)),
  };
}

const toTwo = (value: number) => Number(value.toFixed(2)) + 0;
const toThree = (value: number) => Number(value.toFixed(3)) + 0;

export const photoFinish: FigureRecord = {
  widget: "photo-finish",
  truth(scene) {
    const { cost, line, places, mean, chances, photo, photos, wins, closed } = seen(scene);
    const isStart = cost === 1 && line === 0.1;
    const begun = photos > 0 ? 0 : 1;
    const title = isStart ? begun : closed.length === 0 ? 2 : closed.length === 12 ? 3 : 4;
    return {
      numbers: numbersOf(scene),
      cases: {
        takeaway: title,
        advice: closed.length === 0 ? 0 : 1,
        soFar: begun === 0 ? 1 : 0,
        inThisPhoto:
          scene.sample.columns.photo === undefined
            ? 0
            : photo.every((rate) => rate >= photo[A]!)
              ? 1
              : 2,
      },
      quoted: quoted(),
      table: ORDER.map((k) => [
        ...HOSPITALS[k]!,
        toThree(mean[k]!),
        toThree(photo[k]!),
        toTwo(places[k]![0]!),
        toTwo(places[k]![11]!),
        wins[k]!,
        toTwo(chances[k]!),
      ]),
    };
  },

  guess(scene, [guess = 0]) {
    const first = 100 * known().places[A]![0]!;
    const reply = guess >= 70 ? 0 : guess < 200 / 12 ? 1 : 2;
    return {
      numbers: {
        ...numbersOf(scene),
        guess: bare(guess),
        chance: bare(100 / 12),
        firstOf: bare(first),
        close: bare(5),
      },
      cases: { reply },
      verdict: Math.abs(guess - first) <= 5 ? "right" : "wrong",
      misconception: ["M26", "M12"][reply],
    };
  },
  visits: [
    { cost: 0.2, line: 0.18 },
    { cost: 20, line: 0.03 },
    { cost: 9, line: 0.1 },
    { cost: 1, line: 0.1 },
    { cost: 1, line: 0.1, photos: 100 },
    { cost: 1, line: 0.1, photos: 37 },
  ],
  guesses: [[50], [80], [10], [30], [46]],
};
