import { bench } from "./demos/bench.ts";
import { freeThrows } from "./demos/freeThrows.ts";
import { rookies } from "./demos/rookies.ts";

export const demos = [bench, rookies, freeThrows];
