import { batters1970 } from "#data/batters1970.ts";
import type { NumberPart } from "#exercises/exercise.ts";

export const { atBats, batters } = batters1970;

/** A batting average as it is printed: three decimals, zeros kept. */
export const average = (value: number) => value.toFixed(3);

/** A population as the figure of the page shows it. */
export const inFigure = ({ mil, kappa }: { readonly mil: number; readonly kappa: number }) => ({
  of: "batters",
  values: { m: mil / 1000, kappa },
});

/** An answer that is a batting average. */
export const asAverage = {
  unit: "",
  form: "number",
  decimals: 3,
  tolerance: 0.001,
  below: 1,
} as const satisfies Partial<NumberPart<never>>;
