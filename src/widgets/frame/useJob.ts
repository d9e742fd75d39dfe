import { useEffect, useRef, useState } from "react";
import type { InputOf, JobName, OutputOf } from "#jobs/jobs.ts";

export interface RunningJob<Output> {
  readonly start: () => void;
  readonly cancel: () => void;
  readonly running: boolean;
  /** How much is done, from 0 to 1. */
  readonly share: number;
  /** The last finished result; it stays while a newer one is being made. */
  readonly result: Output | undefined;
  /** Whether the result belongs to other settings than those on the page. */
  readonly stale: boolean;
  readonly problem: string | undefined;
}

/** A job that the reader starts; the newest request wins, and leaving the page cancels it. */
export function useJob<N extends JobName>(name: N, input: InputOf<N>): RunningJob<OutputOf<N>> {
  const [finished, setFinished] = useState<{ output: OutputOf<N>; key: string }>();
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const control = useRef<AbortController>(undefined);
  useEffect(() => () => control.current?.abort(), []);
  const key = JSON.stringify(input);

  const start = async () => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setProblem(undefined);
    setShare(0);
    try {
      // Loaded with the first one that is started.
      const { runJob } = await import("#jobs/runJob.ts");
      const output = await runJob(name, input, { signal: mine.signal, onProgress: setShare });
      setFinished({ output, key });
    } catch (error) {
      const { name: kind, message } = error as Error;
      if (kind === "TimeoutError")
        setProblem("This took too long and was given up. Try again; nothing else is affected.");
      else if (kind !== "AbortError") setProblem(`This could not be computed: ${message}`);
    } finally {
      if (control.current === mine) setShare(undefined);
    }
  };
  return {
    start: () => void start(),
    cancel: () => control.current?.abort(),
    running: share !== undefined,
    share: share ?? 0,
    result: finished?.output,
    stale: finished !== undefined && finished.key !== key,
    problem,
  };
}
