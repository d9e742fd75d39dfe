import { heldCity } from "./demos/heldCity.ts";
import { rungs } from "./demos/rungs.ts";
import { signs } from "./demos/signs.ts";
import { traced } from "./demos/traced.ts";

export const demos = [signs, rungs, heldCity, traced];
