import { type Answer, compare, isObject, type Line } from "./answer.ts";
import { type Block, type Family, type Law, tableOf } from "./dataSet.ts";
import { FAMILIES } from "./families/index.ts";
import { type Origin, originOf } from "./origin.ts";
import { type Quantiles, readTolerance, type Tolerance } from "./tolerance.ts";

/** What was found of one block of expected numbers. */
export interface BlockReport {
  readonly block: string;
  readonly family: string;
  readonly lines: readonly Line[];
}

/** What was found of one data set. */
export interface DataSetReport {
  readonly name: string;
  readonly title: string;
  readonly family: string;
  readonly tolerance: Tolerance;
  readonly origin: Origin;
  readonly blocks: readonly BlockReport[];
}

/** Checks every block of a data set; the family, the roles and the priors decide what is computed, never a name of the file. */
export function verifyDataSet(
  file: Readonly<Record<string, unknown>>,
  quantiles: Quantiles,
): DataSetReport {
  const model = isObject(file.model) ? file.model : {};
  const expected = isObject(file.expected) ? file.expected : {};
  const family = String(model.family);
  const blocks = Object.entries(expected).map(([block, want]): BlockReport => {
    const own = isObject(want) ? want : {};
    const spec = isObject(own.prior_spec) ? own.prior_spec : undefined;
    const ownFamily = [own.family, spec?.family, familyInName(block)].find(
      (name) => typeof name === "string",
    );
    const chosen = String(ownFamily ?? family);
    // A table of conjugate rows keeps its inputs where the others keep columns.
    const data = own.family !== undefined && own.data !== undefined ? own.data : file.data;
    const part: Block = {
      name: block,
      want,
      priors: lawsOf(own),
      tolerance: readTolerance(own.tolerance ?? file.tolerance, quantiles),
      table: tableOf(data, own.roles ?? model.roles),
      priorsOf: (other) => lawsOf(expected[other]),
    };
    return { block, family: chosen, lines: linesOf(part, chosen, own.family !== undefined) };
  });
  return {
    name: String(file.name),
    title: String(file.title ?? ""),
    family,
    tolerance: readTolerance(file.tolerance, quantiles),
    origin: originOf(file),
    blocks,
  };
}

function linesOf(block: Block, family: string, isOwnFamily: boolean): Line[] {
  const known = FAMILIES[family];
  const answer: Answer = known && (() => (isOwnFamily ? ownAnswer(known, block) : known(block)));
  const lines = compare("", block.want, answer);
  const why = known ? "no such number of ours" : `no family ${family}`;
  return lines.map((line) =>
    line.verdict === "not covered" && line.why === undefined ? { ...line, why } : line,
  );
}

/** A block of a family of its own may have any name: it holds the numbers of a method named in it, or blocks. */
function ownAnswer(family: Family, block: Block): Answer {
  const method = /(?:^|_)(REML|MLE|ML|DL|HE|PM)(?:_|$)/.exec(block.name)?.[1];
  const answer = family(method ? { ...block, name: method } : block);
  if (answer !== undefined || !isObject(block.want)) return answer;
  return Object.fromEntries(
    Object.entries(block.want)
      .filter(([, want]) => isObject(want))
      .map(([name, want]) => [name, () => family({ ...block, name, want, priors: lawsOf(want) })]),
  );
}

function lawsOf(block: unknown): Readonly<Record<string, Law>> | undefined {
  const spec = isObject(block) && isObject(block.prior_spec) ? block.prior_spec : undefined;
  if (!spec) return undefined;
  return Object.fromEntries(Object.entries(spec).filter(([name]) => name !== "family")) as Readonly<
    Record<string, Law>
  >;
}

/** Blocks without priors say in their name where they are of another family than the rest: `logitnormal_ML`. */
function familyInName(block: string): string | undefined {
  return /^logit_?normal/.test(block) ? "logit-normal-binomial" : undefined;
}
