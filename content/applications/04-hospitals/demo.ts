import { fourVisits } from "./demos/fourVisits.ts";
import { tenVisits } from "./demos/tenVisits.ts";

export const demos = [fourVisits, tenVisits];
