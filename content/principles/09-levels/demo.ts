import { nation } from "./demos/nation.ts";

export const demos = [nation];
