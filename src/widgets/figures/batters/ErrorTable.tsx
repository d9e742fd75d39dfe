import { formatNumber } from "#language/format.ts";
import { Readout } from "../../frame/Readout.tsx";
import { ESTIMATORS } from "./estimators.ts";
import { forecastError } from "./forecast.ts";
import type { SeasonNumbers } from "./seasonNumbers.ts";

/** The longest bar, which is longer than any error of the figure. */
const LONGEST = 0.075;

interface Line {
  readonly id: string;
  readonly label: string;
  readonly error: number | undefined;
  readonly askedError: number;
}

/** The typical error of each way of guessing, and of the reader's own where there is one. */
export function ErrorTable({
  numbers,
  forecast,
}: {
  readonly numbers: SeasonNumbers;
  readonly forecast: readonly number[] | undefined;
}) {
  const ways: readonly Line[] = numbers.outcomes.map(({ id, error, askedError }) => ({
    id,
    label: ESTIMATORS[id],
    error,
    askedError,
  }));
  const own: readonly Line[] = forecast
    ? [
        {
          id: "forecast",
          label: "your forecasts",
          error: undefined,
          askedError: forecastError(forecast, numbers),
        },
      ]
    : [];
  const number = (name: string, value: number) => (
    <Readout name={name} value={value}>
      {formatNumber(value, { digits: 3 })}
    </Readout>
  );
  return (
    <table className="errors">
      <caption>Typical error over the rest of the season</caption>
      <thead>
        <tr>
          <th scope="col">way of guessing</th>
          <th scope="col">all eighteen</th>
          <th scope="col">the five</th>
        </tr>
      </thead>
      <tbody>
        {[...ways, ...own].map(({ id, label, error, askedError }) => (
          <tr key={id} className={id === numbers.id ? "is-chosen" : undefined}>
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
            <td>{error !== undefined && number(`error-${id}`, error)}</td>
            <td>{number(`asked-error-${id}`, askedError)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
