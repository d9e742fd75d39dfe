import { ledger } from "./demos/ledger.ts";
import { leftOut } from "./demos/leftOut.ts";
import { notice } from "./demos/notice.ts";
import { plan } from "./demos/plan.ts";
import { promise } from "./demos/promise.ts";
import { tails } from "./demos/tails.ts";
import { years } from "./demos/years.ts";

export const demos = [ledger, years, promise, tails, notice, leftOut, plan];
