/** `failureOf` on what clients throw by themselves: certain, or `no_answer`. */

import assert from "node:assert/strict";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import { test } from "node:test";
import vm from "node:vm";

import { certificate, listening, loopback, nobody, salur, thrown, undici } from "./support.mjs";

const { failureOf } = salur;
const BODY = "x".repeat(10_000);

/** Posts with `node:http` or `node:https`. */
function byHttp(url, options = {}) {
  return new Promise((resolve, reject) => {
    const module = url.startsWith("https:") ? https : http;
    const request = module.request(url, { method: "POST", ...options }, (answer) => {
      answer.on("error", reject).on("end", resolve).resume();
    });
    request.on("error", reject).end(BODY);
  });
}
const byFetch = async (url, options = {}) => (await fetch(url, { method: "POST", body: BODY, redirect: "manual", ...options })).text();
const byUndici = async (url, options = {}) => (await undici.request(url, { method: "POST", body: BODY, ...options })).body.text();
const WAYS = { byHttp, byFetch, byUndici };

/** What `failureOf` says of what each way throws. */
async function failures(url, options) {
  const said = [];
  for (const way of Object.values(WAYS)) {
    said.push(failureOf(await thrown(() => way(url, options))));
  }
  return said;
}
const ALL_NOT_SENT = ["not_sent", "not_sent", "not_sent"];
const ALL_NO_ANSWER = ["no_answer", "no_answer", "no_answer"];

test("nobody there", async () => {
  assert.deepEqual(await failures(`http://127.0.0.1:${await nobody()}`), ALL_NOT_SENT);
});

test("no such name; every address of a name refuses; some address resets", async (t) => {
  const port = await nobody();
  const lookup = dns.lookup;
  t.after(() => (dns.lookup = lookup));
  dns.lookup = (name, options, done) =>
    process.nextTick(done, Object.assign(new Error("x"), { code: "EAI_AGAIN", errno: -3001, syscall: "getaddrinfo" }));
  assert.deepEqual(await failures("http://gateway.invalid"), ALL_NOT_SENT);
  const both = ["127.0.0.1", "127.0.0.2"].map((address) => ({ address, family: 4 }));
  dns.lookup = (name, options, done) => process.nextTick(done, null, both);
  const error = await thrown(() => byHttp(`http://gateway.invalid:${port}`));
  assert.equal(error.constructor.name, "AggregateError");
  assert.deepEqual(await failures(`http://gateway.invalid:${port}`), ALL_NOT_SENT);
  error.errors.push(Object.assign(new Error("x"), { code: "ECONNRESET", errno: -104, syscall: "connect" }));
  assert.equal(failureOf(error), "no_answer");
  error.errors.length = 0;
  assert.equal(failureOf(error), "no_answer");
});

for (const behaviour of ["fin", "rst", "cut", "garbage"]) {
  test(`somebody who hangs up: ${behaviour}`, async (t) => {
    const server = await loopback(t);
    assert.deepEqual(await failures(`${server.url}/${behaviour}`), ALL_NO_ANSWER);
    assert.equal(server.posts(behaviour).length, 3);
  });
}

test("silence", async (t) => {
  const server = await loopback(t);
  const url = `${server.url}/silent`;
  assert.equal(failureOf(await thrown(() => byHttp(url, { signal: AbortSignal.timeout(200) }))), "no_answer");
  assert.equal(failureOf(await thrown(() => byFetch(url, { signal: AbortSignal.timeout(200) }))), "no_answer");
  assert.equal(failureOf(await thrown(() => byUndici(url, { headersTimeout: 200 }))), "no_answer");
  assert.equal(server.posts("silent").length, 3);
});

