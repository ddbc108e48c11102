/** One copy on the wire, with the merchant's own HTTP client or with Node's own. */

import { Agent } from "node:http";

import { UnfitClientError } from "../../javascript/src/errors.js";
import { type Exchange, type SendOptions, sendOnceWith } from "../../javascript/src/send.js";
import type { Step } from "../../javascript/src/step.js";
import { failureOf } from "./failure.js";
import { type FetchLike, byFetch } from "./ways/fetch.js";
import { byHttp } from "./ways/http.js";
import { type Requester, byUndici } from "./ways/undici.js";

/** An `Agent` of `node:http` or `node:https`. */
export interface AgentLike {
  /** How many connections it keeps at most for one host. */
  readonly maxSockets: number;
  /** Its connections in use. */
  readonly sockets: object;
  /** Ends its connections. */
  destroy(): void;
}

/** What `sendOnce` sends with: a `fetch`, an agent of `node:http` or `node:https`, or an undici dispatcher. */
export type HttpClient = FetchLike | AgentLike | Requester;

/**
 * Sends a step's request once, and gives the step that follows from what came. Store `step.context` before.
 *
 * One copy on the wire: no retries, no redirects, whatever the client was told; both time-outs; the body as it stands.
 * Of the client it takes the connections, proxies and certificates. After `step.sendBefore` nothing is sent:
 * `not_sent`. What a network can do never rejects: it becomes `not_sent` where that is certain, else `no_answer`
 * (`options.onFailure` is told why).
 *
 * @param step a step whose `kind` is `"request"`.
 * @param client `fetch`; an `Agent` of `node:http` or `node:https`; an undici `Agent`, `Pool`, `Client` or
 *   `ProxyAgent`; or nothing for `node:https` with a connection of its own for this request. A function of your own
 *   around `fetch` must hand on all that it is given; where it does not, a failure is `no_answer`.
 * @param options time-outs in milliseconds, a signal that ends the call, a clock for tests.
 * @throws `UnfitClientError`: nothing was sent: it is none of these clients, is closed or for another host, or repeats
 *   in a way that cannot be switched off from here.
 * @throws `StepError`: the step is an outcome.
 */
export async function sendOnce<A>(step: Step<A>, client?: HttpClient, options: SendOptions = {}): Promise<Step<A>> {
  return sendOnceWith(step, exchangeBy(client), options, failureOf);
}

function exchangeBy(client: unknown): Exchange {
  if (client === undefined) {
    return byHttp();
  }
  if (typeof client === "function") {
    return byFetch(client as FetchLike);
  }
  if (client instanceof Agent || has(client, "addRequest")) {
    return byHttp(client as Agent);
  }
  if (has(client, "dispatch") && has(client, "request")) {
    return byUndici(client as Requester);
  }
  throw new UnfitClientError(
    `sendOnce takes fetch, an Agent of node:http or node:https, an undici dispatcher, or nothing, and got ${nameOf(client)}; ` +
      "with another client send yourself and say step.parse(…), or what failureOf(error) says; npx salur-doctor tests it",
  );
}

function has(client: unknown, method: string): boolean {
  return typeof client === "object" && client !== null && typeof Reflect.get(client, method) === "function";
}

function nameOf(client: unknown): string {
  return typeof client === "object" && client !== null ? (client.constructor?.name ?? "an object") : typeof client;
}
