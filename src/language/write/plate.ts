import type { Model } from "../model.ts";
import { entry, shapeOf } from "../quantities.ts";
import { argumentsOf, reference, referencesIn } from "../term.ts";
import { speakLetter } from "./speech.ts";

/** `given` is not drawn, `hidden` is drawn and not seen, `seen` is drawn and seen. */
export interface PlateNode {
  readonly name: string;
  readonly letter: string;
  readonly kind: "given" | "hidden" | "seen";
  /** Whether there is one for each group. */
  readonly isInPlate: boolean;
  /** Its place, in steps: across, and down from the top of the story. */
  readonly x: number;
  readonly y: number;
}

/** A story as a graph: every quantity, and an arrow from each to those that are drawn by it. */
export interface PlateDiagram {
  readonly nodes: readonly PlateNode[];
  readonly arrows: readonly { readonly from: PlateNode; readonly to: PlateNode }[];
  readonly columns: number;
  readonly rows: number;
  /** The box round what there is for each group, or null where there are no groups. */
  readonly plate: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
}

/** The plate diagram of a model: what its story draws, from the top down, with what each line names. */
export function plateOf(model: Model): PlateDiagram {
  const parents = new Map(
    model.story.map(({ target, law }) => [
      reference(target).name,
      [
        ...new Set(
          argumentsOf(law).flatMap(([, term]) => referencesIn(term).map(({ name }) => name)),
        ),
      ],
    ]),
  );
  const names = [...new Set([...parents].flatMap(([target, asked]) => [...asked, target]))];
  const isGroup = (name: string) => shapeOf(entry(model, name)) === "group";

  const depth = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depth.get(name);
    if (known !== undefined) return known;
    const above = (parents.get(name) ?? []).filter((one) => parents.has(one));
    const found = 1 + Math.max(0, ...above.map(depthOf));
    depth.set(name, found);
    return found;
  };
  // What is given stands one step above the first that it draws.
  const rowOf = (name: string): number =>
    parents.has(name)
      ? depthOf(name)
      : Math.min(
          ...[...parents].flatMap(([target, asked]) =>
            asked.includes(name) ? [depthOf(target)] : [],
          ),
        ) - 1;
  const first = Math.min(...names.map(rowOf));
  const rows = 1 + Math.max(...names.map(rowOf)) - first;

  const atRow = (row: number) => names.filter((name) => rowOf(name) - first === row);
  const wide = Array.from({ length: rows }, (_, row) => {
    const inside = atRow(row).filter(isGroup).length;
    return { inside, outside: atRow(row).length - inside };
  });
  const inPlate = Math.max(0, ...wide.map(({ inside }) => inside));
  const beside = Math.max(0, ...wide.map(({ inside, outside }) => (inside > 0 ? outside : 0)));
  const above = Math.max(0, ...wide.map(({ inside, outside }) => (inside > 0 ? 0 : outside)));
  const columns = Math.max(inPlate + beside, above);
  const right = inPlate === 0 ? 0 : Math.max(inPlate, columns - beside);

  const nodes = Array.from({ length: rows }, (_, row) => {
    const line = atRow(row);
    const inside = line.filter(isGroup);
    const outside = line.filter((name) => !isGroup(name));
    const place = (list: readonly string[], from: number, width: number) =>
      list.map((name, at) => nodeAt(name, from + ((at + 0.5) * width) / list.length, row));
    const left = columns - right;
    return inside.length > 0
      ? [...place(outside, 0, left), ...place(inside, left, right)]
      : place(outside, 0, columns);
  }).flat();

  function nodeAt(name: string, x: number, y: number): PlateNode {
    const found = entry(model, name);
    const isSeen = found.is === "data" || (found.is === "parameter" && found.role === "data");
    return {
      name,
      letter: found.letter,
      kind: !parents.has(name) ? "given" : isSeen ? "seen" : "hidden",
      isInPlate: isGroup(name),
      x,
      y,
    };
  }

  const links = [...parents].flatMap(([to, asked]) => asked.map((from) => ({ from, to })));
  const { placed, more } = isClear(nodes, links)
    ? { placed: nodes, more: 0 }
    : apart(nodes, links, columns);
  const wideness = columns + more;
  const node = (name: string) => placed.find((one) => one.name === name)!;
  const arrows = links.map(({ from, to }) => ({ from: node(from), to: node(to) }));
  const grouped = placed.filter(({ isInPlate }) => isInPlate);
  const plate =
    grouped.length === 0
      ? null
      : {
          left: wideness - right,
          right: wideness,
          top: Math.min(...grouped.map(({ y }) => y)),
          bottom: Math.max(...grouped.map(({ y }) => y)),
        };
  return { nodes: placed, arrows, columns: wideness, rows, plate };
}

