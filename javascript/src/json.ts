/** JSON text to and from the core: exact numbers, and an error with a path for what JSON cannot carry. */

import type { Violation } from "./errors.js";
import { InvalidInputError } from "./generated/errors.js";
import type { Rule } from "./generated/vocabulary.js";
import { isPlain, put } from "./objects.js";

/**
 * A plain document, as `docs/documents.md` describes them: objects, lists, texts, numbers, flags and `null`. Its values
 * are `any`: whoever works with documents knows what stands in them.
 */
export type Document = { [key: string]: any };

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const NINE = 0x39;
const QUOTE = 0x22;
const WHOLE_NUMBER = /^(?:0|-?[1-9][0-9]*)$/;
/** A number that `JSON.parse` could change. */
const RISKY = /[ \n\r\t]*(?:-0|-?[0-9]+[.eE]|-?[0-9]{16})/y;
/** Integers of more digits stay text: making a `bigint` of millions of digits takes minutes. */
const MOST_DIGITS = 1000;
/** The core refuses what nests deeper than 64; this only ends cycles and what would break this reader. */
const DEEPEST = 128;

const ANY_JSON = "text, a whole number, true or false, a list or an object";
const WHOLE = `a bigint, or a whole number up to ${Number.MAX_SAFE_INTEGER}`;
const SHALLOW = "at most 64 levels of lists and objects";

/** A number of a JSON text that no `number` and no `bigint` can hold, such as `50000.00`: its digits as they stood. */
export class Exact {
  /** The digits. */
  readonly text: string;

  /**
   * @param text - a JSON number.
   * @throws TypeError where it is none.
   */
  constructor(text: string) {
    if (!isNumberToken(text)) {
      throw new TypeError("an Exact is made of the text of a JSON number, such as 50000.00");
    }
    this.text = text;
    Object.freeze(this);
  }

  /** The digits. */
  toString(): string {
    return this.text;
  }

  /** The digits as a text: JSON's own numbers would lose some. */
  toJSON(): string {
    return this.text;
  }
}

/** Fields in order, of which some may have the same name: JSON can say that, an object cannot. */
export class Pairs {
  /** @param list - names and values. */
  constructor(readonly list: readonly (readonly [name: string, value: unknown])[]) {}
}

/**
 * JSON text of a value. Whole numbers come as safe integers or `bigint`; `undefined` in objects counts as absent; of
 * objects only own enumerable properties are read, and no `toJSON` is called.
 *
 * @throws {@link InvalidInputError} with the path of whatever JSON cannot carry, or would change.
 */
export function encode(value: unknown): string {
  try {
    return isNative(value, DEEPEST) ? JSON.stringify(value) : written(value, "", 0);
  } catch (error) {
    if (error instanceof RangeError) {
      throw refusal("", "too_large", "less text than this machine can hold", "object");
    }
    throw error;
  }
}

/**
 * The value of a JSON text. Safe integers are `number`, larger ones `bigint`, and all other numbers {@link Exact}.
 *
 * @throws SyntaxError where the text is not JSON.
 */
export function decode(text: string): unknown {
  return hasRiskyNumber(text) ? new Reader(text).whole() : JSON.parse(text);
}

/** Whether `JSON.stringify` writes the value as {@link encode} must. */
function isNative(value: unknown, left: number): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return isWritten(value);
    case "object":
      return value === null || (left > 0 && (Array.isArray(value) ? isNativeList(value, left - 1) : isNativeObject(value, left - 1)));
    default:
      return false;
  }
}

function isNativeList(list: readonly unknown[], left: number): boolean {
  if ((list as { toJSON?: unknown }).toJSON !== undefined) {
    return false;
  }
  for (let index = 0; index < list.length; index++) {
    if (!isNative(list[index], left)) {
      return false;
    }
  }
  return true;
}

function isNativeObject(object: object, left: number): boolean {
  if (!isPlain(object) || (object as { toJSON?: unknown }).toJSON !== undefined) {
    return false;
  }
  for (const key in object) {
    const item = object[key];
    if (item !== undefined && !isNative(item, left)) {
      return false;
    }
  }
  return true;
}

/** Whether JSON carries this number unchanged: a safe integer, or a fraction (which the core refuses). */
function isWritten(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}

/** The text of a value at a path; says why there is none. */
function written(value: unknown, path: string, depth: number): string {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "bigint":
      return value.toString();
    case "number":
      if (!isWritten(value)) {
        throw Number.isInteger(value) ? refusal(path, "whole_number", WHOLE, "number") : refusal(path, "type", ANY_JSON, "number");
      }
      return JSON.stringify(value);
    case "object":
      if (value === null) {
        return "null";
      }
      if (depth > DEEPEST) {
        throw refusal(path, "too_deep", SHALLOW, Array.isArray(value) ? "list" : "object");
      }
      return Array.isArray(value) ? writtenList(value, path, depth) : writtenObject(value, path, depth);
    default:
      throw refusal(path, "type", ANY_JSON, value === undefined ? "nothing" : "object");
  }
}

function writtenList(list: readonly unknown[], path: string, depth: number): string {
  return `[${Array.from(list, (item, index) => written(item, `${path}[${index}]`, depth + 1)).join(",")}]`;
}

function writtenObject(object: object, path: string, depth: number): string {
  if (object instanceof Exact && isNumberToken(object.text)) {
    return object.text;
  }
  const pairs = object instanceof Pairs ? object.list : Object.entries(object);
  if (Object.prototype.toString.call(object) !== "[object Object]") {
    throw refusal(path, "type", ANY_JSON, "object"); // dates, maps, promises, bytes: no JSON form is theirs
  }
  const fields: string[] = [];
  for (const [name, item] of pairs) {
    if (item !== undefined) {
      fields.push(`${JSON.stringify(name)}:${written(item, path === "" ? shownKey(name) : `${path}.${shownKey(name)}`, depth + 1)}`);
    }
  }
  return `{${fields.join(",")}}`;
}

