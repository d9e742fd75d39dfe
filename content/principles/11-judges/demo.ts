import { tiltedTable } from "./demos/tiltedTable.ts";

export const demos = [tiltedTable];
