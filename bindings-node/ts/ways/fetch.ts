/** Sending with a `fetch`: Node's own, undici's, or a function around one of them. */

import { answerOf, type ResponseLike } from "../../../javascript/src/response.js";
import type { Exchange } from "../../../javascript/src/send.js";
import { AnswerCut, headersOf, refuseRepeater } from "./common.js";
import { timed } from "./timed.js";
import type { Dispatcher, Watch } from "./watched.js";

/** A `fetch`: Node's own, undici's, or a function around one of them that hands on the whole `init` which it is given. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- every library has its own type of it
export type FetchLike = (url: string, init: any) => Promise<ResponseLike>;

/** Where undici, also the one within Node, keeps the dispatcher that `fetch` uses; the first since its version 8. */
const GLOBAL = [Symbol.for("undici.globalDispatcher.2"), Symbol.for("undici.globalDispatcher.1")] as const;

/** Sends with a `fetch`. */
export function byFetch(fetch: FetchLike): Exchange {
  return async (request, patience, caller) => {
    refuseRepeater(fetch);
    return timed(patience, caller, false, async ({ watch, signal, answered }) => {
      const { method, url, body } = request;
      const dispatcher = watchedGlobal(watch);
      const response = await fetch(url, {
        method,
        headers: headersOf(request),
        ...(body === undefined ? {} : { body }),
        redirect: "manual",
        credentials: "omit",
        cache: "no-store",
        signal,
        ...(dispatcher === undefined ? {} : { dispatcher }),
      });
      answered();
      const answer = await answerOf(response);
      if (answer === undefined) {
        throw new AnswerCut("the answer is hidden, or came from where a redirect led to");
      }
      return answer;
    });
  };
}

/** The dispatcher that `fetch` would use by itself, watched. */
function watchedGlobal(watch: Watch): Dispatcher | undefined {
  void globalThis.Response; // with its first use Node loads its undici
  const [modern, legacy] = GLOBAL.map((key) => Reflect.get(globalThis, key) as Dispatcher | undefined);
  const likeness = legacy ?? modern;
  if (likeness === undefined) {
    return undefined;
  }
  refuseRepeater(likeness);
  return watch.over(likeness, (handler) => ("onConnect" in handler ? likeness : (modern ?? likeness)));
}
