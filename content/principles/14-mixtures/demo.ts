import { twoHands } from "./demos/twoHands.ts";

export const demos = [twoHands];