/** The error that the core would give, where it cannot even be asked. */
function refusal(place: string, rule: Rule, wanted: string, kind: string): InvalidInputError {
  const inside = place.startsWith("input.") ? place.slice("input.".length) : place; // paths of inputs start at their own root
  const path = rule === "too_deep" ? inside.replace(/[.[].*$/s, "") : inside; // a path of 128 steps helps nobody
  const message = `${path === "" ? "the whole" : path}: wanted ${wanted}, found ${kind}`;
  const violation: Violation = { path, rule, message, found: { type: kind }, wanted };
  return new InvalidInputError("invalid_input", "input", message, [violation]);
}

/** A key as an error may show it: one that does not look like a name could itself be an account or a secret. */
function shownKey(key: string): string {
  const digits = key.replace(/[^0-9]/g, "").length;
  const looksLikeAName = /^(?:[A-Za-z_][A-Za-z0-9_]{0,31}|[A-Za-z0-9]{1,6})$/.test(key) && (digits <= 4 || key.length <= 6);
  return looksLikeAName ? key : `(a key of ${Array.from(key).length} characters)`;
}

function isNumberToken(text: unknown): boolean {
  NUMBER.lastIndex = 0;
  return typeof text === "string" && NUMBER.test(text) && NUMBER.lastIndex === text.length;
}

/** A number token as the value that holds it exactly. */
function exactNumber(token: string): number | bigint | Exact {
  if (!WHOLE_NUMBER.test(token) || token.length > MOST_DIGITS) {
    return new Exact(token);
  }
  const number = Number(token);
  return Number.isSafeInteger(number) ? number : BigInt(token);
}

/** Whether a number may stand there that `JSON.parse` could change: never a wrong no, now and then a needless yes. */
function hasRiskyNumber(text: string): boolean {
  return isRiskyAt(text, 0) || hasRiskyAfter(text, ":") || hasRiskyAfter(text, ",") || hasRiskyAfter(text, "[");
}

/** Searching for one character is much faster than for all that may follow it. */
function hasRiskyAfter(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    const next = text.charCodeAt(at + 1);
    if (next <= NINE && next !== QUOTE && isRiskyAt(text, at + 1) && (sign !== ":" || followsKey(text, at))) {
      return true;
    }
  }
  return false;
}

function isRiskyAt(text: string, at: number): boolean {
  RISKY.lastIndex = at;
  return RISKY.test(text);
}

/** Whether a colon stands after a key, not inside a text that itself is JSON. */
function followsKey(text: string, colon: number): boolean {
  const quote = text.slice(0, colon).trimEnd().length - 1;
  return text[quote] === '"' && !isEscaped(text, quote);
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number): boolean {
  let before = place - 1;
  while (text[before] === "\\") {
    before -= 1;
  }
  return (place - before) % 2 === 0;
}

/** Reads JSON with every number exact. `JSON.parse` is several times faster, so it reads what has no such number. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The one value that fills the text. */
  whole(): unknown {
    const value = this.#value(DEEPEST);
    this.#skip();
    if (this.#at < this.#text.length) {
      throw this.#trouble();
    }
    return value;
  }

  #value(left: number): unknown {
    this.#skip();
    switch (this.#text[this.#at]) {
      case '"':
        return this.#string();
      case "{":
        return this.#object(left);
      case "[":
        return this.#list(left);
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  #object(left: number): Document {
    const object: Document = {};
    this.#enter(left);
    if (this.#takes("}")) {
      return object;
    }
    do {
      this.#skip();
      const key = this.#string();
      this.#wants(":");
      put(object, key, this.#value(left - 1));
    } while (this.#takes(","));
    this.#wants("}");
    return object;
  }

  #list(left: number): unknown[] {
    const list: unknown[] = [];
    this.#enter(left);
    if (this.#takes("]")) {
      return list;
    }
    do {
      list.push(this.#value(left - 1));
    } while (this.#takes(","));
    this.#wants("]");
    return list;
  }

  #enter(left: number): void {
    if (left === 0) {
      throw this.#trouble();
    }
    this.#at += 1;
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    do {
      end = this.#text.indexOf('"', end + 1);
      if (this.#text[start] !== '"' || end < 0) {
        throw this.#trouble();
      }
    } while (isEscaped(this.#text, end));
    this.#at = end + 1;
    return JSON.parse(this.#text.slice(start, end + 1)) as string;
  }

  #number(): number | bigint | Exact {
    NUMBER.lastIndex = this.#at;
    const token = NUMBER.exec(this.#text)?.[0];
    if (token === undefined) {
      throw this.#trouble();
    }
    this.#at += token.length;
    return exactNumber(token);
  }

  #word<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) {
      throw this.#trouble();
    }
    this.#at += word.length;
    return value;
  }

  #takes(sign: string): boolean {
    this.#skip();
    const stands = this.#text[this.#at] === sign;
    this.#at += stands ? 1 : 0;
    return stands;
  }

  #wants(sign: string): void {
    if (!this.#takes(sign)) {
      throw this.#trouble();
    }
  }

  #skip(): void {
    while (" \n\r\t".includes(this.#text[this.#at] ?? "x")) {
      this.#at += 1;
    }
  }

  #trouble(): SyntaxError {
    return new SyntaxError(`this is not JSON, or nests too deep: character ${this.#at}`);
  }
}
