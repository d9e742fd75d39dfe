import { formatNumber } from "#language/format.ts";
import { percent } from "#language/percent.ts";
import { Scrub } from "../../../frame/Scrub.tsx";
import type { PlotProps } from "../../../frame/widget.ts";
import { exactPercent } from "./exactPercent.ts";
import type { LedgerPicture } from "./picture.ts";

/** The ledger as a reckoning; what the data and the state say can be changed in its cells. */
export function LedgerTable({ picture, explorable }: PlotProps<LedgerPicture>) {
  const { own, population, estimate } = picture;
  const of = explorable.id;
  const points = (value: number) => formatNumber(value, { decimals: 2 });
  return (
    <div className="ledger">
      <table>
        <thead>
          <tr>
            <th scope="col">source</th>
            <th scope="col">says</th>
            <th scope="col">share</th>
            <th scope="col">gives</th>
          </tr>
        </thead>
        <tbody>
          <tr data-quantity={`${of}.xbar`}>
            <th scope="row">
              its own <Scrub of={of} name="n" unit />
            </th>
            <td>
              <Scrub of={of} name="xbar" />
            </td>
            <td>
              <span data-readout="own-share" data-value={own.share}>
                {exactPercent(own.share)}
              </span>
            </td>
            <td>
              <span data-readout="own-contribution" data-value={own.contribution}>
                {points(own.contribution)}
              </span>
            </td>
          </tr>
          <tr data-quantity={`${of}.mu`}>
            <th scope="row">all schools of the state</th>
            <td>
              <Scrub of={of} name="mu" />
            </td>
            <td>
              <span data-readout="population-share" data-value={population.share}>
                {exactPercent(population.share)}
              </span>
            </td>
            <td>
              <span data-readout="population-contribution" data-value={population.contribution}>
                {points(population.contribution)}
              </span>
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">the estimate</th>
            <td />
            <td>{percent(1)}</td>
            <td>
              <span data-readout="estimate" data-value={estimate}>
                {points(estimate)}
              </span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
