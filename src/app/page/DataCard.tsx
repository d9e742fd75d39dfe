import type { ComponentProps, ReactNode } from "react";
import { batters1970 } from "#data/batters1970.ts";
import { Provenance } from "#prose/Provenance.tsx";

type Card = Omit<ComponentProps<typeof Provenance>, "children">;

/** Data sets that have a card, by their ids. */
const cards: Readonly<Record<string, Card>> = {
  [batters1970.id]: batters1970,
};

/** The card of a data set a chapter names. */
export function DataCard({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const found = Object.hasOwn(cards, of) ? cards[of] : undefined;
  if (!found)
    throw new Error(
      `<Provenance of="${of}">: no such data set. There are ${Object.keys(cards).join(", ")}.`,
    );
  return (
    <Provenance title={found.title} card={found.card}>
      {children}
    </Provenance>
  );
}
