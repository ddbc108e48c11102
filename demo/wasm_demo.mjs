/** Pays people through the offline sandbox from a page in Chromium, and shows every message. Fails if anything is not as expected. */

import { launch, openPage, serve } from "../tests/hosts/wasm/browser.mjs";
import { browserEntryOf, folderOf, ROOT } from "./installed.mjs";
import { USER_ID } from "./merchant.mjs";
import { Receiver } from "./receiver.mjs";
import { RunningSandbox } from "./sandbox.mjs";
import * as shown from "./shown.mjs";

/** Starts what a page needs around it, closes all of it in the end. */
async function main() {
  const closing = [];
  const opened = (what, close) => {
    closing.unshift(() => close.call(what));
    return what;
  };
  try {
    const sandbox = await RunningSandbox.start("--callback-delay", "200");
    opened(sandbox, sandbox.stop);
    const folder = folderOf("wasm", "salur-wasm");
    const site = await serve({
      folders: { "/package/": folder, "/demo/": `${ROOT}/demo` },
      pages: { "/": "<!doctype html><title>demo</title>" },
      proxies: { "/sandbox/": sandbox.url }, // gateways send no CORS headers: a page goes through its own server
    });
    opened(site, site.close);
    const browser = await launch();
    opened(browser, browser.close);
    const { page, run } = await openPage(browser, `${site.origin}/`);
    const receiver = await Receiver.start((message) => run((given) => globalThis.demo.take(given), { ...message, body: [...message.body] }));
    opened(receiver, receiver.stop);
    await sandbox.registerCallback("duitku", USER_ID, `${receiver.url}/clearing`);
    await page.exposeFunction("show", (what, ...given) => shown[what](...given));
    await page.exposeFunction("callBack", async (path, body, headers) => (await fetch(receiver.url + path, { method: "POST", body, headers })).status);
    const { failed, summary } = await run(inPage, { entry: `/package/${browserEntryOf(folder)}`, callbackUrl: receiver.url });
    if (failed !== undefined) throw new Error(`demo: failed: ${failed}`);
    console.log(`\n${summary}`);
  } finally {
    for (const close of closing) await close();
  }
}

/** In the page. */
async function inPage({ entry, callbackUrl }) {
  const salur = await import(entry);
  await salur.init();
  const { Demo } = await import("/demo/wasm_page.mjs");
  globalThis.demo = await Demo.open(salur, callbackUrl);
  return globalThis.demo.run();
}

await main().catch((error) => {
  console.error(error.message.startsWith("demo: failed") ? error.message : error);
  process.exitCode = 1;
});
