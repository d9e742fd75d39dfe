import type { Explorable } from "#explorable/createExplorable.ts";
import { formatNumber, formatQuantity, precisionOf } from "#language/format.ts";
import { offRail, type Parameter, snap, stepBy } from "#language/parameter.ts";
import type { Scene, Widget } from "../frame/widget.ts";
import { type Field, fieldsOf } from "./fields.ts";
import type { Move } from "./moves.ts";

/** A small move, in words. */
export interface Step {
  readonly words: string;
  readonly move: Move;
}

/** One thing that a number may need: what it is, one step of it each way, and moves that go further. */
export interface Input {
  readonly kind: "parameter" | "choice" | "field" | "sample";
  /** Its name in the model, the figure or the sample. */
  readonly name: string;
  readonly words: string;
  readonly steps: readonly Step[];
  readonly further: readonly Move[];
}

/** One group's number in a column of the data. */
export interface GroupInput extends Input {
  readonly group: string;
}

/** A column of the data: as a whole, and each group of it where there are not too many to try. */
export interface FieldInput extends Input {
  readonly kind: "field";
  readonly groups: readonly GroupInput[];
  /** Moves of some of its groups at once, each its own way. */
  readonly together: (groups: readonly GroupInput[]) => readonly Move[];
}

/** So many places of a rail are tried before a parameter is called inert. */
const PLACES = 24;
/** More groups than this are moved together only. */
const MOST_GROUPS = 40;

/** All that can be moved in a scene: parameters, ways of looking, and the columns that the figure reads. */
export function inputsOf(
  widget: Widget,
  explorable: Explorable,
  scene: Scene,
): {
  readonly single: readonly Input[];
  readonly fields: readonly FieldInput[];
  /** Columns that the figure does not look at, and that no other sample changes. */
  readonly unread: ReadonlySet<string>;
} {
  const parameters = Object.entries(scene.model.parameters).map(([name, parameter]) =>
    parameterInput(name, parameter, scene.values[name]!),
  );
  const choices = (widget.choices ?? []).map(({ name, label, options, brings = {} }): Input => {
    const others = (explorable.declaration.view?.[name] ?? []).filter(
      (option) => option !== scene.view[name] && Object.hasOwn(options, option),
    );
    const steps = others.map((option) => ({
      words: `“${options[option]}”`,
      move: { view: { [name]: option }, ...(brings[option] && { values: brings[option] }) },
    }));
    return {
      kind: "choice",
      name,
      words: `the choice “${label.replace(/:$/, "")}”`,
      steps,
      further: [],
    };
  });
  const sample: Input = {
    kind: "sample",
    name: "seed",
    words: "which sample is drawn",
    steps: [{ words: "another sample", move: { seed: scene.seed + 1 } }],
    further: [{ seed: scene.seed + 2 }, { seed: scene.seed + 11 }],
  };
  const read = columnsRead(widget, scene);
  const isDrawn = widget.resample !== undefined && explorable.declaration.data !== undefined;
  const other = isDrawn ? explorable.sample(scene.seed + 1).columns : scene.sample.columns;
  const stays = (name: string) =>
    scene.sample.columns[name]!.every((value, j) => value === other[name]?.[j]);
  return {
    single: [
      ...parameters,
      ...choices.filter(({ steps }) => steps.length > 0),
      ...(isDrawn ? [sample] : []),
    ],
    unread: new Set(
      Object.keys(scene.sample.columns).filter((name) => !read.has(name) && stays(name)),
    ),
    fields: fieldsOf(scene)
      .filter(({ name, along }) => [name, ...Object.keys(along(1, 0))].some((one) => read.has(one)))
      .map((field) => fieldInput(field, scene)),
  };
}

/** One step up and one down, where there is room for them. */
function bothWays(size: string, move: (way: 1 | -1) => Move | undefined): readonly Step[] {
  const [up, down] = [move(1), move(-1)];
  return [
    ...(up ? [{ words: `up by ${size}`, move: up }] : []),
    ...(down ? [{ words: up ? "down" : `down by ${size}`, move: down }] : []),
  ];
}

