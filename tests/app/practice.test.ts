import { describe, expect, it } from "vitest";
import { places } from "#app/book.ts";
import { freshLink, placeOf } from "#app/practice/freshLink.ts";
import { exerciseExplorable } from "#exercises/exerciseExplorable.ts";
import { judge } from "#exercises/judge.ts";
import type { Listed } from "#exercises/review.ts";
import { variantOf } from "#exercises/variant.ts";
import { readLink } from "#explorable/link.ts";
import { practised } from "../../content/practice.ts";
import { everyExercise } from "../exercises/everyExercise.ts";
import { renderPages } from "../support/pages.ts";

const pages = await renderPages();
const unescaped = (text: string) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
/** What an island of a page was given. */
function given(route: string, island: string): Readonly<Record<string, unknown>> {
  const { html } = pages.find((page) => page.route === route)!;
  const [, props = ""] = new RegExp(`data-island="${island}" data-props="([^"]*)"`).exec(html)!;
  return JSON.parse(unescaped(props));
}
const listed = given("/hands-on/", "ExerciseList").exercises as readonly Listed[];

describe("the list of all exercises", () => {
  it("has every question that a chapter has, once, in the order of the book", () => {
    const routes = new Set(places.map(({ route }) => route));
    const standing = pages
      .filter(({ route }) => routes.has(route))
      .flatMap(({ html }) => [...html.matchAll(/data-exercise="([^"]+)"/g)].map(([, id]) => id!));
    expect(listed.map(({ id }) => id).toSorted()).toEqual(standing.toSorted());
    const order = places.map(({ route }) => route);
    const seen = listed.map(({ route }) => order.indexOf(route));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(given("/review/", "Review").exercises).toEqual(listed);
    expect(given("/progress/", "ProgressMap").exercises).toEqual(listed);
  });

  it("leads to each of them, and says of it what it is", () => {
    for (const one of listed) {
      const { html } = pages.find(({ route }) => route === one.route)!;
      expect(html, one.id).toContain(`id="${placeOf(one).split("#")[1]}"`);
      const exercise = everyExercise.find(({ id }) => id === one.id)!;
      expect(one).toMatchObject({ title: exercise.title, kind: exercise.kind });
      const slips = JSON.stringify(exercise);
      for (const id of one.misconceptions) expect(slips).toContain(`"id":"${id}"`);
    }
  });

  it("says what each is about, and counts the numbers that its question holds", () => {
    const words = given("/hands-on/", "ExerciseList").concepts as Readonly<Record<string, string>>;
    for (const one of listed) {
      expect(one.concepts, one.id).toEqual(practised[one.id]?.concepts ?? []);
      for (const concept of one.concepts) expect(words[concept], concept).toBeTruthy();
      // A second count, from the page as it is sent.
      const exercise = everyExercise.find(({ id }) => id === one.id)!;
      const { html } = pages.find(({ route }) => route === one.route)!;
      const article = html.slice(html.indexOf(`data-exercise="${one.id}"`));
      const whole = article.slice(0, article.search(/data-slot="(?:hint|solution)"/));
      // A step that is worked already gives numbers that nobody has to hold.
      const prompt = whole.replaceAll(
        /<div data-slot="way">.*?(?=<div class="problem-step"|$)/gs,
        "",
      );
      const places = prompt.matchAll(/data-given="(\w+)"[^>]*>([^<]*)/g);
      const numbers = new Set(
        [...places].flatMap(([, name, text]) => (/\d/.test(text!) ? [name!] : [])),
      );
      const { right } = exercise.tests(variantOf(exercise, 1).given);
      const answer = right[0]!;
      const controls = exercise.kind === "set the figure" && exercise.controls.length;
      const answers =
        controls ||
        (typeof answer === "string" || exercise.kind === "draw" ? 1 : Object.keys(answer).length);
      expect(one.numbers, one.id).toBe(numbers.size + answers);
    }
  });

  it("is there without scripts", () => {
    const { html } = pages.find(({ route }) => route === "/hands-on/")!;
    for (const one of listed) expect(html).toContain(`href="${placeOf(one)}"`);
  });
});

describe("a question that comes back", () => {
  it("opens with the numbers of its variant, ready to be answered", async () => {
    for (const one of listed) {
      const exercise = everyExercise.find(({ id }) => id === one.id)!;
      const link = await freshLink(one, 3);
      expect(link.startsWith(`${one.route}#b`), link).toBe(true);
      const there = exerciseExplorable(exercise);
      const reading = readLink(link.split("#")[1]!, [there]);
      if (reading.kind !== "state") throw new Error(`${one.id}: ${reading.kind}`);
      expect(reading.figure).toBe(one.id);
      const { seed, values } = reading.states.get(one.id)!;
      expect(seed).toBe(3);
      if (exercise.kind !== "set the figure") continue;
      const { given: asked } = variantOf(exercise, 3);
      expect(values).toMatchObject(exercise.start(asked));
      const right = { ...values, ...exercise.solution(asked) };
      expect(judge(exercise, asked, right).kind).toBe("right");
    }
  });

  it("stands as it was left, where it was never answered", async () => {
    expect(await freshLink(listed[0]!, 1)).toBe(placeOf(listed[0]!));
  });
});
