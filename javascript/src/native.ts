/** The compiled core: JSON text in and out. Each package binds its own: a Node addon, or WebAssembly. */

/** One merchant's opened credentials, in the core. */
export interface NativeClient {
  /** Calls a verb; gives an envelope `{"ok": …}` or `{"error": …}`. */
  call(verb: string, args: string): string;
}

/** The core. */
export interface Native {
  /** Opens credentials; gives an envelope `{"error": …}` where they are wrong. */
  open(config: string): NativeClient | string;
  /** Calls a verb that needs no client; gives an envelope. */
  call(verb: string, args: string): string;
  /** The release of the core. */
  readonly version: string;
}

/** The core is not there yet. */
export class NotReadyError extends Error {
  static {
    Object.defineProperty(this.prototype, "name", { value: "NotReadyError", configurable: true, writable: true });
  }
}

let bound: Native | undefined;

/** Gives the package its core; later calls replace it. */
export function bind(native: Native): void {
  bound = native;
}

/**
 * The core.
 *
 * @throws {@link NotReadyError}: none was bound yet.
 */
export function native(): Native {
  if (bound === undefined) {
    throw new NotReadyError("salur is not ready: its core is not loaded yet. `await init()` once, before the first use");
  }
  return bound;
}

/**
 * The release of the core, such as `0.1.0`.
 *
 * @throws {@link NotReadyError}: it is not loaded yet.
 */
export function version(): string {
  return native().version;
}
