/** Finds and loads the native library of this machine. */

import { existsSync } from "node:fs";
import { join } from "node:path";

import type { Native, NativeClient } from "../../javascript/src/native.js";

/** What the native library exports. */
interface Exports {
  open(config: string): NativeClient | string;
  call(verb: string, args: string): string;
  version(): string;
}

/** The folder of the native libraries, seen from `dist/bindings-node/ts`. */
const FOLDER = join(__dirname, "..", "..", "..", "native");

/**
 * Loads the native library.
 *
 * @throws `Error` that says which file was looked for, why it failed (also as `cause`), and what to do.
 */
export function load(): Native {
  const name = libraryName();
  const path = join(FOLDER, name);
  let library: Exports;
  try {
    library = require(path) as Exports;
  } catch (cause) {
    throw new Error(explained(name, path, cause), { cause });
  }
  return { open: library.open, call: library.call, version: library.version() };
}

/** The file's name: `salur.linux-x64-gnu.node`, `salur.darwin-arm64.node`. */
export function libraryName(): string {
  const { platform, arch } = process;
  const libc = platform === "linux" ? `-${isGnu() ? "gnu" : "musl"}` : "";
  return `salur.${platform}-${arch}${libc}.node`;
}

/** Whether this Linux has the GNU C library. */
function isGnu(): boolean {
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report.header?.glibcVersionRuntime !== undefined;
}

function explained(name: string, path: string, cause: unknown): string {
  const why = cause instanceof Error ? cause.message : String(cause);
  const here = `Node ${process.version} on ${process.platform}-${process.arch}`;
  if (existsSync(path)) {
    return (
      `salur: the native library ${path} does not load in ${here}: ${why}\n` +
      "Its file may be damaged or made for another system: install the package salur again on this machine " +
      "(copies of node_modules from another one do not work), or build it from a checkout with `make node`."
    );
  }
  return (
    `salur: there is no native library for ${here}: looked for ${path}: ${why}\n` +
    `Install the package salur again, in a release that holds ${name}; or build it on this machine from a checkout ` +
    "with `make node`. A bundler must leave this package alone (mark `salur` as external), since the library is a file of its own."
  );
}
