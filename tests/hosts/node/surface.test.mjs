/** The surface: complete, documented, one set of classes for both kinds of module, no secret shown. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";

import {
  ACCOUNT, CONFIG, EMAIL, INQUIRY, MOMENT, PACKAGE, PROJECT, ROOT, SECRET, imported, loopback, opened, pause, required, salur, transferTo,
} from "./support.mjs";

const NAMES = [
  "BrokenSealError", "Cashin", "Client", "ConfigError", "ContextError", "Duitku", "Exact", "FaspaySnap", "GATEWAYS", "InputError", "InvalidInputError",
  "InternalError", "NotReadyError", "Notification", "NotificationError", "OutcomeStep", "RequestStep", "SalurError", "SignStep", "StepError",
  "UnfitClientError", "catalog", "failureOf", "freshMoment", "seal", "sendOnce", "snap", "unseal", "version",
];
const OBJECTS = ["GATEWAYS", "snap"];

test("both kinds of module give the same classes", () => {
  for (const name of NAMES) {
    assert.equal(typeof imported[name], OBJECTS.includes(name) ? "object" : "function", name);
  }
  const named = (module) => Object.keys(module).filter((name) => name !== "__esModule").sort();
  assert.deepEqual(named(imported), named(required));
  for (const name of named(imported)) {
    assert.equal(imported[name], required[name], name);
  }
});

test("programs of both kinds run in the project", () => {
  const body = `console.log(new Duitku(${JSON.stringify(CONFIG)}).prepareBalance().kind, version());`;
  const heads = { module: "import { Duitku, version } from 'salur';", commonjs: "const { Duitku, version } = require('salur');" };
  for (const [kind, head] of Object.entries(heads)) {
    const run = execFileSync(process.execPath, [`--input-type=${kind}`, "-e", head + body], { cwd: PROJECT, encoding: "utf8" });
    assert.equal(run, `request ${salur.version()}\n`);
  }
});

test("the release is that of the workspace, in the package and in its library", () => {
  const { version, license, dependencies, engines } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
  const [, workspace] = /^version = "(.*)"$/m.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8"));
  assert.deepEqual([version, salur.version(), license, engines.node], [workspace, workspace, "MIT OR Apache-2.0", ">=20"]);
  assert.equal(dependencies, undefined);
});

test("the package holds what it needs and nothing else, and its library is small", () => {
  assert.deepEqual(readdirSync(PACKAGE).sort(), ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "bin", "dist", "native", "package.json"]);
  const [library, ...more] = readdirSync(join(PACKAGE, "native"));
  assert.deepEqual(more, []);
  assert.ok(statSync(join(PACKAGE, "native", library)).size < 3_000_000);
});

/** A text without what JSDoc adds, and with fields in either spelling. */
const letters = (text) => text.replace(/[^a-z0-9]/gi, "").toLowerCase();

test("every operation has a method, and the types tell all of it", () => {
  for (const gateway of salur.catalog().gateways) {
    const client = salur.GATEWAYS[gateway.name];
    const types = readFileSync(join(PACKAGE, "dist/javascript/src/generated", `${gateway.name.replaceAll("_", "-")}.d.ts`), "utf8");
    const text = letters(types);
    for (const operation of gateway.operations) {
      const camel = operation.verb.replace(/(^|_)([a-z])/g, (_, _line, letter) => letter.toUpperCase());
      assert.equal(typeof client.prototype[`prepare${camel}`], "function", operation.name);
      for (const part of [operation.name, operation.source, operation.capability.about, ...operation.inputs.map(({ about }) => about)]) {
        assert.ok(text.includes(letters(part)), `${operation.name}: ${part}`);
      }
    }
  }
});

test("every exported type and function is documented", () => {
  const folders = ["bindings-node/ts", "bindings-node/ts/ways", "javascript/src", "javascript/src/generated"];
  for (const folder of folders.map((path) => join(PACKAGE, "dist", path))) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".d.ts"))) {
      const lines = readFileSync(join(folder, file), "utf8").split("\n");
      lines.forEach((line, index) => {
        if (/^export (declare |type |interface |class |function |const )/.test(line) && !/^export type \{/.test(line)) {
          const before = lines.slice(0, index).findLast((one) => !one.startsWith("//"));
          assert.match(before ?? "", /\*\/$/, `${file}: ${line}`);
        }
      });
    }
  }
});

test("no credential is shown", () => {
  const duitku = opened();
  const document = salur.Client.open({ gateway: "duitku", environment: "sandbox", user_id: 1, email: EMAIL, secret_key: SECRET });
  const ways = [(it) => inspect(it, { depth: 9, showHidden: true }), String, JSON.stringify, (it) => JSON.stringify(Object.entries(it))];
  for (const text of [duitku, document].flatMap((it) => ways.map((way) => way(it)))) {
    for (const hidden of [SECRET, EMAIL, "3551"]) {
      assert.ok(!text.includes(hidden), text);
    }
  }
});

test("workers have the package each for themselves", async () => {
  const program = `
    const { parentPort, workerData } = require("node:worker_threads");
    const { Duitku, InvalidInputError } = require(workerData.path);
    const duitku = new Duitku(workerData.config);
    let refused;
    try { duitku.prepareInquiry({}); } catch (error) { refused = error instanceof InvalidInputError; }
    const bodies = Array.from({ length: 200 }, () => duitku.prepareInquiry(workerData.input, workerData.moment).body);
    parentPort.postMessage({ refused, bodies: [...new Set(bodies)] });`;
  const workerData = { path: PACKAGE, config: CONFIG, input: INQUIRY, moment: MOMENT };
  const work = () =>
    new Promise((resolve, reject) => {
      new Worker(program, { eval: true, workerData }).once("message", resolve).once("error", reject);
    });
  const answers = await Promise.all(Array.from({ length: 4 }, work));
  const own = opened().prepareInquiry(INQUIRY, MOMENT).body;
  assert.deepEqual(answers, Array.from({ length: 4 }, () => ({ refused: true, bodies: [own] })));
});

test("fetch takes a step as it is", async (t) => {
  const server = await loopback(t);
  const step = transferTo(`${server.url}/ok`);
  const next = await step.parseResponse(await fetch(step.url, step));
  assert.equal(next.outcome.httpStatus, 200);
  const [seen] = server.posts("ok");
  assert.equal(seen.body.toString(), step.body);
  assert.equal(seen.headers["content-type"], "application/json");
  const away = transferTo(`${server.url}/redirect`);
  assert.equal((await away.parseResponse(await fetch(away.url, away))).outcome.call, "unreadable");
  const cut = transferTo(`${server.url}/cut`);
  assert.equal((await cut.parseResponse(await fetch(cut.url, cut))).outcome.call, "no_answer");
  await pause(50);
  assert.ok(!server.seen.some(({ path }) => path === "/landed"));
  assert.ok(!JSON.stringify(step).includes(ACCOUNT));
});
