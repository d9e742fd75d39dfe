import { formatNumber } from "#language/format.ts";
import type { Evidence } from "./evidence.ts";
import { nameOfFunction } from "./names.ts";

/** An error this small a share of its room is called close. */
const CLOSE = 0.01;

const whole = (value: number): string => formatNumber(value, { step: 1 });

/** Everything the text says of the evidence in numbers, by name. */
export function factsOf({ totals, room, functions, dataSets, systems }: Evidence) {
  const blocks = dataSets.flatMap((one) => one.blocks);
  const compared = blocks.filter(({ ok }) => ok > 0);
  const worst = functions.reduce((most, one) => (one.worst > most.worst ? one : most));
  const cases = totals.functions.ok + totals.functions.notCovered;
  const close = (list: readonly { readonly worst: number }[]) =>
    whole(list.filter((one) => one.worst <= CLOSE).length);
  const named = [systems, ...dataSets.map((one) => one.systems)].flatMap((list) =>
    list.split(", "),
  );
  return {
    roundings: whole(room.roundings),
    functions: whole(functions.length),
    cases: whole(cases),
    "data-sets": whole(dataSets.length),
    blocks: whole(blocks.length),
    answers: whole(totals.dataSets.ok + totals.dataSets.notCovered),
    ok: whole(totals.functions.ok + totals.dataSets.ok),
    asked: whole(
      totals.functions.ok + totals.functions.missed + totals.dataSets.ok + totals.dataSets.missed,
    ),
    missed: whole(totals.functions.missed + totals.dataSets.missed),
    "not-covered": whole(totals.functions.notCovered + totals.dataSets.notCovered),
    "cross-checks": whole(dataSets.reduce((sum, one) => sum + one.crossChecks, 0)),
    systems: inWords([...new Set(named.filter((name) => name !== ""))]),
    "worst-error": formatNumber(worst.worst, { digits: 2 }),
    "worst-function": nameOfFunction(worst.function),
    "compared-blocks": whole(compared.length),
    "close-blocks": close(compared),
    close: formatNumber(CLOSE, { digits: 1 }),
  };
}

function inWords(list: readonly string[]): string {
  return list.length < 2 ? list.join() : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`;
}
