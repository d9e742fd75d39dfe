import { foldingCloud } from "./demos/foldingCloud.ts";
import { winner } from "./demos/winner.ts";

export const demos = [foldingCloud, winner];
