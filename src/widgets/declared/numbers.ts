import type { Measured } from "#language/format.ts";
import type { Model, ValuesOf } from "#language/model.ts";
import type { Scene } from "../frame/widget.ts";
import type { Writing } from "./say.ts";

/** The names of everything a model has. */
export type NamesOf<M extends Model> =
  | keyof M["parameters"]
  | keyof M["latent"]
  | keyof M["data"]
  | keyof M["derived"];

/** How numbers of a picture are written, as quantities of its model. */
type WritingsOf<M extends Model, P> = {
  readonly [Name in keyof P]?: P[Name] extends number | undefined
    ? Omit<Writing, "as"> & { readonly as: (NamesOf<M> & string) | "share" | "number" | Measured }
    : never;
};

/** The numbers of a figure: what they are, and how each is written. */
export interface Numbers<M extends Model, P extends object, W = WritingsOf<M, P>> {
  readonly model: M;
  /** Pure: values, sample and seed in, every number the figure draws or says out. */
  readonly of: (values: ValuesOf<M["parameters"]>, scene: Scene) => P;
  readonly written: W;
}

/** Declares the numbers of a figure of a model. */
export function numbersOf<M extends Model, P extends object, const W extends WritingsOf<M, P>>(
  model: M,
  of: Numbers<M, P>["of"],
  written: W,
): Numbers<M, P, W> {
  return { model, of, written };
}