test("a certificate that is refused: measured behind a wire that counts, nothing of the request has left", async (t) => {
  const keys = certificate();
  for (const version of ["TLSv1.2", "TLSv1.3"]) {
    const secure = await listening(t, https.createServer({ ...keys, minVersion: version, maxVersion: version }));
    let up = 0;
    const wire = net.createServer((socket) => {
      const behind = net.connect(secure, "127.0.0.1").on("error", () => socket.destroy());
      socket.on("error", () => behind.destroy()).on("data", (data) => (up += data.length));
      socket.pipe(behind).pipe(socket);
    });
    const url = `https://127.0.0.1:${await listening(t, wire)}`;
    for (const way of Object.values(WAYS)) {
      up = 0;
      assert.equal(failureOf(await thrown(() => way(url))), "not_sent", version);
      assert.ok(up > 0 && up < BODY.length, `${up} bytes went up`);
    }
  }
  const elsewhere = await listening(t, https.createServer(keys));
  const lookup = (name, options, done) => done(null, [{ address: "127.0.0.1", family: 4 }]);
  const wrong = await thrown(() => byHttp(`https://gateway.invalid:${elsewhere}`, { ca: keys.cert, lookup }));
  assert.equal(wrong.code, "ERR_TLS_CERT_ALTNAME_INVALID");
  assert.equal(failureOf(wrong), "not_sent");
});

test("connecting that takes too long", async (t) => {
  const silent = net.createServer(() => {});
  const url = `https://127.0.0.1:${await listening(t, silent)}`;
  const agent = new undici.Agent({ connect: { timeout: 200 } });
  t.after(() => agent.destroy());
  for (const way of [byFetch, byUndici]) {
    assert.equal(failureOf(await thrown(() => way(url, { dispatcher: agent }))), "not_sent");
  }
});

test("a proxy that makes no tunnel", async (t) => {
  const server = http.createServer().on("connect", (request, socket) => socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n"));
  const agent = new undici.ProxyAgent(`http://127.0.0.1:${await listening(t, server)}`);
  t.after(() => agent.destroy());
  for (const way of [byFetch, byUndici]) {
    assert.equal(failureOf(await thrown(() => way("https://gateway.invalid", { dispatcher: agent }))), "not_sent");
  }
});

test("a retry takes the certainty away", async (t) => {
  const port = await nobody();
  const once = net.createServer((socket) => {
    once.close();
    socket.once("data", () => socket.destroy()).on("error", () => {});
  });
  t.after(() => once.close());
  await new Promise((resolve) => once.listen(port, "127.0.0.1", resolve));
  /** The first attempt is read and hung up on, the second refused: the error tells of the second. */
  async function postWithRetry() {
    await byFetch(`http://127.0.0.1:${port}`).catch(() => undefined);
    return await byFetch(`http://127.0.0.1:${port}`);
  }
  const error = await thrown(postWithRetry);
  assert.equal(error.cause.code, "ECONNREFUSED");
  assert.equal(failureOf(error), "no_answer");
});

test("errors of another realm, as Jest has them, are the same", async () => {
  const refused = "Object.assign(new Error('x'), { code: 'ECONNREFUSED', errno: -111, syscall: 'connect' })";
  assert.equal(failureOf(vm.runInNewContext(refused)), "not_sent");
  assert.equal(failureOf(vm.runInNewContext(`new TypeError('fetch failed', { cause: ${refused} })`)), "not_sent");
});

test("anything else is no_answer", async () => {
  const refused = await thrown(async () => byHttp(`http://127.0.0.1:${await nobody()}`));
  assert.equal(failureOf(refused), "not_sent");
  const { code, errno, syscall } = refused;
  const others = [
    undefined,
    null,
    "ECONNREFUSED",
    { code, errno, syscall },
    Object.assign(new Error("made up"), { code }),
    Object.assign(new Error("made up"), { code, syscall }),
    Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", errno: -104, syscall: "read" }),
    Object.assign(new Error("read ETIMEDOUT"), { code: "ETIMEDOUT", errno: -110, syscall: "read" }),
    Object.assign(new Error("write EPIPE"), { code: "EPIPE", errno: -32, syscall: "write" }),
    new Error("wrapped", { cause: refused }),
    new TypeError("terminated", { cause: refused }),
    new TypeError("fetch failed"),
    new AggregateError([]),
    new AggregateError([refused, new Error("x")]),
    new DOMException("x", "AbortError"),
    new DOMException("x", "TimeoutError"),
    Object.assign(new Error("x"), { name: "AbortError", code: "UND_ERR_ABORTED" }),
    new undici.errors.HeadersTimeoutError(),
    new undici.errors.SocketError("other side closed"),
  ];
  assert.deepEqual([...new Set(others.map(failureOf))], ["no_answer"]);
  assert.equal(failureOf(new AggregateError([refused, refused])), "not_sent");
});
