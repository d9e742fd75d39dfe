import type { Show } from "../../declared/defineFigure.tsx";
import { Scrub } from "../../frame/Scrub.tsx";

/** The account as a reckoning; what the data and the state say can be changed in its cells. */
export function AccountTable({ of, show }: { readonly of: string; readonly show: Show }) {
  return (
    <div className="ledger">
      <table>
        <thead>
          <tr>
            <th scope="col">source</th>
            <th scope="col">says</th>
            <th scope="col">weight</th>
            <th scope="col">of the way</th>
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
            <td>{show("own")}</td>
            <td>{show("kept", { bare: true })}</td>
          </tr>
          <tr data-quantity={`${of}.mu`}>
            <th scope="row">all schools of the state</th>
            <td>
              <Scrub of={of} name="mu" />
            </td>
            <td>{show("rest")}</td>
            <td>{show("back", { bare: true })}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">the estimate</th>
            <td>{show("estimate", { bare: true })}</td>
            <td>{show("whole")}</td>
            <td>{show("gap", { bare: true })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
