/** The national standard itself (SNAP): for gateways that this library does not have, and for looking into a signature that was refused. */

import { call } from "./calls.js";
import type { Violation } from "./errors.js";
import { type Message, receivedDocument } from "./message.js";
import { type MomentLike, momentDocument } from "./moment.js";
import { Renaming } from "./names.js";
import { isRecord } from "./objects.js";

/** What every signed request has. */
interface Timed {
  /** The time stamp as it is sent in `X-TIMESTAMP`, such as `2025-11-21T15:04:05+07:00`. */
  readonly timestamp: string;
}

/** What both schemes of transactions sign. */
interface Transaction extends Timed {
  /** The HTTP method. */
  readonly method: string;
  /** The path that is signed, such as `/v1.0/transfer-interbank`. */
  readonly path: string;
  /** The body as it is sent: JSON, which is minified before it is hashed. Left out where there is none. */
  readonly body?: string | undefined;
}

/** What a private key needs. */
interface WithPrivateKey {
  /** The RSA private key, PEM or its bare base64: then the signature is made too. */
  readonly privateKey?: string | undefined;
  /** The time and chance to use; fresh ones when left out. A signature does not depend on it. */
  readonly moment?: MomentLike | undefined;
}

/** A transaction that a key pair signs: RSA with SHA-256. */
export interface Asymmetric extends Transaction, WithPrivateKey {
  /** By a key pair. */
  readonly scheme: "asymmetric";
}

/** A transaction that a secret signs: HMAC with SHA-512, and an access token. */
export interface Symmetric extends Transaction {
  /** By a secret. */
  readonly scheme: "symmetric";
  /** The access token, without `Bearer`. */
  readonly accessToken: string;
  /** The client's secret: then the signature is made too. */
  readonly clientSecret?: string | undefined;
}

/** A request for an access token: RSA with SHA-256 over client and time. */
export interface TokenRequest extends Timed, WithPrivateKey {
  /** For an access token. */
  readonly scheme: "token";
  /** The client's id (`X-CLIENT-KEY`). */
  readonly clientId: string;
}

/** What {@link sign} signs. */
export type Signable = Asymmetric | Symmetric | TokenRequest;

/** What {@link sign} gives. */
export interface Signed {
  /** What is signed: the UTF-8 bytes of this text. */
  readonly stringToSign: string;
  /** The signature in base64, as it stands in `X-SIGNATURE`; only where a key was given. */
  readonly signature?: string;
}

/** What {@link verify} needs. */
export interface Verifiable {
  /** The message as it arrived, with its raw body. */
  readonly message: Message;
  /** The sender's RSA public key, PEM or its bare base64. */
  readonly publicKey: string;
}

/** What {@link verify} found. */
export interface Verified {
  /** Whether the owner of the public key signed this message. */
  readonly valid: boolean;
  /** What keeps it from being of the standard's form, such as a header that is missing. */
  readonly problems: readonly Violation[];
}

const SIGNABLE = new Renaming({
  scheme: "scheme",
  timestamp: "timestamp",
  method: "method",
  path: "path",
  body: "body",
  accessToken: "access_token",
  clientId: "client_id",
  clientSecret: "client_secret",
  privateKey: "private_key",
  moment: "moment",
});
const VERIFIABLE = new Renaming({ message: "message", publicKey: "public_key" });

/**
 * The string to sign of a request; with a key its signature too.
 *
 * @throws `InvalidInputError` with everything that is missing or wrong, such as a body that is not JSON.
 */
export function sign(request: Signable): Signed {
  const given = isRecord(request) ? { ...request, moment: momentDocument(request["moment"]) } : request;
  const { string_to_sign: stringToSign, signature } = call("snap_sign", SIGNABLE.toDocument(given) as object) as {
    string_to_sign: string;
    signature?: string;
  };
  return Object.freeze(signature === undefined ? { stringToSign } : { stringToSign, signature });
}

/**
 * Whether a message is signed by the owner of a public key, by the scheme `asymmetric`. It says nothing of the message's age.
 *
 * @throws `InvalidInputError`: the message or the key is not of its form.
 */
export function verify(given: Verifiable): Verified {
  const written = isRecord(given) ? { ...given, message: receivedDocument(given["message"]) } : given;
  const { valid, problems } = call("snap_verify", VERIFIABLE.toDocument(written) as object) as {
    valid: boolean;
    problems?: readonly Violation[];
  };
  return Object.freeze({ valid, problems: Object.freeze([...(problems ?? [])]) });
}
