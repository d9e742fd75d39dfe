import { choiceExercise } from "#exercises/choiceExercise.ts";
import { show } from "#exercises/show.ts";

const NAMES = ["Harbour", "Archive", "Workshop", "Garden", "Press", "Translation"] as const;

type Asked = {
  /** A department whose people have all been there about as long, and one whose people have not. */
  readonly late: string;
  readonly wide: string;
  readonly n: number;
  readonly many: number;
  readonly mid: number;
  readonly off: number;
  /** Tenths of the correlation at hiring, without its sign; tenths of a point a year. */
  readonly tenths: number;
  readonly s0: number;
  readonly s1Tenths: number;
  readonly sigma: number;
  readonly asks: "most" | "least";
};

/** Half of the people of the late department joined so many years before its middle, half after. */
const APART = 2;
/** The years of the two halves of the other department. */
const ENDS = [1, 15] as const;

/** What is known of a line from two averages that both lie `off` the line of the company, as height at hiring and rise. */
function lineOf(given: Asked, rho: number, people: number, years: readonly [number, number]) {
  const s1 = given.s1Tenths / 10;
  const covariance = rho * given.s0 * s1;
  const noise = given.sigma ** 2 / (people / 2);
  const of = (a: number, b: number) =>
    given.s0 ** 2 + covariance * (a + b) + s1 ** 2 * a * b + (a === b ? noise : 0);
  const [a, b] = years;
  const [aa, ab, bb] = [of(a, a), of(a, b), of(b, b)];
  const det = aa * bb - ab * ab;
  const [u, v] = [(given.off * (bb - ab)) / det, (given.off * (aa - ab)) / det];
  return {
    height: given.s0 ** 2 * (u + v) + covariance * (a * u + b * v),
    rise: covariance * (u + v) + s1 ** 2 * (a * u + b * v),
  };
}

/** How far a height moves when the correlation is told, in points. */
function moved(given: Asked, people: number, years: readonly [number, number], at: number): number {
  const [told, held] = [-given.tenths / 10, 0].map((rho) => lineOf(given, rho, people, years));
  return Math.abs(told!.height + told!.rise * at - held!.height - held!.rise * at);
}
const lateYears = ({ mid }: Asked) => [mid - APART, mid + APART] as const;
const moves = (given: Asked) => ({
  start: moved(given, given.n, lateYears(given), 0),
  middle: moved(given, given.n, lateYears(given), given.mid),
  other: moved(given, given.many, ENDS, 0),
});
const right = ({ asks }: Asked) => (asks === "most" ? "start" : "middle");
const points = (value: number) => `${show(value, 2)} points`;
const rho = ({ tenths }: Asked) => show(-tenths / 10, 1);
const link = () => ({ of: "company", values: { rho: 0 } });

/** Which estimate changes when a correlation is told, though nobody's data did. */
export const toldTheyLean = choiceExercise<Asked>({
  id: "told-they-lean",
  title: "Told that they lean",
  draw: ({ oneOf, whole }) => {
    const [late, wide] = oneOf(
      NAMES.flatMap((a) => NAMES.filter((b) => b !== a).map((b) => [a, b] as const)),
    );
    return {
      late,
      wide,
      n: 2 * whole(2, 4),
      many: 2 * whole(5, 9),
      mid: whole(10, 14),
      off: whole(6, 12),
      tenths: whole(5, 8),
      s0: whole(4, 8),
      s1Tenths: whole(5, 9),
      sigma: whole(4, 7),
      asks: oneOf(["most", "least"]),
    };
  },
  unfit: (given) => {
    const { start, middle, other } = moves(given);
    return start < 1.2 * other || other < 1.2 * middle;
  },
  shown: (given) => {
    const { start, middle, other } = moves(given);
    return {
      rho: rho(given),
      s1: show(given.s1Tenths / 10, 1),
      from: show(given.mid - APART),
      to: show(given.mid + APART),
      early: show(ENDS[0]),
      long: show(ENDS[1]),
      which: given.asks === "most" ? "most" : "least",
      start: points(start),
      middle: points(middle),
      other: points(other),
    };
  },
  label: "Which of these is it?",
  options: [
    { value: "start", label: ({ late }) => `the height of ${late} at hiring` },
    { value: "middle", label: ({ late, mid }) => `the height of ${late} after ${show(mid)} years` },
    { value: "other", label: ({ wide }) => `the height of ${wide} at hiring` },
    { value: "none", label: () => "none: all three stay as they were" },
  ],
  key: right,
  misconceptions: [
    {
      id: "M12",
      slip: "the same data, the same answer",
      answer: () => "none",
      explanation: (given) =>
        `Nobody’s data changed, but the population did, and an estimate is made of both. Told that the correlation is ${rho(given)}, what the people of ${given.late} say of heights late in their careers also says something of where it started: ${points(moves(given).start)}.`,
      link,
    },
    {
      id: "M15",
      slip: "the other end of the line",
      answer: (given) => (right(given) === "start" ? "middle" : "start"),
      explanation: (given) =>
        right(given) === "start"
          ? `Two years before and after the ${show(given.mid)} years ${given.late} has people of its own, and they say nearly alone how high it stands there: that moves by ${points(moves(given).middle)}. Nobody of it was just hired.`
          : `That is the height that ${given.late} has no people for. Its people of ${show(given.mid - APART)} and ${show(given.mid + APART)} years leave it open, so what is borrowed decides, and it moves by ${points(moves(given).start)}.`,
      link,
    },
    {
      id: "M10",
      slip: "many people",
      answer: () => "other",
      explanation: (given) =>
        right(given) === "start"
          ? `${given.wide} has ${show(given.many)} people, half of them with ${show(ENDS[0])} year behind them, so it needs little advice about its start. It moves by ${points(moves(given).other)}, where ${given.late} moves by ${points(moves(given).start)}.`
          : `${given.wide} has ${show(given.many)} people, but half of them have been there for ${show(ENDS[1])} years. Its start is borrowed in part, and moves by ${points(moves(given).other)}, where the middle of ${given.late} moves by ${points(moves(given).middle)}.`,
      link,
    },
  ],
  right: (given) =>
    `It moves by ${points(moves(given)[right(given) === "start" ? "start" : "middle"])}: a correlation speaks where a department’s own people are silent.`,
});
