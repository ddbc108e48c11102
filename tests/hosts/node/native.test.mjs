/** The native library: missing, broken, of another system; and what the core does with a defect of its own. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { PACKAGE, ROOT } from "./support.mjs";

/** A library of a test build, which has an operation more. */
const TESTING = process.env.SALUR_TESTING_LIBRARY ?? join(ROOT, "target", "testing", "debug", "libsalur_node.so");

/** A project with a copy of the package, which a test may damage. */
function copied(t) {
  const project = mkdtempSync(join(tmpdir(), "salur-node-"));
  t.after(() => rmSync(project, { recursive: true, force: true }));
  const folder = join(project, "node_modules", "salur");
  mkdirSync(folder, { recursive: true });
  cpSync(PACKAGE, folder, { recursive: true });
  const [library] = readdirSync(join(folder, "native"));
  return { project, folder, library: join(folder, "native", library) };
}

/** Runs a program in the project, as either kind of module. */
function run(project, program, kind = process.env.SALUR_AS === "cjs" ? "commonjs" : "module") {
  const head = kind === "module" ? "import * as salur from 'salur';" : "const salur = require('salur');";
  return spawnSync(process.execPath, [`--input-type=${kind}`, "-e", `${head}\n${program}`], { cwd: project, encoding: "utf8", timeout: 60_000 });
}

for (const kind of ["module", "commonjs"]) {
  test(`a missing library says what was looked for, where, and what to do (${kind})`, (t) => {
    const { project, library } = copied(t);
    rmSync(library);
    const { status, stderr } = run(project, "", kind);
    assert.notEqual(status, 0);
    const where = `there is no native library for Node ${process.version} on ${process.platform}-${process.arch}`;
    for (const part of [where, library, "Install the package salur again", "make node", "[cause]"]) {
      assert.ok(stderr.includes(part), `${part}\n\n${stderr}`);
    }
  });
}

test("a broken library says why it does not load", (t) => {
  const { project, library } = copied(t);
  writeFileSync(library, "an interrupted download");
  const { status, stderr } = run(project, "");
  assert.notEqual(status, 0);
  for (const part of [`the native library ${library} does not load`, "may be damaged", "[cause]", "ERR_DLOPEN_FAILED"]) {
    assert.ok(stderr.includes(part), `${part}\n\n${stderr}`);
  }
});

/** A project whose library is that of the test build. */
function testing(t) {
  assert.ok(existsSync(TESTING), `${TESTING} is not there: CARGO_TARGET_DIR=target/testing cargo build -p salur-node --features testing`);
  const copy = copied(t);
  cpSync(TESTING, copy.library);
  return copy;
}

const OPEN = "const duitku = new salur.Duitku({ environment: 'sandbox', userId: 1, email: 'a@b.example', secretKey: 'k' });";

test("a panic is an InternalError; the process and the client live on, and nothing is printed", (t) => {
  const { project } = testing(t);
  const program = `${OPEN}
    for (let round = 0; round < 3; round++) {
      let caught;
      try { duitku.prepare("duitku.probe", { amount_of_nothing: 1, panic: true }); } catch (error) { caught = error; }
      console.log(caught instanceof salur.InternalError, caught.code, caught.phase, caught.message, caught.violations.length);
      console.log(duitku.prepare("duitku.probe", { amount_of_nothing: 1 }).kind, duitku.prepareBalance().kind);
    }`;
  const { status, stdout, stderr } = run(project, program);
  const told = "true internal internal salur: a defect of this library; nothing was sent 0\nrequest request\n";
  assert.deepEqual({ status, stdout, stderr }, { status: 0, stdout: told.repeat(3), stderr: "" });
});

test("a new operation is there at run time, with nothing edited", (t) => {
  const { project } = testing(t);
  const program = `
    const client = salur.Client.open({ gateway: "duitku", environment: "sandbox", user_id: 1, email: "a@b.example", secret_key: "k" });
    const step = client.prepare("duitku.probe", { amount_of_nothing: 1 });
    console.log(step.step, step.operation, step.request.url.endsWith("/probe"));
    try { client.prepare("duitku.probe", { amount_of_nothing: 0 }); } catch (error) { console.log(error.violations[0].path); }
    console.log(salur.catalog().gateways[0].operations.some(({ name }) => name === "duitku.probe"));`;
  const { stdout, stderr } = run(project, program);
  assert.equal(stdout, "request duitku.probe true\namount_of_nothing\ntrue\n", stderr);
});

test("a new operation is typed by the generator alone", (t) => {
  const { project, folder, library } = testing(t);
  const tree = join(project, "checkout");
  const write = (path, text) => writeFileSync(join(project, path), text);
  const native = `process.stdout.write(require(${JSON.stringify(library)}).call("catalog", "{}"))`;
  const envelope = spawnSync(process.execPath, ["-e", native], { encoding: "utf8" });
  assert.equal(envelope.status, 0, envelope.stderr);
  write("catalog.json", envelope.stdout);

  for (const part of ["javascript/src", "bindings-node/ts", "bindings-node/tsconfig.json"]) {
    cpSync(join(ROOT, part), join(tree, part), { recursive: true });
  }
  const generator = ["xtask", "gen", "--catalog", join(project, "catalog.json"), "--out", tree];
  const generated = spawnSync("cargo", generator, { cwd: ROOT, encoding: "utf8", timeout: 600_000 });
  assert.equal(generated.status, 0, generated.stderr);
  const tsc = (...words) => {
    const command = [join(ROOT, "node_modules", "typescript", "bin", "tsc"), "--typeRoots", join(ROOT, "node_modules", "@types"), ...words];
    return spawnSync(process.execPath, command, { cwd: project, encoding: "utf8" });
  };
  const compiled = tsc("-p", join(tree, "bindings-node"), "--outDir", join(folder, "dist"));
  assert.equal(compiled.status, 0, compiled.stdout);

  write(
    "user.cts",
    `import salur = require("salur");
     const duitku = new salur.Duitku({ environment: "sandbox", userId: 1, email: "a@b.example", secretKey: "k" });
     const step: salur.Step<salur.DuitkuProbeAnswer> = duitku.prepareProbe({ amountOfNothing: 1 });
     // @ts-expect-error an amount is a number
     const wrong = () => duitku.prepareProbe({ amountOfNothing: "1" });
     function code(outcome: salur.Outcome<salur.DuitkuProbeAnswer>): string | undefined {
       return outcome.call === "accepted" ? outcome.answer?.responseCode : undefined;
     }
     console.log(step.operation, typeof wrong, typeof code);`,
  );
  const strict = ["--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022", "--types", "node", "--skipLibCheck", "false"];
  const used = tsc(...strict, "user.cts");
  assert.equal(used.status, 0, used.stdout);
  const ran = spawnSync(process.execPath, ["user.cjs"], { cwd: project, encoding: "utf8" });
  assert.equal(ran.stdout, "duitku.probe function function\n", ran.stderr);
});
