/** The package in browsers, workers and edge runtimes: `await init()` before the first use. */

export * from "./surface.js";
export { init, initSync } from "./init.js";
