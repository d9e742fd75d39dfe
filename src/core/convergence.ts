import { door, number } from "./door.ts";

const PROGRESS = { iterations: number, tolerance: number, lastStep: number };

/**
 * The error of a method that did not settle, with the numbers that show how far it came.
 *
 * Shapes  an Error whose name is "ConvergenceError", to be thrown by the caller.
 *
 * @example
 * convergenceError("maximise", { iterations: 50, tolerance: 1e-9, lastStep: 0.2 }).name // "ConvergenceError"
 */
export function convergenceError(
  where: string,
  progress: {
    readonly iterations: number;
    readonly tolerance: number;
    readonly lastStep: number;
  },
): Error {
  const { iterations, tolerance, lastStep } = door("convergenceError", progress, PROGRESS);
  const error = new Error(
    `${where}: no convergence to ${tolerance} after ${iterations} iterations, last step ${lastStep}`,
  );
  error.name = "ConvergenceError";
  return Object.assign(error, progress);
}
