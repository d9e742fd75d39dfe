import { multiply } from "./demos/multiply.ts";

export const demos = [multiply];
