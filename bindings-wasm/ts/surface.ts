/** What both entries have. */

export * from "../../javascript/src/index.js";
export { catalog } from "./catalog.js";
export { LoadError } from "./load.js";
export type { Source } from "./load.js";
export { failureOf, sendOnce } from "./send.js";
export type { Fetch } from "./send.js";
