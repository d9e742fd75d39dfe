import { eighty } from "./demos/eighty.ts";

export const demos = [eighty];
