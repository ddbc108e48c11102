// The example with a key of WebCrypto: it signs for the sandbox, is still there after the page was loaded again, and nobody reads it.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, openPage } from "./browser.mjs";
import { install, ROOT } from "./installed.mjs";
import { start, startSandbox } from "./programs.mjs";

const EXAMPLES = join(ROOT, "bindings-wasm/examples");
const project = install("webcrypto");

let browser, sandbox, server;
before(async () => {
  sandbox = await startSandbox();
  const page = ["--page", join(EXAMPLES, "webcrypto"), "--package", project.packaged];
  server = await start(process.execPath, [join(EXAMPLES, "page/serve.mjs"), "--gateway", sandbox.origin, ...page, "--port", "0"]);
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  await sandbox?.stop();
});

const register = async (publicKey) => {
  const body = JSON.stringify({ public_key: publicKey });
  assert.equal((await fetch(`${sandbox.origin}/_sandbox/merchants/faspay_snap/77004`, { method: "POST", body })).status, 200);
};
const publicKey = async ({ page }) => {
  await page.locator("#send:enabled").waitFor({ timeout: 10_000 });
  return page.textContent("#public-key");
};
// `start` is a pattern of the answer's start: a refusal's text may say "accepted" too.
const answer = async ({ page }, start) => {
  await page.click("#send");
  await page.locator("#result").filter({ hasText: start }).waitFor({ timeout: 10_000 });
  return page.textContent("#result");
};

test("its signature is taken once its public key is registered, also after the page was loaded again", async () => {
  const tab = await openPage(browser, `${server.origin}/`, { viewport: { width: 390, height: 800 } });
  const pem = await publicKey(tab);
  assert.match(pem, /^-----BEGIN PUBLIC KEY-----\n[A-Za-z0-9+/=\n]{380,400}-----END PUBLIC KEY-----\n$/);
  assert.match(await answer(tab, /^refused/), /^refused 4011100 .*\nnext: fix/);
  await register(pem);
  assert.match(await answer(tab, /^accepted/), /^accepted 2001100 .*\nnext: done\n\{/);
  await tab.page.reload({ waitUntil: "load" });
  assert.equal(await publicKey(tab), pem);
  assert.match(await answer(tab, /^accepted/), /^accepted 2001100 /);
  assert.equal(await tab.page.evaluate(() => document.documentElement.scrollWidth), 390);
  // The browser itself tells its console of the HTTP status of the refused call.
  assert.deepEqual(tab.errors.filter((error) => !/status of 401/.test(error)), []);
  await tab.close();
});

test("no script reads the private key", async () => {
  const tab = await openPage(browser, `${server.origin}/`);
  await publicKey(tab);
  const found = await tab.run(async () => {
    const { signingKey } = await import("/keys.js");
    const { privateKey } = await signingKey();
    const read = (format) => crypto.subtle.exportKey(format, privateKey).then(() => "was read", (error) => error.name);
    return [privateKey.extractable, await read("pkcs8"), await read("jwk")];
  });
  assert.deepEqual(found, [false, "InvalidAccessError", "InvalidAccessError"]);
  await tab.close();
});

test("what is wrong is said before anything is signed", async () => {
  const tab = await openPage(browser, `${server.origin}/`);
  await publicKey(tab);
  await tab.page.fill("#partner-id", "7");
  assert.match(await answer(tab, /^partner_id/), /^partner_id: /);
  await tab.close();
});
