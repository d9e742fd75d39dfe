import { checkModel } from "./checkModel.ts";
import type { DataOf, Derived, Model, Quantity, ValuesOf } from "./model.ts";
import type { Parameter } from "./parameter.ts";

export type { DataOf, Derived, Model, Quantity, Value, ValuesOf } from "./model.ts";

/** What a data set or a chapter may change of a parameter without making another model. */
export type RangeOverride = Partial<
  Pick<
    Parameter,
    | "range"
    | "limits"
    | "step"
    | "fineStep"
    | "initial"
    | "bend"
    | "unit"
    | "unitOne"
    | "name"
    | "short"
  >
>;

/**
 * A model described once, checked when the book is built or tested; everything else reads it.
 *
 * Throws  Error that says where, what, what exists and what to do, if a name is unknown or used twice,
 *         a quantity is drawn twice, too late or never, or a starting value is off its grid.
 *
 * @example
 * defineModel(schoolMean).id // "school-mean"
 */
export function defineModel<
  P extends { readonly [name: string]: Parameter },
  L extends { readonly [name: string]: Quantity },
  D extends { readonly [name: string]: Quantity },
  N extends string,
>(description: {
  readonly id: string;
  readonly title: string;
  readonly parameters: P;
  readonly latent: L;
  readonly data: D;
  readonly story: Model["story"];
  readonly derived: { readonly [K in N]: Derived<ValuesOf<NoInfer<P>>, DataOf<NoInfer<D>>> };
}): Model<P, L, D, N> {
  // The build and the tests make every model of the book; a reader need not load what checks them once more.
  if (import.meta.env.DEV || import.meta.env.SSR) checkModel(description);
  return description;
}

/**
 * The same model with other ranges, steps, starting values or units, for a data set of another scale.
 *
 * Throws  Error if the model has no such parameter or the new values do not fit together.
 *
 * @example
 * withRanges(schoolMean, { n: { range: [1, 20], initial: 5 } }).parameters.n.range // [1, 20]
 */
export function withRanges<
  P extends { readonly [name: string]: Parameter },
  L extends { readonly [name: string]: Quantity },
  D extends { readonly [name: string]: Quantity },
  N extends string,
>(
  model: Model<P, L, D, N>,
  overrides: { readonly [K in keyof P]?: RangeOverride },
): Model<P, L, D, N> {
  const parameters: { [name: string]: Parameter } = { ...model.parameters };
  for (const [name, change] of Object.entries<RangeOverride | undefined>(overrides)) {
    const current = parameters[name];
    if (!current) {
      throw new Error(
        `Model "${model.id}": ranges are given for "${name}", which is no parameter.\nIts parameters are ${Object.keys(parameters).join(", ")}. Correct the name.`,
      );
    }
    // Limits are those of a range, and go with it.
    const limits = change?.range && { limits: undefined };
    parameters[name] = { ...current, ...limits, ...change };
  }
  return defineModel({ ...model, parameters: parameters as P });
}

/**
 * The starting value of every parameter.
 *
 * @example
 * initialValues(schoolMean).n // 12
 */
export function initialValues<P extends { readonly [name: string]: Parameter }>(model: {
  readonly parameters: P;
}): ValuesOf<P> {
  const pairs = Object.entries(model.parameters).map(([name, { initial }]) => [name, initial]);
  return Object.fromEntries(pairs) as ValuesOf<P>;
}
