/** The browser's part of `make bench`: all of it runs in a page in Chromium. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { browserEntryOf, folderOf, ROOT } from "../../../demo/installed.mjs";
import { launch, openPage, serve } from "../../hosts/wasm/browser.mjs";

/** In the page. */
async function inPage({ entry, url }) {
  const salur = await import(entry);
  await salur.init();
  const [{ measure }, { webPlatform }] = await Promise.all([import("/bench/part.mjs"), import("/bench/platforms.mjs")]);
  return measure(salur, { platformOf: webPlatform, url, sandboxUrl: `${location.origin}/sandbox` });
}

const folder = folderOf("wasm", "salur-wasm");
const site = await serve({
  folders: { "/package/": folder, "/bench/": fileURLToPath(new URL(".", import.meta.url)) },
  pages: { "/": "<!doctype html><title>bench</title>" },
  proxies: { "/sandbox/": process.env.SALUR_BENCH_SANDBOX }, // gateways send no CORS headers: a page goes through its own server
});
try {
  const browser = await launch();
  try {
    const { run } = await openPage(browser, `${site.origin}/`);
    const measured = await run(inPage, { entry: `/package/${browserEntryOf(folder)}`, url: process.env.SALUR_BENCH });
    measured.measures.memory = { reason: "a page cannot tell the memory of its process" };
    const part = { host: "chromium", runtime: `Chromium ${browser.version()}`, client: "fetch", ...measured };
    mkdirSync(join(ROOT, "target", "bench"), { recursive: true });
    writeFileSync(join(ROOT, "target", "bench", "chromium.json"), `${JSON.stringify(part, null, 1)}\n`);
  } finally {
    await browser.close();
  }
} finally {
  await site.close();
}
