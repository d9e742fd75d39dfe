import { twoWindows } from "./demos/twoWindows.ts";

export const demos = [twoWindows];
