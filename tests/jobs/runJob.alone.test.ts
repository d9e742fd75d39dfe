import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Order } from "#jobs/job.ts";
import { poolingContest } from "#jobs/poolingContest.ts";

/** What R7 allows from the death of a worker to its replacement, in milliseconds. */
const REPLACED = 2000;

/** A worker that says only what a test lets it say. */
class Puppet extends EventTarget {
  static all: Puppet[] = [];
  readonly got: Order[] = [];
  isOver = false;
  constructor() {
    super();
    Puppet.all.push(this);
  }
  postMessage(order: Order) {
    this.got.push(order);
  }
  terminate() {
    this.isOver = true;
  }
  says(report: object) {
    this.dispatchEvent(new MessageEvent("message", { data: report }));
  }
}

const contest = {
  draws: 50,
  seed: 3,
  sigma: [2, 4, 3],
  truth: { mean: 0, sd: 2 },
  mu: 0,
  tau: 2,
};
const NAME = "pooling-contest";

/** What the job gives, run through at once. */
function answer() {
  const work = poolingContest(contest);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

async function loaded() {
  vi.resetModules();
  return (await import("#jobs/runJob.ts")).runJob;
}

describe("a job beside the page", () => {
  beforeEach(() => {
    Puppet.all = [];
    vi.stubGlobal("Worker", Puppet);
    vi.stubGlobal("document", { baseURI: "https://book.example/" });
    vi.stubGlobal("location", { origin: "https://book.example" });
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("is ordered once, tells its progress and gives its result", async () => {
    const runJob = await loaded();
    const shares: number[] = [];
    const run = runJob(NAME, contest, { onProgress: (share) => shares.push(share) });
    const [worker] = Puppet.all;
    const [{ id, job, input }] = worker!.got as [Order];
    expect({ job, input }).toEqual({ job: NAME, input: contest });
    worker!.says({ id, kind: "progress", share: 0.4 });
    worker!.says({ id: id + 1, kind: "progress", share: 0.9 });
    worker!.says({ id, kind: "done", output: "all" });
    await expect(run).resolves.toBe("all");
    expect(shares).toEqual([0.4]);
    expect(Puppet.all.length).toBe(1);
  });

  it("ends when it is cancelled, and its worker is told to stop", async () => {
    const runJob = await loaded();
    const control = new AbortController();
    const run = runJob(NAME, contest, { signal: control.signal });
    const [worker] = Puppet.all;
    const { id } = worker!.got[0]!;
    control.abort();
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(worker!.got.at(-1)).toEqual({ id, job: NAME, isCancelled: true });
    expect(worker!.isOver).toBe(false);
  });

  it("replaces a worker that falls silent, within two seconds, and the new one does the work", async () => {
    const runJob = await loaded();
    const run = runJob(NAME, contest);
    const [dead] = Puppet.all;
    dead!.says({ id: dead!.got[0]!.id, kind: "progress", share: 0.1 });
    await vi.advanceTimersByTimeAsync(REPLACED);
    expect(dead!.isOver).toBe(true);
    const next = Puppet.all[1]!;
    const { id, input } = next.got[0]!;
    expect(input).toEqual(contest);
    next.says({ id, kind: "done", output: "all" });
    await expect(run).resolves.toBe("all");
  });

  it("replaces one that fails at once, and works in the page where two have died", async () => {
    const runJob = await loaded();
    const run = runJob(NAME, contest);
    Puppet.all[0]!.dispatchEvent(new Event("error"));
    await vi.advanceTimersByTimeAsync(0);
    Puppet.all[1]!.dispatchEvent(new Event("error"));
    await vi.runAllTimersAsync();
    await expect(run).resolves.toEqual(answer());
    expect(Puppet.all.length).toBe(2);
  });

  it("is given up after its deadline, and its worker with it", async () => {
    const runJob = await loaded();
    const run = runJob(NAME, contest, { deadline: 500 });
    const failed = expect(run).rejects.toMatchObject({ name: "TimeoutError" });
    await vi.advanceTimersByTimeAsync(500);
    await failed;
    expect(Puppet.all[0]!.isOver).toBe(true);
  });

  it("fails with the sentence of its job, and the next order is heard", async () => {
    const runJob = await loaded();
    const run = runJob(NAME, contest);
    const [worker] = Puppet.all;
    worker!.says({ id: worker!.got[0]!.id, kind: "failed", message: "no groups" });
    await expect(run).rejects.toThrow("no groups");
    const again = runJob(NAME, contest);
    worker!.says({ id: worker!.got[1]!.id, kind: "done", output: 1 });
    await expect(again).resolves.toBe(1);
    expect(Puppet.all.length).toBe(1);
  });

  it("gives the same where no worker may be started", async () => {
    vi.stubGlobal("Worker", () => {
      throw new DOMException("no workers here", "SecurityError");
    });
    const runJob = await loaded();
    const run = runJob(NAME, contest);
    await vi.runAllTimersAsync();
    await expect(run).resolves.toEqual(answer());
  });
});
