/** What was observed: a name for each group, and columns of one number a group. */
export interface Sample {
  readonly groups: readonly string[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/** The observations of a seed: the same seed, the same observations. */
export type Sampler = (seed: number) => Sample;

/** A data set in one place: what it is called, its observations, and where they come from. */
export interface DataSet {
  readonly id: string;
  readonly title: string;
  /** A set in which nothing is random gives the same for every seed. */
  readonly sample: Sampler;
  /** Where it comes from, for whoever reads it; a chapter shows it by `<Provenance of="id">`. */
  readonly card: readonly (readonly [term: string, text: string])[];
}

/** A data set with all that only its own figures ask of it, types included. */
export const defineDataSet = <const Set extends DataSet>(set: Set): Set => set;
