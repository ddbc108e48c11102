/** The client of plain documents: the same verbs for every gateway, objects in and out. */

import { call, callClient, openNative } from "./calls.js";
import { InvalidInputError } from "./generated/errors.js";
import type { Document } from "./json.js";
import { messageDocument } from "./message.js";
import { type MomentLike, momentDocument } from "./moment.js";
import type { NativeClient } from "./native.js";
import { isRecord } from "./objects.js";
import { Notification } from "./notification.js";
import { INSPECT } from "./platform.js";
import { type Failure, type Signature, signatureDocument } from "./step.js";

/** What became of one input of a batch, as documents. */
export type PreparedDocument = { readonly ok: Document; readonly error?: undefined } | { readonly error: Document; readonly ok?: undefined };

const CHUNK = 1000;

/** One merchant's opened credentials, for whoever works with documents of any gateway. */
export class Client {
  readonly #native: NativeClient;

  /** @param native - credentials that the core has opened; `Client.open` is what to use. */
  constructor(native: NativeClient) {
    this.#native = native;
  }

  /**
   * Opens `{ gateway, environment, …credentials, …options }`.
   *
   * @throws `ConfigError` with every wrong field.
   */
  static open(config: object): Client {
    return new Client(openNative(config));
  }

  /**
   * The first step of an operation. Nothing is sent.
   *
   * @throws `InputError` with every wrong field.
   */
  prepare(operation: string, input: object, moment?: MomentLike): Document {
    return this.#call("prepare", { operation, input, moment: momentDocument(moment) });
  }

  /**
   * The same call signed again.
   *
   * @throws `ContextError`, also where a repeat would pay again.
   */
  prepareAgain(context: string, moment?: MomentLike): Document {
    return this.#call("prepare_again", { context, moment: momentDocument(moment) });
  }

  /**
   * `{ ok: step }` or `{ error }` for every input, in order; one bad input fails alone.
   *
   * Inputs are read as the results are: memory stays flat however many there are. Without a `moment` every thousand get a
   * fresh one, which long batches need.
   */
  *prepareMany(operation: string, inputs: Iterable<object>, moment?: MomentLike): Generator<PreparedDocument, void, undefined> {
    let chunk: object[] = [];
    let first = 0;
    for (const input of inputs) {
      if (chunk.push(input) === CHUNK) {
        yield* this.#prepareChunk(operation, chunk, first, momentDocument(moment));
        first += CHUNK;
        chunk = [];
      }
    }
    if (chunk.length > 0) {
      yield* this.#prepareChunk(operation, chunk, first, momentDocument(moment));
    }
  }

  /**
   * The request of a `to_sign` step, with its signature.
   *
   * @throws `ContextError`: the context is no such step's, or not this client's.
   * @throws `InputError`: the signature is not as long as a signature is, or not base64.
   */
  attachSignature(context: string, signature: Signature): Document {
    return this.#call("attach_signature", { context, signature: signatureDocument(signature) });
  }

  /**
   * The step that follows from what came: `{ status, headers, body }`, `"not_sent"`, `"no_answer"`, a `Notification`, or
   * a document of these.
   *
   * @throws `ContextError` for a context that is not this client's. Nothing that a gateway answers throws.
   */
  parse(context: string, answer: Document | Failure | Notification | object, moment?: MomentLike): Document {
    return this.#call("parse", { context, answer: cameDocument(answer), moment: momentDocument(moment) });
  }

  /**
   * Proves and reads `{ method, path, headers, body }`.
   *
   * @throws `NotificationError`
   */
  receive(message: object, moment?: MomentLike): Document {
    const document = messageDocument(message, ["method", "path"]);
    return this.#call("receive", { message: document, moment: momentDocument(moment) });
  }

  /** Shows no credential. */
  toJSON(): Document {
    return {};
  }

  /** @internal */
  [INSPECT](): string {
    return "Client {}";
  }

  #call(verb: string, args: object): Document {
    return callClient(this.#native, verb, args) as Document;
  }

  /** `first` is the index of the chunk's first item in the whole batch: so each has entropy of its own. */
  #prepareChunk(operation: string, chunk: readonly object[], first: number, moment: unknown): PreparedDocument[] {
    try {
      const args = { operation, inputs: chunk, first, moment };
      return callClient(this.#native, "prepare_many", args) as PreparedDocument[];
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error.violations.some(({ path }) => path.startsWith("moment"))) {
        throw error;
      }
      if (chunk.length === 1) {
        return [{ error: this.#refused(operation, chunk[0], moment, error) }];
      }
    }
    // One of them cannot be read at all, or together they are too much: each answers for itself.
    return chunk.flatMap((item, index) => this.#prepareChunk(operation, [item], first + index, moment));
  }

  /** The error of an item, with paths that start at its own root. */
  #refused(operation: string, input: unknown, moment: unknown, error: InvalidInputError): Document {
    try {
      this.#call("prepare", { operation, input, moment });
    } catch (own) {
      if (own instanceof InvalidInputError) {
        return own.toDocument();
      }
      throw own;
    }
    return error.toDocument();
  }
}

/** All gateways with their operations, fields, rules, codes and banks, as one document. */
export function catalog(): Document {
  return call("catalog", {}) as Document;
}

/** What came, as a document has it. */
export function cameDocument(came: unknown): unknown {
  if (typeof came === "string") {
    return { failure: came };
  }
  if (came instanceof Notification) {
    return { notification: { message: messageDocument(came.message, []) } };
  }
  if (isRecord(came) && isRecord(came["notification"])) {
    return { notification: { message: came["notification"]["message"] } }; // only that is read
  }
  return messageDocument(came, ["status"]);
}
