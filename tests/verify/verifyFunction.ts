import { KERNELS } from "../core/special/kernels.ts";
import { judge, type Vectors } from "../core/special/vectors.ts";

/** One case that is not met. */
export interface FunctionMiss {
  readonly case: string;
  readonly got: number;
  readonly want: string;
  readonly error: number;
}

/** What was found of one function. */
export interface FunctionReport {
  readonly function: string;
  /** How its values were made, as the file says. */
  readonly source: string;
  readonly cases: number;
  /** Largest error in the unit of the tolerance, and the case it belongs to. */
  readonly worst: number;
  readonly worstCase: string;
  readonly missed: readonly FunctionMiss[];
  /** Cases with a tag or a metric that the format does not have, or with an impossible value (a probability below 0). */
  readonly notCovered: readonly string[];
}

const METRICS: readonly unknown[] = ["rel", "log", "int"];
const TAGS: readonly unknown[] = ["core", "hard", "underflow", "overflow"];

/** Judges every case of a file of function vectors by the rule of the format. */
export function verifyFunction(file: Vectors): FunctionReport {
  const name = String(file.function);
  const source = String(file.source ?? "");
  const arity = file.columns.length - 3;
  const label = (row: Vectors["cases"][number]) => `${name}(${row.slice(0, arity).join(", ")})`;
  if (!(name in KERNELS) || !METRICS.includes(file.metric))
    return {
      function: name,
      source,
      cases: file.cases.length,
      worst: 0,
      worstCase: "",
      missed: [],
      notCovered: file.cases.map(label),
    };
  const isProbability = /(cdf|_sf|inc_[pq])$/.test(name) && !name.includes("log");
  const [known, notCovered]: [Vectors["cases"][number][], string[]] = [[], []];
  for (const row of file.cases) {
    const [want, , tag] = row.slice(arity);
    const impossible = isProbability && !(Number(want) >= 0 && Number(want) <= 1);
    if (impossible) notCovered.push(`${label(row)}: the file's ${want} is no probability`);
    else if (!TAGS.includes(tag)) notCovered.push(`${label(row)}: no tag ${tag}`);
    else known.push(row);
  }
  let [worst, worstCase] = [0, ""];
  const missed: FunctionMiss[] = [];
  for (const row of known) {
    const { misses, worst: error } = judge({ ...file, cases: [row] });
    for (const miss of misses)
      missed.push({ case: miss.name, got: miss.got, want: miss.want, error: miss.ratio });
    const most = Math.max(error, ...misses.map(({ ratio }) => ratio));
    if (most > worst) [worst, worstCase] = [most, label(row)];
  }
  return { function: name, source, cases: file.cases.length, worst, worstCase, missed, notCovered };
}
