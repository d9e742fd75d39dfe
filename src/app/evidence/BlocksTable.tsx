import { formatNumber } from "#language/format.ts";
import { EvidenceTable, Rows } from "./EvidenceTable.tsx";
import { type BlockEvidence, evidence } from "./evidence.ts";
import { nameOfDataSet } from "./names.ts";
import { shownError } from "./shownError.ts";

const count = (value: number) => formatNumber(value, { step: 1 });
const COLUMNS = ["Block", "ok", "Not covered", "Worst error", { words: "Where" }];

/** Every block of answers of every data set, closed until it is asked for. */
export function BlocksTable() {
  return (
    <details className="data-table">
      <summary>Every block of every data set</summary>
      <EvidenceTable
        caption="Blocks as the reference files call them, and the number that lies furthest from the answer"
        columns={COLUMNS}
      >
        {evidence.dataSets.map((one) => (
          <Rows
            key={one.name}
            heading={nameOfDataSet(one)}
            note={one.systems && `answers made or compared with ${one.systems}`}
            width={COLUMNS.length}
          >
            {one.blocks.map((block) => (
              <tr key={block.block}>
                <th scope="row">{block.block.replaceAll("_", " ")}</th>
                <td>{count(block.ok)}</td>
                <td>{count(block.notCovered)}</td>
                <td>{block.ok > 0 ? shownError(block.worst) : "–"}</td>
                <td className="is-words is-place">{placeOf(block)}</td>
              </tr>
            ))}
          </Rows>
        ))}
      </EvidenceTable>
    </details>
  );
}

/** The worst number as its file calls it, without what the file says of it in brackets. */
function placeOf({ ok, worst, worstAt }: BlockEvidence): string {
  if (worst > 0) return worstAt.replace(/ \(.*?\)/g, "");
  return ok > 0 ? "every number is exact" : "–";
}
