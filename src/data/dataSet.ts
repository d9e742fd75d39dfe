/** What was observed: a name for each group, and columns of one number a group. */
export interface Sample {
  readonly groups: readonly string[];
  readonly columns: Readonly<Record<string, readonly number[]>>;
}

/** The observations of a seed: the same seed, the same observations. */
export type Sampler = (seed: number) => Sample;

/** A table that was observed, as the book hands it on: a file of rows, and what whoever takes it has to know. */
export interface HandedOn {
  /** The file, and the card of the set that it is the table of, by its id. */
  readonly file: string;
  /** What a row is, after their number: "pumps: failures and hours". */
  readonly of: string;
  readonly columns: readonly string[];
  readonly rows: () => readonly (readonly (string | number)[])[];
  /** SHA-256 of the file, in hexadecimal digits. */
  readonly checksum: string;
  /** What is wrong in the table, in famous copies of it or in what was published from it. */
  readonly errors: string;
}

/** Of a table in which nothing was found. */
export const NONE_KNOWN = "None known to us.";

/** A data set in one place: what it is called, its observations, and where they come from. */
export interface DataSet {
  readonly id: string;
  readonly title: string;
  /** A set in which nothing is random gives the same for every seed. */
  readonly sample: Sampler;
  /** Where it comes from, for whoever reads it; a chapter shows it by `<Provenance of="id">`. */
  readonly card: readonly (readonly [term: string, text: string])[];
  /** Of what was really observed, on the server alone. */
  readonly handedOn?: HandedOn | undefined;
}

/** A data set with all that only its own figures ask of it, types included. */
export const defineDataSet = <const Set extends DataSet>(set: Set): Set => set;
