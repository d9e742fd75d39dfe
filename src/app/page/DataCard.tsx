import type { ReactNode } from "react";
import { dataSets } from "#data/index.ts";
import { Provenance } from "#prose/Provenance.tsx";
import { dataSet } from "../explorables.ts";

/** The card of a data set a chapter names. */
export function DataCard({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const found = dataSet(of);
  if (!found)
    throw new Error(
      `<Provenance of="${of}">: no such data set. There are ${Object.keys(dataSets).join(", ")}.`,
    );
  return (
    <Provenance title={found.title} card={found.card}>
      {children}
    </Provenance>
  );
}
