import { signs } from "./demos/signs.ts";

export const demos = [signs];
