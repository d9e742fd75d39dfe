import { leftOut } from "./demos/leftOut.ts";
import { notice } from "./demos/notice.ts";
import { plan } from "./demos/plan.ts";

export const demos = [notice, leftOut, plan];
