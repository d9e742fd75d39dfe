import { otherDice } from "./demos/otherDice.ts";
import { thirdHand } from "./demos/thirdHand.ts";
import { twoHands } from "./demos/twoHands.ts";

export const demos = [twoHands, thirdHand, otherDice];
