import { bare, type FigureRecord, share } from "./record.ts";

/** Two hundred pairs of scores off the mean of the nation, from the same variates. */
function scoresOf(
  { sigma = 0, tau = 0, omega = 0 }: Readonly<Record<string, number>>,
  columns: Readonly<Record<string, readonly number[]>>,
  pair: string | undefined,
) {
  const shares = { school: pair !== "nation", klass: pair === "class" };
  return columns.school!.map((one, k) => {
    const first = omega * one + tau * columns.klass![k]! + sigma * columns.student![k]!;
    const school = (shares.school ? columns.school : columns.otherSchool)![k]!;
    const klass = (shares.klass ? columns.klass : columns.otherClass)![k]!;
    return [first, omega * school + tau * klass + sigma * columns.otherStudent![k]!] as const;
  });
}

/** The correlation by the variances of sums and differences of what has been brought to variance one. */
function correlationOf(scores: readonly (readonly [number, number])[]): number {
  const varianceOf = (values: readonly number[]) => {
    let total = 0;
    for (const a of values) for (const b of values) total += (a - b) ** 2;
    return total / (2 * values.length ** 2);
  };
  const sdFirst = Math.sqrt(varianceOf(scores.map(([x]) => x)));
  const first = scores.map(([a]) => a / sdFirst);
  const sdSecond = Math.sqrt(varianceOf(scores.map(([, y]) => y)));
  const second = scores.map(([, b]) => b / sdSecond);
  return (
    (varianceOf(first.map((a, k) => a + second[k]!)) -
      varianceOf(first.map((a, k) => a - second[k]!))) /
    4
  );
}

export const pairs: FigureRecord = {
  widget: "pairs",
  truth({ values, sample, view }) {
    const { sigma = 0, tau = 0, omega = 0 } = values;
    const whole = Math.hypot(sigma, tau, omega);
    const part = (...of: readonly number[]) => (Math.hypot(...of) / whole) ** 2;
    const expected =
      view.pair === "class" ? part(tau, omega) : view.pair === "school" ? part(omega) : 0;
    return {
      numbers: {
        sameSchool: share(part(omega)),
        sameClass: share(part(tau, omega)),
        ofClasses: share(part(tau)),
        ofStudents: share(part(sigma)),
        expected: share(expected),
        expectedRho: bare(expected),
        seen: bare(correlationOf(scoresOf(values, sample.columns, view.pair))),
        drawn: bare(200),
      },
      cases: {
        takeaway: view.pair === "nation" ? 0 : 1,
        shared: view.pair === "class" ? 0 : view.pair === "school" ? 1 : 2,
      },
      table: [
        ["schools", omega, omega ** 2, part(omega)],
        ["classes of a school", tau, tau ** 2, part(tau)],
        ["students of a class", sigma, sigma ** 2, part(sigma)],
        ["single scores", whole, whole ** 2, 1],
      ],
    };
  },
};
