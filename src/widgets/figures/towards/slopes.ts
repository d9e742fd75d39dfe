import { MIDDLE, PEOPLE, TEXTS, twoSlopes } from "#models/twoSlopes.ts";
import { Bundle } from "#plot/rare/Bundle.tsx";
import { defineFigure } from "../../declared/defineFigure.tsx";
import type { Layer } from "../../declared/marks.tsx";
import { numbersOf } from "../../declared/numbers.ts";
import { questionOn } from "../../declared/question.ts";

const { derived } = twoSlopes;
const HUNDREDTH = { decimals: 2 } as const;
const AXIS = [26, 94] as const;
const HEIGHTS = [0, 28] as const;
/** Two ways of scattering about a line that change neither its height nor its slope. */
const BENT = [7, 1, -3, -5, -5, -3, 1, 7];
const TURNED = [-7, 5, 7, 3, -3, -7, -5, 7];
const SCATTER = 0.11;

const numbers = numbersOf(
  twoSlopes,
  (values) => {
    const { apart, inside, between } = values;
    const none = { x: [], y: [] };
    const share = derived.share.of(values, none) as number;
    const rows = derived.rows.of(values, none) as number;
    const people = PEOPLE.map((place, j) => {
      const x = place * apart;
      const y = MIDDLE.errors + between * x;
      const texts = TEXTS.map((away, k) => {
        const luck = SCATTER * (BENT[k]! * Math.cos(2 * j) + TURNED[k]! * Math.sin(2 * j));
        return [MIDDLE.speed + x + away, y + inside * away + luck] as const;
      });
      return { x: MIDDLE.speed + x, y, texts };
    });
    return {
      apart,
      inside,
      between,
      share,
      within: 1 - share,
      rows,
      people,
      isOpposed: inside > 0 && between < 0,
      isFalling: rows < 0,
      isFlat: Math.abs(rows) < 0.005,
    };
  },
  {
    apart: { as: "apart" },
    inside: { as: "inside" },
    between: { as: "between" },
    share: { as: "share" },
    within: { as: "share" },
    rows: { as: "rows", to: HUNDREDTH, label: "slope of all rows" },
  },
);
type Slopes = ReturnType<typeof numbers.of>;

/** A guess so near is right. */
const CLOSE = 0.05;

const question = questionOn(
  numbers,
  ([guess = 0], { rows }) => ({ guess, isRight: Math.abs(guess - rows) <= CLOSE }),
  {
    asks: { kind: "number", as: "inside", start: 0.1, truth: ({ rows }) => rows },
    answers: { columns: ["line through all"] },
    hidesControls: true,
    written: { guess: { as: "inside" } },
    right: ({ isRight }) => isRight,
    yes: "So it is.",
    replies: [
      [
        ({ guess, rows, inside }) => Math.sign(guess) === Math.sign(inside) && guess * rows < 0,
        "You guessed {guess}. That is the way it goes for each person; one line through all rows does not know who typed what.",
        "M17",
      ],
      [
        ({ guess, between, rows }) => Math.abs(guess) > Math.abs(between) && guess * rows > 0,
        "You guessed {guess}, steeper than the slope between people. All rows together lie between the two slopes.",
      ],
      [
        () => true,
        "You guessed {guess}. The two slopes do not count alike: {share} of the differences in speed lie between people.",
      ],
    ],
    outcome:
      "One line through all rows has the slope {rows}: {between.number} between people and {inside.number} within them, weighed by {share} and {within}.",
  },
);

const lineThrough = ({ rows }: Slopes, x: number) => MIDDLE.errors + rows * (x - MIDDLE.speed);

function layersOf(of: Slopes): readonly Layer[] {
  const { people, between, inside } = of;
  const reach = TEXTS.at(-1)!;
  const [first, last] = [people[0]!, people.at(-1)!];
  return [
    {
      mark: Bundle,
      tone: "plain",
      pieces: [
        {
          from: [first.x, MIDDLE.errors + between * (first.x - MIDDLE.speed)],
          to: [last.x, MIDDLE.errors + between * (last.x - MIDDLE.speed)],
        },
      ],
    },
    {
      mark: Bundle,
      tone: "data",
      pieces: people.map(({ x, y }) => ({
        from: [x - reach, y - inside * reach],
        to: [x + reach, y + inside * reach],
      })),
    },
    { mark: "dots", tone: "data", size: 0.45, at: people.flatMap(({ texts }) => texts) },
    { mark: "dots", tone: "plain", size: 0.9, at: people.map(({ x, y }) => [x, y] as const) },
    {
      mark: "curve",
      tone: "population",
      outcome: true,
      name: "one line through all rows",
      short: "all rows",
      points: [
        [AXIS[0], lineThrough(of, AXIS[0])],
        [AXIS[1], lineThrough(of, AXIS[1])],
      ],
    },
  ];
}

/** Six people type eight texts each: a slope between them, another within, and what one line through all rows makes of both. */
export const slopes = defineFigure(numbers, {
  id: "two-slopes",
  controls: ["apart", "inside", "between"],
  atRest: ["apart"],
  readouts: ["rows", "share"],
  projected: ["rows", "share"],
  words: {
    takeaway: [
      [
        ({ isOpposed, isFlat }) => isOpposed && isFlat,
        "Each person errs more when hurrying, and all rows show nothing",
      ],
      [
        ({ isOpposed, isFalling }) => isOpposed && isFalling,
        "Each person errs more when hurrying, and all rows say: less",
      ],
      "One line through all rows has a slope of {rows.number}",
    ],
    summary:
      "Within each person the slope is {inside}, between people {between.number}. One line through all rows takes {share} of its weight from the differences between people and {within} from those within them: {rows}.",
    announcement: "People {apart} apart: the slope of all rows is {rows}.",
  },
  drawing: {
    room: { heights: [300, 262], lines: 12 },
    margins: { top: 2.4, right: 1, bottom: 3.4, left: 2.6 },
    x: { of: AXIS, label: "speed", in: "apart" },
    y: { of: () => HEIGHTS, label: "errors in a text" },
    drag: [
      {
        parameter: "apart",
        tone: "data",
        x: ({ people }) => people.at(-1)!.x,
        y: ({ people }) => people.at(-1)!.y,
        value: (x) => (x - MIDDLE.speed) / PEOPLE.at(-1)!,
      },
    ],
    guesses: () => [],
    layers: layersOf,
  },
  table: {
    caption: "Six people: averages of eight texts each, and the line at that speed",
    columns: [
      ["person"],
      ["average speed", "apart"],
      ["average errors", "alpha"],
      ["line through all", "alpha"],
    ],
    rows: (of) => of.people.map(({ x, y }, j) => [`person ${j + 1}`, x, y, lineThrough(of, x)]),
  },
  asks: question,
});
