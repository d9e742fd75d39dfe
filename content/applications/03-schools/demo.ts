import { commended } from "./demos/commended.ts";
import { oneFarOut } from "./demos/oneFarOut.ts";

export const demos = [commended, oneFarOut];
