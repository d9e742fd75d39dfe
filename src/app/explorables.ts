import type { DataSet } from "#data/dataSet.ts";
import { dataSets } from "#data/index.ts";
import { createExplorable, type Declaration } from "#explorable/createExplorable.ts";
import { register, reserve } from "#explorable/registry.ts";
import { withRanges } from "#language/defineModel.ts";
import { inUnits } from "#language/dimension.ts";
import type { Model } from "#language/model.ts";
import { models } from "#models/index.ts";
import type { ExerciseDeclaration } from "./exercises.ts";

const loadedModels = new Map<string, Model>();
const loadedData = new Map<string, DataSet>();

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

export function isExercise(declaration: Declaration): declaration is ExerciseDeclaration {
  return "exercisesOf" in declaration;
}

function placeOf({ isShown, movedTo }: ExerciseDeclaration) {
  return { ...(isShown === undefined ? {} : { isShown }), ...(movedTo && { movedTo }) };
}

/** Explorables of the page that are not made yet. */
const waiting = new Map<string, Declaration>();

/** Makes the first explorable of the page, unless it is late; all others wait until the reader comes near. */
export async function makeFirst(declared: readonly Declaration[]): Promise<void> {
  reserve(declared.map(({ id }) => id));
  for (const declaration of declared) waiting.set(declaration.id, declaration);
  const [first] = declared;
  if (first && !isExercise(first) && !first.late) await makeThese([first]);
}

/** Makes every explorable of the page that still waits. */
export function makeAll(): Promise<void> {
  return makeThese([...waiting.values()]);
}

/**
 * Makes what waits and is named by an island's props; all that stands on the page, where that is an exercise: they lead to
 * one another's figures.
 */
export async function makeNamed(props: Readonly<Record<string, unknown>>): Promise<void> {
  const named = [props.of, props.id, props.ids]
    .flat()
    .flatMap((id) => waiting.get(String(id)) ?? []);
  if (named.some(isExercise))
    await makeThese([...waiting.values()].filter(({ movedTo }) => movedTo === undefined));
  else await makeThese(named);
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
    data === undefined ? undefined : load<DataSet>("data", data, dataSets, loadedData),
  ]);
}

/** Loads everything an explorable could be made of: the server renders every page. */
export async function loadAllParts(): Promise<void> {
  await Promise.all([
    ...Object.keys(models).map((model) => load<Model>("model", model, models, loadedModels)),
    ...Object.keys(dataSets).map((data) => load<DataSet>("data", data, dataSets, loadedData)),
    loadExercises().then(({ loadAllExercises }) => loadAllExercises()),
  ]);
}

/** A data set that is loaded, as all are on the server. */
export const dataSet = (id: string): DataSet | undefined => loadedData.get(id);

/** Makes a declared explorable of parts that are loaded, and makes it known to the page. */
export function makeExplorable(declaration: Declaration): void {
  if (isExercise(declaration))
    return void exercises!.makeExercise(declaration.id, placeOf(declaration));
  const { id, data, ranges = {}, units = {} } = declaration;
  const model = loadedModels.get(declaration.model);
  if (!model)
    throw new Error(
      `<Explorable id="${id}"> names the model "${declaration.model}". There are ${Object.keys(models).join(", ")}.`,
    );
  const set = data === undefined ? undefined : loadedData.get(data);
  if (data !== undefined && !set)
    throw new Error(
      `<Explorable id="${id}"> names the data "${data}". There are ${Object.keys(dataSets).join(", ")}.`,
    );
  register(createExplorable(declaration, inUnits(withRanges(model, ranges), units), set?.sample));
}
