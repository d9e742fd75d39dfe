import { farms } from "./demos/farms.ts";

export const demos = [farms];
