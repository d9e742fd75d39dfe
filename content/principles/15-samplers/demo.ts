import { fourChains } from "./demos/fourChains.ts";
import { onePush } from "./demos/onePush.ts";

export const demos = [onePush, fourChains];
