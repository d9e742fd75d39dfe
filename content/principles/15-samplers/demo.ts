import { bySteps } from "./demos/bySteps.ts";
import { fourChains } from "./demos/fourChains.ts";
import { onePush } from "./demos/onePush.ts";

export const demos = [onePush, bySteps, fourChains];
