/** Effects and standard errors of the seven schools besides A, as Rubin (1981) prints them. */
export const REST = [
  [8, 10],
  [-3, 16],
  [7, 11],
  [-1, 9],
  [1, 11],
  [18, 10],
  [12, 18],
] as const;
