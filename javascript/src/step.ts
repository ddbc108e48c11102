/** What to do next: send a request, or stop at an outcome. */

import type { Document } from "./json.js";
import { type Answer, type Bytes, type Request, readRequest, requestDocument, withoutQuery } from "./message.js";
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

/** The client's own `parse`. */
export type Parse = (context: string, came: Answer | Failure, moment?: MomentLike) => Step<never>;

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
