import type { Line } from "./answer.ts";
import type { BlockReport } from "./verifyDataSet.ts";
import { type Count, count, type Report } from "./verifyFolder.ts";

/** The report as lines of text: every number, or with "brief" only blocks, misses and what is not covered. */
export function printed(report: Report, detail: "every number" | "brief"): string[] {
  const { functions, dataSets, otherFiles } = report;
  const lines: string[] = [];
  if (functions.length > 0) lines.push("", "Functions: worst error in the unit of its tolerance");
  for (const one of functions) {
    const state = one.missed.length > 0 ? "MISSED" : "ok";
    lines.push(
      `  ${state.padEnd(7)}${one.function.padEnd(20)}${String(one.cases).padStart(5)} cases   ` +
        `worst ${shown(one.worst)} at ${one.worstCase || "-"}`,
      ...one.missed.map(
        (miss) => `    MISSED ${miss.case}: got ${miss.got}, expected ${miss.want}`,
      ),
      ...one.notCovered.map((name) => `    not covered: ${name}`),
    );
  }
  for (const { name, title, family, blocks } of dataSets) {
    lines.push("", `${name} (${family})${title === "" ? "" : `: ${title}`}`);
    for (const block of blocks) lines.push(...blockLines(block, detail));
  }
  if (otherFiles.length > 0)
    lines.push(
      "",
      "Not covered: files in neither format",
      ...otherFiles.map((file) => `  ${file}`),
    );
  const totals = count(report);
  const inWords = (of: Count) =>
    `${of.ok} ok, ${of.missed} missed, ${of["not covered"]} not covered`;
  return [
    ...lines,
    "",
    `${functions.length} functions: ${inWords(totals.functions)}`,
    `${dataSets.length} data sets: ${inWords(totals.dataSets)}`,
  ];
}

function blockLines({ block, family, lines }: BlockReport, detail: "every number" | "brief") {
  const of = (verdict: Line["verdict"]) => lines.filter((line) => line.verdict === verdict);
  const worst = lines.reduce((most, line) => Math.max(most, line.error ?? 0), 0);
  const head =
    `  ${block} [${family}]: ${of("ok").length} ok, ${of("missed").length} missed, ` +
    `${of("not covered").length} not covered; worst ${shown(worst)}`;
  const listed = detail === "brief" ? [...of("missed"), ...briefly(of("not covered"))] : lines;
  return [head, ...listed.map((line) => `    ${lineText(line)}`)];
}

/** One line for all members of a list that are not covered for the same reason. */
function briefly(lines: readonly Line[]): Line[] {
  const first = new Map<string, Line>();
  for (const line of lines) {
    const path = line.path.replace(/\[\d+\]/g, "[]").replace(/\.q[\d.]+$/, ".q…");
    if (!first.has(path)) first.set(path, { ...line, path });
  }
  return [...first.values()];
}

function lineText({ path, want, got, error, verdict, why }: Line): string {
  const state = verdict === "missed" ? "MISSED" : verdict;
  const compared = got === undefined ? "" : `  got ${got}`;
  const size = error === undefined ? "" : `  error ${shown(error)}`;
  return `${state.padEnd(12)}${path}${compared}  expected ${want}${size}${why ? `  (${why})` : ""}`;
}

function shown(error: number): string {
  return error === 0
    ? "0"
    : error < 1e-3 || error >= 1e4
      ? error.toExponential(1)
      : error.toFixed(4);
}
