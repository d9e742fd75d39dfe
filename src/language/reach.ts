import type { Model } from "./model.ts";
import { type Grid, type Parameter, snap } from "./parameter.ts";

/** The least and the greatest value of a parameter. */
export type Range = Parameter["range"];

/** Ranges that lead beyond those a model declares, by parameter. */
export type Ranges = Readonly<Record<string, Range>>;

type Reaching = Grid & Pick<Parameter, "limits">;

const ROUND = [1, 2, 5, 10];

/** The least of 1, 2, 5, 10, 20 ... that is no less than x, and the greatest that is no greater. */
function roundAbove(x: number): number {
  const ten = 10 ** Math.floor(Math.log10(x));
  return ten * ROUND.find((step) => step * ten >= x * (1 - 1e-12))!;
}
function roundBelow(x: number): number {
  const ten = 10 ** Math.floor(Math.log10(x));
  return ten * ROUND.findLast((step) => step * ten <= x * (1 + 1e-12))!;
}

/**
 * The range that holds a value somebody typed: the present one if it does, else one that leads a little
 * further than the value, to a round number, and never beyond the parameter's limits.
 *
 *   straight   a tenth of the range further, on to the next whole 1, 2 or 5 times a power of ten near that
 *   bent       a fifth further, on to the next 1, 2 or 5 times a power of ten
 *
 * Limits  without limits, or for a number that is not finite, the present range.
 *
 * @example
 * reachOf({ range: [0, 100], limits: [0, 1000], step: 1, fineStep: 0.1 }, 150) // [0, 160]
 */
export function reachOf(parameter: Reaching, value: number): Range {
  const { range, limits, bend } = parameter;
  const [low, high] = range;
  if (!limits || !Number.isFinite(value) || (value >= low && value <= high)) return range;
  const [least, most] = limits;
  const within = Math.max(least, Math.min(most, value));
  const beyond = further(within, within > high ? 1 : -1, (high - low) / 10, bend);
  const end = snap({ ...parameter, range: limits }, Math.max(least, Math.min(most, beyond)))!;
  if (within > high) return [low, end];
  return within < low ? [end, high] : range;
}

/** A round number a little beyond a value. */
function further(value: number, way: 1 | -1, room: number, bend: number | undefined): number {
  if (bend !== undefined && value > 0)
    return way > 0 ? roundAbove(1.2 * value) : roundBelow(value / 1.2);
  const unit = roundAbove(room);
  return way * unit * Math.ceil((way * value + room) / unit - 1e-12);
}

/**
 * Whether a range leads beyond a parameter's own, on its grid and inside of its limits.
 *
 * @example
 * isReach({ range: [0, 100], limits: [0, 1000], step: 1, fineStep: 0.1 }, [0, 160]) // true
 */
export function isReach({ limits, ...parameter }: Reaching, [low, high]: Range): boolean {
  if (!limits) return false;
  const isOn = (end: number) => snap({ ...parameter, range: limits }, end) === end;
  const [least, most] = parameter.range;
  return isOn(low) && isOn(high) && low <= least && high >= most && (low < least || high > most);
}

const reached = new WeakMap<Ranges, WeakMap<Model, Model>>();

/**
 * The same model with ranges that lead further; the same object for the same ranges.
 *
 * @example
 * reaching(schoolMean, { n: [1, 500] }).parameters.n.range // [1, 500]
 */
export function reaching(model: Model, ranges: Ranges): Model {
  if (Object.keys(ranges).length === 0) return model;
  const known = reached.get(ranges) ?? new WeakMap<Model, Model>();
  reached.set(ranges, known);
  const found = known.get(model);
  if (found) return found;
  const parameters = Object.fromEntries(
    Object.entries(model.parameters).map(([name, one]) => [
      name,
      Object.hasOwn(ranges, name) ? { ...one, range: ranges[name]! } : one,
    ]),
  );
  const further = { ...model, parameters };
  known.set(model, further);
  return further;
}
