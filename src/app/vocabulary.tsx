import type { AnchorHTMLAttributes, ComponentProps, ReactNode } from "react";
import { Hint, Prompt, Solution } from "#exercises/ExerciseFrame.tsx";
import { Given } from "#exercises/Given.tsx";
import { GivenTex, hasGivens } from "#exercises/GivenTex.tsx";
import type { Declaration } from "#explorable/createExplorable.ts";
import { explorable } from "#explorable/registry.ts";
import { expandQuantities } from "#language/quantities.ts";
import { derivedTex, storyTex } from "#language/write/tex.ts";
import { Aside } from "#prose/Aside.tsx";
import { Callout } from "#prose/Callout.tsx";
import { Ask } from "#prose/Figure.tsx";
import { Tex } from "#prose/Tex.tsx";
import { Why } from "#prose/Why.tsx";
import { QuotedReadout } from "#widgets/frame/QuotedReadout.tsx";
import { href } from "./book.ts";
import { BlocksTable } from "./evidence/BlocksTable.tsx";
import { Checked } from "./evidence/Checked.tsx";
import { DataSetsTable } from "./evidence/DataSetsTable.tsx";
import { FunctionsTable } from "./evidence/FunctionsTable.tsx";
import { LeftList } from "./evidence/LeftList.tsx";
import { RoomsTable } from "./evidence/RoomsTable.tsx";
import { makeExplorable } from "./explorables.ts";
import { LibraryExample } from "./library/LibraryExample.tsx";
import { LibraryFunctions } from "./library/LibraryFunctions.tsx";
import { DataCard } from "./page/DataCard.tsx";
import { DeclaredExercise, ExercisePlace, ProgressPlace } from "./page/ExercisePlace.tsx";
import { FigureList } from "./page/FigureList.tsx";
import { FigureOf } from "./page/FigureOf.tsx";
import { Gallery, GalleryIndex, SeasonPlace } from "./page/Gallery.tsx";
import { InventoryPlace } from "./page/Inventory.tsx";
import { islandOnServer } from "./page/islandOnServer.tsx";
import { Cite, Term } from "./page/Marked.tsx";
import { Plate } from "./page/Plate.tsx";
import { ExerciseListPlace, ProgressMapPlace, ReviewPlace } from "./page/Practice.tsx";
import { ProblemPlace, Situation, Step } from "./page/ProblemPlace.tsx";
import { Questions } from "./page/Questions.tsx";
import { SeriesPlace } from "./page/SeriesPlace.tsx";
import { SourceClaims } from "./page/SourceClaims.tsx";
import { StateLink } from "./page/StateLink.tsx";
import { AssignmentPlace, ChooserPlace, ClassPlace, WorksheetPlace } from "./page/Teach.tsx";
import { WalkPlace } from "./page/WalkPlace.tsx";
import { Programs } from "./page/wholePrograms.tsx";

const LiveEquation = islandOnServer("Equation");

function Explorable({ movedTo, ...declaration }: Declaration) {
  makeExplorable({ ...declaration, ...(movedTo !== undefined && { movedTo: href(movedTo) }) });
  return null;
}

/** An equation of its own, or that of a derived quantity as its model has it. */
function Equation({ derived, tex, ...rest }: EquationProps) {
  const written = tex ?? derivedTex(explorable(rest.of).model, derived!, (name) => `\\q{${name}}`);
  return <LiveEquation tex={written} {...rest} />;
}

type EquationProps = { readonly id: string; readonly number: string; readonly of: string } & {
  readonly spoken: string;
  readonly tex?: string;
  readonly derived?: string;
  readonly still?: string;
};

/** The story of an explorable's model, as its model tells it. */
function Story({ of }: { readonly of: string }) {
  const tex = storyTex(
    explorable(of).model,
    (name, symbol) => `{\\htmlData{quantity=${of}.${name}}{${symbol}}}`,
  );
  return <Tex tex={tex} display />;
}

/** A table of the text, which scrolls where the page is narrow; `of` is its name for whoever does not see it. */
function Table({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <div className="data-scroll table-in-text" role="region" aria-label={of} tabIndex={0}>
      {children}
    </div>
  );
}

/** `\q{school.tau2}` in running text is the symbol of that quantity, marked with its id. */
function MarkedTex({ tex, display = false }: { readonly tex: string; readonly display?: boolean }) {
  const marked = tex.replace(/\\q\{([a-z][\w-]*)\.([\w-]+)\}/g, (_, of: string, name: string) =>
    expandQuantities(
      `\\q{${name}}`,
      explorable(of).model,
      (_name, symbol) => `{\\htmlData{quantity=${of}.${name}}{${symbol}}}`,
    ),
  );
  if (hasGivens(marked)) return <GivenTex tex={marked} display={display} />;
  return <Tex tex={marked} display={display} />;
}

function Link({ href: to = "", ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a href={href(to)} {...rest} />;
}

const Live = islandOnServer("Number");

/** A readout inside a sentence: of a widget's picture as the page is made, or of a running explorable. */
function ReadoutInText(props: ComponentProps<typeof QuotedReadout> | { readonly of: string }) {
  return "widget" in props ? <QuotedReadout {...props} /> : <Live {...props} />;
}

/** The names chapters may use. */
export const vocabulary = {
  Explorable,
  Figure: FigureOf,
  Ask,
  Aside,
  Callout,
  Cite,
  Term,
  Equation,
  Story,
  Plate,
  Why,
  Worked: islandOnServer("Worked"),
  Table,
  Walk: WalkPlace,
  Provenance: DataCard,
  Programs,
  State: StateLink,
  Scrub: islandOnServer("Scrub"),
  Number: ReadoutInText,
  Tex: MarkedTex,
  Exercise: ExercisePlace,
  Declared: DeclaredExercise,
  Problem: ProblemPlace,
  Situation,
  Step,
  Prompt,
  Hint,
  Solution,
  Given,
  Progress: ProgressPlace,
  Review: ReviewPlace,
  ExerciseList: ExerciseListPlace,
  ProgressMap: ProgressMapPlace,
  ClassReport: ClassPlace,
  Chooser: ChooserPlace,
  Assignment: AssignmentPlace,
  Worksheet: WorksheetPlace,
  Inventory: InventoryPlace,
  FigureList,
  Gallery,
  GalleryIndex,
  Season: SeasonPlace,
  Series: SeriesPlace,
  Questions,
  SourceClaims,
  Checked,
  CheckedFunctions: FunctionsTable,
  LibraryExample,
  LibraryFunctions,
  CheckedDataSets: DataSetsTable,
  CheckedBlocks: BlocksTable,
  Rooms: RoomsTable,
  NotCompared: LeftList,
  a: Link,
};
