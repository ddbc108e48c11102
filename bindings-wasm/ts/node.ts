/** The package in Node: the module is read from its file and ready on import. */

import { readFileSync } from "node:fs";

import { initSync } from "./init.js";

export * from "./surface.js";
export { init, initSync } from "./init.js";

initSync(readFileSync(new URL("../../salur_bg.wasm", import.meta.url)));
