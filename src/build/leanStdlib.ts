import { fileURLToPath } from "node:url";

const standIn = (name: string) => fileURLToPath(new URL(`./stdlib/${name}.cjs`, import.meta.url));

/**
 * The numeric packages carry help for engines without typed arrays, and a printf for error messages
 * they never make here. Native stand-ins take a third off their weight and change no number.
 */
export const leanStdlib = {
  "@stdlib/utils-define-nonenumerable-read-only-property": standIn("setReadOnly"),
  "@stdlib/array-float64": standIn("float64"),
  "@stdlib/array-uint32": standIn("uint32"),
  "@stdlib/array-uint16": standIn("uint16"),
  "@stdlib/array-uint8": standIn("uint8"),
};
