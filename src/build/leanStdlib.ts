import { fileURLToPath } from "node:url";

const standIn = (name: string) => fileURLToPath(new URL(`./stdlib/${name}.cjs`, import.meta.url));

/**
 * The numeric packages carry help for engines without typed arrays, a printf for error messages they never make here, a
 * logger, a question asked by eval, which the policy forbids, and trigonometry for first guesses and for arguments below
 * 0, which the book never has. Native stand-ins take all that off them and change no number.
 */
export const leanStdlib = {
  "@stdlib/utils-define-nonenumerable-read-only-property": standIn("setReadOnly"),
  "@stdlib/array-float64": standIn("float64"),
  "@stdlib/array-uint32": standIn("uint32"),
  "@stdlib/array-uint16": standIn("uint16"),
  "@stdlib/array-uint8": standIn("uint8"),
  "@stdlib/assert-has-generator-support": standIn("hasGenerators"),
  "@stdlib/math-base-special-sin": standIn("sin"),
  "@stdlib/math-base-special-cos": standIn("cos"),
  "@stdlib/math-base-special-tan": standIn("tan"),
  debug: standIn("noDebug"),
};
