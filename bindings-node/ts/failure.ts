/** What an HTTP client's error proves: that no byte of the request left, or nothing. */

import { types } from "node:util";

/** `not_sent`: certainly no byte of the request left. `no_answer`: it may have arrived. */
export type Failure = "not_sent" | "no_answer";

/**
 * Says that a request was given up before its first byte could leave: what the ways of sending throw where they know
 * it from the connection itself, whatever the error was.
 */
export class NothingLeft extends Error {
  override readonly name = "NothingLeft";
}

/** Certificates that TLS refused, which happens before the request is written. (OpenSSL's names, and Node's own.) */
const CERTIFICATE = new Set([
  "CERT_CHAIN_TOO_LONG",
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REJECTED",
  "CERT_REVOKED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "HOSTNAME_MISMATCH",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "PATH_LENGTH_EXCEEDED",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** A proxy of undici that made no tunnel. */
const NO_TUNNEL = /^Proxy response \(\d+\) !== 200 when HTTP Tunneling/;

/** Functions that repeat: an earlier attempt of theirs may have been sent. */
const REPEATER = /retry|retries|backoff/i;

/**
 * What to say of a request whose sending failed with `error`: `"not_sent"` or `"no_answer"`.
 *
 * `"not_sent"` only where it is certain that nothing left: the name was not found, the connection was refused (every
 * address of it) or not made in time, the certificate was refused, a proxy made no tunnel. It knows the errors of
 * `node:http` and `node:https`, `fetch` and undici, as they threw them; anything else, wrapped or unknown, is
 * `"no_answer"`, and so is a reset.
 *
 * An error tells of the last copy alone. Send one: `redirect: "manual"` (a step says so to `fetch` by itself), no
 * retries; or let `sendOnce` see to it.
 *
 * @param error what the call that sends threw, caught right there.
 */
export function failureOf(error: unknown): Failure {
  return proves(error) && !comesFromRepeater(error) ? "not_sent" : "no_answer";
}

function proves(error: unknown): boolean {
  if (!(error instanceof Error) && !types.isNativeError(error)) { // the second knows errors of other realms
    return false;
  }
  if (error instanceof NothingLeft) {
    return true;
  }
  const { name, message, cause, code, syscall, errno } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (name === "AggregateError") {
    return everyAddress((error as AggregateError).errors);
  }
  if (name === "TypeError") {
    return message === "fetch failed" && proves(cause);
  }
  if (name === "ConnectTimeoutError") {
    return code === "UND_ERR_CONNECT_TIMEOUT";
  }
  if (name === "AbortError" && code === "UND_ERR_ABORTED") {
    return NO_TUNNEL.test(message);
  }
  if (message === "Request was cancelled.") { // so fetch wraps the one before
    return proves(cause);
  }
  if (code === undefined || code === "ECONNRESET") {
    return false;
  }
  if (CERTIFICATE.has(code) || code === "ERR_SOCKET_CONNECTION_TIMEOUT") {
    return true;
  }
  return typeof errno === "number" && (syscall === "getaddrinfo" || syscall === "connect");
}

/** Every address of a name was tried, each in vain. */
function everyAddress(errors: unknown): boolean {
  return Array.isArray(errors) && errors.length > 0 && errors.every(proves);
}

function comesFromRepeater(error: unknown): boolean {
  const stack = String((error as Error).stack ?? "");
  return stack.split("\n").some((line) => /^\s+at /.test(line) && REPEATER.test(placeOf(line)));
}

/** The function, package and file of a line of a stack, without the folders above them. */
function placeOf(line: string): string {
  const [, name = "", address = ""] = /^\s+at (?:async )?(?:(.*) \()?(.*?)\)?$/.exec(line) ?? [];
  const path = address.split(/[\\/]/);
  const installed = path.lastIndexOf("node_modules");
  return [name, ...(installed < 0 ? path.slice(-1) : path.slice(installed + 1))].join(" ");
}
