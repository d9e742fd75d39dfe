import { describe, expect, it } from "vitest";
import { runInSlices } from "#jobs/slices.ts";

/** Milliseconds of work between two breaths of a job. */
const STEP = 2;
const work = (ms: number) => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

/** Counts to a number, each step some work. */
function* counting(to: number): Generator<number, number, void> {
  for (let k = 1; k <= to; k++) {
    work(STEP);
    yield k / to;
  }
  return to;
}

const never = () => false;

describe("a job in slices", () => {
  it("gives what its generator returns, and tells rising shares on the way", async () => {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    await expect(runInSlices(counting, 40, { onProgress, stopped: never })).resolves.toBe(40);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it("lets others in while it works", async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    await runInSlices(counting, 60, { onProgress: () => undefined, stopped: never });
    clearInterval(others);
    expect(turns).toBeGreaterThan(2);
  });

  it("ends at its next breath once it is stopped, and gives nothing", async () => {
    let steps = 0;
    function* endless(): Generator<number, string, void> {
      for (;;) {
        steps += 1;
        work(STEP);
        yield 0;
      }
    }
    let isStopped = false;
    const onProgress = () => {
      isStopped = true;
    };
    const result = await runInSlices(endless, undefined, {
      onProgress,
      stopped: () => isStopped,
    });
    expect(result).toBeUndefined();
    const until = steps;
    await new Promise((resume) => setTimeout(resume, 40));
    expect(steps).toBe(until);
  });

  it("fails with the job's own sentence", async () => {
    // biome-ignore lint/correctness/useYield: it fails before it could
    function* failing(): Generator<number, never, void> {
      throw new RangeError("no groups");
    }
    const run = runInSlices(failing, undefined, { onProgress: () => undefined, stopped: never });
    await expect(run).rejects.toThrow("no groups");
  });
});
