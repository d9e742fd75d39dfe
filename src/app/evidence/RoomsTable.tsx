import { formatNumber } from "#language/format.ts";
import { EvidenceTable } from "./EvidenceTable.tsx";
import { evidence, type RoomName } from "./evidence.ts";

/** What an answer is, and in what its distance from ours is counted. */
const kinds: readonly (readonly [RoomName, kind: string, unit: string])[] = [
  ["closed", "closed forms", "of the number itself"],
  ["component", "fitted variances and shapes", "of the number itself"],
  ["effect", "fitted means and group estimates", "of their standard error"],
  ["logLikelihood", "log likelihoods", "absolutely"],
  ["moment", "posterior means and standard deviations", "of the posterior sd"],
  ["quantile", "posterior quantiles", "of the posterior sd"],
  ["standardErrors", "answers drawn at random", "standard errors of the draws"],
];

/** How far an answer may lie from ours, by its kind. */
export function RoomsTable() {
  const { core, hard } = evidence.room;
  const rows = [
    ["functions, where textbooks use them", `${shown([core])} of the number itself`],
    ["functions in hard corners", `${shown([hard])} of the number itself`],
    ...kinds.map(([name, kind, unit]) => [
      kind,
      `${shown(evidence.dataSets.map(({ room }) => room[name]))} ${unit}`,
    ]),
  ];
  return (
    <EvidenceTable
      caption="How far an answer may lie from ours and still be called ok"
      columns={["Kind of number", { words: "At most" }]}
    >
      <tbody>
        {rows.map(([kind, size]) => (
          <tr key={kind}>
            <th scope="row">{kind}</th>
            <td className="is-words">{size}</td>
          </tr>
        ))}
      </tbody>
    </EvidenceTable>
  );
}

/** Files may differ: every size there is, the smallest first. */
function shown(sizes: readonly number[]): string {
  return [...new Set(sizes)]
    .sort((a, b) => a - b)
    .map((size) => formatNumber(size, { digits: 1 }))
    .join(" or ");
}
