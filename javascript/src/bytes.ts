/** Bytes, and the texts that stand for them. */

import { platform } from "./platform.js";

/** Bytes that are the reader's own, as `fetch` takes them for a body. */
export type Bytes = ReturnType<Uint8ArrayConstructor["of"]>;

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const CHUNK = 0x8000;

/** The bytes that a value holds: of a typed array, a `Buffer`, an `ArrayBuffer`; `undefined` where it is none of them. */
export function viewed(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  return Object.prototype.toString.call(value) === "[object ArrayBuffer]" ? new Uint8Array(value as ArrayBuffer) : undefined;
}

/** Two hex digits for each byte. */
export function hex(bytes: Uint8Array): string {
  let digits = "";
  for (const byte of bytes) {
    digits += HEX[byte];
  }
  return digits;
}

/** Base64 with padding. */
export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return platform.btoa(binary);
}

/** The bytes of a base64 text. */
export function bytesOf(text: string): Bytes {
  return Uint8Array.from(platform.atob(text), (character) => character.charCodeAt(0));
}

/** The UTF-8 bytes of a text: fresh ones, so that nobody changes those of another. */
export function utf8(text: string): Bytes {
  return new platform.TextEncoder().encode(text) as Bytes;
}
