import { formatNumber } from "#language/format.ts";
import { EvidenceTable, Rows } from "./EvidenceTable.tsx";
import { evidence, type FunctionEvidence } from "./evidence.ts";
import { byLaw } from "./names.ts";
import { shownError } from "./shownError.ts";

const COLUMNS = ["Function", "Cases", "Worst error", { words: "Where" }];

/** Every function with its cases, and where ours lies furthest from the answer. */
export function FunctionsTable() {
  return (
    <EvidenceTable
      caption="Functions: the worst error as a share of what is allowed, and the arguments it belongs to, rounded"
      columns={COLUMNS}
    >
      {byLaw(evidence.functions).map(({ law, functions }) => (
        <Rows key={law} heading={law} width={COLUMNS.length}>
          {functions.map(({ name, found }) => (
            <tr key={found.function}>
              <th scope="row">{name}</th>
              <td>{formatNumber(found.cases, { step: 1 })}</td>
              <td>{shownError(found.worst)}</td>
              <td className="is-words is-place">{whereOf(found)}</td>
            </tr>
          ))}
        </Rows>
      ))}
    </EvidenceTable>
  );
}

/** The arguments of the worst case, to four figures; the reference file has them whole. */
function whereOf({ worst, worstCase }: FunctionEvidence): string {
  const inside = /\((.*)\)$/.exec(worstCase)?.[1];
  if (worst === 0 || inside === undefined) return "every case is exact";
  return inside
    .split(", ")
    .map((argument) => Number(Number(argument).toPrecision(4)))
    .map((value) => formatNumber(value, { digits: figuresOf(value) }))
    .join(", ");
}

function figuresOf(value: number): number {
  return value.toExponential().replace(/e.*|\D/g, "").length;
}
