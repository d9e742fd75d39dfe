import { formatNumber } from "#language/format.ts";
import { farOf, type Need, type Needs } from "./needs.ts";

/** So many groups are named; of more it is said how many they are. */
const NAMED = 3;
/** So many things are named that a number does not need. */
const LISTED = 5;

/** What a number needs, in one sentence. */
export function sayNeeds(needs: Needs): string {
  const { number, needed, further, elsewhere, nowhere, isFixed } = needs;
  const inputs = needed.map(({ input }) => input);
  const own = inputs.length === 1 ? inputs[0] : undefined;
  const isItself = own?.kind === "parameter" && own.name === needs.name;
  const most = phrases(inputs, needs);
  const isAlone = further.length + elsewhere.length === 0;
  const first = isItself
    ? `is set directly, as ${own.words}${isAlone ? ", and needs nothing else" : ""}`
    : most.length > 0
      ? `needs ${list(most)}${most.length > 1 ? ", the first the most" : ""}`
      : isAlone
        ? "is moved by nothing that was tried"
        : "is moved by one step of nothing";
  // What is several columns to the figure may be one thing to a reader: it is spoken of once.
  const spoken = new Set(most);
  const parts = [
    `“${number.text}” ${first}`,
    ...about("not by one step, but by a larger move, of", further, needs, spoken),
    ...about("not needed here:", elsewhere, needs, spoken),
    ...(isItself && isAlone ? [] : about("needed nowhere that was tried:", nowhere, needs, spoken)),
    ...(isFixed && !isItself
      ? ["the data that nothing here moves stand fixed and were not tried"]
      : []),
  ];
  return `${parts.join("; ")}.`;
}

function about(
  words: string,
  inputs: readonly Need["input"][],
  needs: Needs,
  spoken: Set<string>,
): readonly string[] {
  const all = phrases(inputs, needs).filter((one) => !spoken.has(one));
  for (const one of all) spoken.add(one);
  if (all.length === 0) return [];
  const rest = all.length - LISTED;
  return [`${words} ${list(rest > 1 ? [...all.slice(0, LISTED), `${rest} more`] : all)}`];
}

/** Each input in words, the groups of a column together. */
function phrases(inputs: readonly Need["input"][], { groups, needed }: Needs): readonly string[] {
  const first = inputs.filter(
    ({ kind, name }, at) =>
      inputs.findIndex((one) => one.kind === kind && one.name === name) === at,
  );
  const said = first.map((input) => {
    const of = inputs.flatMap(({ kind, name, group }) =>
      kind === "field" && name === input.name && group !== undefined ? [group] : [],
    );
    if (of.length === 0) return input.words;
    const what = input.words.slice(0, -` of ${input.group}`.length);
    if (of.length === groups) return `${what} of all ${groups}`;
    if (of.length <= NAMED) return `${what} of ${list(of)}`;
    const isRest = !inputs.some((one) => needed.some((need) => need.input === one));
    return isRest ? `${what} of the other ${of.length}` : `${what} of ${of.length} of ${groups}`;
  });
  return [...new Set(said)];
}

function list(all: readonly string[]): string {
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/** So many steps are told of an input: those that do most. */
const TOLD = 3;

/** What steps of one input do to the number. */
export function sayEffects({ effects }: Need, { number }: Needs): string {
  const isShare = number.text.endsWith("%");
  const most = effects.toSorted((a, b) => farOf(b) - farOf(a)).slice(0, TOLD);
  const said = effects
    .filter((one) => most.includes(one))
    .map(({ words, change }) => {
      if (change === "gone") return `${words}: it is not said any more`;
      if (change === 0) return `${words}: nothing`;
      const far = formatNumber(Math.abs(change) * (isShare ? 100 : 1), { digits: 2 });
      return `${words}: ${change > 0 ? "+" : "−"}${far}`;
    });
  return `${said.join("; ")}${isShare ? " percentage points" : ""}`;
}
