/** A message that a gateway sent to the merchant, proven and read. */

import type { State } from "./generated/vocabulary.js";
import type { Document } from "./json.js";
import { type Message, type Reply, describedBody, messageDocument, readBody, readRequest, setBody, withoutQuery } from "./message.js";
import type { Renaming } from "./names.js";
import { type Fields, frozen, present } from "./objects.js";
import { INSPECT, type Inspect, shown } from "./platform.js";

/** Its sender is proven; what `uncovered` names is not. Parse it with the payment's context before you believe it. */
export class Notification<O extends string = string, F = unknown> {
  /** Which notification it is. */
  readonly operation: O;
  /** What to look your own record up by. */
  readonly references: Readonly<Record<string, string>>;
  /** The state that its code claims. */
  readonly reported: State | undefined;
  /** The gateway's code. */
  readonly code: string | undefined;
  /** What the gateway's documentation says of that code. */
  readonly meaning: string | undefined;
  /** Whether it is young; `null` where the gateway signs no time. */
  readonly fresh: boolean | null;
  /** The fields that the signature covers. */
  readonly covered: readonly string[];
  /** The fields that anybody on the way could have changed. */
  readonly uncovered: readonly string[];
  /** The documented fields. */
  readonly fields: F;
  /** What came and is not documented, under the gateway's own names. */
  readonly unknownFields: Readonly<Record<string, unknown>>;
  /** What the gateway expects back, once you have committed. */
  readonly reply: Reply;
  /** The message as it arrived. */
  readonly message: Message;
  readonly #names: Renaming | undefined;

  /** @internal */
  constructor(document: Document, names: Renaming | undefined) {
    const spelt = (name: string): string => names?.typedName(name) ?? name;
    this.operation = document["operation"];
    this.references = frozen(names?.toTyped(document["references"]) ?? document["references"]) as Record<string, string>;
    this.reported = document["reported"];
    this.code = document["code"];
    this.meaning = document["meaning"];
    this.fresh = document["fresh"];
    this.covered = frozen((document["covered"] as string[]).map(spelt));
    this.uncovered = frozen((document["uncovered"] as string[]).map(spelt));
    this.fields = frozen(names?.read(document["fields"]) ?? document["fields"]) as F;
    this.unknownFields = frozen(document["unknown_fields"] ?? {});
    this.reply = frozen(readReply(document["reply"]));
    this.message = frozen(readMessage(document["message"]));
    this.#names = names;
    Object.freeze(this);
  }

  /** @internal The table of its fields. */
  static namesOf(notification: Notification): Renaming | undefined {
    return notification.#names;
  }

  /** The same as a plain document: what to store. `receive` takes its `message` again, in any process. */
  toDocument(): Document {
    const names = this.#names;
    const spelt = (name: string): string => names?.documentName(name) ?? name;
    return present({
      operation: this.operation,
      references: names?.toDocument(this.references) ?? this.references,
      reported: this.reported,
      code: this.code,
      meaning: this.meaning,
      fresh: this.fresh,
      covered: this.covered.map(spelt),
      uncovered: this.uncovered.map(spelt),
      fields: names?.write(this.fields as Fields) ?? this.fields,
      unknown_fields: Object.keys(this.unknownFields).length === 0 ? undefined : this.unknownFields,
      reply: replyDocument(this.reply),
      message: messageDocument(this.message, []),
    });
  }

  /** For logs: nothing personal. To store a notification, store `toDocument()`. */
  toJSON(): Document {
    const { operation, references, reported, code, message } = this;
    const { method, path, body } = message;
    const seen = { method, path: withoutQuery(path), body: describedBody(body) };
    return present({ operation, references: Object.keys(references), reported, code, message: seen });
  }

  /** @internal */
  [INSPECT](_depth: number, options?: unknown, inspect?: Inspect): string {
    return shown("Notification", this.toJSON(), options, inspect);
  }
}

/** A notification of any of these kinds; `operation` tells which it is. */
export type NotificationOf<N> = { [O in keyof N & string]: Notification<O, N[O]> }[keyof N & string];

function readMessage(document: Document): Message {
  const { method, path, headers } = document as { method: string; path: string; headers: [string, string][] };
  return { method, path, headers, body: readBody(document) ?? "" };
}

function readReply(document: Document): Reply {
  const { headers, body } = readRequest(document);
  return { status: document["status"], headers, body: body ?? "" };
}

function replyDocument({ status, headers, body }: Reply): Document {
  const document: Document = { status, headers: Object.entries(headers) };
  setBody(document, body);
  return document;
}
