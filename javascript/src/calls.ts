/** The three functions of the core, with envelopes opened: a result is returned, an error is thrown. */

import { SalurError, type Violation } from "./errors.js";
import { CODES, InvalidConfigError, InvalidInputError, PHASES } from "./generated/errors.js";
import { type Document, decode, encode } from "./json.js";
import { type NativeClient, native } from "./native.js";
import { frozen } from "./objects.js";

/** Opens credentials; throws a `ConfigError` with every wrong field. */
export function openNative(config: unknown): NativeClient {
  const opened = native().open(encodedConfig(config));
  if (typeof opened === "string") {
    throw errorOf((decode(opened) as { error: Document }).error);
  }
  return opened;
}

/** Calls a verb that needs no client. */
export function call(verb: string, args: object): unknown {
  return openedEnvelope(native().call(verb, encode(args)));
}

/** Calls a verb of an open client. */
export function callClient(client: NativeClient, verb: string, args: object): unknown {
  return openedEnvelope(client.call(verb, encode(args)));
}

/** The result in an envelope; its error is thrown. */
export function openedEnvelope(text: string): unknown {
  const envelope = decode(text) as { ok?: unknown; error?: Document };
  if (envelope.error !== undefined) {
    throw errorOf(envelope.error);
  }
  return envelope.ok;
}

/** The error that an error document stands for: of the class of its code, else of its phase. */
export function errorOf(document: Document): SalurError {
  const { code, phase, message } = document as { code: string; phase: string; message: string };
  const kind = own(CODES, code) ?? own(PHASES, phase) ?? SalurError;
  return new kind(code, phase, message, frozen((document["violations"] ?? []) as Violation[]));
}

function encodedConfig(config: unknown): string {
  try {
    return encode(config);
  } catch (error) {
    if (error instanceof InvalidInputError) {
      throw new InvalidConfigError("invalid_config", "config", error.message, error.violations);
    }
    throw error;
  }
}

function own<T>(classes: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(classes, name) ? classes[name] : undefined;
}
