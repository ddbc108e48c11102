/** `sendOnce` on real sockets: one copy, the truth about what left, no more than that. */

import assert from "node:assert/strict";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { test } from "node:test";
import tls from "node:tls";
import { Worker } from "node:worker_threads";

import { certificate, listening, loopback, nobody, pause, salur, thrown, tokenAt, transferTo, undici } from "./support.mjs";

const { sendOnce } = salur;
const TLS = certificate();
const USUAL = undici.getGlobalDispatcher();

/** The ways of sending; each makes a client that trusts `ca`, and ends it. */
const WAYS = {
  "Node's own": () => ({ client: undefined, end() {} }),
  "an agent": ({ secure, ca } = {}) => {
    const client = secure ? new https.Agent({ keepAlive: true, ca }) : new http.Agent({ keepAlive: true });
    return { client, end: () => client.destroy() };
  },
  fetch: ({ ca } = {}) => {
    const agent = new undici.Agent({ connect: { ca } });
    undici.setGlobalDispatcher(agent); // Node's own fetch uses it too
    return { client: fetch, end: () => (undici.setGlobalDispatcher(USUAL), agent.destroy()) };
  },
  undici: ({ ca } = {}) => {
    const client = new undici.Agent({ connect: { ca } });
    return { client, end: () => client.destroy() };
  },
};

/** A test for every way of sending. */
function everyWay(title, run, ways = Object.keys(WAYS)) {
  for (const way of ways) {
    test(`${title}: ${way}`, { timeout: 60_000 }, (t) =>
      run(t, (options) => {
        const { client, end } = WAYS[way](options);
        t.after(end);
        return client;
      }, way));
  }
}

/** Leaves a kept connection behind. */
async function warm(client, url) {
  if (typeof client === "function") {
    await (await client(url)).text();
  } else if (client instanceof http.Agent) {
    await new Promise((resolve) => http.get(url, { agent: client }, (answer) => answer.resume().on("end", resolve)));
  } else if (client !== undefined) {
    await (await undici.request(url, { dispatcher: client })).body.text();
  }
  await pause(30);
}

