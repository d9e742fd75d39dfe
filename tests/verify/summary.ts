import { count, type Report } from "./verifyFolder.ts";

/** The report in short, for machines: one entry a function and a block, with its worst number. */
export function summary(report: Report) {
  return {
    totals: count(report),
    functions: report.functions.map((one) => ({
      function: one.function,
      cases: one.cases,
      missed: one.missed.length,
      notCovered: one.notCovered.length,
      worst: rounded(one.worst),
      worstCase: one.worstCase,
    })),
    dataSets: report.dataSets.map(({ name, title, family, blocks }) => ({
      name,
      title,
      family,
      blocks: blocks.map((block) => {
        const of = (verdict: string) => block.lines.filter((line) => line.verdict === verdict);
        const worst = block.lines.reduce<{ error: number; path: string }>(
          (most, { error = 0, path }) => (error > most.error ? { error, path } : most),
          { error: 0, path: "" },
        );
        return {
          block: block.block,
          family: block.family,
          ok: of("ok").length,
          missed: of("missed").length,
          notCovered: of("not covered").length,
          reasons: [...new Set(of("not covered").map(({ why }) => why))].join("; "),
          worst: rounded(worst.error),
          worstAt: worst.path,
        };
      }),
    })),
    otherFiles: report.otherFiles.length,
  };
}

/** Two digits: the others differ between machines. */
function rounded(error: number): number {
  return Number(error.toPrecision(2));
}
