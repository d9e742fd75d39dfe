import { useState } from "react";
import { announce } from "#controls/announce.ts";
import { writeLink } from "#explorable/link.ts";
import { allExplorables, explorable } from "#explorable/registry.ts";
import type { FigureProps } from "./figureProps.ts";

/** What stands in place of a figure that failed; the rest of the page is untouched. */
export function FailedFigure({
  id,
  widget,
  of,
  error,
  resetErrorBoundary,
}: FigureProps & { readonly error: unknown; readonly resetErrorBoundary: () => void }) {
  const message = error instanceof Error ? error.message : String(error);
  const startAgain = () => {
    try {
      explorable(of).reset();
    } finally {
      resetErrorBoundary();
    }
  };
  const [report, setReport] = useState<string>();
  const copy = async () => {
    const text = reportOf();
    try {
      await navigator.clipboard.writeText(text);
      setReport(undefined);
      announce("Report copied.");
    } catch {
      // No permission to the clipboard: the report is shown, to be copied by hand.
      setReport(text);
    }
  };
  const reportOf = () =>
    [
      `Figure ${id} (widget ${widget}, explorable ${of}) failed.`,
      message,
      `Page ${location.pathname}`,
      `State ${writeLink(allExplorables()) || "initial"}`,
      `Browser ${navigator.userAgent}`,
    ].join("\n");
  return (
    <div className="failed" role="alert">
      <p>
        <strong>This figure could not be drawn.</strong> {message} The rest of the page is not
        affected.
      </p>
      <div className="tools-row">
        <button type="button" onClick={resetErrorBoundary}>
          Try again
        </button>
        <button type="button" onClick={startAgain}>
          Reset the figure
        </button>
        <button type="button" onClick={copy}>
          Copy a report
        </button>
      </div>
      {report && (
        <textarea
          className="failed-report"
          aria-label="Report"
          readOnly
          rows={6}
          value={report}
          onFocus={(event) => event.target.select()}
        />
      )}
    </div>
  );
}
