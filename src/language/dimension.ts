import type { Derived, Model, Quantity } from "./model.ts";
import type { Dimensioned, Parameter } from "./parameter.ts";

/** The unit of several and of exactly one, such as "points" and "point". */
export interface Unit {
  readonly unit: string;
  readonly unitOne?: string;
}

/** A quantity's unit as an entry of a model. */
type Measure = Pick<Dimensioned, "unit" | "unitOne" | "dimension" | "power" | "per">;

/**
 * What a model measures, with the unit it has unless a data set brings another.
 *
 * @example
 * dimension("outcome", "points", "point") // { dimension: "outcome", power: 1, unit: "points", unitOne: "point" }
 */
export function dimension(name: string, unit: string, unitOne: string = unit): Measure {
  return { dimension: name, power: 1, unit, unitOne };
}

/**
 * The same for a variance.
 *
 * @example
 * squared(dimension("outcome", "points", "point")).unit // "points²"
 */
export function squared({ unit, unitOne = unit, ...rest }: Measure): Measure {
  return { ...rest, power: 2, unit: raised(unit), unitOne: raised(unitOne) };
}

/**
 * The same for a rate: so many of what is counted for each one of the other.
 *
 * @example
 * per(dimension("event", "calls", "call"), dimension("time", "hours", "hour")).unit // "calls per hour"
 */
export function per(counted: Measure, each: Measure): Measure {
  const { unit, unitOne = unit } = counted;
  const one = each.unitOne ?? each.unit;
  return { per: [counted, each], unit: `${unit} per ${one}`, unitOne: `${unitOne} per ${one}` };
}

function raised(unit: string): string {
  return unit === "" ? "" : `${unit}²`;
}

/**
 * The same model with its dimensions measured in other units; words, axes, tables and formulas follow.
 *
 * Throws  Error if no quantity of the model has one of the dimensions.
 *
 * @example
 * inUnits(schoolMean, { outcome: { unit: "minutes", unitOne: "minute" } }).parameters.tau2.unit // "minutes²"
 */
export function inUnits<M extends Model>(model: M, units: Readonly<Record<string, Unit>>): M {
  const known = new Set<string>();
  const measured = <T extends Dimensioned>(one: T): T => {
    if (one.per) return { ...one, ...per(measured(one.per[0]), measured(one.per[1])) };
    if (one.dimension === undefined) return one;
    known.add(one.dimension);
    const given = Object.hasOwn(units, one.dimension) ? units[one.dimension] : undefined;
    if (!given) return one;
    const { unit, unitOne = unit } = given;
    return {
      ...one,
      ...(one.power === 2 ? { unit: raised(unit), unitOne: raised(unitOne) } : { unit, unitOne }),
    };
  };
  const all = <T extends Dimensioned>(named: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(named).map(([name, one]) => [name, measured(one)]));
  const changed = {
    ...model,
    parameters: all<Parameter>(model.parameters),
    latent: all<Quantity>(model.latent),
    data: all<Quantity>(model.data),
    derived: all<Derived>(model.derived),
  };
  const unknown = Object.keys(units).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new Error(
      `Model "${model.id}": units are given for "${unknown}", which it does not measure.\nIt measures ${[...known].join(", ") || "nothing"}. Correct the name.`,
    );
  return changed;
}
