/** The installed package of a host: `node`, or `wasm`, the browser's package as Node imports it. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { folderOf } from "../../../demo/installed.mjs";

const NAMES = { node: "salur", wasm: "salur-wasm" };

/** Imports it. */
export function packageOf(host) {
  const name = NAMES[host];
  const project = createRequire(join(folderOf(host, name), "..", "..", "index.js"));
  return import(pathToFileURL(project.resolve(name)));
}
