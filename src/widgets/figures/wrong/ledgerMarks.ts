import { Columns } from "#plot/rare/Columns.tsx";
import type { Layer } from "../../declared/marks.tsx";

/** A school of a ledger: how far out its truth lies, and what its estimate saves against its average. */
interface Booked {
  readonly distance: number;
  readonly saved: number;
}

/** Gains and losses smaller than this are none, in points. */
const NOTHING = 1e-9;

export const isWinner = ({ saved }: Booked): boolean => saved > NOTHING;
export const isLoser = ({ saved }: Booked): boolean => saved < -NOTHING;

/** The foot of a ledger, and the truths on it. */
export const truthsOf = (schools: readonly Booked[]): readonly Layer[] => [
  { mark: "level", tone: "plain", y: 0 },
  { mark: "dots", tone: "truth", size: 0.4, at: schools.map(({ distance }) => [distance, 0]) },
];

/** A bar for each school, half so wide to either side: up what is saved, down what is lost. */
export function barsOf(schools: readonly Booked[], half: number): readonly Layer[] {
  const bars = (are: (one: Booked) => boolean) =>
    schools
      .filter(are)
      .map(({ distance, saved }) => ({ x0: distance - half, x1: distance + half, height: saved }));
  const common = { mark: Columns, outcome: true, level: 0 } as const;
  return [
    { ...common, tone: "posterior", columns: bars(isWinner) },
    { ...common, tone: "data", columns: bars(isLoser) },
  ];
}

/** The school under the reader's hand: a line from the grip to the foot, and what it gains or loses. */
export function heldOf(
  { distance, saved }: Booked,
  {
    grip,
    farthest,
    text,
  }: { readonly grip: number; readonly farthest: number; readonly text: string },
): readonly Layer[] {
  return [
    {
      mark: "curve",
      tone: "plain",
      points: [
        [distance, grip],
        [distance, 0],
      ],
    },
    {
      mark: "words",
      tone: saved < 0 ? "data" : "posterior",
      outcome: true,
      x: distance,
      y: grip,
      side: distance > farthest / 2 ? "left" : "right",
      beside: 1.1,
      text,
    },
  ];
}
