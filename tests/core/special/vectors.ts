import { KERNELS } from "./kernels.ts";

/** One file of reference values; its README says how to read it. */
export interface Vectors {
  readonly function: string;
  readonly columns: readonly string[];
  readonly metric: "rel" | "log" | "int";
  /** How the values were made. */
  readonly source?: string;
  /** [...arguments, value in 25 digits, condition number or null, tag] */
  readonly cases: readonly (readonly (number | string | null)[])[];
}

interface Miss {
  /** `function(arguments)`, the name of a case. */
  readonly name: string;
  readonly got: number;
  readonly want: string;
  /** Error in the unit of the tolerance; 1 is just allowed. */
  readonly ratio: number;
}

export interface Verdict {
  readonly cases: number;
  /** Largest error in the unit of the tolerance, over all cases. */
  readonly worst: number;
  readonly misses: readonly Miss[];
}

/** Room for an error: so many roundings, grown by the condition number, but at least this much. */
export const ROOM = { roundings: 16, core: 1e-13, hard: 1e-10 };
const FLOOR: Readonly<Record<string, number>> = { core: ROOM.core, hard: ROOM.hard };

/** Error of one case in the unit of its tolerance, by the rule of the reference README. */
function errorRatio(
  got: number,
  want: number,
  metric: Vectors["metric"],
  cond: number,
  tag: string,
) {
  if (tag === "underflow") return Math.abs(got) <= 1e-307 ? 0 : Infinity;
  if (tag === "overflow") return Math.abs(got) >= 1e307 ? 0 : Infinity;
  if (got === want) return 0;
  if (metric === "int") return Infinity;
  const size = metric === "rel" ? Math.abs(want) : Math.max(1, Math.abs(want));
  const tolerance = Math.max(ROOM.roundings * 2 ** -52 * (1 + cond), FLOOR[tag]!);
  const ratio = Math.abs(got - want) / size / tolerance;
  return Number.isNaN(ratio) ? Infinity : ratio;
}

/** How our function does on every case of a file. */
export function judge(vectors: Vectors): Verdict {
  const kernel = KERNELS[vectors.function];
  if (!kernel) throw new Error(`No function of ours for ${vectors.function}: add it to kernels.ts`);
  const arity = vectors.columns.length - 3;
  const misses: Miss[] = [];
  let worst = 0;
  for (const row of vectors.cases) {
    const args = row.slice(0, arity).map(Number);
    const [want, cond, tag] = row.slice(arity) as [string, number | null, string];
    const got = kernel(...args);
    const ratio = errorRatio(got, Number(want), vectors.metric, cond ?? 0, tag);
    if (ratio > 1)
      misses.push({ name: `${vectors.function}(${args.join(", ")})`, got, want, ratio });
    else worst = Math.max(worst, ratio);
  }
  return { cases: vectors.cases.length, worst, misses };
}
