/** HTTP messages as the host's libraries have them, and as documents have them. */

import { type Bytes, base64, bytesOf, viewed } from "./bytes.js";
import type { Document } from "./json.js";
import { type Fields, frozen, isPlain, put } from "./objects.js";
import { platform } from "./platform.js";

/** Headers of `fetch`, and of all libraries that copy it. */
export interface FetchHeaders {
  /** Calls back with each value and its name. */
  forEach(callback: (value: string, name: string) => void): void;
}

/**
 * Headers as any HTTP library gives them: `Headers`, a `Map`, pairs, Node's `headers` or `rawHeaders`, undici's, or a
 * plain object.
 */
export type HeadersLike =
  | FetchHeaders
  | Iterable<readonly [name: string, value: string]>
  | { readonly [name: string]: string | readonly string[] | number | undefined }
  | readonly string[];

/** A received body. Give the raw bytes: a library that decodes them may change them. */
export type Body = string | Uint8Array | ArrayBuffer;

/** A request to send as it stands: its body is what was signed. */
export interface Request {
  /** The HTTP method. */
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** Names and values, in order. */
  readonly headerList: readonly (readonly [name: string, value: string])[];
  /** The same as an object, as most libraries take them. */
  readonly headers: Readonly<Record<string, string>>;
  /** What to send: text that goes out as UTF-8, or bytes. */
  readonly body?: string | Bytes;
}

/** An HTTP answer, whatever its status was. */
export interface Answer {
  /** The HTTP status. */
  readonly status: number;
  /** Its headers, as your HTTP library gives them. */
  readonly headers?: HeadersLike | undefined;
  /** Its raw body; empty where it is left out. */
  readonly body?: Body | undefined;
}

/** A request that a gateway sent to the merchant, as it arrived. */
export interface Message {
  /** The HTTP method. */
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Its headers, as your server library gives them. */
  readonly headers?: HeadersLike | undefined;
  /** Its raw body, exactly as it arrived. */
  readonly body?: Body | undefined;
}

/** The answer that a gateway expects to its notification. Send it after you have committed what you learned. */
export interface Reply {
  /** The HTTP status. */
  readonly status: number;
  /** Headers, as most server libraries take them. */
  readonly headers: Readonly<Record<string, string>>;
  /** The exact body. */
  readonly body: string | Bytes;
}

const utf8 = new platform.TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** An answer as a document has it. What is no answer stays, so that the core says what is wrong with it. */
export function answerDocument(answer: unknown): unknown {
  return messageDocument(answer, ["status"], true);
}

/** A received message as a document has it. */
export function receivedDocument(message: unknown): unknown {
  return messageDocument(message, ["method", "path"], true);
}

/** A message whose headers or body are the host's own, as a document; what is a document already stays as it is. */
export function messageDocument(message: unknown, own: readonly string[], withDefaults = false): unknown {
  if (typeof message !== "object" || message === null || Array.isArray(message)) {
    return message;
  }
  const given = message as Fields;
  const document: Document = {};
  for (const name of isPlain(given) ? Object.keys(given) : own) {
    const value = given[name];
    if (name !== "headers" && name !== "body" && value !== undefined) {
      put(document, name, value);
    }
  }
  const { headers, body } = given;
  if (headers !== undefined || withDefaults) {
    document["headers"] = headers === undefined ? [] : headerList(headers);
  }
  if (body !== undefined || (withDefaults && document["body_base64"] === undefined)) {
    setBody(document, body === undefined ? "" : body);
  }
  return document;
}

/** The request in a step document. */
export function readRequest(document: Document): Request {
  const headerList = frozen(document["headers"] as [string, string][]);
  const headers: Record<string, string> = {};
  for (const [name, value] of headerList) {
    put(headers, name, value);
  }
  Object.freeze(headers);
  const body = readBody(document);
  return { method: document["method"], url: document["url"], headerList, headers, ...(body !== undefined && { body }) };
}

