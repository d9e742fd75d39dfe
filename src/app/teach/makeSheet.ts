import { allGiven } from "#exercises/allGiven.ts";
import { isForPaper } from "#exercises/class/onPaper.ts";
import type { Exercise, Given } from "#exercises/exercise.ts";
import { exercise as exerciseOf } from "#exercises/registry.ts";
import type { Listed } from "#exercises/review.ts";
import { layOut } from "#exercises/slots.ts";
import { variantOf } from "#exercises/variant.ts";
import { loadExercisesOf } from "../exercises.ts";

/** A question of a worksheet: its text with the numbers of the variant, and its definition. */
export interface SheetQuestion {
  readonly listed: Listed;
  readonly exercise: Exercise;
  readonly given: Given;
  readonly order: readonly string[];
  readonly prompt: readonly Node[];
  readonly solution: readonly Node[];
}

const once = (all: readonly string[]) => [...new Set(all)];

/** The questions of a set with the numbers of a seed; their texts are those of their pages. */
export async function makeSheet(
  chosen: readonly Listed[],
  seed: number,
): Promise<readonly SheetQuestion[]> {
  const asked = chosen.filter(isForPaper);
  const routes = once(asked.map(({ route }) => route));
  const [pages] = await Promise.all([
    Promise.all(routes.map(async (route) => [route, await loadPage(route)] as const)),
    Promise.all(once(asked.map(({ folder }) => folder)).map(loadExercisesOf)),
  ]);
  const pageOf = new Map(pages);
  return asked.map((listed) => {
    const exercise = exerciseOf(listed.id);
    const { given, order } = variantOf(exercise, seed);
    const article = pageOf.get(listed.route)!.getElementById(listed.id)!;
    layOut(article, allGiven(exercise, given));
    const slot = (name: string) => written(article.querySelector(`[data-slot="${name}"]`)!);
    return {
      listed,
      exercise,
      given,
      order,
      prompt: slot("prompt"),
      // Its heading stands above it already.
      solution: slot("solution").filter((node) => node.nodeName !== "H4"),
    };
  });
}

/** A page of the book as a document without life. */
function loadPage(route: string): Promise<Document> {
  return new Promise((done, fail) => {
    // The one way to a document that needs no policy of markup in strings.
    const request = new XMLHttpRequest();
    request.open("GET", route);
    request.responseType = "document";
    request.onload = () =>
      request.status === 200 && request.responseXML
        ? done(request.responseXML)
        : fail(new Error(`${route}: ${request.status}`));
    request.onerror = () => fail(new Error(route));
    request.send();
  });
}

/** What a slot says, for paper: no ids twice on a page, nothing to press, nowhere to go. */
function written(slot: Element): readonly Node[] {
  for (const gone of slot.querySelectorAll("[popover], script")) gone.remove();
  for (const pressed of slot.querySelectorAll("a, button"))
    pressed.replaceWith(...pressed.childNodes);
  for (const named of slot.querySelectorAll("[id], [tabindex]")) {
    named.removeAttribute("id");
    named.removeAttribute("tabindex");
  }
  return [...slot.childNodes];
}
