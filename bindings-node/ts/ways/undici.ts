/** Sending with an undici dispatcher: `Agent`, `Pool`, `Client`, `ProxyAgent`, also composed with interceptors. */

import { UnfitClientError } from "../../../javascript/src/errors.js";
import type { Exchange } from "../../../javascript/src/send.js";
import { headersOf, refuseRepeater, warnUnverified, whole } from "./common.js";
import { timed } from "./timed.js";
import type { Dispatcher } from "./watched.js";

/** A dispatcher with its own way of making a request. */
export interface Requester extends Dispatcher {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its types differ between versions
  request(options: any): Promise<any>;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends with a dispatcher. */
export function byUndici(dispatcher: Requester): Exchange {
  return async (request, patience, caller) => {
    const url = new URL(request.url);
    inspect(dispatcher, url);
    return timed(patience, caller, true, async ({ watch, signal, answered }) => {
      const answer: Answer = await dispatcher.request.call(watch.over(dispatcher), {
        origin: url.origin,
        path: url.pathname + url.search,
        method: request.method,
        headers: headersOf(request),
        body: request.body ?? null,
        headersTimeout: 0, // `patience` counts
        bodyTimeout: 0,
        signal,
      });
      answered();
      return { status: answer.statusCode, headers: answer.headers, body: await whole(answer.body) };
    });
  };
}

/** Refuses what repeats, is closed, or is bound to another host. */
function inspect(dispatcher: Requester, url: URL): void {
  refuseRepeater(dispatcher);
  const { closed, destroyed } = dispatcher as { closed?: unknown; destroyed?: unknown };
  if (closed === true || destroyed === true) {
    throw new UnfitClientError("this undici dispatcher is closed");
  }
  const bound = inner(dispatcher, "url");
  if (bound instanceof URL && bound.origin !== url.origin) {
    throw new UnfitClientError(`this undici dispatcher is for ${bound.origin} alone, and the request goes to ${url.origin}`);
  }
  const options = inner(dispatcher, "options") as { connect?: { rejectUnauthorized?: boolean } } | undefined;
  if (url.protocol === "https:" && options?.connect?.rejectUnauthorized === false) {
    warnUnverified("undici dispatcher");
  }
}

/** What undici keeps under a symbol of this name. */
function inner(dispatcher: object, name: string): unknown {
  const key = Object.getOwnPropertySymbols(dispatcher).find((symbol) => symbol.description === name);
  return key === undefined ? undefined : Reflect.get(dispatcher, key);
}
