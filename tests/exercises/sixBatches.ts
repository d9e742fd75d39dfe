/** The thirty numbers of the made-up batches, typed again, a row for each batch. */
const ROWS = [
  "7.298 3.846 2.434 9.566 7.990",
  "5.220 6.556 0.608 11.788 -0.892",
  "0.110 10.386 13.434 5.510 8.166",
  "2.212 4.852 7.092 9.288 4.980",
  "0.282 9.014 4.458 9.446 7.198",
  "1.722 4.782 8.106 0.758 3.758",
].map((row) => row.split(" ").map(Number));

/** Variance of luck of an average of five, by the differences within each batch. */
const luck =
  ROWS.reduce((sum, row) => {
    let squares = 0;
    for (const [i, a] of row.entries()) for (const b of row.slice(0, i)) squares += (a - b) ** 2;
    return sum + squares / (5 * 4);
  }, 0) /
  6 /
  5;

/** How well a variance between batches fits those that are left, against none: the mean is summed over, step by step. */
export function fitOf(without: number, between: number): number {
  const middles = ROWS.filter((_, at) => at !== without).map(
    (row) => row.reduce((sum, one) => sum + one, 0) / 5,
  );
  const likelihood = (variance: number) => {
    let sum = 0;
    for (let mean = -40; mean <= 50; mean += 0.02) {
      let density = 1;
      for (const one of middles)
        density *= Math.exp(-((one - mean) ** 2) / (2 * variance)) / Math.sqrt(variance);
      sum += density;
    }
    return sum;
  };
  return likelihood(luck + between) / likelihood(luck);
}
export const shareOfLuck = (between: number) => luck / (luck + between);
