import { useEffect } from "react";
import { announce } from "#controls/announce.ts";
import { formatNumber } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import { useJob } from "../../frame/useJob.ts";

const DRAWS = 1000;

/** A contest over a thousand fresh sets of schools, drawn beside the page when it is asked for. */
export function Contest(setting: {
  readonly seed: number;
  readonly sigma: readonly number[];
  readonly truth: { readonly mean: number; readonly sd: number };
  readonly mu: number;
  readonly tau: number;
}) {
  const contest = useJob("pooling-contest", { draws: DRAWS, ...setting });
  const { result, running, share, problem } = contest;
  useEffect(() => {
    if (result)
      announce(
        `Estimates were closer to the truth in ${result.pooledWins} of ${formatNumber(result.draws)} sets.`,
      );
  }, [result]);
  return (
    <div className="job">
      <button type="button" onClick={running ? contest.cancel : contest.start}>
        {running ? "Stop" : `Draw ${formatNumber(DRAWS)} other sets of schools`}
      </button>
      {running && <progress value={share} max={1} aria-label="Sets drawn" />}
      {problem && <p role="alert">{problem}</p>}
      {result && (
        <p className={contest.stale ? "job-result is-stale" : "job-result"}>
          {contest.stale ? "At the settings before, the" : "The"} estimates were closer to the truth
          in{" "}
          <span data-readout="pooled-wins" data-value={result.pooledWins}>
            {result.pooledWins}
          </span>{" "}
          of {formatNumber(result.draws)} sets ({percent(result.pooledWins / result.draws)}), own
          averages in {result.rawWins}. Typical errors: estimates{" "}
          <span data-readout="pooled-error" data-value={result.pooledError}>
            {formatNumber(result.pooledError)}
          </span>
          , own averages {formatNumber(result.rawError)} points.
        </p>
      )}
    </div>
  );
}
