import { fourteenthCountry } from "./demos/fourteenthCountry.ts";
import { fromWhichRisk } from "./demos/fromWhichRisk.ts";

export const demos = [fourteenthCountry, fromWhichRisk];
