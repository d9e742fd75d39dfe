import fc from "fast-check";
import {
  createExplorable,
  type Declaration,
  type Explorable,
  LARGEST_SEED,
  type Patch,
} from "#explorable/createExplorable.ts";
import type { Model } from "#language/model.ts";
import type { Grid } from "#language/parameter.ts";

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

/** A change of some of everything that can be changed. */
export function patchOf({ model, declaration }: Explorable): fc.Arbitrary<Patch> {
  const values = Object.fromEntries(
    Object.entries(model.parameters).map(([name, parameter]) => [name, valueOn(parameter)]),
  );
  const view = Object.fromEntries(
    Object.entries(declaration.view ?? {}).map(([name, options]) => [
      name,
      fc.constantFrom(...options),
    ]),
  );
  return fc.record(
    {
      values: fc.record(values, { requiredKeys: [] }),
      view: fc.record(view, { requiredKeys: [] }),
      seed: fc.integer({ min: 0, max: LARGEST_SEED }),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Patch>;
}

/** What a reader sees of a state: without the way it was reached. */
export function choicesOf({ store }: Explorable) {
  const { values, view, seed } = store.getState();
  return { values, view, seed };
}
