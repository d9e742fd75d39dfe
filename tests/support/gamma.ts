/**
 * What second routes need of the gamma function, without the project's own.
 *
 *   logGamma  moved up to 20 by its recursion, where Stirling's series of four terms is good to 1e-15
 *   rising    the logarithm of a (a + 1) ... (a + count - 1)
 */
export function logGamma(x: number): number {
  let [at, shift] = [x, 0];
  while (at < 20) {
    shift -= Math.log(at);
    at += 1;
  }
  const series = 1 / (12 * at) - 1 / (360 * at ** 3) + 1 / (1260 * at ** 5) - 1 / (1680 * at ** 7);
  return shift + (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series;
}

export function rising(from: number, count: number): number {
  let log = 0;
  for (let i = 0; i < count; i++) log += Math.log(from + i);
  return log;
}
