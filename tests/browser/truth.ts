import type { Page } from "playwright";
import { dataSets } from "#data/index.ts";
import {
  createExplorable,
  type Declaration,
  type Explorable,
  initialOf,
} from "#explorable/createExplorable.ts";
import { withRanges } from "#language/defineModel.ts";
import { inUnits } from "#language/dimension.ts";
import type { Model } from "#language/model.ts";
import { models } from "#models/index.ts";
import type { Scene } from "#widgets/frame/widget.ts";
import { isTold } from "../widgets/record.ts";
import { records } from "../widgets/records.ts";
import { type SchoolValues, schoolByHand } from "./schoolByHand.ts";

/** What a living page shows, held to what is true of the state in which its controls stand. */
/** What a living page shows is held to what is true of the state in which its controls stand. */
const recordOf = new Map(records.map((record) => [record.widget, record]));

interface ShownFigure {
  readonly id: string;
  readonly widget: string;
  readonly of: string;
  readonly values: Readonly<Record<string, number>>;
  readonly chosen: readonly string[];
  readonly seed: number | undefined;
  readonly readouts: readonly {
    readonly name: string;
    readonly value: number;
    readonly text: string;
  }[];
}

/** Every living figure with where the controls of its explorable stand, be they in it or elsewhere. */
const shownOn = (page: Page): Promise<readonly ShownFigure[]> =>
  page.evaluate(() => {
    const all = <E extends HTMLElement>(selector: string, root: ParentNode = document) => [
      ...root.querySelectorAll<E>(selector),
    ];
    const stands = new Map<string, number>();
    for (const range of all<HTMLInputElement>("input[type=range]")) {
      const named =
        range.closest("[data-quantity]")?.getAttribute("data-quantity") ??
        range
          .closest("figure")
          ?.querySelector(`[data-handle$=".${range.dataset.handleFor}"]`)
          ?.getAttribute("data-handle");
      if (named) stands.set(named, Number(range.value));
    }
    return all('[data-island="FigureBody"][data-alive]').map((island) => {
      const { id, widget, of } = JSON.parse(island.dataset.props!) as Record<string, string>;
      const figures = all(`figure:has([data-tools-of="${of}"])`);
      const seed = figures.flatMap((figure) => all(".seed", figure))[0]?.textContent;
      return {
        id: id!,
        widget: widget!,
        of: of!,
        values: Object.fromEntries(
          [...stands]
            .filter(([name]) => name.startsWith(`${of}.`))
            .map(([name, value]) => [name.slice(of!.length + 1), value]),
        ),
        chosen: figures
          .flatMap((figure) => all<HTMLInputElement>("input[type=radio]:checked", figure))
          .map(({ value }) => value),
        seed: seed ? Number(/\d+/.exec(seed)?.[0]) : undefined,
        readouts: all("[data-readout]", island).map((one) => ({
          name: one.dataset.readout!,
          value: Number(one.dataset.value),
          text: one.textContent ?? "",
        })),
      };
    });
  });

const made = new Map<string, Promise<Explorable>>();

async function make(declaration: Declaration): Promise<Explorable> {
  const { model, data, ranges = {}, units = {} } = declaration;
  const [described, set] = await Promise.all([
    (models as Readonly<Record<string, () => Promise<Model>>>)[model]!(),
    data === undefined
      ? undefined
      : (dataSets as Readonly<Record<string, (typeof dataSets)[keyof typeof dataSets]>>)[data]!(),
  ]);
  return createExplorable(declaration, inUnits(withRanges(described, ranges), units), set?.sample);
}

/** The explorables of a page, made again from what it declares; those of exercises are made by their exercises. */
async function explorablesOf(page: Page): Promise<ReadonlyMap<string, Explorable>> {
  const data = JSON.parse((await page.locator("#page-data").textContent())!) as {
    readonly explorables: readonly Declaration[];
  };
  const plain = data.explorables.filter(({ model }) => model in models);
  const entries = plain.map(async (declaration) => {
    const key = JSON.stringify(declaration);
    made.set(key, made.get(key) ?? make(declaration));
    return [declaration.id, (await made.get(key))!] as const;
  });
  return new Map(await Promise.all(entries));
}

function sceneOf({ values, chosen, seed }: ShownFigure, explorable: Explorable): Scene {
  const { model, declaration, sample } = explorable;
  const start = initialOf(explorable);
  const view = Object.fromEntries(
    Object.entries(declaration.view ?? {}).map(([name, options]) => [
      name,
      chosen.find((one) => options.includes(one)) ?? start.view[name]!,
    ]),
  );
  const at = seed ?? start.seed;
  return { model, values: { ...start.values, ...values }, view, seed: at, sample: sample(at) };
}

/** What of the numbers that stand by the figures of a page is not so, and what nobody knows. */
export async function falseNumbers(page: Page): Promise<readonly string[]> {
  const explorables = await explorablesOf(page);
  return (await shownOn(page)).flatMap((figure) => {
    const explorable = explorables.get(figure.of);
    if (!explorable || figure.readouts.length === 0) return [];
    const scene = sceneOf(figure, explorable);
    const truth = recordOf.get(figure.widget)?.truth(scene);
    const byHand =
      explorable.model.id === "school-mean" ? schoolByHand(scene.values as SchoolValues) : {};
    const where = `${figure.id} at ${JSON.stringify({ ...scene.values, ...scene.view, seed: scene.seed })}`;
    return figure.readouts.flatMap(({ name, value, text }) => {
      const wanted = byHand[name];
      if (wanted !== undefined) {
        // Where the population has no variance its prior weighs infinitely many students.
        const isTrue =
          !Number.isFinite(wanted) || Math.abs(value - wanted) <= 1e-9 * (1 + Math.abs(wanted));
        return isTrue ? [] : [`${name} is ${value}, not ${wanted}: ${where}`];
      }
      const told = truth?.numbers[name] ?? truth?.quoted?.[name];
      if (!told) return [`nobody knows what ${name} should be: ${where}`];
      return isTold(told, "quantity", text.trim())
        ? []
        : [`${name} is “${text}”, not ${JSON.stringify(told)}: ${where}`];
    });
  });
}
