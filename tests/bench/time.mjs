import { quantiles } from "./phone.mjs";

/** Keeps the results of what is timed alive; NaN once a result was none. */
let sink = 0;
export const isSound = () => !Number.isNaN(sink);

/** Median time of a call in ms; the call returns a number. */
export function time(work, { seconds = 0.4, least = 5, warm = 3 } = {}) {
  for (let i = 0; i < warm; i++) sink += work();
  const start = performance.now();
  sink += work();
  const once = performance.now() - start;
  const repeats = Math.max(1, Math.round(1 / Math.max(once, 1e-4))); // about a millisecond a sample
  const samples = [];
  while (samples.length < least || samples.reduce((a, b) => a + b, 0) * repeats < 1000 * seconds) {
    const from = performance.now();
    for (let i = 0; i < repeats; i++) sink += work();
    samples.push((performance.now() - from) / repeats);
  }
  return quantiles(samples, [0.5])[0];
}
