/** What to do next: send a request, or stop at an outcome. */

import { type Bytes, base64, utf8, viewed } from "./bytes.js";
import { StepError } from "./errors.js";
import type { Document } from "./json.js";
import { type Answer, type Request, readRequest, requestDocument, withoutQuery } from "./message.js";
import type { MomentLike } from "./moment.js";
import type { Renaming, Tables } from "./names.js";
import { present } from "./objects.js";
import { type Outcome, outcomeDocument } from "./outcome.js";
import { INSPECT, type Inspect, shown } from "./platform.js";
import { type ResponseLike, answerOf } from "./response.js";

/** What became of a request that was not answered: `"not_sent"`, certainly no byte of it left; `"no_answer"`, it may have arrived. */
export type Failure = "not_sent" | "no_answer";

/** One step of a call; `kind` tells which it is. While it is a request: store `context`, send it, parse what came. */
export type Step<A> = RequestStep<A> | OutcomeStep<A>;

/**
 * The first step of a call that a key pair signs. It is a {@link SignStep} where the client was opened without the private key:
 * sign, attach the signature, and go on with the request that this gives.
 */
export type KeyedStep<A> = Step<A> | SignStep<A>;

/** A signature: its bytes, or these in base64. */
export type Signature = Uint8Array | ArrayBuffer | string;

/** The client's own `parse`. */
export type Parse = (context: string, came: Answer | Failure, moment?: MomentLike) => Step<never>;

/** The client's own `attachSignature`. */
export type Attach = (context: string, signature: Signature) => RequestStep<never>;

/**
 * A request to send. It fits `fetch(step.url, step)` as it is: no redirects, no cookies, no cache. For money use `sendOnce`: a fetch may repeat
 * a request by itself (Node's when it is answered with 421, Chromium's when a kept connection breaks).
 *
 * Store `context` beside your own record before you send.
 */
export class RequestStep<A> implements Request {
  /** It is a request. */
  readonly kind = "request";
  /** The operation, such as `gateway.verb`. */
  readonly operation: string;
  /** 1, or more after `prepareAgain`. */
  readonly attempt: number;
  /** Store it before you send. It holds personal data (the beneficiary) and no secret. */
  readonly context: string;
  /** Where the request moves money: after this time, in Unix milliseconds, it must not be sent any more. */
  readonly sendBefore: number | undefined;
  /** The HTTP method. */
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** The headers by name, as most libraries take them. */
  readonly headers: Record<string, string>;
  /** The headers in order. */
  readonly headerList: readonly (readonly [name: string, value: string])[];
  /** What to send, exactly as it stands: it is what was signed. Text goes out as UTF-8. */
  readonly body?: string | Bytes;
  /** For `fetch`: a redirect would send a payment elsewhere, or twice. */
  readonly redirect = "manual";
  /** For `fetch`: no cookies. */
  readonly credentials = "omit";
  /** For `fetch`: no cache. */
  readonly cache = "no-store";
  readonly #parse: Parse;

  /** @internal */
  constructor(document: Document, parse: Parse) {
    const request = readRequest(document["request"]);
    this.operation = document["operation"];
    this.attempt = document["attempt"];
    this.context = document["context"];
    this.sendBefore = document["send_before"];
    this.method = request.method;
    this.url = request.url;
    this.headers = request.headers;
    this.headerList = request.headerList;
    if (request.body !== undefined) {
      this.body = request.body;
    }
    this.#parse = parse;
    Object.freeze(this); // what was signed stays as it was signed
  }

  /** The request alone. */
  get request(): Request {
    const { method, url, headerList, headers, body } = this;
    return { method, url, headerList, headers, ...(body !== undefined && { body }) };
  }

  /**
   * Whether `sendBefore` has passed on this machine's clock: then do not send, but say `notSent()`.
   *
   * @param now - Unix milliseconds in place of this machine's clock.
   */
  isLate(now: number = Date.now()): boolean {
    return this.sendBefore !== undefined && now >= this.sendBefore;
  }

  /**
   * Reads the HTTP answer, whatever its status; throws for nothing that a gateway can answer.
   *
   * @param answer - status, headers and raw body.
   * @param moment - the time and chance to use; fresh ones when left out.
   */
  parse(answer: Answer, moment?: MomentLike): Step<A> {
    return this.#parse(this.context, answer, moment);
  }

  /**
   * Reads a response of `fetch` with its body. Where the body breaks off, or a redirect was followed or hidden, no answer
   * came.
   *
   * @param response - the response; nobody may have read its body yet.
   * @param moment - the time and chance to use; fresh ones when the body is there when left out.
   * @throws TypeError where somebody has read the body: then say `parse({ status, headers, body })`.
   */
  async parseResponse(response: ResponseLike, moment?: MomentLike): Promise<Step<A>> {
    if (response.bodyUsed === true) {
      throw new TypeError("the body of this response was read already: say parse({ status, headers, body }) with it");
    }
    const answer = await answerOf(response).catch(() => undefined);
    return answer === undefined ? this.noAnswer(moment) : this.parse(answer, moment);
  }

  /** Says that certainly no byte of the request left: the name was not found, the connection was refused. */
  notSent(moment?: MomentLike): Step<A> {
    return this.#parse(this.context, "not_sent", moment);
  }

  /** Says that no answer came, and the request may have arrived: a time-out, a cut connection, any doubt. */
  noAnswer(moment?: MomentLike): Step<A> {
    return this.#parse(this.context, "no_answer", moment);
  }

