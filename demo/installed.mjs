/** The packages as people get them: installed from their tarballs into the empty projects under `target/hosts/`. */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The folder of the package that is installed for a host: `node` or `wasm`. Throws where it is not installed. */
export function folderOf(host, name) {
  const folder = join(ROOT, "target", "hosts", host, "node_modules", name);
  if (!existsSync(join(folder, "package.json"))) throw new Error(`${folder} is not there: run \`make ${host}\` first`);
  return folder;
}

/** An installed package, as a file of that project requires it. */
export function installed(host, name) {
  return createRequire(join(folderOf(host, name), "..", "..", "index.js"))(name);
}

/** The file that a browser imports, as the package's own `exports` say. */
export function browserEntryOf(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const entry = targetOf(exports["."] ?? exports, new Set(["browser", "import", "default"]));
  if (entry === undefined) throw new Error(`${folder}: its \`exports\` have nothing for browsers`);
  return entry.replace(/^\.\//, "");
}

function targetOf(entry, conditions) {
  if (typeof entry === "string") return entry;
  const met = Object.keys(entry).filter((condition) => conditions.has(condition));
  return met.map((condition) => targetOf(entry[condition], conditions)).find((target) => target !== undefined);
}
