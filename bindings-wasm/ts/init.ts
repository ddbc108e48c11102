/** Starting the module: once, and again after a failure. */

import start, { initSync as startSync } from "../../salur.js";

import { bind } from "../../javascript/src/native.js";
import { instance } from "./instance.js";
import { checkVersion, compiled, compiledSync, explained, LoadError } from "./load.js";
import type { Source } from "./load.js";

let state: "new" | "starting" | "ready" = "new";
let ready: Promise<void> | undefined;

/**
 * Loads and starts the WebAssembly module. Await it once before the first use; further calls give the same promise, whatever their source.
 * After a failure it can be tried again. In Node the module is ready on import, and this does nothing.
 *
 * @param source where `salur_bg.wasm` is; left out, beside this package's JavaScript. An address, a `Response` (or a promise of it), bytes, or a
 *   compiled `WebAssembly.Module`, as a page hands it to its workers.
 * @throws LoadError that says what is likely wrong: a missing file, a page in its place, a content security policy.
 */
export function init(source: Source | PromiseLike<Source> = new URL("../../salur_bg.wasm", import.meta.url)): Promise<void> {
  ready ??= load(source).catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  return ready;
}

/**
 * Starts the module at once, for those who have it: `import module from "salur-wasm/salur_bg.wasm"` in edge runtimes, bytes in tests.
 * Does nothing where it is ready.
 *
 * @param source the bytes of `salur_bg.wasm`, or the compiled module.
 * @throws LoadError
 */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  if (state === "ready") return;
  if (state === "starting") throw new LoadError("salur: init() is starting the module: await it in place of initSync()");
  const module = compiledSync(source);
  checkVersion(module);
  try {
    startSync({ module });
  } catch (cause) {
    throw explained(cause, "the module");
  }
  finish();
}

async function load(source: Source | PromiseLike<Source>): Promise<void> {
  if (state === "ready") return;
  const module = await compiled(source);
  if (isReady()) return; // initSync was quicker
  state = "starting";
  try {
    await start({ module_or_path: module });
  } catch (cause) {
    state = "new";
    throw explained(cause, "the module");
  }
  finish();
}

/** Asked again after a wait, in which it may have changed. */
function isReady(): boolean {
  return state === "ready";
}

function finish(): void {
  state = "ready";
  bind(instance);
}
