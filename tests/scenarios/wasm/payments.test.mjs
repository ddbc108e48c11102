/** Every scenario from a page in Chromium, which sends with its own fetch through the server that it came from. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { browserEntryOf, folderOf, ROOT } from "../../../demo/installed.mjs";
import { USER_ID } from "../../../demo/merchant.mjs";
import { Receiver } from "../../../demo/receiver.mjs";
import { RunningSandbox } from "../../../demo/sandbox.mjs";
import { launch, openPage, serve } from "../../hosts/wasm/browser.mjs";
import { SCENARIOS } from "../javascript/payments.mjs";
import { refusing } from "../javascript/refusing.mjs";

const folder = folderOf("wasm", "salur-wasm");
const sandbox = await RunningSandbox.start("--callback-delay", "50");
const site = await serve({
  folders: { "/package/": folder, "/demo/": join(ROOT, "demo"), "/tests/": join(ROOT, "tests") },
  pages: { "/": "<!doctype html><title>scenarios</title>" },
  proxies: { "/sandbox/": sandbox.url, "/nowhere/": await refusing() },
});
const browser = await launch();

after(async () => {
  await browser.close();
  await site.close();
  await sandbox.stop();
});

describe("sent by a page", () => {
  for (const about of Object.keys(SCENARIOS)) test(about, () => inPage(about));
});

/** Every scenario has a page and a receiver of its own; what the receiver takes, the page proves. */
async function inPage(about) {
  const { page, run, close, errors } = await openPage(browser, `${site.origin}/`);
  const receiver = await Receiver.start((message) => run((given) => globalThis.take(given), { ...message, body: [...message.body] }));
  try {
    await sandbox.registerCallback("duitku", USER_ID, `${receiver.url}/clearing`);
    await page.exposeFunction("callBack", async (path, body) => (await fetch(receiver.url + path, { method: "POST", body })).status);
    await run(scenario, { about, entry: `/package/${browserEntryOf(folder)}`, callbackUrl: receiver.url });
    assert.deepEqual(errors.filter((error) => error.startsWith("uncaught")), []);
  } finally {
    await sandbox.registerCallback("duitku", USER_ID, null);
    await receiver.stop();
    await close();
  }
}

/** In the page. */
async function scenario({ about, entry, callbackUrl }) {
  const salur = await import(entry);
  await salur.init();
  const { runScenario } = await import("/tests/scenarios/wasm/page.mjs");
  await runScenario(salur, about, callbackUrl);
}
