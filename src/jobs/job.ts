/**
 * Work that takes longer than a frame: a pure function written as a generator, which yields the share
 * that is done, so that whoever runs it can show progress, let others in, or stop it.
 */
export type Job<Input, Output> = (input: Input) => Generator<number, Output, void>;

/** What is sent to a worker: work to be done, or that it shall stop. */
export interface Order {
  readonly id: number;
  readonly job: string;
  readonly input?: unknown;
  readonly isCancelled?: boolean;
}

/** What a worker sends back. */
export type Report =
  | { readonly id: number; readonly kind: "progress"; readonly share: number }
  | { readonly id: number; readonly kind: "done"; readonly output: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };
