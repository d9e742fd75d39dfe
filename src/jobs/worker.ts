import type { Job, Order, Report } from "./job.ts";
import { type JobName, jobs } from "./jobs.ts";
import { runInSlices } from "./slices.ts";

/** The newest order of each job; an older one stops at its next breath, and so does one that is cancelled. */
const newest = new Map<string, number>();

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.isCancelled) {
    if (newest.get(data.job) === data.id) newest.delete(data.job);
    return;
  }
  newest.set(data.job, data.id);
  void work(data);
});

async function work({ id, job, input }: Order): Promise<void> {
  const report = (sent: Report) => postMessage(sent);
  try {
    const output = await runInSlices(jobs[job as JobName] as Job<unknown, unknown>, input, {
      onProgress: (share) => report({ id, kind: "progress", share }),
      stopped: () => newest.get(job) !== id,
    });
    if (newest.get(job) === id) report({ id, kind: "done", output });
  } catch (error) {
    report({ id, kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}
