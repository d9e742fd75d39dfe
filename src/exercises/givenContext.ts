import { createContext } from "react";
import type { Given as GivenValues } from "./exercise.ts";

/** What the exercise around a text was given, while the page is being rendered. */
export const GivenContext = createContext<GivenValues | undefined>(undefined);

/** The value of that name, which must exist. */
export function givenValue(given: GivenValues | undefined, name: string): number | string {
  const value = given && Object.hasOwn(given, name) ? given[name] : undefined;
  if (value !== undefined) return value;
  const known = given ? Object.keys(given).join(", ") : "no <Exercise> around it";
  throw new Error(`<Given name="${name}">: there is no such number. There is ${known}.`);
}
