import fc from "fast-check";
import {
  createExplorable,
  type Declaration,
  type Explorable,
  LARGEST_SEED,
  type Patch,
} from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import type { Grid, Parameter } from "#language/parameter.ts";

/** A declaration that leaves nothing out: ways of looking, a seed, starting values of its own. */
export const declared = (model: Model, id: string = model.id): Declaration => ({
  id,
  model: model.id,
  view: { order: ["own", "estimate", "students"], scale: ["raw", "log"] },
  seed: 1,
});

export const running = (model: Model, id?: string): Explorable =>
  createExplorable(declared(model, id), model);

/** Values a slider can have, its ends often among them. */
function valueOn({ range: [low, high], fineStep }: Grid): fc.Arbitrary<number> {
  const index = fc.integer({ min: Math.round(low / fineStep), max: Math.round(high / fineStep) });
  const places = Math.max(0, -Math.floor(Math.log10(fineStep)));
  const onGrid = index.map((k) => Number((k * fineStep).toFixed(places)));
  return fc.oneof({ weight: 6, arbitrary: onGrid }, fc.constant(low), fc.constant(high));
}

/** Ranges that lead beyond a parameter's own at either end, or at none. */
function reachOn({ range, limits = range, ...grid }: Parameter): fc.Arbitrary<Parameter["range"]> {
  const [[low, high], [least, most]] = [range, limits];
  const ends = (from: number, to: number, own: number) =>
    fc.oneof(
      fc.constant(own),
      from < to ? valueOn({ ...grid, range: [from, to] }) : fc.constant(own),
    );
  return fc.tuple(ends(least, low, low), ends(high, most, high));
}

/** A change of some of everything that can be changed. */
export function patchOf({ model, declaration }: Explorable): fc.Arbitrary<Patch> {
  const values = Object.fromEntries(
    Object.entries(model.parameters).map(([name, parameter]) => [
      name,
      fc.oneof(
        { weight: 3, arbitrary: valueOn(parameter) },
        valueOn({ ...parameter, range: parameter.limits ?? parameter.range }),
      ),
    ]),
  );
  const view = Object.fromEntries(
    Object.entries(declaration.view ?? {}).map(([name, options]) => [
      name,
      fc.constantFrom(...options),
    ]),
  );
  const ranges = Object.fromEntries(
    Object.entries(model.parameters).flatMap(([name, parameter]) =>
      parameter.limits ? [[name, reachOn(parameter)]] : [],
    ),
  );
  return fc.record(
    {
      ranges: fc.record(ranges, { requiredKeys: [] }),
      values: fc.record(values, { requiredKeys: [] }),
      view: fc.record(view, { requiredKeys: [] }),
      seed: fc.integer({ min: 0, max: LARGEST_SEED }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Patch>;
}

/** What a reader sees of a state: without the way it was reached. */
export function choicesOf({ store }: Explorable) {
  const { values, view, seed, ranges } = store.getState();
  return { values, view, seed, ranges };
}
