import { account } from "./demos/account.ts";
import { funnel } from "./demos/funnel.ts";
import { heaps } from "./demos/heaps.ts";
import { leagueTable } from "./demos/leagueTable.ts";
import { oneSchool } from "./demos/oneSchool.ts";
import { rightAmount } from "./demos/rightAmount.ts";
import { twelve } from "./demos/twelve.ts";

export const demos = [twelve, oneSchool, account, funnel, leagueTable, rightAmount, heaps];
