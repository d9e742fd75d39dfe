import type { ReactNode } from "react";
import type { HandedOn } from "#data/dataSet.ts";
import { dataSets } from "#data/index.ts";
import { Provenance } from "#prose/Provenance.tsx";
import { href } from "../book.ts";
import { dataSet } from "../explorables.ts";
import { dataFile } from "./dataFiles.ts";

/** What the card of an observed table says of its file. */
const saidOf = ({ of, rows, errors }: HandedOn) =>
  [
    ["Rows", `${rows().length} ${of}.`],
    ["Known errors", errors],
  ] as const;

/** The card of a data set a chapter names. */
export function DataCard({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const found = dataSet(of);
  if (!found)
    throw new Error(
      `<Provenance of="${of}">: no such data set. There are ${Object.keys(dataSets).join(", ")}.`,
    );
  const { title, card, handedOn } = found;
  if (!handedOn)
    return (
      <Provenance title={title} card={card}>
        {children}
      </Provenance>
    );
  const { checksum } = handedOn;
  const file = { href: href(dataFile(handedOn)), name: `${handedOn.file}.csv`, checksum };
  return (
    <Provenance title={title} card={[...card, ...saidOf(handedOn)]} file={file}>
      {children}
    </Provenance>
  );
}
