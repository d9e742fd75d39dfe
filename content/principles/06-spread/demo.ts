import { dial } from "./demos/dial.ts";

export const demos = [dial];
