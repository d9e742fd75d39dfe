import { faultIn, type Shape } from "./shape.ts";

/** Numbers of one kind, by what came of comparing them. */
interface Counts {
  readonly ok: number;
  readonly missed: number;
  readonly notCovered: number;
}

/** What the last run of `npm run verify` found of one function. */
export interface FunctionEvidence {
  readonly function: string;
  readonly cases: number;
  readonly missed: number;
  readonly notCovered: number;
  /** Why cases were left out, as the run says it. */
  readonly reasons: string;
  /** Largest error in the unit of its tolerance, and the case it belongs to. */
  readonly worst: number;
  readonly worstCase: string;
}

/** What it found of one block of a data set's answers. */
export interface BlockEvidence extends Counts {
  readonly block: string;
  readonly family: string;
  readonly reasons: string;
  readonly worst: number;
  readonly worstAt: string;
}

/** What it found of one data set. */
export interface DataSetEvidence {
  readonly name: string;
  readonly title: string;
  readonly family: string;
  /** Programs its answers were made with or compared with. */
  readonly systems: string;
  /** How often an answer had been compared with another program's before it was used here. */
  readonly crossChecks: number;
  /** How far an answer may lie from ours, by its kind. */
  readonly room: Readonly<Record<RoomName, number>>;
  readonly blocks: readonly BlockEvidence[];
}

/** What the last run of `npm run verify` found. */
export interface Evidence {
  readonly totals: { readonly functions: Counts; readonly dataSets: Counts };
  /** How far a function may lie from its answer: so many roundings, but at least this relative error. */
  readonly room: { readonly roundings: number; readonly core: number; readonly hard: number };
  /** Programs the answers of functions were made with. */
  readonly systems: string;
  readonly functions: readonly FunctionEvidence[];
  readonly dataSets: readonly DataSetEvidence[];
}

const rooms = {
  component: "number",
  effect: "number",
  logLikelihood: "number",
  moment: "number",
  quantile: "number",
  closed: "number",
  standardErrors: "number",
} as const;
export type RoomName = keyof typeof rooms;

const counts = { ok: "number", missed: "number", notCovered: "number" } as const;
const SHAPE: Shape = {
  totals: { functions: counts, dataSets: counts },
  room: { roundings: "number", core: "number", hard: "number" },
  systems: "string",
  functions: [
    {
      function: "string",
      cases: "number",
      missed: "number",
      notCovered: "number",
      reasons: "string",
      worst: "number",
      worstCase: "string",
    },
  ],
  dataSets: [
    {
      name: "string",
      title: "string",
      family: "string",
      systems: "string",
      crossChecks: "number",
      room: rooms,
      blocks: [
        {
          ...counts,
          block: "string",
          family: "string",
          reasons: "string",
          worst: "number",
          worstAt: "string",
        },
      ],
    },
  ],
};

const FILE = "content/about/numbers/evidence.json";
const RUN = "Run `npm run verify`, which writes it.";

/**
 * The evidence as it is found; an error where there is none, where it is not what `npm run verify` writes, or where
 * it speaks of a number that was missed: the book is not built on such.
 */
export function readEvidence(found: unknown): Evidence {
  if (found === undefined) throw new Error(`There is no evidence for the numbers: ${FILE}. ${RUN}`);
  const fault = faultIn(found, SHAPE);
  if (fault) throw new Error(`${FILE} is not the evidence for the numbers: ${fault}. ${RUN}`);
  const evidence = found as Evidence;
  const { functions, dataSets, totals } = evidence;
  const isEmpty = functions.length === 0 || dataSets.length === 0;
  if (isEmpty || !agree(totals.functions, functionCounts(evidence)))
    throw new Error(`${FILE} does not add up: its functions are not those of its totals. ${RUN}`);
  if (!agree(totals.dataSets, sum(dataSets.flatMap(({ blocks }) => blocks))))
    throw new Error(`${FILE} does not add up: its data sets are not those of its totals. ${RUN}`);
  const missed = missedIn(evidence);
  if (missed.length > 0)
    throw new Error(
      `The last run of \`npm run verify\` missed a number, so the book is not built: ${missed.join(", ")}. ` +
        "Mend the function, or show that the reference is wrong; then run it again.",
    );
  return evidence;
}

function functionCounts({ functions }: Evidence): Counts {
  return sum(
    functions.map(({ cases, missed, notCovered }) => ({
      ok: cases - missed - notCovered,
      missed,
      notCovered,
    })),
  );
}

function sum(all: readonly Counts[]): Counts {
  const total = (name: keyof Counts) => all.reduce((so, one) => so + one[name], 0);
  return { ok: total("ok"), missed: total("missed"), notCovered: total("notCovered") };
}

const agree = (a: Counts, b: Counts): boolean =>
  a.ok === b.ok && a.missed === b.missed && a.notCovered === b.notCovered;

/** What was missed; an error above its tolerance counts, whatever the counts say. */
function missedIn({ functions, dataSets }: Evidence): readonly string[] {
  const isMissed = (one: { readonly missed: number; readonly worst: number }) =>
    one.missed > 0 || one.worst > 1;
  return [
    ...functions.filter(isMissed).map((one) => `${one.function} at ${one.worstCase}`),
    ...dataSets.flatMap(({ name, blocks }) =>
      blocks.filter(isMissed).map(({ block, worstAt }) => `${name} ${block} ${worstAt}`),
    ),
  ];
}

const files = import.meta.glob<unknown>("../../../content/about/numbers/evidence.json", {
  eager: true,
  import: "default",
});

/** What the last run of `npm run verify` found: the one source of what the book says of its checks. */
export const evidence = readEvidence(Object.values(files)[0]);
