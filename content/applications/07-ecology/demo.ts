import { manyCounties } from "./demos/manyCounties.ts";
import { tenGrowers } from "./demos/tenGrowers.ts";

export const demos = [manyCounties, tenGrowers];
