import { meanOrLine } from "./demos/meanOrLine.ts";

export const demos = [meanOrLine];
