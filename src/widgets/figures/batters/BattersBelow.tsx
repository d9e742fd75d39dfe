import { formatNumber } from "#language/format.ts";
import type { PlotProps } from "../../frame/widget.ts";
import { ESTIMATORS } from "./estimators.ts";
import { forecastError } from "./forecast.ts";
import type { BattersPicture } from "./picture.ts";

/** The longest bar, which is longer than any error of the figure. */
const LONGEST = 0.09;
const number = (value: number) => formatNumber(value, { digits: 3 });

interface Line {
  readonly id: string;
  readonly label: string;
  readonly error: number | undefined;
  readonly askedError: number;
}

/** The total squared error of each way of guessing, and of the reader's own where there is one. */
export function BattersBelow({ picture, guess, onGuess }: PlotProps<BattersPicture>) {
  const given = onGuess ? undefined : guess;
  const lines: readonly Line[] = picture.outcomes.map(({ id, error, askedError }) => ({
    id,
    label: ESTIMATORS[id],
    error,
    askedError,
  }));
  const own: readonly Line[] = given
    ? [
        {
          id: "forecast",
          label: "your forecasts",
          error: undefined,
          askedError: forecastError(given, picture),
        },
      ]
    : [];
  return (
    <table className="errors">
      <caption>Total squared error over the rest of the season</caption>
      <thead>
        <tr>
          <th scope="col">way of guessing</th>
          <th scope="col">all eighteen</th>
          <th scope="col">the five</th>
        </tr>
      </thead>
      <tbody>
        {[...lines, ...own].map(({ id, label, error, askedError }) => (
          <tr key={id} className={id === picture.chosen.id ? "is-chosen" : undefined}>
            <th scope="row">
              {label}
              {error !== undefined && (
                <svg aria-hidden="true" width="100%" height="8">
                  <rect
                    className={`errors-of-${id === "none" ? "data" : "posterior"}`}
                    width={`${(100 * error) / LONGEST}%`}
                    height="8"
                  />
                </svg>
              )}
            </th>
            <td>
              {error !== undefined && (
                <span data-readout={`error-${id}`} data-value={error}>
                  {number(error)}
                </span>
              )}
            </td>
            <td>
              <span data-readout={`asked-error-${id}`} data-value={askedError}>
                {number(askedError)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
