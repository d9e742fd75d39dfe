/** A number of ours, and how far it may lie from the one in the file. */
export interface Leaf {
  readonly got: number;
  /** Allowed distance, in the unit of the number. */
  readonly allowed: (want: number) => number;
}

/** Marks a number of the file that the computation started from. */
export interface Input {
  readonly isInput: true;
}
export const INPUT: Input = { isInput: true };

/** What we say about a block, in the shape of the block; a function is asked only where the file has something to compare. */
export type Answer =
  | Leaf
  | Input
  | string
  | undefined
  | readonly Answer[]
  | { readonly [key: string]: Answer }
  | ((want: unknown) => Answer);

export type Verdict = "ok" | "missed" | "not covered";

/** One number of a file, and how ours compares. */
export interface Line {
  /** `theta[3].q97.5` */
  readonly path: string;
  readonly want: number | string | null;
  readonly got?: number | string;
  /** In the unit of the file's tolerance: 1 is just allowed. */
  readonly error?: number;
  readonly verdict: Verdict;
  /** Why it was not covered, or what went wrong. */
  readonly why?: string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLeaf = (answer: Answer): answer is Leaf =>
  isObject(answer) && typeof answer.allowed === "function" && "got" in answer;

/** Descriptions of a block that are no results: its priors, and a family and data of its own. */
function isDescription(key: string, value: unknown): boolean {
  return (
    (["prior_spec", "data", "roles", "tolerance"].includes(key) && isObject(value)) ||
    key === "prior"
  );
}

/** Compares a block with our answer, number by number; what has no answer is listed as not covered. */
export function compare(path: string, want: unknown, answer: Answer): Line[] {
  if (answer === INPUT) return [];
  if (typeof answer === "function") return asked(path, want, answer);
  if (typeof want === "number" || want === null) return number(path, want, answer);
  if (typeof want === "string")
    return typeof answer === "string" && answer !== want
      ? [{ path, want, got: answer, verdict: "missed", why: "another name" }]
      : [];
  if (Array.isArray(want)) {
    if (Array.isArray(answer) && answer.length !== want.length)
      return [
        {
          path: `${path}.length`,
          want: want.length,
          got: answer.length,
          verdict: "missed",
          why: "another number of entries",
        },
      ];
    const list = Array.isArray(answer) ? answer : [];
    return want.flatMap((value, i) => compare(`${path}[${i}]`, value, list[i]));
  }
  if (!isObject(want)) return [];
  const known = isObject(answer) && !isLeaf(answer) ? answer : {};
  return Object.entries(want)
    .filter(([key, value]) => !isDescription(key, value))
    .flatMap(([key, value]) =>
      compare(path === "" ? key : `${path}.${key}`, value, known[key] as Answer),
    );
}

function asked(path: string, want: unknown, answer: (want: unknown) => Answer): Line[] {
  try {
    return compare(path, want, answer(want));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // A RangeError says that the core does not do this; anything else is a failure of what it claims to do.
    const verdict = error instanceof RangeError ? "not covered" : "missed";
    return compare(path, want, undefined).map((line) => ({ ...line, verdict, why: message }));
  }
}

function number(path: string, want: number | null, answer: Answer): Line[] {
  if (typeof answer === "string")
    return String(want) === answer
      ? []
      : [{ path, want, got: answer, verdict: "missed", why: "another name" }];
  if (!isLeaf(answer)) return want === null ? [] : [{ path, want, verdict: "not covered" }];
  const { got } = answer;
  if (want === null) {
    const verdict = Number.isFinite(got) ? "missed" : "ok";
    return [{ path, want, got, verdict, error: verdict === "ok" ? 0 : Infinity }];
  }
  const apart = Math.abs(got - want);
  const error = apart === 0 ? 0 : apart / answer.allowed(want);
  return [{ path, want, got, error, verdict: error <= 1 ? "ok" : "missed" }];
}
