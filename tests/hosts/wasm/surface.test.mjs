// The package in Node: ready on import; complete; what it refuses, and how.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { install, ROOT } from "./installed.mjs";
import { ACCEPTED, ACCOUNT, CONFIG, DOCUMENT, EMAIL, INQUIRY, MOMENT, OWNER, SECRET, TRANSFER } from "./merchant.mjs";

const project = install("surface");
const salur = await project.load();
const duitku = new salur.Duitku(CONFIG);

/** Where which rule was broken. */
function refused(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof salur.SalurError, String(error.stack));
    return { error, places: error.violations.map(({ path, rule }) => `${path} ${rule}`) };
  }
  return assert.fail("it was not refused");
}

const withAmount = (amount) => refused(() => duitku.prepareInquiry({ ...INQUIRY, amount })).places;

test("it is ready on import, and init is harmless", async () => {
  assert.equal(salur.version(), JSON.parse(readFileSync(join(project.packaged, "package.json"), "utf8")).version);
  assert.equal(await salur.init(), undefined);
  assert.equal(await salur.init("/nowhere"), undefined);
  assert.equal(salur.initSync(new Uint8Array()), undefined);
});

test("the surface is the Node package's, and init", () => {
  const wanted = ["Client", "Duitku", "Exact", "GATEWAYS", "InvalidInputError", "LoadError", "NotReadyError", "SalurError", "SignStep", "StepError", "UnfitClientError"];
  for (const name of [...wanted, "catalog", "failureOf", "freshMoment", "init", "initSync", "seal", "sendOnce", "snap", "unseal", "version"]) assert.ok(salur[name], name);
  for (const gateway of salur.catalog().gateways) {
    for (const { verb } of gateway.operations) {
      const method = `prepare${verb.split("_").map((word) => word[0].toUpperCase() + word.slice(1)).join("")}`;
      assert.equal(typeof salur.GATEWAYS[gateway.name].prototype[method], "function", method);
    }
  }
});

test("a step, an answer, an outcome", () => {
  const step = duitku.prepare("duitku.transfer", TRANSFER, MOMENT);
  assert.equal(step.kind, "request");
  assert.equal(JSON.parse(step.body).timestamp, MOMENT.now);
  const { outcome } = step.parse({ status: 200, headers: {}, body: ACCEPTED }, MOMENT);
  assert.equal(outcome.payment.state, "succeeded");
  assert.equal(outcome.answer.amount, "50000.0");
  assert.equal(outcome.unknownFields.fee.toString(), "2.50");
});

test("typed clients and documents agree", () => {
  const documents = salur.Client.open(DOCUMENT);
  const inquiry = { bank_code: "014", bank_account: ACCOUNT, amount: 50_000 };
  assert.deepEqual(duitku.prepareInquiry(INQUIRY, MOMENT).toDocument(), documents.prepare("duitku.inquiry", inquiry, MOMENT));
});

test("amounts are whole rupiah, as number or bigint", () => {
  assert.match(duitku.prepareInquiry({ ...INQUIRY, amount: 50_000n }).body, /"amountTransfer":50000[,}]/);
  assert.deepEqual(withAmount(50_000.5), ["amount type"]);
  assert.deepEqual(withAmount(2 ** 53), ["amount whole_number"]);
  assert.deepEqual(withAmount(2n ** 70n), ["amount whole_number"]);
  assert.deepEqual(withAmount("50000"), ["amount type"]);
  assert.deepEqual(withAmount(null), ["amount required"]);
  assert.deepEqual(withAmount(undefined), ["amount required"]);
  assert.deepEqual(withAmount(true), ["amount type"]);
  for (const amount of [NaN, Infinity, () => 1, Symbol("amount")]) assert.deepEqual(withAmount(amount), ["amount type"]);
});

test("what JSON cannot carry names its field", () => {
  const purpose = (value) => refused(() => duitku.prepareInquiry({ ...INQUIRY, purpose: value })).places;
  assert.deepEqual(purpose({ deep: [1, NaN] }), ["purpose.deep[1] type"]);
  const circle = [];
  circle.push(circle);
  assert.deepEqual(purpose(circle), ["purpose too_deep"]);
  assert.match(purpose("a\ud800b").join(), /^purpose /);
});

test("undefined is absent; further properties are refused; __proto__ is a property like others", () => {
  const optional = duitku.prepareInquiry({ ...INQUIRY, purpose: undefined, senderName: undefined }, MOMENT);
  assert.equal(optional.body, duitku.prepareInquiry(INQUIRY, MOMENT).body);
  assert.deepEqual(refused(() => duitku.prepareInquiry({ ...INQUIRY, ammount: 1 })).places, ["ammount unknown_field"]);
  const own = JSON.parse(`{"__proto__": {"amount": 1}, "bankCode": "014", "bankAccount": "${ACCOUNT}", "amount": 50000}`);
  assert.deepEqual(refused(() => duitku.prepareInquiry(own)).places, ["__proto__ unknown_field"]);
  const inherited = Object.assign(Object.create({ ammount: 1 }), INQUIRY);
  assert.equal(duitku.prepareInquiry(inherited, MOMENT).body, optional.body);
});

