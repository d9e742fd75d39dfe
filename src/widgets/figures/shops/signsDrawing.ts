import type { Form } from "#plot/form.ts";
import { Rods } from "#plot/rare/Rods.tsx";
import { Strings } from "#plot/rare/Strings.tsx";
import { Tallies } from "#plot/rare/Tallies.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { countWords, INDICES } from "./counts.ts";
import { HOMES, type Signs } from "./signsNumbers.ts";

/** The curve stands over the first row, so high for a density of one. */
const FLOOR = -0.75;
const UNIT = 0.46;
/** No curve goes higher: with many reviews, or none, all of it is drawn lower. */
const HIGHEST = 1.7;
export const TOP = -2.55;
/** A little more than all rates there are, so that none and all of them have room. */
export const AXIS = [-0.04, 1.04] as const;
export const FOOT = 11.6;
/** Where signs, counts and piles begin, in heights of the text left of the axis. */
export const PLACES = {
  wide: { sign: 16.5, count: 9.4, pile: 6.2, left: 17.3, right: 5.2 },
  narrow: { sign: 10.2, count: 5.3, pile: 3.4, left: 10.3, right: 3.1 },
};

/** Above this level lies the tray, over the signs: a shop on it does not teach the city. */
export const TRAY = FLOOR + 0.2;

export function layersOf(of: Signs, form: Form): readonly Layer[] {
  const { boards, piles, now, before, more, apart, city, isShuffled } = of;
  const isMoved = more !== undefined || apart !== undefined;
  const highest = Math.max(...[before, now].flatMap(({ curve }) => curve.map(([, at]) => at)));
  const unit = Math.min(UNIT, HIGHEST / highest);
  const { sign, count, pile, left, right } = PLACES[form.kind];
  // A place left of the axis, in its units.
  const aside = (fonts: number) =>
    AXIS[0] - ((AXIS[1] - AXIS[0]) * fonts) / (form.width / form.font - left - right);
  const wide = form.kind === "wide";
  const end = sign - (wide ? 3.6 : 3);
  return [
    ...(isMoved
      ? [
          {
            mark: "curve" as const,
            tone: "plain" as const,
            points: before.curve.map(([x, density, slope]): [number, number, number] => [
              x,
              FLOOR - unit * density,
              -unit * slope,
            ]),
          },
        ]
      : []),
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      points: now.curve.map(([x, density, slope]) => [x, FLOOR - unit * density, -unit * slope]),
    },
    { mark: Rods, tone: "plain", rods: [{ from: 0, to: 1, y: FLOOR }] },
    {
      mark: Strings,
      tone: "plain",
      outcome: true,
      strings: [{ from: [city, FLOOR], to: [city, FOOT], share: 0 }],
    },
    {
      mark: "words",
      tone: "population",
      outcome: true,
      x: AXIS[0],
      y: -2,
      side: "left",
      beside: 0.4,
      text: "the city, {city}",
    },
    {
      mark: "words",
      tone: "population",
      x: AXIS[0],
      y: -1,
      side: "left",
      beside: 0.4,
      text: "learned from {teachers} shops",
      short: "from {teachers} shops",
    },
    ...(isShuffled
      ? [
          {
            mark: Strings,
            tone: "plain" as const,
            across: true,
            strings: boards.map((name, k) => ({
              from: [aside(end), k] as const,
              to: [aside(count + (wide ? 1.6 : 1.2)), HOMES.indexOf(name)] as const,
            })),
          },
        ]
      : []),
    { mark: "words", tone: "plain", y: -2, beside: -sign, text: "tray" },
    {
      mark: "words",
      tone: "plain",
      y: -1,
      beside: -sign,
      text: apart === undefined ? "empty" : "{alone}",
    },
    ...boards.map(
      (name, k): Layer => ({
        mark: "words",
        tone: "plain",
        y: k,
        beside: -sign,
        text: k === apart ? `(${name})` : name,
      }),
    ),
    ...INDICES.map(
      (k): Layer => ({
        mark: "words",
        tone: "data",
        y: k,
        x: AXIS[0],
        side: "left",
        beside: pile + 0.4,
        text: countWords(k),
      }),
    ),
    {
      mark: Tallies,
      left: pile,
      tallies: piles.map(({ pleased, reviews }, k) => ({
        y: k,
        ticks: pleased,
        crosses: reviews - pleased,
        last: more?.shop === k && !more.isLess ? (more.isPleased ? "tick" : "cross") : undefined,
      })),
    },
    ...now.shops.map(
      ({ mean, sd }, k): Layer => ({
        mark: "interval",
        tone: "posterior",
        outcome: true,
        low: Math.max(0, mean - sd),
        high: Math.min(1, mean + sd),
        y: k,
      }),
    ),
    ...(isMoved
      ? [
          {
            mark: "dots" as const,
            tone: "plain" as const,
            size: 0.5,
            at: before.shops.map(({ mean }, k) => [mean, k] as const),
          },
        ]
      : []),
    {
      mark: "dots",
      tone: "data",
      size: 0.7,
      at: piles.flatMap(({ pleased, reviews }, k) =>
        reviews > 0 ? [[pleased / reviews, k] as const] : [],
      ),
    },
    {
      mark: "point",
      tone: "population",
      outcome: true,
      x: city,
      y: FLOOR,
      size: 0.9,
    },
    ...INDICES.map(
      (k): Layer => ({
        mark: "point",
        tone: "posterior",
        outcome: true,
        x: now.shops[k]!.mean,
        y: k,
        size: 0.8,
      }),
    ),
    ...INDICES.map(
      (k): Layer => ({
        mark: "words",
        tone: "posterior",
        outcome: true,
        x: 1,
        y: k,
        beside: 0.7,
        text: isMoved ? `{mean${k}} ${signed(of.moves[k]!)}{move${k}}` : `{mean${k}}`,
        short: isMoved ? `${signed(of.moves[k]!)}{move${k}}` : `{mean${k}}`,
      }),
    ),
  ];
}

/** A rise says so; a fall has its minus. */
const signed = (move: number) => (move > 0 ? "+" : "");
