import { type ReactNode, useEffect } from "react";
import { hydrateRoot } from "react-dom/client";
import type { Declaration } from "#explorable/createExplorable.ts";
import { watchHolds } from "#explorable/held.ts";
import { isKept } from "#memory/isKept.ts";
import { loadFormulas } from "#prose/formula/formulas.ts";
import type { FormulaElement } from "#prose/formula/tree.ts";
import { makeAll, makeFirst, makeNamed } from "./app/explorables.ts";
import { island } from "./app/islands.ts";
import { followLink } from "./app/live/followLink.ts";
import { followStates } from "./app/live/followStates.ts";
import { keepGuesses } from "./app/live/keepGuesses.ts";
import { layOutSections } from "./app/live/layOutSections.ts";
import { lightUpQuantities } from "./app/live/lightUpQuantities.ts";
import { markSection } from "./app/live/markSection.ts";
import { openTerms } from "./app/live/openTerms.ts";
import { projectOnPress } from "./app/live/project.ts";
import { returningBar, tendContents } from "./app/live/returningBar.ts";
import { takeBackPresses } from "./app/live/takeBackPresses.ts";

interface PageData {
  readonly explorables: readonly Declaration[];
  readonly formulas: Readonly<Record<string, FormulaElement>>;
}

/** How far below the window an island begins to come to life, in pixels. */
const NEAR = "600px";

async function start(): Promise<void> {
  const page = JSON.parse(document.getElementById("page-data")?.textContent ?? "{}") as PageData;
  loadFormulas(page.formulas);
  await makeFirst(page.explorables);
  await followLink(makeAll);

  const places = [...document.querySelectorAll<HTMLElement>("[data-island]")];
  const waiting = new Map<Element, HTMLElement>();
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        void comeToLife(waiting.get(target)!);
      }
    },
    { rootMargin: NEAR },
  );
  for (const place of places) {
    if (place.dataset.waits === undefined) {
      void comeToLife(place);
      continue;
    }
    // The living part of a figure has no box of its own: its parts stand in the figure.
    const figure = place.parentElement;
    const seen = figure?.matches("figure") ? figure : place;
    waiting.set(seen, place);
    near.observe(seen);
  }
  watchHolds(window);
  returningBar();
  tendContents();
  openTerms();
  followStates();
  layOutSections();
  lightUpQuantities();
  markSection();
  projectOnPress();
  keepGuesses();
  // What was never answered cannot come back, and nothing is to be said of it.
  const due = document.querySelector<HTMLElement>(".bar-due");
  const contents = document.querySelector<HTMLElement>(".toc");
  void isKept().then(async (kept) => {
    if (!kept) return;
    if (due) (await import("./app/live/dueToday.ts")).dueToday(due);
    if (contents) await (await import("./app/live/markContents.ts")).markContents(contents);
  });
  // The map stands on the first page alone.
  if (document.querySelector("[data-map]"))
    void import("./app/live/markDone.ts").then(({ markDone }) => markDone());
}

async function comeToLife(place: HTMLElement): Promise<void> {
  const { island: name = "", props = "{}", prefix = "" } = place.dataset;
  const found = island(name);
  const given = JSON.parse(props) as Readonly<Record<string, unknown>>;
  const [Component] = await Promise.all([found.load(), found.prepare?.(given), makeNamed(given)]);
  const pressAgain = takeBackPresses(place);
  const onAwake = () => {
    place.dataset.alive = "";
    void pressAgain();
  };
  hydrateRoot(
    place,
    <Awake then={onAwake}>
      <Component {...given} />
    </Awake>,
    { identifierPrefix: prefix },
  );
}

/** Its content, and what is to be done once that listens: the effects within come before this one. */
function Awake({ then, children }: { then: () => void; children: ReactNode }): ReactNode {
  useEffect(then, [then]);
  return children;
}

void start();