test("all violations are listed, by classes of phase and code", () => {
  const { error, places } = refused(() => duitku.prepareInquiry({ bankCode: "no such bank", amount: 1 }));
  assert.ok(error instanceof salur.InvalidInputError && error instanceof salur.InputError);
  assert.ok(places.length >= 3, places.join());
  assert.ok(refused(() => new salur.Duitku({ environment: "sandbox", userId: 0, email: "no", secretKey: "" })).error instanceof salur.InvalidConfigError);
  assert.ok(refused(() => duitku.prepareAgain("no context")).error instanceof salur.ContextError);
  assert.ok(refused(() => duitku.receive({ method: "POST", path: "/", headers: {}, body: "nothing" })).error instanceof salur.MalformedNotificationError);
});

test("nothing personal or secret is shown", () => {
  const step = duitku.prepare("duitku.transfer", TRANSFER, MOMENT);
  const { error } = refused(() => duitku.prepareInquiry({ ...INQUIRY, bankAccount: `${ACCOUNT}\n` }));
  for (const shown of [duitku, step, error]) {
    const text = `${String(shown)} ${JSON.stringify(shown)}`;
    for (const hidden of [SECRET, EMAIL, ACCOUNT, OWNER]) assert.ok(!text.includes(hidden), text);
  }
});

test("no body throws", () => {
  const step = duitku.prepare("duitku.transfer", TRANSFER, MOMENT);
  const bodies = ["", "\0", "[".repeat(5000), '{"a":'.repeat(5000), `{"responseCode":${"9".repeat(6000)}}`, "x".repeat(2_000_000), new Uint8Array([255, 254, 0])];
  for (const body of bodies) {
    const { outcome } = step.parse({ status: 200, headers: {}, body });
    assert.equal(outcome.payment.state, "unknown");
    assert.equal(outcome.next.do, "check_status");
  }
});

test("the JavaScript, the module and the crate are of one release", () => {
  const { version } = JSON.parse(readFileSync(join(project.packaged, "package.json"), "utf8"));
  const module = new WebAssembly.Module(readFileSync(join(project.packaged, "dist/salur_bg.wasm")));
  const [stamp] = WebAssembly.Module.customSections(module, "salur_version");
  assert.equal(new TextDecoder().decode(stamp), version);
  assert.equal(salur.catalog().version, version);
});

test("the catalog is the core's", async () => {
  const { decode } = await import(pathToFileURL(join(project.packaged, "dist/javascript/src/json.js")));
  const core = decode(execFileSync("cargo", ["xtask", "catalog"], { cwd: ROOT, encoding: "utf8" }));
  assert.ok(core.gateways.length > 2);
  assert.deepEqual(salur.catalog(), core);
  assert.notEqual(salur.catalog(), salur.catalog(), "each call gives a document of its own");
});

for (const [lib, types] of [["dom", "[]"], ["webworker", "[]"], ["dom", '["node"]']]) {
  test(`users' types: lib ${lib}, types ${types}`, () => {
    writeFileSync(
      join(project.folder, "user.ts"),
      `import { catalog, Duitku, FaspaySnap, init, sendOnce, failureOf, LoadError, seal, unseal, snap, type Document, type Step, type DuitkuInquiryAnswer } from "salur-wasm";
       await init(new URL("./salur_bg.wasm", "http://localhost/")); await init(fetch("/x")); await init("/x"); await init();
       const duitku = new Duitku({ environment: "sandbox", userId: 1, email: "a@b.example", secretKey: "x" });
       let step: Step<DuitkuInquiryAnswer> = duitku.prepareInquiry({ bankCode: "014", bankAccount: "1", amount: 50_000n });
       while (step.kind === "request") step = await sendOnce(step);
       const name: string | undefined = step.outcome.call === "accepted" ? step.outcome.answer?.accountName : undefined;
       const failure: "not_sent" | "no_answer" = failureOf(new LoadError("x"));
       const { privateKey } = await crypto.subtle.generateKey({ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }, false, ["sign"]);
       const faspay = new FaspaySnap(unseal("faspay_snap", seal("faspay_snap", { environment: "sandbox", partnerId: "99999" }, "00".repeat(32)), "00".repeat(32)));
       let keyed = faspay.prepareBalance();
       if (keyed.kind === "to_sign") keyed = keyed.attachSignature(await crypto.subtle.sign("RSASSA-PKCS1-v1_5", privateKey, keyed.bytes));
       while (keyed.kind === "request") keyed = await sendOnce(keyed);
       // @ts-expect-error it may wait for its signature
       void sendOnce(faspay.prepareBalance());
       const valid: boolean = snap.verify({ message: { method: "POST", path: "/" }, publicKey: String(keyed.outcome.code) }).valid;
       const all: Document = catalog();
       // @ts-expect-error an amount is no text
       duitku.prepareInquiry({ bankCode: "014", bankAccount: "1", amount: "50000" });
       export { name, failure, valid, all };`,
    );
    const options = { strict: true, noEmit: true, target: "es2022", module: "esnext", moduleResolution: "bundler", lib: ["es2022", lib], types: JSON.parse(types), skipLibCheck: false };
    options.typeRoots = [join(ROOT, "node_modules/@types")];
    writeFileSync(join(project.folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["user.ts"] }));
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const run = () => execFileSync(process.execPath, [tsc, "-p", project.folder], { encoding: "utf8", stdio: "pipe" });
    try {
      run();
    } catch (error) {
      assert.fail(error.stdout);
    }
  });
}