  /** The same as a plain document. */
  toDocument(): Document {
    return present({
      step: "request",
      operation: this.operation,
      attempt: this.attempt,
      request: requestDocument(this),
      context: this.context,
      send_before: this.sendBefore,
    });
  }

  /** For logs: nothing personal. To store a step, store its `context`. */
  toJSON(): Document {
    const { kind, operation, attempt, url } = this;
    return { kind, operation, attempt, url: withoutQuery(url) };
  }

  /** @internal */
  [INSPECT](_depth: number, options?: unknown, inspect?: Inspect): string {
    return shown("RequestStep", this.toJSON(), options, inspect);
  }
}

/**
 * A request that waits for its signature, since the private key lives elsewhere: in a KMS, an HSM, a key store, another process.
 *
 * Sign `bytes` (or `stringToSign`) as `algorithm` says, and give the signature to {@link SignStep.attachSignature}. Keep nothing of
 * this step: the context to store is that of the request.
 */
export class SignStep<A> {
  /** It waits for a signature. */
  readonly kind = "to_sign";
  /** The operation, such as `gateway.verb`. */
  readonly operation: string;
  /** 1, or more after `prepareAgain`. */
  readonly attempt: number;
  /** For `attachSignature` of the client, in this process or where the key is. Not the one to store: the request's is. */
  readonly context: string;
  /** Where the request moves money: after this time, in Unix milliseconds, it must not be sent any more. */
  readonly sendBefore: number | undefined;
  /** How to sign, such as `RSASSA-PKCS1-v1_5-SHA256`: it hashes what it is given by itself. */
  readonly algorithm: string;
  /** What to sign: the UTF-8 bytes of this text. */
  readonly stringToSign: string;
  readonly #attach: Attach;

  static {
    // Without this a loop that knows requests alone would end here and find no outcome, with nothing to say why.
    Object.defineProperty(this.prototype, "outcome", {
      get(this: SignStep<unknown>): never {
        throw new StepError(`${waits(this)}: there is no outcome yet`);
      },
      configurable: true,
    });
  }

  /** @internal */
  constructor(document: Document, attach: Attach) {
    const { algorithm, string_to_sign: stringToSign } = document["to_sign"] as { algorithm: string; string_to_sign: string };
    this.operation = document["operation"];
    this.attempt = document["attempt"];
    this.context = document["context"];
    this.sendBefore = document["send_before"];
    this.algorithm = algorithm;
    this.stringToSign = stringToSign;
    this.#attach = attach;
    Object.freeze(this);
  }

  /** What to sign, as bytes: what `crypto.sign` and `crypto.subtle.sign` take. */
  get bytes(): Bytes {
    return utf8(this.stringToSign);
  }

  /**
   * The request with its signature. The signature is not checked here: the gateway knows the key's public half, and refuses
   * another key's.
   *
   * @param signature - the bytes of the signature, or these in base64.
   * @throws `InvalidInputError`: it is not as long as a signature is, or not base64.
   */
  attachSignature(signature: Signature): RequestStep<A> {
    return this.#attach(this.context, signature);
  }

  /** The same as a plain document. */
  toDocument(): Document {
    return present({
      step: "to_sign",
      operation: this.operation,
      attempt: this.attempt,
      to_sign: { algorithm: this.algorithm, string_to_sign: this.stringToSign },
      context: this.context,
      send_before: this.sendBefore,
    });
  }

  /** For logs: nothing personal. */
  toJSON(): Document {
    const { kind, operation, attempt, algorithm } = this;
    return { kind, operation, attempt, algorithm };
  }

  /** @internal */
  [INSPECT](_depth: number, options?: unknown, inspect?: Inspect): string {
    return shown("SignStep", this.toJSON(), options, inspect);
  }
}

/** What to say to whoever takes a step that waits for a signature for one that does not. */
export function waits({ operation, algorithm }: SignStep<unknown>): string {
  return (
    `${operation}: this step waits for a signature, since the client was opened without the private key; ` +
    `sign its \`bytes\` (${algorithm}) and go on with step.attachSignature(signature)`
  );
}

/** A signature as documents have it. What is none stays, so that the core says what is wrong with it. */
export function signatureDocument(signature: unknown): unknown {
  const bytes = viewed(signature);
  return bytes === undefined ? signature : base64(bytes);
}

/** The end of a call. */
export class OutcomeStep<A> {
  /** It is an outcome. */
  readonly kind = "outcome";
  /** The operation, such as `gateway.verb`. */
  readonly operation: string;
  /** What came of the call. */
  readonly outcome: Outcome<A>;
  readonly #tables: Tables;
  readonly #answer: Renaming | undefined;

  /** @internal */
  constructor(outcome: Outcome<A>, tables: Tables, answer: Renaming | undefined) {
    this.operation = outcome.operation;
    this.outcome = outcome;
    this.#tables = tables;
    this.#answer = answer;
    Object.freeze(this);
  }

  /** The same as a plain document. */
  toDocument(): Document {
    return { step: "outcome", outcome: outcomeDocument(this.outcome, this.#tables, this.#answer) };
  }

  /** For logs: nothing personal. The whole is `outcome`, a plain object. */
  toJSON(): Document {
    const { operation, call, code, payment, next } = this.outcome;
    return present({ kind: this.kind, operation, call, code, payment: payment?.state, next: next.do });
  }

  /** @internal */
  [INSPECT](_depth: number, options?: unknown, inspect?: Inspect): string {
    return shown("OutcomeStep", this.toJSON(), options, inspect);
  }
}
