import { createExplorable, type Declaration, type Sampler } from "#explorable/createExplorable.ts";
import { register, reserve } from "#explorable/registry.ts";
import { withRanges } from "#language/defineModel.ts";
import { inUnits } from "#language/dimension.ts";
import type { Model } from "#language/model.ts";
import { models } from "#models/index.ts";
import type { ExerciseDeclaration } from "./exercises.ts";

/** Data that explorables can name: how to load the observations of a seed. */
const samplers = {
  "illustrative-schools": async () =>
    (await import("#widgets/figures/shrinkage/caterpillar/drawnSchools.ts")).drawnSchools,
  "batters-1970": async () => (await import("#widgets/figures/batters/season.ts")).season,
} satisfies Readonly<Record<string, () => Promise<Sampler>>>;

const loadedModels = new Map<string, Model>();
const loadedSamplers = new Map<string, Sampler>();

async function load<T>(
  kind: string,
  id: string,
  loaders: Readonly<Record<string, () => Promise<T>>>,
  loaded: Map<string, T>,
): Promise<void> {
  if (loaded.has(id)) return;
  if (!Object.hasOwn(loaders, id))
    throw new Error(
      `An <Explorable> names the ${kind} "${id}". There are ${Object.keys(loaders).join(", ")}.`,
    );
  loaded.set(id, await loaders[id]!());
}

/** What exercises need is loaded only where a page has some. */
let exercises: typeof import("./exercises.ts") | undefined;

async function loadExercises(): Promise<typeof import("./exercises.ts")> {
  exercises ??= await import("./exercises.ts");
  return exercises;
}

function isExercise(declaration: Declaration): declaration is ExerciseDeclaration {
  return "exercisesOf" in declaration;
}

/** Explorables of the page that are not made yet. */
const waiting = new Map<string, Declaration>();

/** Makes the page's explorables, save those of exercises: they wait until the reader comes near one. */
export async function makeFirst(declared: readonly Declaration[]): Promise<void> {
  reserve(declared.map(({ id }) => id));
  for (const declaration of declared) waiting.set(declaration.id, declaration);
  await makeThese(declared.filter((declaration) => !isExercise(declaration)));
}

/** Makes every explorable of the page that still waits. */
export function makeAll(): Promise<void> {
  return makeThese([...waiting.values()]);
}

/** Makes all that wait if an island's props name one of them: exercises lead to one another's figures. */
export async function makeNamed(props: Readonly<Record<string, unknown>>): Promise<void> {
  const named = [props.of, props.id, props.ids].flat();
  if (named.some((id) => waiting.has(String(id)))) await makeAll();
}

async function makeThese(declared: readonly Declaration[]): Promise<void> {
  await Promise.all(declared.map(loadParts));
  // Another call may have made it while this one was loading.
  for (const declaration of declared)
    if (waiting.delete(declaration.id)) makeExplorable(declaration);
}

/** Loads what an explorable is made of: its model and its data. */
async function loadParts(declaration: Declaration): Promise<void> {
  const { model, data } = declaration;
  if (isExercise(declaration))
    return (await loadExercises()).loadExercisesOf(declaration.exercisesOf);
  await Promise.all([
    load<Model>("model", model, models, loadedModels),
    data === undefined ? undefined : load("data", data, samplers, loadedSamplers),
  ]);
}

/** Loads everything an explorable could be made of: the server renders every page. */
export async function loadAllParts(): Promise<void> {
  await Promise.all([
    ...Object.keys(models).map((model) => load<Model>("model", model, models, loadedModels)),
    ...Object.keys(samplers).map((data) => load("data", data, samplers, loadedSamplers)),
    loadExercises().then(({ loadAllExercises }) => loadAllExercises()),
  ]);
}

/** Makes a declared explorable of parts that are loaded, and makes it known to the page. */
export function makeExplorable(declaration: Declaration): void {
  if (isExercise(declaration)) return void exercises!.makeExercise(declaration.id);
  const { id, data, ranges = {}, units = {} } = declaration;
  const model = loadedModels.get(declaration.model);
  if (!model)
    throw new Error(
      `<Explorable id="${id}"> names the model "${declaration.model}". There are ${Object.keys(models).join(", ")}.`,
    );
  const sampler = data === undefined ? undefined : loadedSamplers.get(data);
  if (data !== undefined && !sampler)
    throw new Error(
      `<Explorable id="${id}"> names the data "${data}". There are ${Object.keys(samplers).join(", ")}.`,
    );
  register(createExplorable(declaration, inUnits(withRanges(model, ranges), units), sampler));
}
