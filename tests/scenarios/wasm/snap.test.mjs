/** Every scenario of the national standard from a page in Chromium; the key that lives elsewhere is one of WebCrypto that nobody can read. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { browserEntryOf, folderOf, ROOT } from "../../../demo/installed.mjs";
import { Receiver } from "../../../demo/receiver.mjs";
import { RunningSandbox } from "../../../demo/sandbox.mjs";
import { launch, openPage, serve } from "../../hosts/wasm/browser.mjs";
import { SNAP_SCENARIOS } from "../javascript/snap.mjs";

const folder = folderOf("wasm", "salur-wasm");
const sandbox = await RunningSandbox.start("--callback-delay", "100");
const site = await serve({
  folders: { "/package/": folder, "/demo/": join(ROOT, "demo"), "/tests/": join(ROOT, "tests") },
  pages: { "/": "<!doctype html><title>scenarios</title>" },
  proxies: { "/sandbox/": sandbox.url },
});
const browser = await launch();

after(async () => {
  await browser.close();
  await site.close();
  await sandbox.stop();
});

describe("sent by a page", () => {
  for (const about of Object.keys(SNAP_SCENARIOS)) test(about, () => inPage(about));
});

/** Every scenario has a page and a receiver of its own; what the receiver takes, the page proves. */
async function inPage(about) {
  const { page, run, close, errors } = await openPage(browser, `${site.origin}/`);
  const receiver = await Receiver.start((message) => run((given) => globalThis.take(given), { ...message, body: [...message.body] }));
  try {
    await page.exposeFunction("callBack", async (path, body, headers) => (await fetch(receiver.url + path, { method: "POST", body, headers })).status);
    await run(scenario, { about, entry: `/package/${browserEntryOf(folder)}`, callbackUrl: receiver.url });
    assert.deepEqual(errors.filter((error) => error.startsWith("uncaught")), []);
  } finally {
    await receiver.stop();
    await close();
  }
}

/** In the page. */
async function scenario({ about, entry, callbackUrl }) {
  const salur = await import(entry);
  await salur.init();
  const { runScenario } = await import("/tests/scenarios/wasm/snap_page.mjs");
  await runScenario(salur, about, callbackUrl);
}
