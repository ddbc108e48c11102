/** Every scenario of SendMe's older interface from a page in Chromium. */

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, test } from "node:test";

import { browserEntryOf, folderOf, ROOT } from "../../../demo/installed.mjs";
import { RunningSandbox } from "../../../demo/sandbox.mjs";
import { launch, openPage, serve } from "../../hosts/wasm/browser.mjs";
import { SENDME_SCENARIOS } from "../javascript/sendme.mjs";

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
  for (const about of Object.keys(SENDME_SCENARIOS)) test(about, () => inPage(about));
});

/** Every scenario has a page of its own. */
async function inPage(about) {
  const { run, close, errors } = await openPage(browser, `${site.origin}/`);
  try {
    await run(scenario, { about, entry: `/package/${browserEntryOf(folder)}` });
    assert.deepEqual(errors.filter((error) => error.startsWith("uncaught")), []);
  } finally {
    await close();
  }
}

/** In the page. */
async function scenario({ about, entry }) {
  const salur = await import(entry);
  await salur.init();
  const { Ledger } = await import("/demo/ledger.mjs");
  const { SENDME_SCENARIOS } = await import("/tests/scenarios/javascript/sendme.mjs");
  const url = `${location.origin}/sandbox`;
  await SENDME_SCENARIOS[about]({ salur, sendOnce: (step) => salur.sendOnce(step), url, ledger: new Ledger(url) });
}
