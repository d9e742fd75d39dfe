import { account } from "./demos/account.ts";
import { funnel } from "./demos/funnel.ts";
import { leagueTable } from "./demos/leagueTable.ts";
import { oneSchool } from "./demos/oneSchool.ts";
import { rightAmount } from "./demos/rightAmount.ts";

export const demos = [oneSchool, account, funnel, leagueTable, rightAmount];
