/** Sending with `node:http` and `node:https`. The request is let go when its connection stands, and not before. */

import * as http from "node:http";
import * as https from "node:https";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";

import { UnfitClientError } from "../../../javascript/src/errors.js";
import type { Answer, Request } from "../../../javascript/src/message.js";
import type { Exchange, Patience, Signal } from "../../../javascript/src/send.js";
import { NothingLeft } from "../failure.js";
import { AnswerCut, headersOf, refuseRepeater, warnUnverified, whole } from "./common.js";

/** A connection for one request alone: nobody can repeat on it. */
const SINGLE = { http: new http.Agent({ keepAlive: false }), https: new https.Agent({ keepAlive: false }) };

/** Sends with an agent, or with a new connection for each request. */
export function byHttp(agent?: http.Agent): Exchange {
  return async (request, patience, signal) => {
    const url = new URL(request.url);
    return exchange(url, agent === undefined ? single(url) : fitting(agent, url), request, patience, signal);
  };
}

function single(url: URL): http.Agent {
  return url.protocol === "https:" ? SINGLE.https : SINGLE.http;
}

function fitting(agent: http.Agent, url: URL): http.Agent {
  refuseRepeater(agent);
  const { protocol, options } = agent as http.Agent & { protocol?: string; options?: https.AgentOptions };
  if (protocol !== undefined && protocol !== url.protocol) {
    throw new UnfitClientError(`this agent is for ${protocol} alone, and the request goes to ${url.protocol}//${url.host}`);
  }
  if (url.protocol === "https:" && options?.rejectUnauthorized === false) warnUnverified("agent");
  return agent;
}

function exchange(url: URL, agent: http.Agent, outgoing: Request, patience: Patience, signal: Signal | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, body } = outgoing;
    const length = body === undefined ? {} : { "Content-Length": Buffer.byteLength(body) };
    const options = { method, agent, headers: { ...headersOf(outgoing), ...length } };
    const request = url.protocol === "https:" ? https.request(url, options) : http.request(url, options);
    let left = false; // whether the first byte may have
    let timer: NodeJS.Timeout | undefined;

    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const fail = (cause: unknown): void => {
      settle();
      request.destroy();
      reject(left ? cause : new NothingLeft("the request was not let go", { cause }));
    };
    const onAbort = (): void => fail(new AnswerCut("the caller gave up"));
    const wait = (milliseconds: number, what: string): void => {
      clearTimeout(timer);
      timer = setTimeout(() => fail(new AnswerCut(what)), milliseconds);
    };
    const letGo = (): void => {
      if (!request.destroyed) {
        left = true;
        wait(patience.read, "no answer came in time");
        request.end(body);
      }
    };
    const read = async (response: http.IncomingMessage): Promise<void> => {
      wait(patience.read, "the answer takes too long");
      const came = await whole(response);
      settle();
      resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body: came });
    };

    request.on("error", fail);
    request.on("response", (response) => void read(response).catch(fail));
    request.on("socket", (socket) => whenItStands(socket, url.protocol === "https:", letGo));
    wait(patience.connect, "no connection in time");
    signal?.addEventListener("abort", onAbort);
  });
}

/** Calls `then` when the socket is connected and, with TLS, the certificate accepted. Errors come by the request. */
function whenItStands(socket: Socket, secure: boolean, then: () => void): void {
  if (secure && "encrypted" in socket && !shaken(socket as TLSSocket)) socket.once("secureConnect", then);
  else if (socket.connecting) socket.once("connect", then);
  else then();
}

function shaken(socket: TLSSocket): boolean {
  return !socket.connecting && socket.getFinished() !== undefined && socket.getPeerFinished() !== undefined;
}
