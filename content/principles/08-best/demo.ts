import { hospitals } from "./demos/hospitals.ts";

export const demos = [hospitals];
