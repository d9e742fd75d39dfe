import { riskAtTruth } from "#core/pooling/knownErrors/riskAtTruth.ts";
import type { Sample } from "#data/dataSet.ts";
import { twentySchools } from "#data/twentySchools.ts";
import type { Telling } from "#language/write/telling.ts";
import { heldTruth } from "#models/heldTruth.ts";
import { isLoser, isWinner } from "./ledgerMarks.ts";

type Values = Readonly<Record<keyof typeof heldTruth.parameters, number>>;

/** A school of the twenty, with what borrowing does to it. */
export interface Judged {
  readonly name: string;
  /** How far its truth lies from the average of the state, to either side. */
  readonly distance: number;
  readonly error: number;
  /** Typical error of its average less that of its estimate. */
  readonly saved: number;
  readonly coverage: number;
}

export const HELD = "yours";
const NAMES = twentySchools.sample(0).groups;

/** The luck in the sample is that of averages which are known so well. */
const { sigma: SIGMA, n: STUDENTS } = heldTruth.parameters;
const USUAL = SIGMA.initial / Math.sqrt(STUDENTS.initial);

/** What a program tells of these figures: the results of one year, with the luck of its sample at this standard error. */
export function oneYear({ columns: { theta, y } }: Sample, raw: number): Telling {
  // An exercise has no results.
  if (!theta || !y) return {};
  return {
    values: { y: theta.map((truth, j) => truth + (raw / USUAL) * (y[j]! - truth)) },
    notes: ["These are the results of one year; the screen says what holds over many."],
  };
}

/** What borrowing does to each of the twenty, the nearest first, and to any school. */
export function twentyOf({ d, n, sigma, tau }: Values) {
  const raw = sigma / Math.sqrt(n);
  const at = (distance: number) => riskAtTruth({ sigma: raw, tau, distance });
  const judged = (name: string, distance: number): Judged => {
    const { error, coverage } = at(distance);
    return { name, distance, error, saved: raw - error, coverage };
  };
  const held = judged(HELD, d);
  const others = twentySchools.truths.map((theta, j) => judged(NAMES[j]!, Math.abs(theta)));
  const schools = [...others, held].toSorted((a, b) => a.distance - b.distance);
  return {
    raw,
    at,
    held,
    others,
    schools,
    border: at(d).border,
    winners: schools.filter(isWinner),
    losers: schools.filter(isLoser),
  };
}
