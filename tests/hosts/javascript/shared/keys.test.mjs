/** Keys that live elsewhere: what waits for a signature says so, takes it in every form, and is never taken for a request or an outcome. */

import assert from "node:assert/strict";
import { generateKeyPairSync, sign, verify } from "node:crypto";
import { test } from "node:test";
import { inspect } from "node:util";

import { ACCOUNT, duitku, inner, MOMENT, places, salur, thrown } from "./salur.mjs";

const { sendOnceWith } = await inner("send");
const { bind, native } = await inner("native");

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PEM = privateKey.export({ type: "pkcs8", format: "pem" });
const CONFIG = { environment: "sandbox", partnerId: "99999", sourceAccount: "9920099999" };
const INQUIRY = { beneficiaryBankCode: "008", beneficiaryAccountNo: ACCOUNT };
const TRANSFER = {
  ...INQUIRY,
  partnerReferenceNo: "TRF-1",
  amount: 50_000,
  beneficiaryAccountName: "Contoh Penerima",
  callbackUrl: "https://merchant.example/faspay",
};
const ALGORITHM = "RSASSA-PKCS1-v1_5-SHA256";

const keyed = new salur.FaspaySnap({ ...CONFIG, privateKey: PEM });
const outside = new salur.FaspaySnap(CONFIG);
const documents = salur.Client.open({ gateway: "faspay_snap", environment: "sandbox", partner_id: "99999", source_account: "9920099999" });
const waiting = (moment = MOMENT) => outside.prepareTransfer(TRANSFER, moment);
const signed = (step) => sign("sha256", step.bytes, privateKey);

test("without the private key a step is to sign", () => {
  const step = waiting();
  assert.ok(step instanceof salur.SignStep);
  assert.deepEqual([step.kind, step.operation, step.attempt, step.algorithm], ["to_sign", "faspay_snap.transfer", 1, ALGORITHM]);
  assert.equal(step.sendBefore, MOMENT.now + 60_000);
  assert.match(step.stringToSign, /^POST:\/account\/v1\.0\/transfer-interbank:[0-9a-f]{64}:2021-11-19T/);
  assert.equal(JSON.parse(step.context).unsigned, true);
  assert.throws(() => (step.context = ""), TypeError, "it stays as it is");
  assert.equal(keyed.prepareTransfer(TRANSFER, MOMENT).kind, "request");
});

test("its bytes are those of its text, and each reader has its own", () => {
  const step = waiting();
  assert.deepEqual(step.bytes, new TextEncoder().encode(step.stringToSign));
  step.bytes.fill(0);
  assert.equal(new TextDecoder().decode(step.bytes), step.stringToSign);
});

test("with its signature it is the request that a client with the key makes", () => {
  const wanted = keyed.prepareTransfer(TRANSFER, MOMENT).toDocument();
  const step = waiting();
  const request = step.attachSignature(signed(step));
  assert.ok(request instanceof salur.RequestStep);
  assert.deepEqual(request.toDocument(), wanted);
  assert.ok(verify("sha256", step.bytes, publicKey, Buffer.from(request.headers["X-SIGNATURE"], "base64")));
  assert.equal(request.noAnswer(MOMENT).outcome.next.do, "check_status", "and it goes on as every request does");
});

test("signatures come as bytes of any kind, or in base64", () => {
  const step = waiting();
  const bytes = signed(step);
  const wide = Buffer.concat([Buffer.alloc(3), bytes, Buffer.alloc(5)]);
  const forms = {
    "a Buffer": bytes,
    "a Uint8Array": new Uint8Array(bytes),
    "a part of a buffer": new Uint8Array(wide.buffer, wide.byteOffset + 3, bytes.length),
    "an ArrayBuffer": new Uint8Array(bytes).buffer,
    "a DataView": new DataView(new Uint8Array(bytes).buffer),
    base64: bytes.toString("base64"),
  };
  const wanted = keyed.prepareTransfer(TRANSFER, MOMENT).toDocument();
  for (const [about, form] of Object.entries(forms)) {
    assert.deepEqual(step.attachSignature(form).toDocument(), wanted, about);
    assert.deepEqual(outside.attachSignature(step.context, form).toDocument(), wanted, about);
    assert.deepEqual(documents.attachSignature(step.context, form), wanted, about);
  }
});

test("what is no signature is refused by its name", () => {
  const step = waiting();
  const bad = {
    "too short": [Buffer.alloc(64), "format"],
    empty: [new Uint8Array(), "format"],
    "not base64": ["%%%", "type"],
    "a promise: somebody forgot to await": [Promise.resolve(signed(step)), "type"],
    nothing: [undefined, "required"],
    null: [null, "required"],
    "a number": [7, "type"],
    "a list": [[1, 2, 3], "type"],
  };
  for (const [about, [signature, rule]] of Object.entries(bad)) {
    const error = thrown(() => step.attachSignature(signature));
    assert.ok(error instanceof salur.InvalidInputError, `${about}: ${error}`);
    assert.deepEqual(places(error), [["signature", rule]], about);
  }
});

