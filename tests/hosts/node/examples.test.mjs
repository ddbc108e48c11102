/** The examples, compiled and run as they stand: against the sandbox, and with notifications of both kinds. */

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { OWNER, PROJECT, ROOT, SECRET, nobody } from "./support.mjs";

const folder = mkdtempSync(join(PROJECT, "examples-"));
let sandbox;
let url;

/** Starts a program; gives its process and its first line. */
async function started(command, words, options = {}) {
  const child = spawn(command, words, { cwd: folder, stdio: ["ignore", "pipe", "inherit"], ...options });
  const line = await new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`${command} ended`))).stdout.once("data", (data) => resolve(String(data)));
  });
  return { child, line };
}

before(async () => {
  cpSync(join(ROOT, "bindings-node", "examples"), folder, { recursive: true });
  const tsc = spawnSync(process.execPath, [join(ROOT, "node_modules", "typescript", "bin", "tsc"), "-p", folder], { encoding: "utf8" });
  assert.equal(tsc.status, 0, tsc.stdout);
  const program = join(ROOT, ".venv", "bin", "salur-sandbox");
  const { child, line } = await started(program, ["--port", "0", "--db", join(folder, "sandbox.sqlite3")]);
  sandbox = child;
  [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
});

after(() => {
  sandbox?.kill();
  rmSync(folder, { recursive: true, force: true });
});

for (const [file, payments] of [["pay.mjs", 1], ["pay_undici.mjs", 3], ["pay_http.cjs", 1]]) {
  test(`${file} pays, and stores a context before each request`, () => {
    const database = join(folder, `${file}.jsonl`);
    const env = { ...process.env, SALUR_SANDBOX: url, SALUR_DATABASE: database };
    const run = spawnSync(process.execPath, [file], { cwd: folder, env, encoding: "utf8", timeout: 60_000 });
    assert.equal(run.status, 0, run.stderr + run.stdout);
    assert.equal(run.stdout.match(/duitku\.transfer accepted 00 succeeded done/g).length, payments);
    const rows = readFileSync(database, "utf8").trim().split("\n").map((line) => JSON.parse(line));
    assert.ok(rows.length >= 2 * payments);
    assert.ok(rows.every(({ operation, context }) => JSON.parse(context).operation === operation));
    assert.ok(!readFileSync(database, "utf8").includes(SECRET));
  });
}

test("external_key.mjs pays with a key of another process", () => {
  const env = { ...process.env, SALUR_SANDBOX: url };
  const run = spawnSync(process.execPath, ["external_key.mjs"], { cwd: folder, env, encoding: "utf8", timeout: 120_000 });
  assert.equal(run.status, 0, run.stderr + run.stdout);
  assert.match(run.stdout, /^faspay_snap\.account_inquiry accepted 2001600 - continue\nfaspay_snap\.transfer accepted 2001800 pending check_status\n/);
  assert.match(run.stdout, /\nfaspay_snap\.transfer_status accepted 2003600 succeeded done\n$/);
});

test("without a sandbox nothing is sent, and the exit code says so", async () => {
  const env = { ...process.env, SALUR_SANDBOX: `http://127.0.0.1:${await nobody()}`, SALUR_DATABASE: join(folder, "nobody.jsonl") };
  for (const file of ["pay.mjs", "pay_http.cjs", "pay_undici.mjs"]) {
    const run = spawnSync(process.execPath, [file], { cwd: folder, env, encoding: "utf8", timeout: 60_000 });
    assert.equal(run.status, 1, run.stdout);
    assert.match(run.stdout, /duitku\.inquiry not_sent undefined .*resend/);
  }
});

/** A cash-out callback for the merchant of the examples. */
function callback(changes = {}) {
  const email = "test@chakratechnology.com";
  const fields = { disburseId: "23042", email, bankCode: "2010", amountTransfer: 50000, accountName: OWNER, custRefNumber: "000000001278" };
  const rest = { phoneNumber: "082211789110", statusCode: "00", statusDesc: "Success", errorMessage: "" };
  const signature = createHash("sha256").update(`${email}23042000000001278${SECRET}`).digest("hex");
  return JSON.stringify({ ...fields, ...rest, signature, ...changes });
}

test("receive_callback.mjs stores what is proven and then replies; what is forged gets 400", async (t) => {
  const database = join(folder, "callbacks.jsonl");
  const env = { ...process.env, SALUR_DATABASE: database };
  const { child, line } = await started(process.execPath, ["receive_callback.mjs", "0"], { env, stdio: ["ignore", "pipe", "ignore"] });
  t.after(() => child.kill());
  const [, port] = /port: (\d+)/.exec(line);
  const post = (body) => fetch(`http://127.0.0.1:${port}/callback`, { method: "POST", body, headers: { "Content-Type": "application/json" } });

  const answer = await post(callback());
  assert.deepEqual([answer.status, await answer.text()], [200, "SUCCESS"]);
  const [stored] = readFileSync(database, "utf8").trim().split("\n").map((row) => JSON.parse(row));
  assert.equal(stored.references.disburseId, "23042");
  assert.equal(Buffer.from(stored.body, "base64").toString(), callback());

  for (const forged of [callback({ custRefNumber: "000000001279" }), "nothing", "", Buffer.from([0xff, 0xfe])]) {
    assert.equal((await post(forged)).status, 400);
  }
  assert.equal((await post("x".repeat(1_000_001))).status, 413);
  assert.equal(readFileSync(database, "utf8").trim().split("\n").length, 1);
  assert.ok(existsSync(database));
});
