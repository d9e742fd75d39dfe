import { checkExercise } from "./checkExercise.ts";
import { trueEarlier } from "./earlier.ts";
import type { Exercise, Given, NumberExercise, NumberPart, Typed } from "./exercise.ts";

type Description<G> = Omit<NumberExercise<G>, "kind" | "tests"> & {
  /** Further ways to write the right answer, beside a decimal and one with its unit or in percent. */
  readonly alsoRight?: (given: G) => readonly Typed[];
};

/** A question that is answered by typing one number, or several that build on each other. */
export function numberExercise<G extends Given>(description: Description<G>): Exercise {
  const { alsoRight, ...rest } = description;
  const { parts } = rest;
  const exercise: NumberExercise<G> = {
    ...rest,
    kind: "number",
    tests: (given) => {
      const keys = trueEarlier(parts, given);
      const all = (write: (part: NumberPart<G>, value: number) => string) =>
        Object.fromEntries(parts.map((part) => [part.name, write(part, keys[part.name]!)]));
      return {
        right: [all(asDecimal), all(withUnit), ...(alsoRight?.(given) ?? [])],
        unclear: [all(() => ""), all(() => "about half"), all(() => "1,234")],
      };
    },
  };
  checkExercise(exercise);
  return exercise as unknown as Exercise;
}

function asDecimal<G>({ form, decimals }: NumberPart<G>, value: number): string {
  return value.toFixed(form === "share" ? decimals + 2 : decimals);
}

function withUnit<G>({ form, decimals, unit }: NumberPart<G>, value: number): string {
  return form === "share"
    ? `${(100 * value).toFixed(decimals)} %`
    : `${value.toFixed(decimals).replace(".", ",")} ${unit}`.trim();
}
