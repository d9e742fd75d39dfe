import { dial } from "./demos/dial.ts";
import { imagined } from "./demos/imagined.ts";
import { powers } from "./demos/powers.ts";

export const demos = [dial, imagined, powers];
