import { neverThrew } from "./demos/neverThrew.ts";

export const demos = [neverThrew];
