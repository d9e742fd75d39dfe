/** What moves here moves little: points of a hundred, with one decimal. */
export const percentagePoints = {
  as: { unit: "percentage points", unitOne: "percentage point", fineStep: 0.1 },
  to: { decimals: 1 },
} as const;