/** The opposite of {@link readRequest}. */
export function requestDocument(request: Request): Document {
  const document: Document = { method: request.method, url: request.url, headers: request.headerList };
  setBody(document, request.body);
  return document;
}

/** The body in a document, where there is one. */
export function readBody(document: Document): string | Bytes | undefined {
  if (Object.hasOwn(document, "body")) {
    return document["body"] as string;
  }
  return Object.hasOwn(document, "body_base64") ? bytesOf(document["body_base64"] as string) : undefined;
}

/** Puts a body into a document: as text, or in base64 where its bytes are not UTF-8. What is no body stays. */
export function setBody(document: Document, body: unknown): void {
  if (body === undefined) {
    return;
  }
  if (typeof body === "string") {
    putText(document, body);
  } else {
    const bytes = viewed(body);
    if (bytes === undefined) {
      document["body"] = body;
    } else {
      putBytes(document, bytes);
    }
  }
}

/** Headers of any library as documents have them. What is none stays. */
export function headerList(headers: unknown): unknown {
  if (typeof headers !== "object" || headers === null) {
    return headers;
  }
  if (Array.isArray(headers)) {
    const list: readonly unknown[] = headers;
    return isRaw(list) ? paired(list) : list.map(headerPair);
  }
  if (Symbol.iterator in headers) {
    return Array.from(headers as Iterable<unknown>, headerPair);
  }
  const pairs: [string, string][] = [];
  if (typeof (headers as FetchHeaders).forEach === "function") {
    (headers as FetchHeaders).forEach((value, name) => pairs.push([headerText(name), headerText(value)]));
    return pairs;
  }
  for (const [name, value] of Object.entries(headers as Fields)) {
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (item !== undefined) {
        pairs.push([headerText(name), headerText(item)]);
      }
    }
  }
  return pairs;
}

/** The size of a body, never its content. */
export function describedBody(body: Body | undefined): string {
  if (body === undefined) {
    return "none";
  }
  return typeof body === "string" ? `<${body.length} characters>` : `<${body.byteLength} bytes>`;
}

/** An address without its query, which may hold a token. */
export function withoutQuery(address: string): string {
  return address.split("?", 1)[0] ?? "";
}

/** Whether a list is of the form of Node's `rawHeaders`: names and values in turn. */
function isRaw(headers: readonly unknown[]): headers is string[] {
  return headers.length % 2 === 0 && headers.length > 0 && headers.every((item) => typeof item === "string");
}

function paired(headers: readonly string[]): unknown[] {
  return headers.flatMap((name, index) => (index % 2 === 0 ? [headerPair([name, headers[index + 1]])] : []));
}

/** A pair whose text every JSON reader takes; what is no pair stays. */
function headerPair(pair: unknown): unknown {
  const isPair = Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string" && typeof pair[1] === "string";
  return isPair ? [headerText(pair[0]), headerText(pair[1])] : pair;
}

function headerText(value: unknown): string {
  return String(value).replace(/\p{Surrogate}/gu, "\ufffd");
}

function putText(document: Document, text: string): void {
  if (/\p{Surrogate}/u.test(text)) {
    document["body_base64"] = base64(generalizedUtf8(text));
  } else {
    document["body"] = text;
  }
}

function putBytes(document: Document, bytes: Uint8Array): void {
  try {
    document["body"] = utf8.decode(bytes);
  } catch {
    document["body_base64"] = base64(bytes);
  }
}

/** The bytes of a text whose half characters stay what they are: no UTF-8, and so refused by whoever reads it. */
function generalizedUtf8(text: string): Uint8Array {
  const encoder = new platform.TextEncoder();
  const half = (unit: number): number[] => [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
  const parts = text.split(/(\p{Surrogate})/u);
  return Uint8Array.from(parts.flatMap((part, index) => (index % 2 === 1 ? half(part.charCodeAt(0)) : [...encoder.encode(part)])));
}
