import { ledger } from "./demos/ledger.ts";
import { promise } from "./demos/promise.ts";
import { tails } from "./demos/tails.ts";
import { years } from "./demos/years.ts";

export const demos = [ledger, years, promise, tails];