function parameterInput(name: string, parameter: Parameter, value: number): Input {
  const { short, letter, step } = parameter;
  const to = (next: number): Move => ({ values: { [name]: next } });
  const size = formatQuantity(parameter, step, precisionOf(parameter));
  const steps = bothWays(size, (way) => {
    const next = stepBy(parameter, value, "step", way);
    return next === value ? undefined : to(next);
  });
  const places = Array.from(
    { length: PLACES + 1 },
    (_, k) => snap(parameter, offRail(parameter, k / PLACES))!,
  );
  const further = [
    stepBy(parameter, value, "page", 1),
    stepBy(parameter, value, "page", -1),
    ...places,
  ].filter((next, at, all) => next !== value && all.indexOf(next) === at);
  const plain = short.replace(", ", " ");
  const words = letter === "" || short.includes(letter) ? plain : `${plain} (${letter})`;
  return { kind: "parameter", name, words, steps, further: further.map(to) };
}

function fieldInput(field: Field, { sample }: Scene): FieldInput {
  const { name, words, step, spread } = field;
  const column = sample.columns[name]!;
  const all = [...column.keys()];
  const size = formatNumber(step, { step });
  /** Some groups moved by so much each; nothing where none of them can go there. */
  const by = (which: readonly number[], far: (group: number) => number): Move | undefined => {
    const fields: Record<string, Record<number, number>> = {};
    for (const j of which) {
      const next = field.fit(column[j]! + far(j), j);
      if (next === column[j]) continue;
      for (const [one, value] of Object.entries({ [name]: next, ...field.along(next, j) }))
        fields[one] = { ...fields[one], [j]: value };
    }
    return Object.keys(fields).length === 0 ? undefined : { fields };
  };
  const isMove = (move: Move | undefined): move is Move => move !== undefined;
  const stepsOf = (which: readonly number[]) =>
    bothWays(size, (way) => by(which, () => way * step));
  const furtherOf = (which: readonly number[]) =>
    [10 * step, spread / 2, spread, 3 * spread]
      .flatMap((far) => [by(which, () => far), by(which, () => -far)])
      .filter(isMove);
  /** Where the others are, and half way between two neighbours: what is counted or ranked turns there. */
  const sorted = [...new Set(column)].toSorted((a, b) => a - b);
  const stops = sorted.flatMap((value, k) =>
    k === 0 ? [value] : [(sorted[k - 1]! + value) / 2, value],
  );
  const amongOthers = (j: number) =>
    stops.map((value) => by([j], () => value - column[j]!)).filter(isMove);
  // No two groups go the same way as far, so that nothing cancels out.
  const scatteredOf = (which: readonly number[]) =>
    [1, 2, 3, 4]
      .map((turn) => by(which, (j) => spread * Math.sin(turn * (j + 1) * 1.7 + turn)))
      .filter(isMove);
  const turnedOf = (which: readonly number[]) =>
    [1, 2, 5]
      .map((turn) => by(which, (j) => column[(j + turn) % column.length]! - column[j]!))
      .filter(isMove);
  return {
    kind: "field",
    name,
    words,
    steps: stepsOf(all),
    further: [...scatteredOf(all), ...furtherOf(all)],
    together: (groups) => {
      const which = groups.map(({ group }) => sample.groups.indexOf(group));
      return [...scatteredOf(which), ...turnedOf(which)];
    },
    groups:
      all.length > MOST_GROUPS
        ? []
        : all.map((j) => ({
            kind: "field",
            name,
            words: `${words} of ${sample.groups[j]}`,
            group: sample.groups[j]!,
            steps: stepsOf([j]),
            further: [...furtherOf([j]), ...amongOthers(j)],
          })),
  };
}

/** The columns that a figure looks at: what it never reads cannot matter, and need not be said. */
function columnsRead(widget: Widget, scene: Scene): ReadonlySet<string> {
  const read = new Set<string>();
  const columns = new Proxy(scene.sample.columns, {
    get: (of, name) => {
      read.add(String(name));
      return of[String(name)];
    },
  });
  const sample = { ...scene.sample, columns };
  widget.picture({ ...scene, sample });
  for (const name of widget.readouts) scene.model.derived[name]!.of(scene.values, columns);
  return read;
}
