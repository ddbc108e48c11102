/** What is tried on a client, and what its behaviour means. */

import { createServer, type AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

import { failureOf } from "../failure.js";
import type { Send, Subject } from "./clients.js";
import { Loopback } from "./server.js";

/** What one check found. */
export interface Finding {
  readonly client: string;
  readonly check: string;
  /** A `problem` decides the exit code; a `warning` is advice about a client that `sendOnce` does not use as it is. */
  readonly level: "ok" | "warning" | "problem";
  readonly says: string;
  /** What to do about it. */
  readonly cure?: string;
}

/** What a check says, and the cure where it is not well. */
interface Said {
  readonly says: string;
  readonly cure?: string;
}

type Check = (subject: Subject, server: Loopback, patience: number) => Promise<Said[]>;

/** After which a client takes a connection for free again, in milliseconds. */
const PAUSE = 50;
const BODY = '{"purpose":"Gaji / café \\u00e9 <&> +%20"}\r\n ';
const HEADERS = { "Content-Type": "application/json", Accept: "application/json" };
const CURE_OF_COPIES = "switch off its retries, or give it a new connection for every request that pays; or send with sendOnce";
const CURE_OF_SILENCE = "let it send to http://127.0.0.1, and any method";

const CHECKS: Readonly<Record<string, Check>> = {
  copies_fin: copies("fin", "hangs up"),
  copies_rst: copies("rst", "resets the connection"),
  copies_misdirected: copies("misdirected", "answers with 421, not for me"),
  copies_busy: copies("busy", "answers with 503, come again"),
  redirects,
  bytes,
  time_outs: timeOuts,
  refused,
};

/**
 * Tries everything on one client.
 *
 * @param patience how many milliseconds it may take to give up on a silent server.
 */
export async function examine(subject: Subject, patience = 40_000): Promise<Finding[]> {
  const bad = subject.decides ? "problem" : "warning";
  const found: Finding[] = [];
  for (const [check, run] of Object.entries(CHECKS)) {
    const server = await Loopback.start();
    try {
      for (const said of await run(subject, server, patience)) {
        found.push({ client: subject.name, check, level: said.cure === undefined ? "ok" : bad, ...said });
      }
    } finally {
      await server.stop();
    }
  }
  return found;
}

/** Sends; what it threw, if it threw. */
async function attempt(send: Send, method: "GET" | "POST", url: string): Promise<{ error?: unknown }> {
  try {
    await (method === "POST" ? send(method, url, { ...HEADERS }, BODY) : send(method, url, {}));
    return {};
  } catch (error) {
    return { error };
  }
}

function copies(behaviour: string, what: string): Check {
  return async (subject, server) => {
    const send = subject.make();
    await attempt(send, "GET", `${server.url}/ok`);
    await setTimeout(PAUSE);
    const thrown = await attempt(send, "POST", `${server.url}/${behaviour}`);
    const [first, ...more] = server.posts(behaviour);
    if (first === undefined) {
      return [{ says: `its POST did not arrive: ${named(thrown)}`, cure: CURE_OF_SILENCE }];
    }
    const kept = first.reused ? "a kept connection" : "a new connection";
    const said: Said[] = [];
    if (more.length > 0) {
      said.push({
        says: `${more.length + 1} copies of one POST arrived when the server reads it on ${kept} and ${what}: such a payment can be made twice`,
        cure: subject.cure ?? CURE_OF_COPIES,
      });
    } else {
      said.push({ says: `one copy arrives when the server reads a POST on ${kept} and ${what}` });
    }
    if ("error" in thrown && failureOf(thrown.error) === "not_sent") {
      said.push({ says: `failureOf calls ${named(thrown)} not_sent, though it arrived`, cure: "say noAnswer(); and report this" });
    }
    return said;
  };
}

async function redirects(subject: Subject, server: Loopback): Promise<Said[]> {
  const send = subject.make();
  for (const behaviour of ["redirect", "moved"]) {
    await attempt(send, "POST", `${server.url}/${behaviour}`);
  }
  if (server.seen.some(({ path }) => path === "/landed")) {
    const cure = "switch redirects off (fetch: redirect: \"manual\")";
    return [{ says: "it follows redirects: a payment may go to another address, or twice", cure }];
  }
  return [{ says: "it follows no redirects" }];
}

async function bytes(subject: Subject, server: Loopback): Promise<Said[]> {
  const thrown = await attempt(subject.make(), "POST", `${server.url}/ok`);
  const [arrived] = server.posts("ok");
  if (arrived === undefined) {
    return [{ says: `its POST did not arrive: ${named(thrown)}`, cure: CURE_OF_SILENCE }];
  }
  if (!arrived.body.equals(Buffer.from(BODY))) {
    return [{ says: "it changes the body: the signature will not agree", cure: "hand the text over as it is, not as an object" }];
  }
  const kind = arrived.headers["content-type"];
  if (kind !== HEADERS["Content-Type"]) {
    const says = `it sends the content type ${JSON.stringify(kind)} in place of that of the request`;
    return [{ says, cure: "give it the request's headers" }];
  }
  return [{ says: "body and content type arrive as they were given" }];
}

async function timeOuts(subject: Subject, server: Loopback, patience: number): Promise<Said[]> {
  const started = Date.now();
  const stop = new AbortController();
  const over = setTimeout(patience, "over", { signal: stop.signal }).catch(() => "stopped");
  const ended = await Promise.race([attempt(subject.make(), "POST", `${server.url}/silent`), over]);
  stop.abort();
  if (ended === "over") {
    const says = `it still waits for a silent server after ${seconds(patience)} s`;
    return [{ says, cure: "set time-outs for connecting and reading (fetch: signal: AbortSignal.timeout(30_000))" }];
  }
  return [{ says: `it gives up on a silent server after ${seconds(Date.now() - started)} s` }];
}

async function refused(subject: Subject): Promise<Said[]> {
  const thrown = await attempt(subject.make(), "POST", `http://127.0.0.1:${await freePort()}/`);
  if (!("error" in thrown)) {
    return [{ says: "it throws nothing when the connection is refused: say yourself what came" }];
  }
  if (failureOf(thrown.error) === "not_sent") {
    return [{ says: `a refused connection is not_sent (${named(thrown)})` }];
  }
  return [{ says: `a refused connection cannot be told from a lost answer (${named(thrown)}): no_answer` }];
}

/** A port where nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(0);
}

function named(thrown: { error?: unknown }): string {
  if (!("error" in thrown)) {
    return "nothing was thrown";
  }
  const { name = typeof thrown.error, code, cause } = (thrown.error ?? {}) as { name?: string; code?: unknown; cause?: { code?: unknown } };
  const which = code ?? cause?.code;
  return which === undefined ? name : `${name} ${String(which)}`;
}