test("a context that waits for no signature takes none", () => {
  const step = waiting();
  const bytes = signed(step);
  const request = step.attachSignature(bytes);
  for (const client of [outside, keyed]) {
    assert.ok(thrown(() => client.attachSignature(request.context, bytes)) instanceof salur.InvalidContextError, "it is signed already");
  }
  const other = new salur.FaspaySnap({ ...CONFIG, partnerId: "88888" });
  assert.ok(thrown(() => other.attachSignature(step.context, bytes)) instanceof salur.ForeignContextError);
  assert.ok(thrown(() => duitku.attachSignature(step.context, bytes)) instanceof salur.ForeignContextError);
  assert.ok(thrown(() => outside.attachSignature("not a context", bytes)) instanceof salur.InvalidContextError);
});

test("documents are rebuilt whole", () => {
  const input = {
    beneficiary_bank_code: "008",
    beneficiary_account_no: ACCOUNT,
    partner_reference_no: "TRF-1",
    amount: 50_000,
    beneficiary_account_name: "Contoh Penerima",
    callback_url: "https://merchant.example/faspay",
  };
  assert.deepEqual(waiting().toDocument(), documents.prepare("faspay_snap.transfer", input, MOMENT));
  assert.ok(!("send_before" in outside.prepareBalance({}, MOMENT).toDocument()));
});

test("every way to prepare may give one", () => {
  const step = waiting();
  const sent = step.attachSignature(signed(step));
  const again = outside.prepareAgain(sent.context, MOMENT);
  assert.deepEqual([again.kind, again.attempt], ["to_sign", 2]);
  const { next } = sent.noAnswer(MOMENT).outcome;
  assert.deepEqual([outside.prepareNext(next, {}, MOMENT).kind, keyed.prepareNext(next, {}, MOMENT).kind], ["to_sign", "request"]);
  const many = [...outside.prepareMany("faspay_snap.account_inquiry", [INQUIRY, { beneficiaryBankCode: "8" }, INQUIRY], MOMENT)];
  assert.deepEqual(many.map((item) => (item.ok ? item.step.kind : item.error.code)), ["to_sign", "invalid_input", "to_sign"]);
  assert.ok(many[0].step.attachSignature(signed(many[0].step)) instanceof salur.RequestStep);
});

test("sendOnce sends nothing that waits, and says what to do", async () => {
  const sent = sendOnceWith(waiting(), () => assert.fail("it was sent"));
  await assert.rejects(sent, { name: "StepError", message: /^faspay_snap\.transfer: .*attachSignature.*nothing was sent$/ });
});

test("a loop that knows requests alone does not end in silence", () => {
  let step = waiting();
  while (step.kind === "request") step = step.noAnswer();
  assert.throws(() => step.outcome, { name: "StepError", message: /waits for a signature.*without the private key.*attachSignature/ });
});

test("it shows nothing personal, nor what was hashed", () => {
  const step = waiting();
  for (const text of [inspect(step), inspect({ step }, { depth: 9, showHidden: true }), JSON.stringify(step), String(step)]) {
    for (const hidden of [ACCOUNT, "Contoh", step.stringToSign]) assert.ok(!text.includes(hidden), text);
  }
  assert.deepEqual(JSON.parse(JSON.stringify(step)), { kind: "to_sign", operation: "faspay_snap.transfer", attempt: 1, algorithm: ALGORITHM });
  assert.match(inspect(step), /^SignStep \{/);
  assert.ok(!inspect(keyed, { depth: 9, showHidden: true }).includes("PRIVATE KEY"));
});

test("a core that asked for a signature where none is expected fails loudly", () => {
  const real = native();
  const document = waiting().toDocument();
  const opening = { open: () => ({ call: () => JSON.stringify({ ok: document }) }), call: real.call, version: real.version };
  bind(opening);
  try {
    const client = new salur.FaspaySnap(CONFIG);
    for (const call of [() => client.parse("{}", "no_answer"), () => client.attachSignature("{}", "")]) {
      assert.throws(call, { name: "StepError", message: /faspay_snap\.transfer: .*`to_sign`.*nothing was sent/ });
    }
  } finally {
    bind(real);
  }
});

test("the catalog says which gateways have key pairs, and their clients alone give such steps", () => {
  const keyPairs = salur.catalog().gateways.filter((gateway) => gateway.key_pair !== undefined);
  assert.deepEqual(keyPairs.map(({ name, key_pair: algorithm }) => [name, algorithm]), [["faspay_snap", ALGORITHM], ["cashin", ALGORITHM]]);
  const cashin = new salur.Cashin({ environment: "sandbox", partnerId: "CID0000000001", channelId: "9501" });
  assert.equal(cashin.prepareTopUpStatus({ originalPartnerReferenceNo: "TOP-1" }).kind, "to_sign");
});
