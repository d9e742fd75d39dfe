import { describe, expect, it } from "vitest";
import { places } from "#app/book.ts";
import { firstForecast } from "#app/season/forecastsOf.ts";
import { loadWidget } from "#widgets/index.ts";
import { gallery } from "../../content/applications/gallery.ts";
import { renderPages } from "../support/pages.ts";
import { figuresOn, firstState } from "../widgets/scenes.ts";

const pages = await renderPages();
const shown = figuresOn(pages.filter(({ route }) => route === "/applications/"));

describe("the gallery of applications", () => {
  it("shows one figure of every chapter of its part, in the order of the book", () => {
    const chapters = places.filter(({ part }) => part.id === "applications");
    expect(gallery.map(({ chapter }) => chapter)).toEqual(
      chapters.map(({ chapter }) => chapter.slug),
    );
    expect(shown.map(({ props }) => props.id)).toEqual(gallery.map(({ figure }) => figure));
  });

  it("shows it as its chapter has it, with one knob that it has", async () => {
    for (const { chapter, figure, knob } of gallery) {
      const [there] = figuresOn(
        pages.filter(({ route }) => route === `/applications/${chapter}/`),
      ).filter(({ props }) => props.id === figure);
      const here = shown.find(({ props }) => props.id === figure)!;
      const { heading, atRest, quiet, oneForm, ...same } = here.props;
      expect(there!.props).toMatchObject(same);
      expect([heading, quiet, oneForm]).toEqual(["h4", true, true]);
      expect(atRest).toEqual([knob]);
      const { late, ...declaration } = here.explorable.declaration;
      expect(late, "made when its figure comes near").toBe(true);
      expect(declaration).toEqual(there!.explorable.declaration);
      const widget = await loadWidget(same.widget);
      expect([...widget.controls, ...(widget.choices ?? []).map(({ name }) => name)]).toContain(
        knob,
      );
    }
  });

  it("names every field and every model once, with its chapters", () => {
    const html = pages.find(({ route }) => route === "/applications/")!.html;
    const lists = [...html.matchAll(/<p class="shown-by">(.*?)<\/p>/g)].map(
      ([, list = ""]) => list,
    );
    expect(lists).toHaveLength(2);
    for (const list of lists)
      expect([...list.matchAll(/href="#shown-([^"]+)"/g)].map(([, to]) => to).sort()).toEqual(
        gallery.map(({ chapter }) => chapter).sort(),
      );
  });
});

/** The figures whose forecasts a page tells its tally to score. */
function talliedOn(html: string): readonly string[] {
  const [, props = ""] = /data-island="Season" data-props="([^"]*)"/.exec(html) ?? [];
  const { figures } = JSON.parse(props.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  return figures.map(({ id }: { readonly id: string }) => id);
}

describe("the reader's season", () => {
  const event = (at: string, what: object) => ({ id: at, at, kind: "guessed", ...what });
  const route = "/applications/schools/";

  it("is scored by the first forecast of a figure, wherever it was placed", () => {
    const events = [
      event("a", { page: "/principles/spread/", figure: "commended", guess: [3] }),
      event("b", { page: "/applications/", figure: "commended", guess: [18] }),
      event("c", { page: route, figure: "commended", guess: [16.7] }),
    ];
    expect(firstForecast(events, "commended", [route, "/applications/"])).toEqual([18]);
    expect(firstForecast(events, "commended", [route])).toEqual([16.7]);
    expect(firstForecast(events, "eighteen", [route, "/applications/"])).toBeUndefined();
  });

  it("leaves out what no figure can have written", () => {
    const events = [
      event("a", { page: route, figure: "commended", guess: "18" }),
      event("b", { page: route, figure: "commended", guess: [] }),
      event("c", { page: route, figure: "commended", guess: [18, null] }),
      event("d", { page: route, figure: "commended", guess: [15] }),
    ];
    expect(firstForecast(events, "commended", [route])).toEqual([15]);
  });

  it("neither end of pooling came closest in any table, as the page says", async () => {
    const html = pages.find(({ route }) => route === "/applications/")!.html;
    expect(html).toContain("neither of the two ends came closest in any of these tables");
    const tallied = talliedOn(html);
    for (const figure of figuresOn(pages)) {
      if (!tallied.includes(`${figure.props.id}`)) continue;
      const { prediction, picture: pictureOf } = await loadWidget(figure.props.widget);
      const picture = pictureOf(firstState(figure));
      const guess =
        prediction?.kind === "values" ? prediction.items(picture).map(({ start }) => start) : [0];
      const { none, all, partial } = prediction!.season!(guess, picture);
      expect(Math.min(none.value, all.value), figure.props.id).toBeGreaterThan(partial.value);
    }
  });

  it("takes every figure of its chapters that has rows held back, once", async () => {
    const html = pages.find(({ route }) => route === "/applications/")!.html;
    const chapters = pages.filter(({ route }) => /^\/applications\/.+/.test(route));
    const asking: string[] = [];
    for (const { props } of figuresOn(chapters)) {
      // The figure of an exercise asks what the exercise asks.
      if (props.id.endsWith("-figure")) continue;
      const { prediction } = await loadWidget(props.widget);
      if (prediction?.season) asking.push(props.id);
    }
    expect(talliedOn(html).toSorted()).toEqual(asking.toSorted());
    expect(asking).toContain("winner");
  });
});
