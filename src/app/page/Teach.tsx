import { inventory } from "../../../content/about/inventory/items/index.ts";
import { href } from "../book.ts";
import { listedExercises } from "../practice/listedExercises.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const LivingClass = islandOnServer("ClassReport");
const LivingChooser = islandOnServer("Chooser");
const LivingAssignment = islandOnServer("Assignment");
const LivingWorksheet = islandOnServer("Worksheet");

/** Where the files of a class are read. */
export const ClassPlace = () => (
  <>
    <noscript>
      <p>The files are read in your browser, and that needs scripts.</p>
    </noscript>
    <LivingClass
      exercises={listedExercises()}
      items={inventory.map(({ id, about, options }) => ({ id, about, options }))}
    />
  </>
);

/** Where the exercises of a class are chosen. */
export const ChooserPlace = () => (
  <>
    <noscript>
      <p>The link is made in your browser, and that needs scripts.</p>
    </noscript>
    <LivingChooser
      exercises={listedExercises()}
      assignment={href("/assignment/")}
      worksheet={href("/worksheet/")}
    />
  </>
);

/** The exercises that a link names. */
export const AssignmentPlace = () => (
  <>
    <noscript>
      <p>Which exercises this link names is read in your browser, and that needs scripts.</p>
    </noscript>
    <LivingAssignment exercises={listedExercises()} teach={href("/teach/")} />
  </>
);

/** The exercises that a link names, for paper. */
export const WorksheetPlace = () => (
  <>
    <noscript>
      <p>The questions are collected in your browser, and that needs scripts.</p>
    </noscript>
    <LivingWorksheet exercises={listedExercises()} teach={href("/teach/")} />
  </>
);
