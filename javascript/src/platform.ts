/** What browsers and Node both have and the language's own library does not name. */

/** The globals that this package uses. */
interface Platform {
  readonly crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };
  readonly TextDecoder: new (
    label: string,
    options: { fatal: boolean; ignoreBOM: boolean },
  ) => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  btoa(binary: string): string;
  atob(text: string): string;
}

/** The globals of this host. */
export const platform = globalThis as unknown as Platform;

/** How Node's `console.log` and `util.inspect` ask an object to show itself. */
export const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** The function that Node hands over with such a question. */
export type Inspect = (value: unknown, options?: unknown) => string;

/** How an object shows itself: its class and what may be seen of it. */
export function shown(name: string, visible: object, options?: unknown, inspect?: Inspect): string {
  return `${name} ${inspect === undefined ? JSON.stringify(visible) : inspect(visible, options)}`;
}
