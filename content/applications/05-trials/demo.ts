import { fourteenthCountry } from "./demos/fourteenthCountry.ts";
import { fromWhichRisk } from "./demos/fromWhichRisk.ts";
import { tenOfTwenty } from "./demos/tenOfTwenty.ts";

export const demos = [fourteenthCountry, fromWhichRisk, tenOfTwenty];
