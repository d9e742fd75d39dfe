import type { Job, Order, Report } from "./job.ts";
import { type InputOf, type JobName, jobs, type OutputOf } from "./jobs.ts";
import { runInSlices } from "./slices.ts";
import { ownScript } from "./trusted.ts";
import workerAddress from "./worker.ts?worker&url";

export interface Watch {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds after which it is given up. */
  readonly deadline?: number;
}

/** A worker that says nothing for so long is taken for dead, in milliseconds. */
const SILENCE = 1500;
const DEADLINE = 20_000;
/** So many workers may try one order. */
const WORKERS = 2;

let worker: Worker | undefined;
let orders = 0;

/**
 * Runs a job beside the page; where there can be no worker, in the page itself, in slices.
 *
 * Throws  an Error named AbortError if the signal says so, TimeoutError after the deadline, and an
 *         Error with the job's own sentence if it failed.
 */
export async function runJob<N extends JobName>(
  name: N,
  input: InputOf<N>,
  watch: Watch = {},
): Promise<OutputOf<N>> {
  // A worker that died is replaced once; if that dies too, the page does the work itself.
  for (let at = 0; at < WORKERS; at++) {
    const started = startWorker();
    if (!started) break;
    try {
      return await order(started, name, input, watch);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
    }
  }
  return runHere(name, input, watch);
}

function startWorker(): Worker | undefined {
  try {
    worker ??= new Worker(ownScript(workerAddress), { type: "module" });
  } catch {
    // A sandboxed frame has no workers of its origin.
    worker = undefined;
  }
  return worker;
}

function stopWorker(): void {
  worker?.terminate();
  worker = undefined;
}

function order<N extends JobName>(to: Worker, job: N, input: InputOf<N>, watch: Watch) {
  const { onProgress, signal, deadline = DEADLINE } = watch;
  orders += 1;
  const id = orders;
  return new Promise<OutputOf<N>>((resolve, reject) => {
    let silence: ReturnType<typeof setTimeout>;
    const over = setTimeout(() => {
      stopWorker();
      settle(() => reject(new DOMException(`${job} took over ${deadline} ms`, "TimeoutError")));
    }, deadline);
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(onDeath, SILENCE);
    };
    const onDeath = () => {
      stopWorker();
      settle(() => reject(new DOMException(`${job}: its worker died`, "InvalidStateError")));
    };
    const onAbort = () => {
      to.postMessage({ id, job, isCancelled: true } satisfies Order);
      settle(() => reject(new DOMException(`${job} was cancelled`, "AbortError")));
    };
    const onMessage = ({ data }: MessageEvent<Report>) => {
      if (data.id !== id) return;
      listen();
      if (data.kind === "progress") onProgress?.(data.share);
      if (data.kind === "done") settle(() => resolve(data.output as OutputOf<N>));
      if (data.kind === "failed") settle(() => reject(new Error(data.message)));
    };
    const settle = (end: () => void) => {
      clearTimeout(over);
      clearTimeout(silence);
      to.removeEventListener("message", onMessage as EventListener);
      to.removeEventListener("error", onDeath);
      signal?.removeEventListener("abort", onAbort);
      end();
    };
    if (signal?.aborted) return onAbort();
    to.addEventListener("message", onMessage as EventListener);
    to.addEventListener("error", onDeath);
    signal?.addEventListener("abort", onAbort);
    listen();
    to.postMessage({ id, job, input } satisfies Order);
    return undefined;
  });
}

async function runHere<N extends JobName>(
  name: N,
  input: InputOf<N>,
  { onProgress, signal, deadline = DEADLINE }: Watch,
): Promise<OutputOf<N>> {
  const end = performance.now() + deadline;
  const output = await runInSlices(jobs[name] as unknown as Job<InputOf<N>, OutputOf<N>>, input, {
    onProgress: onProgress ?? (() => undefined),
    stopped: () => signal?.aborted === true || performance.now() > end,
  });
  if (output !== undefined) return output;
  if (signal?.aborted) throw new DOMException(`${name} was cancelled`, "AbortError");
  throw new DOMException(`${name} took over ${deadline} ms`, "TimeoutError");
}
