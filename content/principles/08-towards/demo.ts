import { meanOrLine } from "./demos/meanOrLine.ts";
import { twoSlopes } from "./demos/twoSlopes.ts";

export const demos = [meanOrLine, twoSlopes];
