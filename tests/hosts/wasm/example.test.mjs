// The example page, with its relay and the sandbox behind it: people can pay, an answer that was lost pays nobody twice, callbacks are checked.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, openPage } from "./browser.mjs";
import { install, ROOT } from "./installed.mjs";
import { start, startSandbox } from "./programs.mjs";

const EXAMPLE = join(ROOT, "bindings-wasm/examples/page");
const project = install("example");

let browser, sandbox, server;
before(async () => {
  sandbox = await startSandbox();
  server = await start(process.execPath, [join(EXAMPLE, "serve.mjs"), "--gateway", sandbox.origin, "--package", project.packaged, "--port", "0"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await sandbox?.stop();
});

const control = async (path, init) => (await fetch(`${sandbox.origin}/_sandbox/${path}`, init)).json();
const openExample = (options) => openPage(browser, `${server.origin}/`, options);

/** Presses a button of the newest card, or of the form. */
async function press(tab, text) {
  await tab.page.locator("button:enabled", { hasText: text }).first().click({ timeout: 5000 });
}

const newest = async (tab, text) => {
  await tab.page.locator("#journal > article").first().filter({ hasText: text }).waitFor({ timeout: 5000 });
};

/** From the form to the button that moves money. */
async function upToPaying(tab) {
  await press(tab, "Ask whose account");
  await newest(tab, "The account belongs to Test Account.");
  await press(tab, "See the transfer");
  await newest(tab, "This moves money.");
}

for (const [width, colorScheme] of [[1300, "light"], [390, "dark"]]) {
  test(`pays, ${width} pixels, ${colorScheme}`, async () => {
    await control("reset", { method: "POST" });
    const tab = await openExample({ viewport: { width, height: 900 }, colorScheme });
    await upToPaying(tab);
    await press(tab, "Pay Rp");
    await newest(tab, "Paid.");
    assert.equal(await tab.page.evaluate(() => document.documentElement.scrollWidth), width);
    assert.equal(await tab.page.evaluate(() => localStorage.getItem("payouts")), "[]");
    assert.deepEqual(tab.errors, []);
    const { payments } = await control("payments");
    assert.deepEqual(payments.map(({ made, amount }) => [made, amount]), [[1, 50_000]]);
    await tab.close();
  });
}

test("an answer that is lost: money may have moved, also after the page was closed; the status tells, and nobody is paid twice", async () => {
  await control("reset", { method: "POST" });
  await control("faults", { method: "POST", body: JSON.stringify({ operation: "duitku.transfer", fault: "lose-answer-after-booking", count: 1 }) });
  const tab = await openExample();
  await upToPaying(tab);
  await press(tab, "Pay Rp");
  await newest(tab, "Money may have moved.");
  await tab.page.reload();
  await newest(tab, "Money may have moved.");
  await press(tab, "Ask how the payment stands");
  await newest(tab, "Paid.");
  assert.equal(await tab.page.evaluate(() => localStorage.getItem("payouts")), "[]");
  const { payments } = await control("payments");
  assert.deepEqual(payments.map(({ made, transfers }) => [made, transfers]), [[1, 1]]);
  await tab.close();
});

test("violations stand beside their fields, and nothing is sent", async () => {
  await control("reset", { method: "POST" });
  const tab = await openExample();
  await tab.page.locator("#ask:enabled").waitFor();
  await tab.page.fill("#amount", "9.999");
  await tab.page.fill("#bank_account", "87 60");
  await tab.page.click("#merchant summary");
  await tab.page.fill("#secret_key", "");
  await tab.page.click("#merchant summary");
  await press(tab, "Ask whose account");
  const message = (name) => tab.page.textContent(`#${name}-error`);
  assert.match(await message("secret_key"), /Wanted/);
  assert.equal(await tab.page.isVisible("#secret_key"), true);
  await tab.page.fill("#secret_key", "x");
  assert.match(await message("amount"), /10000/);
  assert.match(await message("bank_account"), /digits/);
  assert.equal(await tab.page.getAttribute("#amount", "aria-invalid"), "true");
  assert.deepEqual((await control("calls")).calls, []);
  await tab.close();
});

test("callbacks: a true one says what is not signed, an altered one is not believed", async () => {
  const { cases } = JSON.parse(readFileSync(join(ROOT, "tests/vectors/duitku/notifications.json"), "utf8"));
  const { body } = cases.find(({ client }) => client === "sandbox").message;
  const tab = await openExample();
  await tab.page.locator("#check-button:enabled").waitFor();
  const check = async (text) => {
    await tab.page.fill("#callback", text);
    await tab.page.click("#check-button");
    return tab.page.innerText("#checked");
  };
  const shown = await check(body);
  assert.match(shown, /Signed with your key\..*“succeeded”/s);
  assert.match(shown, /statusCode\s+00 not signed/);
  assert.match(shown, /amount\s+500000000\s/);
  assert.doesNotMatch(shown, /amount\s+500000000 not signed/);
  assert.match(await check(body.replace("500000000", "600000000")), /Do not believe it\./);
  assert.match(await check("no callback"), /Do not believe it\./);
  await tab.close();
});

test("where WebAssembly does not load the page says why", async () => {
  const tab = await openExample();
  await tab.page.route("**/salur_bg.wasm", (route) => route.fulfill({ status: 404 }));
  await tab.page.reload();
  await tab.page.locator("#trouble").waitFor();
  assert.match(await tab.page.textContent("#trouble"), /HTTP 404/);
  assert.equal(await tab.page.isDisabled("#ask"), true);
  await tab.close();
});

test("the relay passes equal requests on once, refuses other sites, and cuts where it is cut", async () => {
  const { relayTo } = await import(join(EXAMPLE, "relay.mjs"));
  const arrived = [];
  const gateway = createServer(async (incoming, response) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    arrived.push({ path: incoming.url, headers: incoming.headers, body: Buffer.concat(chunks).toString() });
    if (incoming.url === "/cut") response.destroy();
    else setTimeout(() => response.writeHead(201, { "x-own": "1", "content-type": "text/plain" }).end(`answer ${arrived.length}`), 30);
  }).listen(0, "127.0.0.1");
  await once(gateway, "listening");
  const relay = relayTo(`http://127.0.0.1:${gateway.address().port}`);
  const front = createServer((incoming, response) => relay(incoming, response, incoming.url)).listen(0, "127.0.0.1");
  await once(front, "listening");
  const post = (path, body, headers = {}) =>
    new Promise((resolve, reject) => {
      const sending = request({ agent: false, port: front.address().port, host: "127.0.0.1", method: "POST", path, headers }, async (answer) => {
        const chunks = [];
        for await (const chunk of answer) chunks.push(chunk);
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks).toString() });
      });
      sending.on("error", reject);
      sending.end(body);
    });

  const headers = { "x-signature": "a", cookie: "session=1", origin: "http://x", "user-agent": "y" };
  const [first, copy] = await Promise.all([post("/pay?a=1", "{}", headers), post("/pay?a=1", "{}", headers)]);
  assert.deepEqual([first.status, first.body, first.headers["x-own"], first.headers.connection], [201, "answer 1", "1", "close"]);
  assert.equal(copy.body, "answer 1");
  assert.equal((await post("/pay?a=1", "{}", { ...headers, "x-signature": "b" })).body, "answer 2");
  assert.equal((await post("/pay?a=1", "{ }", headers)).body, "answer 3");
  assert.equal(arrived.length, 3);
  assert.deepEqual([arrived[0].path, arrived[0].headers["x-signature"], arrived[0].body], ["/pay?a=1", "a", "{}"]);
  for (const name of ["cookie", "origin", "user-agent"]) assert.equal(arrived[0].headers[name], undefined);

  for (const path of ["//127.0.0.1:1/elsewhere", "/pay?a=?&b"]) {
    assert.equal((await post(path, "{}")).status, 201);
    assert.equal(arrived.pop().path, path);
  }

  assert.equal((await post("/pay", "{}", { "sec-fetch-site": "cross-site" })).status, 403);
  assert.equal((await post("/pay", "x".repeat(1_000_001))).status, 413);
  await assert.rejects(post("/cut", "{}"));
  await assert.rejects(post("/cut", "{}"));
  assert.equal(arrived.length, 4);
  for (const listening of [front, gateway]) listening.close().closeAllConnections();
});
