/** Runs every vector through the installed package `salur-wasm` inside Chromium, and writes `target/vectors/wasm.json`. */

import { join } from "node:path";

import { browserEntryOf, folderOf, ROOT } from "../../../demo/installed.mjs";
import { report } from "../javascript/vectors/report.mjs";
import { launch, openPage, serve } from "./browser.mjs";

/** In the page: everything from the files to the digest. */
async function inPage({ entry, native, run }) {
  const salur = await import(entry);
  await salur.init();
  const { runVectors } = await import(run);
  const load = async (path) => {
    const answer = await fetch(`/vectors/${path}`);
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
    return answer.text();
  };
  return runVectors(salur, (await import(native)).native(), load);
}

const folder = folderOf("wasm", "salur-wasm");
const site = await serve({
  folders: { "/package/": folder, "/run/": join(ROOT, "tests", "hosts", "javascript", "vectors"), "/vectors/": join(ROOT, "tests", "vectors") },
  pages: { "/": "<!doctype html><title>vectors</title>" },
});
try {
  const browser = await launch();
  try {
    const { run, errors } = await openPage(browser, `${site.origin}/`);
    const urls = { entry: `/package/${browserEntryOf(folder)}`, native: "/package/dist/javascript/src/native.js", run: "/run/run.mjs" };
    const results = await run(inPage, urls);
    await report(ROOT, "wasm", { ...results, failures: [...results.failures, ...errors] });
  } finally {
    await browser.close();
  }
} finally {
  await site.close();
}
