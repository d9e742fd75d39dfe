import type { Dimensioned, Parameter, Support } from "./parameter.ts";
import type { Draw } from "./story.ts";

/** A quantity that no knob moves: hidden (latent) or observed (data), one or one for each group. */
export interface Quantity extends Dimensioned {
  /** TeX; for a group quantity without its index, which the readers add. */
  readonly symbol: string;
  readonly letter: string;
  readonly name: string;
  readonly shape: "scalar" | "group";
  readonly constraint: Support;
}

type Named<T> = { readonly [name: string]: T };

/** The value of a quantity: a number, or one for each group. */
export type Value = number | readonly number[];

/** A number for each of these names. */
export type ValuesOf<P> = { readonly [K in keyof P]: number };

type ShapeValue<S> = S extends "group" ? readonly number[] : number;

/** The observations these data entries ask for. */
export type DataOf<D extends Named<Quantity>> = {
  readonly [K in keyof D]: ShapeValue<D[K]["shape"]>;
};

/** Something computed from a model's values and data, with the formula that says how. */
export interface Derived<Values = Named<number>, Data = Named<Value>> extends Dimensioned {
  readonly symbol: string;
  readonly letter: string;
  readonly name: string;
  readonly short: string;
  /** "scalar" unless said otherwise. */
  readonly shape?: "scalar" | "group";
  /** The formula in symbols, each quantity written \q{name}. */
  readonly tex: string;
  /** The formula with places for numbers, each written \slot{name}. */
  readonly numbers?: string;
  // A method, so that a model of known names is also a model of any names.
  of(values: Values, data: Data): Value;
}

/** All that can be said of a model without choosing data or a picture. */
export interface Model<
  P extends Named<Parameter> = Named<Parameter>,
  L extends Named<Quantity> = Named<Quantity>,
  D extends Named<Quantity> = Named<Quantity>,
  N extends string = string,
> {
  readonly id: string;
  readonly title: string;
  readonly parameters: P;
  readonly latent: L;
  readonly data: D;
  readonly story: readonly Draw[];
  readonly derived: { readonly [K in N]: Derived<ValuesOf<P>, DataOf<D>> };
}
