import { fiveStates } from "./demos/fiveStates.ts";
import { oneDriver } from "./demos/oneDriver.ts";

export const demos = [fiveStates, oneDriver];
