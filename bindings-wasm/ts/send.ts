/** Sending with `fetch`: one call, both time-outs, no redirects, and a failure that proves nothing. */

import { UnfitClientError } from "../../javascript/src/errors.js";
import type { Request } from "../../javascript/src/message.js";
import { type ResponseLike, answerOf } from "../../javascript/src/response.js";
import { type Exchange, type Patience, type SendOptions, type Signal, sendOnceWith } from "../../javascript/src/send.js";
import type { Failure, Step } from "../../javascript/src/step.js";

/** A `fetch`: the platform's own, or one that does what it does and repeats nothing. */
export type Fetch = (url: string, init: RequestInit) => Promise<ResponseLike>;

const LONGEST = 2 ** 31 - 1;

/**
 * Sends a step's request with one call of `fetch`, and gives the step that follows from what came. Store `step.context` before.
 *
 * The body goes out as it stands, without cookies; no redirect is followed; after `sendBefore` nothing is sent. Nothing that a network does rejects: it
 * becomes `no_answer`, since a page cannot prove that no byte left. Both time-outs together end the wait for the answer, the read time-out alone the wait for
 * its body.
 *
 * A browser itself may send a POST again when a connection that it uses again breaks (Chromium does), and no page can forbid it. So gateways answer no page:
 * your own server passes the request on. It must take equal requests once, or end each connection after its answer (`Connection: close`).
 *
 * @param step - a request.
 * @param client - a `fetch`; the global one when left out.
 * @param options - time-outs, a clock, a signal.
 * @throws UnfitClientError: nothing was sent: the client is no function, or says by its name that it repeats.
 * @throws StepError: the step is an outcome.
 */
export async function sendOnce<A>(step: Step<A>, client?: Fetch | undefined, options: SendOptions = {}): Promise<Step<A>> {
  return sendOnceWith(step, exchangeWith(client ?? ((url, init) => fetch(url, init))), options, failureOf);
}

/**
 * What an error of a sending call proves: in a browser never that nothing left, so always `no_answer`.
 *
 * @param _error - what was thrown.
 */
export function failureOf(_error: unknown): Failure {
  return "no_answer";
}

function exchangeWith(client: Fetch): Exchange {
  if (typeof client !== "function") {
    throw new UnfitClientError("sendOnce: the client must be a function like `fetch`; nothing was sent");
  }
  if (/retry/i.test(client.name)) {
    throw new UnfitClientError(`sendOnce: \`${client.name}\` repeats by itself, and what pays must be sent once; nothing was sent`);
  }
  return async (request, patience, signal) => {
    const clock = new Patient(patience, signal);
    try {
      const response = await clock.first(client(request.url, initOf(request, clock.signal)));
      clock.bodyBegins();
      const answer = await clock.first(answerOf(response));
      if (answer === undefined) {
        throw new Error("a redirect, or an answer that the browser hides");
      }
      return answer;
    } finally {
      clock.stop();
    }
  };
}

function initOf({ method, headerList, body }: Request, signal: AbortSignal): RequestInit {
  return {
    method,
    headers: headerList.map(([name, value]): [string, string] => [name, value]),
    redirect: "manual",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal,
    ...(body !== undefined && { body }),
  };
}

/** Waits for one thing after the other, until its time is over or the caller gives up; also where a `fetch` heeds no signal. */
class Patient {
  readonly #controller = new AbortController();
  readonly #over: Promise<never>;
  readonly #patience: Patience;
  readonly #outer: Signal | undefined;
  #timer: ReturnType<typeof setTimeout>;

  constructor(patience: Patience, outer: Signal | undefined) {
    this.#patience = patience;
    this.#outer = outer;
    this.#over = new Promise((_, reject) => {
      this.signal.addEventListener("abort", () => reject(this.signal.reason));
    });
    this.#over.catch(() => undefined);
    this.#timer = this.#after(patience.connect + patience.read);
    outer?.addEventListener("abort", this.#giveUp);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  first<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#over]);
  }

  bodyBegins(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#after(this.#patience.read);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#giveUp);
  }

  readonly #giveUp = (): void => this.#controller.abort(new Error("the caller gave up"));

  #after(milliseconds: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#controller.abort(new Error(`no answer within ${milliseconds} ms`)), Math.min(milliseconds, LONGEST));
  }
}
