export * from "./exercises/emptyTrap.ts";
