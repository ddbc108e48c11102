// The example project in Vite, without a plugin or a configuration: built and previewed, and in the development server.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, readdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, openPage } from "./browser.mjs";
import { copyInto, install, ROOT } from "./installed.mjs";

const VITE = join(ROOT, "node_modules/vite/bin/vite.js");
const project = install("vite");
copyInto(project.folder, "bindings-wasm/examples/vite");
symlinkSync(join(ROOT, "node_modules/vite"), join(project.folder, "node_modules/vite"));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Starts a server of Vite, gives its origin to `work`, and stops it. */
async function withVite(args, work) {
  const port = await freePort();
  const vite = spawn(process.execPath, [VITE, ...args, "--host", "127.0.0.1", "--port", String(port), "--strictPort"], {
    cwd: project.folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [vite.stdout, vite.stderr]) stream.on("data", (chunk) => (said += chunk));
  try {
    for (let tries = 0; !(await answers(port)); tries += 1) {
      if (tries > 200 || vite.exitCode !== null) assert.fail(`Vite does not answer: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await work(`http://127.0.0.1:${port}/`);
  } finally {
    vite.kill();
    if (vite.exitCode === null && vite.signalCode === null) await once(vite, "exit");
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const answers = (port) => fetch(`http://127.0.0.1:${port}/`).then((response) => response.ok, () => false);

/** The example signs, and refuses a small amount. */
async function signs(url) {
  const tab = await openPage(browser, url);
  await tab.page.waitForFunction(() => document.querySelector("#signed").textContent.startsWith("POST"), undefined, { timeout: 20_000 });
  assert.match(await tab.page.textContent("#signed"), /"signature":"[0-9a-f]{64}"/);
  await tab.page.fill("#amount", "1");
  assert.match(await tab.page.textContent("#signed"), /^amount: wanted at least/);
  assert.deepEqual(tab.errors, []);
  await tab.close();
}

test("vite build and preview", async () => {
  execFileSync(process.execPath, [VITE, "build"], { cwd: project.folder, stdio: "pipe" });
  const assets = readdirSync(join(project.folder, "dist/assets"));
  assert.equal(assets.filter((file) => /^salur_bg-.*\.wasm$/.test(file)).length, 1, assets.join());
  // The example never asks for the catalog: neither its JavaScript nor the module holds it.
  const { source } = (await project.load()).catalog().gateways[0].operations[0];
  const holds = (file) => readFileSync(file).includes(source);
  assert.ok(holds(join(project.packaged, "dist/catalog.js")));
  assert.deepEqual(assets.filter((file) => holds(join(project.folder, "dist/assets", file))), []);
  await withVite(["preview"], signs);
});

test("vite build with another base", async () => {
  execFileSync(process.execPath, [VITE, "build", "--base", "/office/"], { cwd: project.folder, stdio: "pipe" });
  await withVite(["preview", "--base", "/office/"], (url) => signs(`${url}office/`));
});

test("vite's development server", () => withVite([], signs));
