import { byHand } from "./demos/byHand.ts";
import { eighteen } from "./demos/eighteen.ts";

export const demos = [eighteen, byHand];
