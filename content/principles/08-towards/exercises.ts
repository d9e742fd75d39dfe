export * from "./exercises/levelRows.ts";
export * from "./exercises/ownLine.ts";
export * from "./exercises/pullAndMove.ts";
