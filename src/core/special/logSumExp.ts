import { requireNumbers } from "../door.ts";

/**
 * Log of a sum of exponentials, without overflow or underflow.
 *
 *   log(sum over i of exp(x_i)) = top + log(sum over i of exp(x_i - top)), top = max x_i
 *
 * Shapes  any number of terms; one number back.
 * Limits  -Infinity for no terms or terms that are all -Infinity; NaN if a term is NaN.
 *
 * @example
 * logSumExp([1, 2, 3]) // 3.40760596444438
 */
export function logSumExp(terms: ArrayLike<number>): number {
  requireNumbers("logSumExp", "terms", terms);
  let top = -Infinity;
  for (let i = 0; i < terms.length; i += 1) top = Math.max(top, terms[i]!);
  if (!Number.isFinite(top)) return top;
  let sum = 0;
  for (let i = 0; i < terms.length; i += 1) sum += Math.exp(terms[i]! - top);
  return top + Math.log(sum);
}
