/** From wherever the module's file is to a compiled module of the right version; errors say what is likely wrong. */

import { VERSION } from "./version.js";

/** Where the module is: its address, an answer that holds it, its bytes, or compiled. */
export type Source = URL | string | Response | BufferSource | WebAssembly.Module;

/** The WebAssembly module could not be loaded; the message says what is likely wrong, `cause` what the browser said. `init` may be tried again. */
export class LoadError extends Error {
  static {
    Object.defineProperty(this.prototype, "name", { value: "LoadError", configurable: true, writable: true });
  }
}

const VERSION_SECTION = "salur_version";
const MAGIC = [0x00, 0x61, 0x73, 0x6d];
const WHERE = "serve `salur_bg.wasm` of this package beside its JavaScript, or say where it is: init(\"/somewhere/salur_bg.wasm\")";

/** Fetches what must be fetched, compiles it, and checks that it is this package's. */
export async function compiled(source: Source | PromiseLike<Source>): Promise<WebAssembly.Module> {
  const given = await settled(source);
  const module = given instanceof Response ? await ofResponse(given) : isModule(given) ? given : await compile(() => WebAssembly.compile(given), "the bytes");
  checkVersion(module);
  return module;
}

/** Refuses a module that is not this package's, or of another release. */
export function checkVersion(module: WebAssembly.Module): void {
  const [section] = WebAssembly.Module.customSections(module, VERSION_SECTION);
  if (section === undefined) throw new LoadError("salur: the module is not this package's `salur_bg.wasm`");
  const found = new TextDecoder().decode(section);
  if (found !== VERSION) {
    throw new LoadError(
      `salur: \`salur_bg.wasm\` is of version ${found}, this JavaScript of ${VERSION}: one of them comes from an old cache or an old copy; serve both of one release`,
    );
  }
}

/** A module that is compiled at once, for those who cannot wait. */
export function compiledSync(source: BufferSource | WebAssembly.Module): WebAssembly.Module {
  if (isModule(source)) return source;
  try {
    return new WebAssembly.Module(source);
  } catch (cause) {
    throw explained(cause, "the bytes");
  }
}

async function settled(source: Source | PromiseLike<Source>): Promise<Response | BufferSource | WebAssembly.Module> {
  let address = "what init() was given";
  try {
    const given = await source;
    if (typeof given !== "string" && !(given instanceof URL)) return given;
    address = shown(String(given));
    return await fetch(given);
  } catch (cause) {
    throw new LoadError(
      `salur: ${address} could not be fetched: is the address right and reachable? Does the content security policy allow it (connect-src)? ` +
        "On another origin, does it send CORS headers?",
      { cause },
    );
  }
}

async function ofResponse(response: Response): Promise<WebAssembly.Module> {
  const address = shown(response.url);
  if (!response.ok) {
    const status = response.type === "opaque" ? "an answer that scripts may not read (fetched with `no-cors`)" : `HTTP ${response.status}`;
    throw new LoadError(`salur: ${address}: ${status}; ${WHERE}`);
  }
  const type = (response.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (type === "application/wasm") return compile(() => WebAssembly.compileStreaming(response), address);
  // Streaming wants that MIME type; without it the bytes decide.
  const bytes = await bytesOf(response, address);
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) {
    const served = type === "" ? "of no MIME type" : `of the MIME type ${/^[\w.+-]+\/[\w.+-]+$/.test(type) ? type : "unknown"}`;
    throw new LoadError(
      `salur: ${address} is no WebAssembly: the server sent something ${served}; servers and development servers that answer an unknown path with a page do so; ${WHERE}`,
    );
  }
  return compile(() => WebAssembly.compile(bytes), address);
}

async function bytesOf(response: Response, address: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new LoadError(`salur: ${address} could not be read to its end`, { cause });
  }
}

async function compile(work: () => Promise<WebAssembly.Module>, address: string): Promise<WebAssembly.Module> {
  try {
    return await work();
  } catch (cause) {
    throw explained(cause, address);
  }
}

/** What a browser's refusal to compile or to start a module means. */
export function explained(cause: unknown, address: string): LoadError {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/unsafe-eval|content.security.policy|\bCSP\b/i.test(text)) {
    return new LoadError("salur: the page's content security policy forbids WebAssembly: its `script-src` needs 'wasm-unsafe-eval'", { cause });
  }
  if (/disallowed on the main thread/i.test(text)) {
    return new LoadError("salur: this browser compiles no module of this size at once: use `await init(…)` in place of initSync(…)", { cause });
  }
  return new LoadError(`salur: ${address}: not a module that this browser can run; the file may be damaged or cut short`, { cause });
}

/** An address without what may be private in it. */
function shown(address: string): string {
  return address === "" ? "`salur_bg.wasm`" : (address.split(/[?#]/)[0] ?? "").slice(0, 300);
}

function isModule(value: unknown): value is WebAssembly.Module {
  return Object.prototype.toString.call(value) === "[object WebAssembly.Module]";
}
