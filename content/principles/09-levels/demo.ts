import { calendars } from "./demos/calendars.ts";
import { nation } from "./demos/nation.ts";
import { pairs } from "./demos/pairs.ts";
import { tree } from "./demos/tree.ts";

export const demos = [nation, pairs, tree, calendars];
