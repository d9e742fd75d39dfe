import { type Answer, isObject } from "./answer.ts";
import type { Tolerance } from "./tolerance.ts";

/** One block of expected numbers, with the data and the model it speaks of. */
export interface Block {
  readonly name: string;
  readonly want: unknown;
  /** `prior_spec`: the law of every parameter, by its name. */
  readonly priors: Readonly<Record<string, Law>> | undefined;
  readonly tolerance: Tolerance;
  readonly table: Table;
  /** `prior_spec` of another block of the same data set. */
  readonly priorsOf: (block: string) => Block["priors"];
}

/** A prior law as a file writes it. */
export interface Law {
  readonly law: string;
  readonly [parameter: string]: unknown;
}

/** What a family says about a block; undefined where it does not know such a block. */
export type Family = (block: Block) => Answer;

/** Columns by the part they play in the model. */
export interface Table {
  /** Numbers of a column; a RangeError where there is none. */
  readonly numbers: (...roles: string[]) => number[];
  readonly has: (role: string) => boolean;
  /** Name of the column that plays a part. */
  readonly column: (role: string) => string | undefined;
  /** Names of a column, in words. */
  readonly names: (role: string) => string[];
}

/** Reads `data` (columns and rows, or one list a column) through `roles`; a role without a column is looked up by its own name. */
export function tableOf(data: unknown, roles: unknown): Table {
  const columns = new Map<string, unknown[]>();
  if (isObject(data) && Array.isArray(data.columns) && Array.isArray(data.rows))
    data.columns.forEach((name, k) => {
      columns.set(
        String(name),
        (data.rows as unknown[][]).map((row) => row[k]),
      );
    });
  else if (isObject(data))
    for (const [name, list] of Object.entries(data))
      if (Array.isArray(list)) columns.set(name, list);
  const nameOf = (role: string) => {
    const named = isObject(roles) ? roles[role] : undefined;
    return typeof named === "string" ? named : role;
  };
  const column = (role: string) => columns.get(nameOf(role));
  return {
    column: (role) => (column(role) === undefined ? undefined : nameOf(role)),
    has: (role) => column(role) !== undefined,
    numbers: (...wanted) => {
      const found = wanted.map(column).find((list) => list !== undefined);
      if (!found?.every((value) => typeof value === "number"))
        throw new RangeError(`no column of numbers plays the part of ${wanted.join(" or ")}`);
      return found;
    },
    names: (role) => {
      const found = column(role);
      if (found === undefined) throw new RangeError(`no column plays the part of ${role}`);
      return found.map(String);
    },
  };
}

/** Rows of every group, the groups in order of first appearance. */
export function byGroup(names: readonly string[], values: readonly number[]) {
  const groups = new Map<string, number[]>();
  for (const [i, name] of names.entries()) {
    const rows = groups.get(name) ?? [];
    rows.push(values[i]!);
    groups.set(name, rows);
  }
  return { names: [...groups.keys()], rows: [...groups.values()] };
}
