export { printed } from "./print.ts";
export { summary } from "./summary.ts";
export { count, verifyFolder } from "./verifyFolder.ts";
