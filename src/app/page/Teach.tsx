import { listedExercises } from "../practice/listedExercises.ts";
import { islandOnServer } from "./islandOnServer.tsx";

const LivingClass = islandOnServer("ClassReport");

/** Where the files of a class are read. */
export const ClassPlace = () => (
  <>
    <noscript>
      <p>The files are read in your browser, and that needs scripts.</p>
    </noscript>
    <LivingClass exercises={listedExercises()} />
  </>
);
