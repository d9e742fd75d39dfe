import { use } from "react";
import type { Demo } from "#lecture/demo.ts";
import type { WalkedStep } from "#lecture/Walk.tsx";
import { widget as widgetOf } from "#widgets/frame/loaded.ts";
import { islandOnServer } from "./islandOnServer.tsx";
import { TextPath } from "./textPath.ts";

const LivingWalk = islandOnServer("Walk");

/** The demos of every chapter: a page is written with all of them at hand. */
const files = import.meta.glob<readonly Demo[]>("../../../content/*/*/demo.ts", {
  eager: true,
  import: "demos",
});

/** A walk through a figure of the chapter: those steps of its demo that have a text for the page. */
export function WalkPlace({ figure }: { readonly figure: string }) {
  const chapter = use(TextPath).replace(/[^/]*$/, "");
  const demos = files[`../../../content/${chapter}demo.ts`] ?? [];
  const demo = demos.find((one) => one.figure === figure);
  if (!demo)
    throw new Error(
      `<Walk figure="${figure}">: the chapter has no demo of it. It has some of ${demos.map((one) => one.figure).join(", ") || "no figure"}.`,
    );
  const steps = demo.steps.flatMap(({ words, set, text }): readonly WalkedStep[] =>
    text === undefined ? [] : [{ title: words.join(" "), set, text }],
  );
  const { of, widget } = demo;
  return (
    <LivingWalk
      figure={figure}
      of={of}
      widget={widget}
      asks={widgetOf(widget).prediction !== undefined}
      steps={steps}
    />
  );
}
