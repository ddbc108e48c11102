// The package in pages without a bundler: loading, content security policies, wrong files, workers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, openPage, serve } from "./browser.mjs";
import { install } from "./installed.mjs";
import { CONFIG, INQUIRY, MOMENT } from "./merchant.mjs";

const project = install("page");
const WASM = readFileSync(join(project.packaged, "dist/salur_bg.wasm"));
const FOLDERS = { "/any/where/": project.packaged };
const EXPECTED = (await project.load()).version();

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens a page of a site of its own, runs a function in it, and closes both. */
async function inPage(site, work, argument) {
  const served = await serve({ folders: FOLDERS, ...site, pages: { "/": "<!doctype html><title>t</title>", ...site.pages } });
  const tab = await openPage(browser, `${served.origin}/`);
  try {
    return { found: await tab.run(work, argument), errors: tab.errors, requests: served.requests };
  } finally {
    await tab.close();
    await served.close();
  }
}

/** What init says about a source; then whether it can be tried again. */
async function failing(source) {
  const salur = await import("/any/where/dist/index.js");
  const given = { response: () => fetch(source.url, source.init), bytes: () => new Uint8Array(source.bytes), url: () => source.url, default: () => undefined };
  const tell = (error) => ({ name: error.name, isLoadError: error instanceof salur.LoadError, message: error.message, cause: String(error.cause) });
  const told = await salur.init(given[source.as]()).then(() => "ready", tell);
  return { told, again: source.retry === undefined ? undefined : await salur.init(source.retry).then(() => salur.version(), tell) };
}

test("a page imports it from any folder and signs", async () => {
  const script = `import { Duitku, init } from "./any/where/dist/index.js";
    await init();
    const step = new Duitku(${JSON.stringify(CONFIG)}).prepareInquiry(${JSON.stringify(INQUIRY)}, ${JSON.stringify(MOMENT)});
    document.title = step.body;`;
  const pages = { "/": `<!doctype html><script type="module">${script}</script>` };
  const { found, errors, requests } = await inPage({ pages }, () => new Promise((resolve) => setInterval(() => document.title && resolve(document.title), 5)));
  const { Duitku } = await project.load();
  assert.equal(found, new Duitku(CONFIG).prepareInquiry(INQUIRY, MOMENT).body);
  assert.deepEqual(errors, []);
  assert.equal(requests.filter(({ path }) => path.endsWith(".wasm")).length, 1);
});

test("one promise is kept, whoever asks, and initSync does nothing afterwards", async () => {
  const { found, requests } = await inPage({}, async () => {
    const { init, initSync, version } = await import("/any/where/dist/index.js");
    const promises = [init(), init("/nowhere.wasm"), init()];
    await Promise.all(promises);
    initSync(new Uint8Array());
    return { same: new Set(promises).size, version: version() };
  });
  assert.deepEqual(found, { same: 1, version: EXPECTED });
  assert.equal(requests.filter(({ path }) => path.endsWith(".wasm")).length, 1);
});

test("before it is ready every use says what to do", async () => {
  const { found } = await inPage({}, async ({ config }) => {
    const salur = await import("/any/where/dist/index.js");
    const told = (work) => {
      try {
        work();
        return "worked";
      } catch (error) {
        return `${error instanceof salur.NotReadyError} ${error.name}: ${error.message}`;
      }
    };
    const { gateway, ...rest } = { gateway: "duitku", ...config };
    return [() => new salur.Duitku(rest), () => salur.Client.open({ gateway }), () => salur.catalog(), () => salur.version()].map(told);
  }, { config: CONFIG });
  for (const told of found) assert.match(told, /^true NotReadyError: .*await init\(\)/);
});

test("sources: address, response, promise of one, bytes, a view, a compiled module", async () => {
  for (const kind of ["url", "text", "response", "promise", "bytes", "view", "module"]) {
    const { found } = await inPage({}, async (kind) => {
      const { init, version } = await import("/any/where/dist/index.js");
      const url = new URL("/any/where/dist/salur_bg.wasm", location.href);
      const bytes = async () => (await fetch(url)).arrayBuffer();
      const sources = {
        url: () => url,
        text: () => url.pathname,
        response: () => fetch(url).then((response) => ({ response })),
        promise: () => fetch(url),
        bytes,
        view: async () => new Uint8Array(await bytes()),
        module: async () => WebAssembly.compile(await bytes()),
      };
      const source = await (kind === "promise" ? { promise: sources.promise() } : sources[kind]());
      await init(source.promise ?? source.response ?? source);
      return version();
    }, kind);
    assert.equal(found, EXPECTED, kind);
  }
});

test("initSync takes bytes, also while init() loads", async () => {
  const { found } = await inPage({}, async () => {
    const salur = await import("/any/where/dist/index.js");
    const bytes = await (await fetch("/any/where/dist/salur_bg.wasm")).arrayBuffer();
    const loading = salur.init();
    salur.initSync(bytes);
    const client = salur.Client.open({ gateway: "duitku", environment: "sandbox", user_id: 1, email: "a@b.example", secret_key: "x".repeat(32) });
    await loading;
    return client.prepare("duitku.balance", {}).operation; // not a client of an instance that init() replaced
  });
  assert.equal(found, "duitku.balance");
});

