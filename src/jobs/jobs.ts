import type { Job } from "./job.ts";
import { poolingContest } from "./poolingContest.ts";

/** Every job by its name: the worker and the page know the same list. */
export const jobs = { "pooling-contest": poolingContest };

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type InputOf<N extends JobName> = Parameters<Jobs[N]>[0];
export type OutputOf<N extends JobName> =
  Jobs[N] extends Job<InputOf<N>, infer Output> ? Output : never;
