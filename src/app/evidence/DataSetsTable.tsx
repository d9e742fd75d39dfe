import { formatNumber } from "#language/format.ts";
import { EvidenceTable } from "./EvidenceTable.tsx";
import { type BlockEvidence, evidence } from "./evidence.ts";
import { nameOfDataSet, nameOfFamily } from "./names.ts";
import { shownError } from "./shownError.ts";

const count = (value: number) => formatNumber(value, { step: 1 });
const total = (blocks: readonly BlockEvidence[], of: "ok" | "missed" | "notCovered") =>
  count(blocks.reduce((sum, block) => sum + block[of], 0));

/** Every data set with how many of its answers were met, missed and not compared. */
export function DataSetsTable() {
  return (
    <EvidenceTable
      caption="Data sets: numbers compared, and the worst error as a share of what is allowed"
      columns={["Data set", "Blocks", "ok", "Missed", "Not covered", "Worst error"]}
    >
      <tbody>
        {evidence.dataSets.map((one) => (
          <tr key={one.name}>
            <th scope="row">
              {nameOfDataSet(one)}
              <span>{nameOfFamily(one.family)}</span>
            </th>
            <td>{count(one.blocks.length)}</td>
            <td>{total(one.blocks, "ok")}</td>
            <td>{total(one.blocks, "missed")}</td>
            <td>{total(one.blocks, "notCovered")}</td>
            <td>{shownError(Math.max(0, ...one.blocks.map(({ worst }) => worst)))}</td>
          </tr>
        ))}
      </tbody>
    </EvidenceTable>
  );
}