test("a missing file, a page in its place, a cut file, another module: each is explained, and init can be tried again", async () => {
  const elsewhere = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
  const section = Buffer.from("salur_version9.9.9");
  const other = Buffer.concat([elsewhere, Buffer.from([0, section.length + 1, 13]), section]);
  const wasm = { "content-type": "application/wasm" };
  const pages = {
    "/page.wasm": "<!doctype html><p>the application</p>",
    "/cut.wasm": { headers: wasm, body: WASM.subarray(0, WASM.length / 2) },
    "/foreign.wasm": { headers: wasm, body: elsewhere },
    "/old.wasm": { headers: wasm, body: other },
    "/error.wasm": { status: 503, headers: wasm, body: WASM },
  };
  const retry = "/any/where/dist/salur_bg.wasm";
  const cases = [
    ["/missing.wasm", /missing\.wasm: HTTP 404; serve `salur_bg\.wasm`/],
    ["/error.wasm?token=abc", /error\.wasm: HTTP 503/],
    ["/page.wasm", /no WebAssembly: .*text\/html/],
    ["/cut.wasm", /damaged or cut short/],
    ["/foreign.wasm", /not this package's/],
    ["/old.wasm", /is of version 9\.9\.9, this JavaScript of 0\.1\.0/],
    ["http://127.0.0.1:1/refused.wasm", /could not be fetched: .*reachable.*connect-src.*CORS/],
  ];
  for (const [url, message] of cases) {
    const { found } = await inPage({ pages }, failing, { as: "url", url, retry });
    assert.match(found.told.message, message, url);
    assert.ok(found.told.isLoadError && found.told.name === "LoadError");
    assert.ok(!found.told.message.includes("token"));
    assert.equal(found.again, EXPECTED, url);
  }
  const { found } = await inPage({}, failing, { as: "bytes", bytes: [1, 2, 3], retry });
  assert.match(found.told.message, /the bytes: not a module/);
  assert.equal(found.again, EXPECTED);
});

test("the wrong MIME type does no harm", async () => {
  const pages = { "/any/where/dist/salur_bg.wasm": { headers: { "content-type": "application/octet-stream" }, body: WASM } };
  const { found, errors } = await inPage({ pages }, failing, { as: "default" });
  assert.equal(found.told, "ready");
  assert.deepEqual(errors, []);
});

test("the usual strict policy needs 'wasm-unsafe-eval', and the error says so", async () => {
  const policy = (script) => ({ "content-security-policy": `default-src 'none'; connect-src 'self'; script-src ${script}` });
  const allowed = await inPage({ headers: policy("'self' 'wasm-unsafe-eval'") }, failing, { as: "default" });
  assert.equal(allowed.found.told, "ready");
  assert.deepEqual(allowed.errors, []);
  const forbidden = await inPage({ headers: policy("'self'") }, failing, { as: "default" });
  assert.match(forbidden.found.told.message, /content security policy.*'wasm-unsafe-eval'/);
  const unreachable = { "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'" };
  const { found } = await inPage({ headers: unreachable }, failing, { as: "default" });
  assert.match(found.told.message, /connect-src/);
});

test("a Web Worker, alone and with the page's module", async () => {
  const worker = `import { Duitku, init } from "./any/where/dist/index.js";
    onmessage = async ({ data: { module, config, input, moment } }) => {
      await init(module);
      postMessage(new Duitku(config).prepareInquiry(input, moment).body);
    };`;
  const pages = { "/worker.js": { headers: { "content-type": "text/javascript" }, body: worker } };
  const { Duitku } = await project.load();
  for (const shared of [false, true]) {
    const { found, errors } = await inPage({ pages }, async ({ shared, ...message }) => {
      const worker = new Worker("/worker.js", { type: "module" });
      const module = shared ? await WebAssembly.compileStreaming(fetch("/any/where/dist/salur_bg.wasm")) : undefined;
      const body = await new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage({ module, ...message });
      });
      worker.terminate();
      return body;
    }, { shared, config: CONFIG, input: INQUIRY, moment: MOMENT });
    assert.equal(found, new Duitku(CONFIG).prepareInquiry(INQUIRY, MOMENT).body);
    assert.deepEqual(errors, []);
  }
});

test("bad inputs are refused in the page as in Node", async () => {
  const { found } = await inPage({}, async ({ config, inquiry }) => {
    const { Duitku, init, InvalidInputError } = await import("/any/where/dist/index.js");
    await init();
    const duitku = new Duitku(config);
    const own = JSON.parse('{"__proto__": 1}');
    const changes = [{ amount: 0.5 }, { amount: 2 ** 53 }, { amount: "50000" }, { amount: undefined }, { amount: null }, { ammount: 1 }, { amount: NaN }];
    return [...changes.map((change) => ({ ...inquiry, ...change })), Object.assign(own, inquiry)].map((input) => {
      try {
        return duitku.prepareInquiry(input).kind;
      } catch (error) {
        return error instanceof InvalidInputError && error.violations.map(({ path, rule }) => `${path} ${rule}`).join();
      }
    });
  }, { config: CONFIG, inquiry: INQUIRY });
  const wanted = ["amount type", "amount whole_number", "amount type", "amount required", "amount required", "ammount unknown_field", "amount type", "__proto__ unknown_field"];
  assert.deepEqual(found, wanted);
});
