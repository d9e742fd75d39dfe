import type { ReactNode } from "react";
import { Figure, questionIn } from "#prose/Figure.tsx";
import type { FigureProps } from "#widgets/frame/figureProps.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const FigureBody = islandOnServer("FigureBody");

export type FigureInText = FigureProps & { readonly children: ReactNode };

/** A figure of the text: its living body with the question it asks, and its caption. */
export function FigureOf({ id, children, ...living }: FigureInText) {
  return (
    <Figure id={id} body={<FigureBody id={id} question={questionIn(children)} {...living} />}>
      {children}
    </Figure>
  );
}
