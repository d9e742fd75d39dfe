import type { BlockEvidence, DataSetEvidence, Evidence } from "#app/evidence/evidence.ts";
import { ROOM } from "../core/special/vectors.ts";
import { systemsIn } from "./origin.ts";
import { STANDARD_ERRORS } from "./tolerance.ts";
import type { BlockReport, DataSetReport } from "./verifyDataSet.ts";
import { type Count, count, type Report } from "./verifyFolder.ts";

/** The report in short, as the book reads it: one entry a function and a block, with its worst number. */
export function summary(report: Report): Evidence {
  const { functions, dataSets } = count(report);
  return {
    totals: { functions: named(functions), dataSets: named(dataSets) },
    room: ROOM,
    systems: systemsIn(report.functions.map(({ source }) => source).join("\n")).join(", "),
    functions: report.functions.map((one) => ({
      function: one.function,
      cases: one.cases,
      missed: one.missed.length,
      notCovered: one.notCovered.length,
      reasons: one.notCovered.slice(0, 3).join("; "),
      worst: rounded(one.worst),
      worstCase: one.worstCase,
    })),
    dataSets: report.dataSets.map(ofDataSet),
  };
}

function ofDataSet({
  name,
  title,
  family,
  origin,
  tolerance,
  blocks,
}: DataSetReport): DataSetEvidence {
  const { component, effect, logLikelihood, moment, quantile, closed } = tolerance;
  return {
    name,
    title,
    family,
    systems: origin.systems.join(", "),
    crossChecks: origin.crossChecks,
    room: {
      component,
      effect,
      logLikelihood,
      moment,
      quantile,
      closed,
      standardErrors: STANDARD_ERRORS,
    },
    blocks: blocks.map(ofBlock),
  };
}

function ofBlock({ block, family, lines }: BlockReport): BlockEvidence {
  const of = (verdict: string) => lines.filter((line) => line.verdict === verdict);
  const worst = lines.reduce<{ error: number; path: string }>(
    (most, { error = 0, path }) => (error > most.error ? { error, path } : most),
    { error: 0, path: "" },
  );
  return {
    block,
    family,
    ok: of("ok").length,
    missed: of("missed").length,
    notCovered: of("not covered").length,
    reasons: [...new Set(of("not covered").map(({ why }) => why))].join("; "),
    worst: rounded(worst.error),
    worstAt: worst.path,
  };
}

const named = ({ ok, missed, "not covered": notCovered }: Count) => ({ ok, missed, notCovered });

/** Two digits: the others differ between machines. JSON knows no infinity. */
function rounded(error: number): number {
  return Number(Math.min(error, 1e300).toPrecision(2));
}
