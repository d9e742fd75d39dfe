import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Order, Report } from "#jobs/job.ts";
import { poolingContest } from "#jobs/poolingContest.ts";

const contest = {
  draws: 400,
  seed: 3,
  sigma: [2, 4, 3],
  truth: { mean: 0, sd: 2 },
  mu: 0,
  tau: 2,
};
const job = "pooling-contest";
/** So many draws take long enough to be stopped on the way. */
const MANY = 400_000;

const reports: Report[] = [];
let hear: (event: { readonly data: Order }) => void;
const send = (data: Order) => hear({ data });
const of = (id: number) => reports.filter((one) => one.id === id);
const isOver = (id: number) => of(id).some(({ kind }) => kind === "done");
const rest = (ms: number) => new Promise((resume) => setTimeout(resume, ms));

describe("the worker of jobs", () => {
  beforeEach(async () => {
    reports.length = 0;
    vi.resetModules();
    vi.stubGlobal("addEventListener", (_: string, listener: typeof hear) => {
      hear = listener;
    });
    vi.stubGlobal("postMessage", (report: Report) => reports.push(report));
    await import("#jobs/worker.ts");
  });

  it("does the same as the job itself", async () => {
    send({ id: 1, job, input: contest });
    await vi.waitFor(() => expect(isOver(1)).toBe(true), 10_000);
    const work = poolingContest(contest);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(of(1).at(-1)).toEqual({ id: 1, kind: "done", output: step.value });
  });

  it("stops what is cancelled", async () => {
    send({ id: 1, job, input: { ...contest, draws: MANY } });
    await vi.waitFor(() => expect(of(1).length).toBeGreaterThan(0), 10_000);
    send({ id: 1, job, isCancelled: true });
    await rest(60);
    const until = of(1).length;
    await rest(120);
    expect(of(1).length).toBe(until);
    expect(isOver(1)).toBe(false);
  });

  it("leaves an older order for a newer one, and is not stopped by a late word of the older", async () => {
    send({ id: 1, job, input: { ...contest, draws: MANY } });
    send({ id: 2, job, input: contest });
    send({ id: 1, job, isCancelled: true });
    await vi.waitFor(() => expect(isOver(2)).toBe(true), 10_000);
    expect(isOver(1)).toBe(false);
  });

  it("says why a job failed", async () => {
    send({ id: 1, job, input: { ...contest, truth: undefined } });
    await vi.waitFor(() => expect(of(1).at(-1)?.kind).toBe("failed"), 10_000);
  });
});