everyWay("the bytes arrive as they stand", async (t, make) => {
  const server = await loopback(t);
  const step = transferTo(`${server.url}/ok`);
  assert.equal((await sendOnce(step, make())).outcome.call, "unreadable", "the server answers with {}");
  const [seen, ...more] = server.posts("ok");
  assert.deepEqual(more, []);
  assert.equal(seen.body.toString(), step.body);
  assert.equal(seen.headers["content-type"], "application/json");
  assert.equal(seen.headers["accept-encoding"], "identity");
  assert.equal(seen.headers["content-length"], String(Buffer.byteLength(step.body)));
  assert.match(seen.headers["user-agent"], /^salur\//);
});

everyWay("a GET has no body", async (t, make) => {
  const server = await loopback(t);
  const step = tokenAt(`${server.url}/ok`);
  assert.deepEqual([step.method, step.body], ["GET", undefined]);
  assert.equal((await sendOnce(step, make())).outcome.call, "unreadable", "the server answers with {}");
  const [seen, ...more] = server.seen.filter(({ path }) => path === "/ok/account/api/tokens");
  assert.deepEqual(more, []);
  assert.deepEqual([seen.method, seen.body.length, seen.headers["transfer-encoding"]], ["GET", 0, undefined]);
  for (const [name, value] of step.headerList) assert.equal(seen.headers[name.toLowerCase()], value);
});

for (const behaviour of ["fin", "rst", "cut"]) {
  everyWay(`a GET on a kept connection that is hung up on is one copy (${behaviour})`, async (t, make) => {
    const server = await loopback(t);
    const client = make();
    await warm(client, `${server.url}/ok`);
    assert.equal((await sendOnce(tokenAt(`${server.url}/${behaviour}`), client)).outcome.call, "no_answer");
    await pause(100);
    assert.equal(server.seen.filter(({ path }) => path.startsWith(`/${behaviour}/`)).length, 1);
  });
}

for (const behaviour of ["fin", "rst", "cut", "garbage"]) {
  everyWay(`a server that reads a POST on a kept connection and hangs up (${behaviour})`, async (t, make, way) => {
    const server = await loopback(t);
    const client = make();
    await warm(client, `${server.url}/ok`);
    const step = await sendOnce(transferTo(`${server.url}/${behaviour}`), client);
    assert.equal(step.outcome.call, "no_answer");
    assert.equal(step.outcome.payment.state, "unknown");
    await pause(100);
    const [seen, ...more] = server.posts(behaviour);
    assert.deepEqual(more, []);
    assert.equal(seen.reused, way !== "Node's own");
  });
}

for (const behaviour of ["redirect", "moved", "digest", "busy", "error", "misdirected"]) {
  everyWay(`every status is an answer (${behaviour})`, async (t, make, way) => {
    const server = await loopback(t);
    const { outcome } = await sendOnce(transferTo(`${server.url}/${behaviour}`), make());
    // fetch asks a second time by itself where it is told 421; that copy is stopped, and with it the answer is lost.
    assert.equal(outcome.call, behaviour === "misdirected" && way === "fetch" ? "no_answer" : "unreadable");
    assert.equal(outcome.payment.state, "unknown");
    await pause(50);
    assert.equal(server.posts(behaviour).length, 1);
    assert.equal(server.posts("landed").length, 0);
    assert.ok(!server.seen.some(({ path }) => path === "/landed"));
  });
}

for (const behaviour of ["silent", "drip"]) {
  everyWay(`both kinds of silence end (${behaviour})`, async (t, make) => {
    const server = await loopback(t);
    const started = Date.now();
    const step = await sendOnce(transferTo(`${server.url}/${behaviour}`), make(), { readTimeout: 400 });
    assert.equal(step.outcome.call, "no_answer");
    assert.ok(Date.now() - started < 4000);
    assert.equal(server.posts(behaviour).length, 1);
  });
}

everyWay("an endless body is read to the limit", async (t, make) => {
  const server = await loopback(t);
  const { outcome } = await sendOnce(transferTo(`${server.url}/endless`), make());
  assert.equal(outcome.call, "unreadable");
  assert.equal(outcome.problems[0].rule, "too_large");
});

everyWay("a refused connection is not_sent", async (t, make) => {
  const failures = [];
  const onFailure = (error, failure) => failures.push([error, failure]);
  const step = await sendOnce(transferTo(`http://127.0.0.1:${await nobody()}`), make(), { onFailure });
  assert.equal(step.outcome.call, "not_sent");
  assert.equal(step.outcome.next.do, "resend");
  assert.equal(failures[0][1], "not_sent");
});

everyWay("a name that is not found, and one whose every address refuses, are not_sent", async (t, make) => {
  const lookup = dns.lookup;
  const refused = `https://gateway.invalid:${await nobody()}`;
  t.after(() => (dns.lookup = lookup));
  const missing = { code: "ENOTFOUND", errno: -3008, syscall: "getaddrinfo", hostname: "gateway.invalid" };
  dns.lookup = (name, options, done) => process.nextTick(done, Object.assign(new Error("getaddrinfo ENOTFOUND"), missing));
  assert.equal((await sendOnce(transferTo("https://gateway.invalid"), make({ secure: true }))).outcome.call, "not_sent");
  const both = ["127.0.0.1", "127.0.0.2"].map((address) => ({ address, family: 4 }));
  dns.lookup = (name, options, done) => process.nextTick(done, null, options.all ? both : both[0].address, 4);
  assert.equal((await sendOnce(transferTo(refused), make({ secure: true }))).outcome.call, "not_sent");
});

/** A port whose queue of connections is full: connecting hangs. */
async function full(t) {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     const server = require("node:net").createServer();
     server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)); // it accepts nobody
     });`,
    { eval: true },
  );
  const port = await new Promise((resolve) => worker.once("message", resolve));
  await pause(50);
  const waiting = Array.from({ length: 6 }, () => net.connect(port, "127.0.0.1").on("error", () => {}));
  t.after(async () => {
    waiting.forEach((socket) => socket.destroy());
    await worker.terminate();
  });
  await pause(50);
  return port;
}

everyWay("a connection that is not made in time is not_sent", async (t, make) => {
  const port = await full(t);
  const started = Date.now();
  const step = await sendOnce(transferTo(`https://127.0.0.1:${port}`), make({ secure: true }), { connectTimeout: 300 });
  assert.equal(step.outcome.call, "not_sent");
  assert.ok(Date.now() - started < 3000);
});

