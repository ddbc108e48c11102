/** The doctor: what it finds in good and bad clients, and what it says. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { test } from "node:test";

import { PACKAGE, PROJECT, ROOT, internal, salur } from "./support.mjs";

const { examine } = internal("doctor/checks.js");

/** One copy, a second of patience, no redirects, the text as it is. */
function good(method, url, headers, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent: false, timeout: 1000 }, (answer) => answer.resume().on("end", resolve));
    request.on("error", reject).on("timeout", () => request.destroy()).end(body);
  });
}

/** Everything that one should not do. */
async function bad(method, url, headers, body) {
  const options = { method, ...(body && { body: JSON.stringify({ body }) }) };
  const answer = await fetch(url, options).catch(() => fetch(url, options));
  return answer.status === 503 ? fetch(url, options) : answer.text();
}

/** The level of each check. */
async function levels(send, decides = true) {
  const found = await examine({ name: "it", make: () => send, decides }, 2000);
  assert.ok(found.every(({ client, says, level, cure }) => client === "it" && says && (cure !== undefined) === (level !== "ok")));
  return Object.fromEntries(found.map(({ check, level }) => [check, level]));
}

test("a good client is well", async () => {
  assert.deepEqual([...new Set(Object.values(await levels(good)))], ["ok"]);
  assert.deepEqual([...new Set(Object.values(await levels(async (...all) => good(...all))))], ["ok"]);
});

test("a bad client is not", async () => {
  const found = await levels(bad);
  const problems = ["copies_fin", "copies_rst", "copies_misdirected", "copies_busy", "redirects", "bytes", "time_outs"];
  assert.deepEqual(found, { ...Object.fromEntries(problems.map((check) => [check, "problem"])), refused: "ok" });
  assert.equal((await levels(bad, false)).copies_fin, "warning");
});

test("a client that sends nothing, or other headers, is told", async () => {
  assert.equal((await levels(async () => {})).bytes, "problem");
  const plain = (method, url, headers, body) => good(method, url, { "Content-Type": "text/plain" }, body);
  assert.equal((await levels(plain)).bytes, "problem");
});

/** Runs the command in a folder. */
function doctor(folder, ...words) {
  const command = [join(PACKAGE, "bin", "salur-doctor.mjs"), "--patience", "3", ...words];
  return spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8", timeout: 120_000 });
}

test("the command", (t) => {
  const folder = mkdtempSync(join(PROJECT, "doctor-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "good.mjs"), `import http from "node:http";\nexport default ${good}`);
  writeFileSync(join(folder, "good.cjs"), `const http = require("node:http");\nmodule.exports = ${good}`);
  writeFileSync(join(folder, "bad.mjs"), `export default ${bad}`);
  writeFileSync(join(folder, "none.mjs"), "export const nothing = 1;");

  const well = doctor(folder, "--client", "./good.mjs", "--client", "good.cjs");
  assert.equal(well.status, 0, well.stderr);
  const clients = ["./good.mjs", "good.cjs", "sendOnce with fetch", "sendOnce with undici", "fetch by itself"];
  for (const part of ["All is well", ...clients, "gateways: duitku", `Node ${process.versions.node}`]) {
    assert.ok(well.stdout.includes(part), part);
  }
  assert.ok(well.stdout.includes("2 copies of one POST arrived"), "Node's fetch repeats a POST that is answered with 421");

  const ill = doctor(folder, "--json", "--client", "./bad.mjs");
  const { versions, findings, well: isWell } = JSON.parse(ill.stdout);
  assert.equal(ill.status, 1);
  assert.equal(isWell, false);
  assert.equal(versions.salur, salur.version());
  const problems = findings.filter(({ level }) => level === "problem");
  assert.deepEqual([...new Set(problems.map(({ client }) => client))], ["./bad.mjs"]);
  assert.ok(problems.length >= 6 && problems.every(({ cure }) => cure));

  for (const words of [["--client", "./no-such.mjs"], ["--client", "./none.mjs"], ["--patience", "soon"], ["--unknown"]]) {
    const { status, stderr } = doctor(folder, ...words);
    assert.equal(status, 2, words.join(" "));
    assert.match(stderr, /salur-doctor \[--client/);
  }
  assert.equal(doctor(folder, "--help").status, 0);
});

test("npx finds it, and it does without undici", () => {
  const run = spawnSync("npx", ["--offline", "salur-doctor", "--json"], { cwd: PROJECT, encoding: "utf8", timeout: 120_000 });
  assert.equal(run.status, 0, run.stderr);
  assert.equal(JSON.parse(run.stdout).well, true);
  const bare = doctor("/", "--json");
  assert.equal(bare.status, 0, bare.stderr);
  assert.ok(!bare.stdout.includes("sendOnce with undici"));
  assert.ok(doctor(ROOT, "--json").stdout.includes("sendOnce with undici"));
});
