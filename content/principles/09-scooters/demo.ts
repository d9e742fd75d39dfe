import { scooters } from "./demos/scooters.ts";

export const demos = [scooters];
