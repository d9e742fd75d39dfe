import { farms } from "./demos/farms.ts";
import { many } from "./demos/many.ts";

export const demos = [farms, many];
