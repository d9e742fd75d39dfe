import { brushed } from "./demos/brushed.ts";
import { eighty } from "./demos/eighty.ts";

export const demos = [eighty, brushed];
