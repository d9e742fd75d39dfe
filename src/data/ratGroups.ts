type Group = readonly [y: number, n: number];

/** Rats with a tumour, and rats, of each earlier group of controls; the last is the experiment of the day. */
export const ratGroups: readonly Group[] = [
  ...times(7, [0, 20]),
  ...times(4, [0, 19]),
  ...times(2, [0, 18]),
  [0, 17],
  ...times(4, [1, 20]),
  ...times(2, [1, 19]),
  ...times(2, [1, 18]),
  [3, 27],
  [2, 25],
  [2, 24],
  [2, 23],
  ...times(6, [2, 20]),
  [1, 10],
  [5, 49],
  [2, 19],
  [5, 46],
  [2, 17],
  [7, 49],
  [7, 47],
  ...times(2, [3, 20]),
  [2, 13],
  [9, 48],
  [10, 50],
  ...times(7, [4, 20]),
  [10, 48],
  ...times(3, [4, 19]),
  [5, 22],
  [11, 46],
  [12, 49],
  ...times(2, [5, 20]),
  [6, 23],
  [5, 19],
  [6, 22],
  ...times(3, [6, 20]),
  [16, 52],
  [15, 46],
  [15, 47],
  [9, 24],
  [4, 14],
];

function times(count: number, one: Group): readonly Group[] {
  return Array.from({ length: count }, () => one);
}
