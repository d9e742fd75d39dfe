const AWAY = [-7, -5, -3, -1, 1, 3, 5, 7];

/** Texts of six people, each on the line of its person, and the people on the line between them. */
export function typedTexts(apart: number, inside: number, between: number) {
  const people = [0, 1, 2, 3, 4, 5].map((j) => {
    const x = 60 + (j - 2.5) * apart;
    return { x, y: 14 + (x - 60) * between };
  });
  const rows = people.flatMap(({ x, y }) =>
    AWAY.map((away) => ({ x: x + away, y: y + inside * away, own: x })),
  );
  return { people, rows };
}

/** Ordinary least squares through all rows, whoever typed them. */
export function slopeOfRows(apart: number, inside: number, between: number): number {
  const { rows } = typedTexts(apart, inside, between);
  const mean = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  return mean(({ x, y }) => (x - mx) * (y - my)) / mean(({ x }) => (x - mx) ** 2);
}