everyWay("a request that was given up never leaves, also when the connection comes later", async (t, make, way) => {
  let asked = 0;
  const inner = https.createServer(TLS, (request, answer) => answer.end(String(asked++)));
  const port = await listening(t, inner);
  const late = await listening(
    t,
    net.createServer((socket) => {
      const behind = net.connect(port, "127.0.0.1").on("error", () => socket.destroy());
      socket.on("error", () => behind.destroy());
      setTimeout(() => socket.pipe(behind).pipe(socket), 500);
    }),
  );
  const client = make({ secure: true, ca: TLS.cert });
  const step = await sendOnce(transferTo(`https://127.0.0.1:${late}`), client, { connectTimeout: 150 });
  assert.equal(step.outcome.call, "not_sent");
  await pause(900);
  assert.equal(asked, 0);
  if (way !== "Node's own") {
    await sendOnce(transferTo(`https://127.0.0.1:${late}`), client, { connectTimeout: 3000 });
    assert.equal(asked, 1, "in time it does leave: the server hears it");
  }
});

const HANDS = {
  "speaks no TLS": (socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")),
  "hangs up": (socket) => socket.once("data", () => socket.destroy()),
  "says nothing": () => {},
};
for (const [what, hand] of Object.entries(HANDS)) {
  everyWay(`a server that ${what} in place of the TLS handshake: not_sent where that is certain`, async (t, make, way) => {
    const port = await listening(t, net.createServer((socket) => hand(socket.on("error", () => {}))));
    const step = await sendOnce(transferTo(`https://127.0.0.1:${port}`), make({ secure: true }), { connectTimeout: 400 });
    // What fetch says of such a handshake is no proof by itself: the same error may come after a request.
    const certain = way !== "fetch" || what === "says nothing";
    assert.equal(step.outcome.call, certain ? "not_sent" : "no_answer");
  });
}

everyWay("a certificate that nobody trusts is not_sent", async (t, make) => {
  let asked = 0;
  const port = await listening(t, https.createServer(TLS, (request, answer) => answer.end(String(asked++))));
  const step = await sendOnce(transferTo(`https://127.0.0.1:${port}`), make({ secure: true }));
  assert.equal(step.outcome.call, "not_sent");
  assert.equal(asked, 0);
});

everyWay(
  "TLS that is refused after the request left is no_answer",
  async (t, make) => {
    const server = tls.createServer({ ...TLS, requestCert: true, rejectUnauthorized: true });
    server.on("tlsClientError", () => {});
    const port = await listening(t, server);
    const client = make({ secure: true, ca: TLS.cert });
    const step = await sendOnce(transferTo(`https://127.0.0.1:${port}`), client, { readTimeout: 2000 });
    assert.equal(step.outcome.call, "no_answer");
  },
  ["an agent", "fetch", "undici"],
);

everyWay("a late step is not sent", async (t, make) => {
  const server = await loopback(t);
  const step = transferTo(`${server.url}/ok`);
  const late = { now: step.sendBefore, entropy: new Uint8Array(32) };
  assert.equal((await sendOnce(step, make(), { clock: () => late })).outcome.call, "not_sent");
  assert.equal(server.seen.length, 0);
});

everyWay("connecting may not take a step beyond its time", async (t, make) => {
  const port = await full(t);
  const step = transferTo(`https://127.0.0.1:${port}`);
  const almost = { now: step.sendBefore - 200, entropy: new Uint8Array(32) };
  const started = Date.now();
  const next = await sendOnce(step, make({ secure: true }), { clock: () => almost });
  assert.equal(next.outcome.call, "not_sent");
  assert.ok(Date.now() - started < 2000);
});

everyWay("a signal ends it: not_sent before, no_answer after", async (t, make) => {
  const server = await loopback(t);
  const client = make();
  const before = await sendOnce(transferTo(`${server.url}/ok`), client, { signal: AbortSignal.abort() });
  assert.equal(before.outcome.call, "not_sent");
  assert.equal(server.seen.length, 0);
  const during = await sendOnce(transferTo(`${server.url}/silent`), client, { signal: AbortSignal.timeout(200) });
  assert.equal(during.outcome.call, "no_answer");
  const port = await full(t);
  const signal = AbortSignal.timeout(200);
  const connecting = await sendOnce(transferTo(`http://127.0.0.1:${port}`), client, { signal });
  assert.equal(connecting.outcome.call, "not_sent");
});

test("what an undici dispatcher was told does not count", async (t) => {
  const retry = { maxRetries: 3, minTimeout: 1, methods: ["GET", "POST"], statusCodes: [503, 421], errorCodes: ["UND_ERR_SOCKET", "ECONNRESET"] };
  const agent = new undici.Agent({ maxRedirections: 5 });
  const composed = new undici.Agent().compose(undici.interceptors.retry(retry), undici.interceptors.redirect({ maxRedirections: 5 }));
  const twice = new undici.Agent().compose((dispatch) => (options, handler) => (dispatch(options, handler), dispatch(options, handler)));
  t.after(() => Promise.all([agent.destroy(), composed.destroy(), twice.destroy()]));
  const server = await loopback(t);
  for (const [name, client] of Object.entries({ agent, composed, twice })) {
    for (const behaviour of ["fin", "rst", "busy", "redirect", "moved", "misdirected", "ok"]) {
      const before = server.posts(behaviour).length;
      const step = await sendOnce(transferTo(`${server.url}/${behaviour}`), client);
      assert.notEqual(step.outcome.call, "not_sent", `${name} ${behaviour}`);
      await pause(50);
      assert.equal(server.posts(behaviour).length - before, 1, `${name} ${behaviour}`);
    }
    assert.ok(!server.seen.some(({ path }) => path === "/landed"), name);
  }
});

test("a function around fetch that repeats is held to one copy", async (t) => {
  const server = await loopback(t);
  const stubborn = async (url, init) => {
    for (let left = 3; ; left--) {
      const answer = await fetch(url, init).catch((error) => error);
      if (left === 0 || (!(answer instanceof Error) && answer.status !== 503)) {
        if (answer instanceof Error) throw answer;
        return answer;
      }
    }
  };
  for (const behaviour of ["fin", "rst", "busy"]) {
    assert.equal((await sendOnce(transferTo(`${server.url}/${behaviour}`), stubborn)).outcome.call, "no_answer");
    assert.equal(server.posts(behaviour).length, 1);
  }
  assert.equal((await sendOnce(transferTo(`http://127.0.0.1:${await nobody()}`), stubborn)).outcome.call, "not_sent");
});

test("a function that does not hand on what it is given can prove nothing", async (t) => {
  const agent = new undici.Agent();
  t.after(() => agent.destroy());
  const refused = `http://127.0.0.1:${await nobody()}`;
  const own = (url, init) => fetch(url, { ...init, dispatcher: agent });
  assert.equal((await sendOnce(transferTo(refused), own)).outcome.call, "no_answer");
  const liar = async () => {
    const cause = Object.assign(new Error("x"), { code: "ECONNREFUSED", errno: -111, syscall: "connect" });
    throw new TypeError("fetch failed", { cause });
  };
  assert.equal((await sendOnce(transferTo(refused), liar)).outcome.call, "no_answer");
});

test("fetch and undici of the project work, also through a pool and a client of one host", async (t) => {
  const server = await loopback(t);
  const url = `${server.url}/ok`;
  const [pool, single] = [new undici.Pool(server.url), new undici.Client(server.url)];
  t.after(() => Promise.all([pool.destroy(), single.destroy()]));
  for (const client of [undici.fetch, fetch, (...all) => fetch(...all), pool, single]) {
    assert.equal((await sendOnce(transferTo(url), client)).outcome.httpStatus, 200);
  }
  assert.equal(server.posts("ok").length, 5);
});

/** A proxy that makes a tunnel to any host, or refuses. */
async function proxy(t, refuses) {
  const server = http.createServer().on("connect", (request, socket) => {
    socket.on("error", () => {});
    if (refuses) return void socket.end("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
    const [host, port] = request.url.split(":");
    const behind = net.connect(Number(port), host, () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    behind.on("error", () => socket.destroy()).pipe(socket).pipe(behind);
  });
  return `http://127.0.0.1:${await listening(t, server)}`;
}

test("a proxy: through its tunnel it goes once, and without one it is not_sent", async (t) => {
  let asked = 0;
  const answer = (request, response) => request.resume().on("end", () => response.end(`{"asked":${++asked}}`));
  const port = await listening(t, https.createServer(TLS, answer));
  t.after(() => undici.setGlobalDispatcher(USUAL));
  for (const refuses of [false, true]) {
    const agent = new undici.ProxyAgent({ uri: await proxy(t, refuses), requestTls: { ca: TLS.cert } });
    t.after(() => agent.destroy());
    undici.setGlobalDispatcher(agent);
    for (const client of [agent, fetch]) {
      const { outcome } = await sendOnce(transferTo(`https://127.0.0.1:${port}`), client);
      assert.equal(outcome.call, refuses ? "not_sent" : "unreadable");
    }
  }
  assert.equal(asked, 2);
});

test("unfit clients are refused before anything is sent", async (t) => {
  const server = await loopback(t);
  const step = transferTo(`${server.url}/ok`);
  const closed = new undici.Agent();
  await closed.close();
  const elsewhere = new undici.Pool("http://127.0.0.1:9");
  const repeats = new undici.RetryAgent(new undici.Agent());
  async function fetchWithRetry() {}
  class RetryingAgent extends http.Agent {}
  t.after(() => Promise.all([elsewhere.destroy(), repeats.destroy()]));
  for (const client of [{}, 7, "fetch", null, closed, elsewhere, repeats, fetchWithRetry, new https.Agent(), new RetryingAgent()]) {
    const error = await thrown(() => sendOnce(step, client));
    assert.ok(error instanceof salur.UnfitClientError && error instanceof TypeError, String(error));
  }
  t.after(() => undici.setGlobalDispatcher(USUAL));
  undici.setGlobalDispatcher(repeats);
  assert.ok((await thrown(() => sendOnce(step, fetch))) instanceof salur.UnfitClientError);
  assert.equal(server.seen.length, 0);
});

test("an outcome cannot be sent", async () => {
  const error = await thrown(() => sendOnce(transferTo("http://127.0.0.1:9").noAnswer()));
  assert.ok(error instanceof salur.StepError);
});

for (const [name, make] of Object.entries({
  agent: () => new https.Agent({ rejectUnauthorized: false }),
  undici: () => new undici.Agent({ connect: { rejectUnauthorized: false } }),
})) {
  test(`a client that checks no certificate warns: ${name}`, async (t) => {
    const port = await listening(t, https.createServer(TLS, (request, answer) => answer.end("{}")));
    const client = make();
    t.after(() => client.destroy());
    const warned = new Promise((resolve) => process.once("warning", resolve));
    await sendOnce(transferTo(`https://127.0.0.1:${port}`), client);
    assert.equal((await warned).code, "SALUR_UNVERIFIED");
  });
}

test("an agent's connection is left to others when the answer has come", async (t) => {
  const server = await loopback(t);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  t.after(() => agent.destroy());
  const steps = Array.from({ length: 5 }, () => transferTo(`${server.url}/ok`));
  const ended = await Promise.all(steps.map((step) => sendOnce(step, agent)));
  assert.deepEqual(ended.map(({ outcome }) => outcome.httpStatus), [200, 200, 200, 200, 200]);
  assert.deepEqual(server.posts("ok").map(({ reused }) => reused), [false, true, true, true, true]);
});

test("one that waits in an agent's queue for too long is not_sent, and never leaves", async (t) => {
  const server = await loopback(t);
  for (const client of [new http.Agent({ keepAlive: true, maxSockets: 1 }), new undici.Agent({ connections: 1 })]) {
    t.after(() => client.destroy());
    const before = server.posts("silent").length;
    const first = sendOnce(transferTo(`${server.url}/silent`), client, { readTimeout: 600 });
    await pause(50);
    const second = await sendOnce(transferTo(`${server.url}/silent`), client, { connectTimeout: 200 });
    assert.equal(second.outcome.call, "not_sent");
    assert.equal((await first).outcome.call, "no_answer");
    await pause(200);
    assert.equal(server.posts("silent").length - before, 1);
  }
});