/** Half the width of a quantity, with a little air, and the least between the middles of two in one row, in columns. */
const WIDE = 0.28;
const BESIDE = 1;
/** At most so many columns more are tried. */
const MORE = 3;

interface Link {
  readonly from: string;
  readonly to: string;
}

/** Whether no arrow between quantities that have a place runs over a third. */
function isClear(nodes: readonly PlateNode[], links: readonly Link[]): boolean {
  const at = new Map(nodes.map((one) => [one.name, one]));
  return links.every(({ from, to }) => {
    const [start, end] = [at.get(from), at.get(to)];
    if (!start || !end) return true;
    const [dx, dy] = [end.x - start.x, end.y - start.y];
    return nodes.every((node) => {
      const [across, down] = [node.x - start.x, node.y - start.y];
      const along = (across * dx + down * dy) / (dx ** 2 + dy ** 2);
      if (node === start || node === end || along <= 0 || along >= 1) return true;
      return Math.hypot(across - along * dx, down - along * dy) > WIDE;
    });
  });
}

/** Where plain rows would lay an arrow over a quantity: places by halves of a column, in as few more columns as it takes. */
function apart(nodes: readonly PlateNode[], links: readonly Link[], columns: number) {
  const outside = nodes.filter(({ isInPlate }) => !isInPlate);
  const edge = Math.min(columns, ...nodes.filter((one) => one.isInPlate).map(({ x }) => x - 0.5));
  for (let more = 0; more <= MORE; more++) {
    const inside = nodes
      .filter(({ isInPlate }) => isInPlate)
      .map((one) => ({ ...one, x: one.x + more }));
    const halves = Array.from({ length: 2 * (edge + more) - 1 }, (_, k) => (k + 1) / 2);
    const search = (placed: readonly PlateNode[]): readonly PlateNode[] | undefined => {
      const next = outside[placed.length - inside.length];
      if (!next) return placed;
      for (const x of halves) {
        const isFree = placed.every((one) => one.y !== next.y || Math.abs(one.x - x) >= BESIDE);
        const tried = [...placed, { ...next, x }];
        const found = isFree && isClear(tried, links) ? search(tried) : undefined;
        if (found) return found;
      }
      return undefined;
    };
    const placed = search(inside);
    if (placed) return { placed, more };
  }
  return { placed: nodes, more: 0 };
}

/** The diagram in words: what is given, what is drawn by what, once or for each group, and what of it is seen. */
export function plateSpeech(model: Model, group = "group"): string {
  const { nodes, arrows } = plateOf(model);
  const said = ({ letter }: PlateNode) => speakLetter(letter);
  const given = nodes.filter(({ kind }) => kind === "given").map(said);
  const drawn = nodes
    .filter(({ kind }) => kind !== "given")
    .map((node) => {
      const above = arrows.filter(({ to }) => to === node).map(({ from }) => said(from));
      const by = above.length > 0 ? `is drawn by ${listed(above)}` : "is drawn first";
      const each = node.isInPlate ? `for each ${group} ` : "";
      return `${each}${said(node)} ${by}${node.kind === "seen" ? " and is seen" : ""}`;
    });
  const sentences = [...(given.length > 0 ? [`given: ${listed(given)}`] : []), ...drawn];
  return sentences
    .map((sentence) => `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`)
    .join(" ");
}

function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
