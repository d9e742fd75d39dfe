import { onePump } from "./demos/onePump.ts";

export const demos = [onePump];
