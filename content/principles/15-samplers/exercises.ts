export * from "./exercises/cleanBill.ts";
export * from "./exercises/downToTheNeck.ts";
export * from "./exercises/errorOfTheWalk.ts";
export * from "./exercises/respellTheProgram.ts";
export * from "./exercises/walkedAndChecked.ts";
