import type { Job } from "./job.ts";

/** Milliseconds a job may run before others are let in. */
const SLICE = 12;

/** Runs a job in slices, letting the thread breathe between them; `stopped` ends it early. */
export async function runInSlices<Input, Output>(
  job: Job<Input, Output>,
  input: Input,
  watch: { readonly onProgress: (share: number) => void; readonly stopped: () => boolean },
): Promise<Output | undefined> {
  const work = job(input);
  for (;;) {
    const end = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    watch.onProgress(step.value);
    await new Promise<void>((resume) => setTimeout(resume));
    if (watch.stopped()) return undefined;
  }
}
