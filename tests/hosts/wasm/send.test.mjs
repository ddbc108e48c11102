// sendOnce in Chromium: one call of fetch, and nothing that a network does rejects.

import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, test } from "node:test";

import { launch, openPage, serve } from "./browser.mjs";
import { install } from "./installed.mjs";
import { ACCEPTED, CONFIG, TRANSFER } from "./merchant.mjs";

const project = install("send");

let browser, site, tab, gateway;
before(async () => {
  browser = await launch();
  gateway = await startGateway();
  site = await serve({ folders: { "/salur-wasm/": project.packaged }, pages: { "/": "<!doctype html>" }, proxies: { "/relay/": gateway.origin } });
  tab = await openPage(browser, `${site.origin}/`);
  await tab.run(async () => {
    window.salur = await import("/salur-wasm/dist/index.js");
    await salur.init();
  });
});
after(async () => {
  await tab.close();
  await browser.close();
  await site.close();
  await gateway.close();
});

/** A gateway of bare bytes: the last word of a path says what it does with a request. */
async function startGateway() {
  const requests = [];
  const sockets = new Set();
  const answer = (body, headers = "") => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${headers}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const ways = {
    accept: (socket) => socket.write(answer(ACCEPTED)),
    close: (socket) => socket.end(answer(ACCEPTED, "connection: close\r\n")),
    hang: (socket) => socket.end(),
    cut: (socket) => socket.end(answer(ACCEPTED).slice(0, -20)),
    silent: () => undefined,
    slow: (socket) => socket.write(answer(ACCEPTED).slice(0, -20)),
    redirect: (socket) => socket.end(`HTTP/1.1 307 Temporary Redirect\r\nlocation: /stolen\r\ncontent-length: 0\r\n\r\n`),
    error: (socket) => socket.end("HTTP/1.1 502 Bad Gateway\r\ncontent-length: 4\r\n\r\noops"),
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf("\r\n\r\n");
      if (end < 0) return;
      const head = received.subarray(0, end).toString("latin1");
      const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      const body = received.subarray(end + 4, end + 4 + length).toString();
      received = Buffer.alloc(0);
      const path = head.split(" ")[1];
      requests.push({ path, head, body });
      const way = path.split("/")[1];
      if (way === "page") socket.write("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 15\r\n\r\n<!doctype html>");
      else (ways[way] ?? ways.accept)(socket);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Sends a transfer by the relay; `way` is what the gateway does with it. */
async function sent(way, options = {}) {
  gateway.requests.length = 0;
  const found = await tab.run(async ({ way, options, config, input }) => {
    const duitku = new salur.Duitku({ ...config, disbursementUrl: `${location.origin}/relay/${way}` });
    const step = duitku.prepare("duitku.transfer", input);
    const failures = [];
    const controller = new AbortController();
    if (options.abortAfter !== undefined) setTimeout(() => controller.abort(), options.abortAfter);
    if (options.aborted) controller.abort();
    const late = options.late ? { clock: () => ({ ...salur.freshMoment(), now: step.sendBefore }) } : {};
    const begun = performance.now();
    const next = await salur.sendOnce(step, undefined, {
      connectTimeout: options.connect ?? options.timeout,
      readTimeout: options.timeout,
      signal: controller.signal,
      onFailure: (error, failure) => failures.push(`${failure} ${error}`),
      ...late,
    });
    const { call, payment } = next.outcome;
    return { kind: next.kind, call, state: payment.state, failures, body: step.body, took: performance.now() - begun };
  }, { way, options, config: CONFIG, input: TRANSFER });
  return { ...found, copies: gateway.requests.length };
}

test("an answer is read, and the bytes that were signed arrived", async () => {
  const found = await sent("accept");
  assert.deepEqual([found.kind, found.call, found.state, found.copies], ["outcome", "accepted", "succeeded", 1]);
  const [{ body, head }] = gateway.requests;
  assert.equal(body, found.body);
  assert.match(head, /^content-type: application\/json\r?$/im);
  assert.doesNotMatch(head, /^(cookie|referer):/im);
});

test("a GET has no body", async () => {
  gateway.requests.length = 0;
  const found = await tab.run(async () => {
    const names = ["faspaySecret", "appKey", "appSecret", "clientKey", "clientSecret", "iv"];
    const secrets = Object.fromEntries(names.map((name) => [name, `made-up-${name}`]));
    const baseUrl = `${location.origin}/relay/accept`;
    const sendme = new salur.FaspaySendme({ environment: "sandbox", faspayKey: "fk-made-up", sourceAccount: "9920000001", baseUrl, ...secrets });
    const step = sendme.prepareBalance();
    const next = await salur.sendOnce(step);
    return { method: step.method, hasBody: step.body !== undefined, call: next.outcome.call, key: step.headers["faspay-signature"] };
  });
  assert.deepEqual([found.method, found.hasBody, found.call], ["GET", false, "unreadable"]); // the answer is Duitku's
  const [{ path, head, body }, ...more] = gateway.requests;
  assert.deepEqual([more, path, body], [[], "/accept/account/api/tokens", ""]);
  assert.ok(head.startsWith("GET ") && head.includes(found.key));
  assert.doesNotMatch(head, /^(transfer-encoding|content-length: [1-9])/im);
});

test("an HTTP error is an answer", async () => {
  const found = await sent("error");
  assert.deepEqual([found.call, found.state, found.copies], ["unreadable", "unknown", 1]);
});

for (const [way, options] of [["hang", {}], ["cut", {}], ["redirect", {}], ["silent", { timeout: 150 }], ["slow", { timeout: 150, connect: 10_000 }], ["silent", { abortAfter: 100 }]]) {
  test(`${way} ${JSON.stringify(options)}: no answer, one copy`, async () => {
    const found = await sent(way, options);
    assert.deepEqual([found.call, found.state, found.copies, found.failures.length], ["no_answer", "unknown", 1, 1]);
    assert.match(found.failures[0], /^no_answer /);
    assert.ok(found.took < 5000, String(found.took));
    assert.ok(!site.requests.some(({ path }) => path === "/stolen"));
  });
}

test("late, or given up before: nothing is sent", async () => {
  for (const options of [{ late: true }, { aborted: true }]) {
    const found = await sent("accept", options);
    assert.deepEqual([found.call, found.copies], ["not_sent", 0]);
  }
});

test("a refused connection proves nothing in a browser", async () => {
  const found = await tab.run(async ({ config, input }) => {
    const step = new salur.Duitku({ ...config, disbursementUrl: "http://127.0.0.1:1/x" }).prepare("duitku.transfer", input);
    const failure = await fetch(step.url, step).catch(salur.failureOf);
    return [failure, (await salur.sendOnce(step)).outcome.call];
  }, { config: CONFIG, input: TRANSFER });
  assert.deepEqual(found, ["no_answer", "no_answer"]);
});

test("fetch(step.url, step) and parseResponse", async () => {
  const found = await tab.run(async ({ config, input }) => {
    const parsed = async (way) => {
      const step = new salur.Duitku({ ...config, disbursementUrl: `${location.origin}/relay/${way}` }).prepare("duitku.transfer", input);
      return (await step.parseResponse(await fetch(step.url, step))).outcome.payment.state;
    };
    return [await parsed("accept"), await parsed("redirect"), await parsed("cut")];
  }, { config: CONFIG, input: TRANSFER });
  assert.deepEqual(found, ["succeeded", "unknown", "unknown"]);
});

test("an unfit client is refused before anything is sent; a fetch that heeds no signal ends too", async () => {
  const found = await tab.run(async ({ config, input }) => {
    const step = new salur.Duitku({ ...config, disbursementUrl: `${location.origin}/relay/accept` }).prepare("duitku.transfer", input);
    const refused = (client) => salur.sendOnce(step, client).then(() => "sent", (error) => error instanceof salur.UnfitClientError);
    const deaf = await salur.sendOnce(step, () => new Promise(() => undefined), { connectTimeout: 20, readTimeout: 20 });
    const outcome = step.noAnswer();
    const twice = await salur.sendOnce(outcome).then(() => "sent", (error) => error instanceof salur.StepError);
    return [await refused("http"), await refused(async function fetchWithRetry() {}), deaf.outcome.call, twice];
  }, { config: CONFIG, input: TRANSFER });
  assert.deepEqual(found, [true, true, "no_answer", true]);
});

// Chromium itself sends a POST again when a connection that it uses for the second time breaks. What a relay must do about it stands in the README.
for (const [first, copies] of [["accept", 2], ["close", 1]]) {
  test(`a server that hangs up after "${first}" gets ${copies} of one POST`, async () => {
    const other = await openPage(browser, `${gateway.origin}/page`);
    gateway.requests.length = 0;
    const call = await other.run(async ({ first }) => {
      const init = { method: "POST", body: "{}", credentials: "omit", cache: "no-store", redirect: "manual" };
      await (await fetch(`/${first}`, init)).text();
      return fetch("/hang", init).then(() => "answered", () => "failed");
    }, { first });
    assert.equal(call, "failed");
    assert.equal(gateway.requests.filter(({ path }) => path === "/hang").length, copies);
    await other.close();
  });
}
