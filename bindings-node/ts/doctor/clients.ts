/** The clients that are examined, each as a function that sends. */

import * as http from "node:http";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import type { Exchange } from "../../../javascript/src/send.js";
import { byFetch } from "../ways/fetch.js";
import { byHttp } from "../ways/http.js";
import { byUndici, type Requester } from "../ways/undici.js";

/** `async (method, url, headers, body) => …` sends one request. What it gives or throws is its own affair. */
export type Send = (method: string, url: string, headers: Record<string, string>, body?: string) => unknown;

/** A client that is examined. */
export interface Subject {
  readonly name: string;
  /** A fresh client, with connections of its own. */
  make(): Send;
  /** Whether what is found decides the exit code. */
  readonly decides: boolean;
  /** What to do where it sends two copies. */
  readonly cure?: string;
}

/** The part of undici that is used here. */
interface Undici {
  readonly Agent: new () => Requester;
}

const SHORT = { connect: 2000, read: 2000 };
const CURE_OF_FETCH =
  "send with sendOnce(step, fetch), which stops the second copy; or hand fetch the body as a stream, " +
  'with duplex: "half"';

/** `sendOnce` with what is here, and Node's `fetch` as it is by itself. */
export function installed(project: string): Subject[] {
  const undici = undiciOf(project);
  return [
    { name: "sendOnce", decides: true, make: () => sendBy(byHttp()) },
    { name: "sendOnce with an http.Agent", decides: true, make: () => sendBy(byHttp(new http.Agent({ keepAlive: true }))) },
    { name: "sendOnce with fetch", decides: true, make: () => sendBy(byFetch(fetch)) },
    ...(undici ? [{ name: "sendOnce with undici", decides: true, make: () => sendBy(byUndici(new undici.Agent())) }] : []),
    { name: "fetch by itself", decides: false, cure: CURE_OF_FETCH, make: () => sendByFetch },
  ];
}

/**
 * The merchant's own: the default export of a module, seen from the project's folder.
 *
 * @param load what imports a module by its address.
 * @throws `TypeError`: it exports no function.
 */
export async function own(path: string, project: string, load: (url: string) => Promise<unknown>): Promise<Subject> {
  const found = (await load(pathToFileURL(resolve(project, path)).href)) as { default?: unknown; send?: unknown };
  const given = found.default ?? found.send;
  // A CommonJS module that says `exports.default = …` is wrapped once more.
  const send = typeof given === "object" && given !== null && "default" in given ? given.default : given;
  if (typeof send !== "function") {
    throw new TypeError(`${path}: its default export is no function; it is to be async (method, url, headers, body) => …`);
  }
  return { name: path, decides: true, make: () => send as Send };
}

/** The release of a library that is installed in the project. */
export function versionOf(library: string, project: string): string | undefined {
  try {
    return (createRequire(join(project, "package.json"))(`${library}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}

function undiciOf(project: string): Undici | undefined {
  try {
    return createRequire(join(project, "package.json"))("undici") as Undici;
  } catch {
    return undefined;
  }
}

function sendBy(exchange: Exchange): Send {
  return (method, url, headers, body) => {
    const request = { method, url, headers, headerList: Object.entries(headers) };
    return exchange(body === undefined ? request : { ...request, body }, SHORT, undefined);
  };
}

async function sendByFetch(method: string, url: string, headers: Record<string, string>, body?: string): Promise<unknown> {
  const signal = AbortSignal.timeout(SHORT.read);
  const given = body === undefined ? {} : { body };
  const response = await fetch(url, { method, headers, ...given, redirect: "manual", signal });
  return response.text();
}
