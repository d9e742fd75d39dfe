import { ledger } from "./demos/ledger.ts";
import { promise } from "./demos/promise.ts";

export const demos = [ledger, promise];
