// A panic of the core traps. It becomes an error, the torn instance is thrown away, and nothing reaches into its memory any more.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { launch, openPage, serve } from "./browser.mjs";
import { install } from "./installed.mjs";
import { DOCUMENT } from "./merchant.mjs";

const project = install("panic", { testing: true });

/** Runs in Node and in a page alike: what became of four clients around a panic. */
async function around(salur, config) {
  const probe = (client, panic) => client.prepare("duitku.probe", { amount_of_nothing: 5, panic });
  const told = (work) => {
    try {
      return work().operation;
    } catch (error) {
      return { isInternal: error instanceof salur.InternalError, code: error.code, phase: error.phase, message: error.message };
    }
  };
  const open = () => salur.Client.open(config);
  const [panicking, bystander] = [open(), open()];
  const before = told(() => probe(bystander, false));
  const panicked = told(() => probe(panicking, true));
  const stale = [told(() => probe(panicking, false)), told(() => probe(bystander, false))];
  const fresh = open();
  const afterwards = told(() => probe(fresh, false));
  for (let times = 0; times < 30; times += 1) told(() => probe(open(), true));
  return { before, panicked, stale, afterwards, staleAgain: told(() => probe(fresh, false)), last: told(() => probe(open(), false)), catalog: salur.catalog().version };
}

function judge(found, version) {
  const internal = { isInternal: true, code: "internal", phase: "internal" };
  const torn = { ...internal, message: "salur: a defect of this library ended this client; nothing was sent; open it again" };
  assert.deepEqual(found, {
    before: "duitku.probe",
    panicked: { ...internal, message: "salur: a defect of this library; nothing was sent" },
    stale: [torn, torn],
    afterwards: "duitku.probe",
    staleAgain: torn,
    last: "duitku.probe",
    catalog: version,
  });
}

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("in Node", async () => {
  const salur = await project.load();
  judge(await around(salur, DOCUMENT), salur.version());
});

test("clients of a torn instance free nothing in the next one", async () => {
  setFlagsFromString("--expose_gc");
  const gc = runInNewContext("gc");
  const salur = await project.load();
  const open = () => salur.Client.open(DOCUMENT);
  let torn = Array.from({ length: 200 }, open);
  assert.throws(() => torn[0].prepare("duitku.probe", { amount_of_nothing: 5, panic: true }), salur.InternalError);
  const fresh = Array.from({ length: 200 }, open); // they lie where the others lay
  torn = undefined;
  for (let times = 0; times < 5; times += 1) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const more = Array.from({ length: 200 }, open);
  for (const client of [...fresh, ...more]) assert.equal(client.prepare("duitku.balance", {}).operation, "duitku.balance");
});

test("in Chromium", async () => {
  const site = await serve({ folders: { "/salur-wasm/": project.packaged }, pages: { "/": "<!doctype html>" } });
  const tab = await openPage(browser, `${site.origin}/`);
  const work = new Function("config", `return import("/salur-wasm/dist/index.js").then(async (salur) => { await salur.init(); return (${around})(salur, config); });`);
  const found = await tab.run(work, DOCUMENT);
  judge(found, found.catalog);
  assert.deepEqual(tab.errors, []);
  await tab.close();
  await site.close();
});

test("a browser that starts no module at once is told to load the page again", async () => {
  const site = await serve({ folders: { "/salur-wasm/": project.packaged }, pages: { "/": "<!doctype html>" } });
  const tab = await openPage(browser, `${site.origin}/`);
  const messages = await tab.run(async (config) => {
    const salur = await import("/salur-wasm/dist/index.js");
    await salur.init();
    const client = salur.Client.open(config);
    WebAssembly.Instance = class {
      constructor() {
        throw new RangeError("WebAssembly.Instance is disallowed on the main thread, if the buffer size is larger than 4KB.");
      }
    };
    return [true, false].map((panic) => {
      try {
        client.prepare("duitku.probe", { amount_of_nothing: 5, panic });
        return "prepared";
      } catch (error) {
        return error.message;
      }
    }).concat((() => { try { salur.Client.open(config); return "opened"; } catch (error) { return error.message; } })());
  }, DOCUMENT);
  assert.equal(messages[0], "salur: a defect of this library; nothing was sent");
  assert.match(messages[1], /open it again/);
  assert.match(messages[2], /load the page again/);
  await tab.close();
  await site.close();
});
