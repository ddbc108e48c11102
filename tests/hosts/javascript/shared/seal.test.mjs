/** Sealed credentials: opened by the key, the gateway and the purpose alone, in the spelling of every host. */

import assert from "node:assert/strict";
import { createDecipheriv } from "node:crypto";
import { test } from "node:test";

import { EMAIL, inner, MOMENT, places, salur, SECRET, thrown } from "./salur.mjs";

const { native } = await inner("native");

const KEY = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);
const HEX = Buffer.from(KEY).toString("hex");
const CONFIG = { environment: "sandbox", userId: 3551, email: EMAIL, secretKey: SECRET };
const DOCUMENT = { environment: "sandbox", user_id: 3551, email: EMAIL, secret_key: SECRET };

/** The result of a verb of the core, without the package's own layer. */
const verb = (name, args) => JSON.parse(native().call(name, JSON.stringify(args)));
const broken = (call) => {
  const error = thrown(call);
  assert.ok(error instanceof salur.BrokenSealError && error instanceof salur.ConfigError, String(error));
  return places(error);
};

test("what was sealed opens a client", () => {
  const sealed = salur.seal("duitku", CONFIG, KEY);
  assert.match(sealed, /^salur-seal-1\.[A-Za-z0-9_.-]+$/);
  for (const secret of [SECRET, EMAIL, Buffer.from(SECRET).toString("base64").slice(0, 20)]) assert.ok(!sealed.includes(secret));
  const opened = salur.unseal("duitku", sealed, KEY);
  assert.deepEqual(opened, CONFIG);
  assert.equal(new salur.Duitku(opened).prepareBalance().kind, "request");
});

test("keys are bytes or hex digits", () => {
  const wide = Buffer.concat([Buffer.alloc(4), KEY, Buffer.alloc(4)]);
  const forms = [KEY, Buffer.from(KEY), new Uint8Array(wide.buffer, wide.byteOffset + 4, 32), HEX, HEX.toUpperCase()];
  for (const one of forms) {
    const sealed = salur.seal("duitku", CONFIG, one);
    for (const other of forms) assert.deepEqual(salur.unseal("duitku", sealed, other), CONFIG);
  }
});

test("every host opens what this one sealed, and this one what they did", () => {
  const sealed = salur.seal("duitku", CONFIG, KEY);
  assert.deepEqual(verb("unseal", { gateway: "duitku", sealed, key: HEX }).ok.credentials, DOCUMENT);
  const moment = { now: MOMENT.now, entropy: "ab".repeat(32) };
  const theirs = verb("seal", { gateway: "duitku", credentials: DOCUMENT, key: HEX, moment }).ok.sealed;
  assert.deepEqual(salur.unseal("duitku", theirs, KEY), CONFIG);
  assert.equal(salur.seal("duitku", CONFIG, KEY, { moment }), theirs, "the same moment, the same text");
});

test("each seal is another, and a given moment is used", () => {
  assert.notEqual(salur.seal("duitku", CONFIG, KEY), salur.seal("duitku", CONFIG, KEY));
  assert.equal(salur.seal("duitku", CONFIG, KEY, { moment: MOMENT }), salur.seal("duitku", CONFIG, KEY, { moment: MOMENT }));
});

test("only the same key, gateway and purpose open it", () => {
  const sealed = salur.seal("duitku", CONFIG, KEY, { purpose: "archive" });
  assert.deepEqual(salur.unseal("duitku", sealed, KEY, { purpose: "archive" }), CONFIG);
  const other = Uint8Array.from(KEY, (byte, at) => (at === 31 ? byte ^ 1 : byte));
  const differs = [["sealed", "differs"]];
  assert.deepEqual(broken(() => salur.unseal("duitku", sealed, KEY)), differs, "another purpose");
  assert.deepEqual(broken(() => salur.unseal("duitku", sealed, other, { purpose: "archive" })), differs, "another key");
  assert.deepEqual(broken(() => salur.unseal("cashin", sealed, KEY, { purpose: "archive" })), differs, "another gateway");
  assert.deepEqual(broken(() => salur.unseal("duitku", "salur-seal-9.x", KEY)), [["sealed", "format"]]);
  assert.deepEqual(broken(() => salur.unseal("duitku", "", KEY)), [["sealed", "format"]]);
});

test("no changed text opens", () => {
  const sealed = salur.seal("duitku", CONFIG, KEY, { moment: MOMENT });
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    broken(() => salur.unseal("duitku", changed, KEY));
  }
  broken(() => salur.unseal("duitku", sealed.slice(0, -4), KEY));
});

test("wrong keys, gateways, purposes and credentials are refused by their names, and shown nowhere", () => {
  const cases = [
    [() => salur.seal("duitku", CONFIG, KEY.slice(1)), [["key", "type"]]],
    [() => salur.seal("duitku", CONFIG, "not hex"), [["key", "type"]]],
    [() => salur.seal("duitku", CONFIG, undefined), [["key", "required"]]],
    [() => salur.seal("duitku", CONFIG, 7), [["key", "type"]]],
    [() => salur.seal("nowhere", CONFIG, KEY), [["gateway", "one_of"]]],
    [() => salur.seal("__proto__", CONFIG, KEY), [["gateway", "one_of"]]],
    [() => salur.seal("duitku", CONFIG, KEY, { purpose: "" }), [["purpose", "min_length"]]],
    [() => salur.seal("duitku", CONFIG, KEY, { purpose: 7 }), [["purpose", "type"]]],
    [() => salur.seal("duitku", "secret", KEY), [["credentials", "type"]]],
    [() => salur.seal("duitku", { ...CONFIG, userId: NaN }, KEY), [["credentials.user_id", "type"]]],
    [() => salur.seal("duitku", CONFIG, KEY, { moment: { ...MOMENT, entropy: "" } }), [["moment.entropy", "format"]]],
    [() => salur.unseal("duitku", 7, KEY), [["sealed", "type"]]],
    [() => salur.unseal("duitku", "salur-seal-1.", "00"), [["key", "type"]]],
  ];
  for (const [call, wanted] of cases) {
    const error = thrown(call);
    assert.ok(error instanceof salur.InvalidInputError, String(error));
    assert.deepEqual(places(error), wanted, `${call}`);
    for (const secret of [SECRET, HEX, "not hex"]) assert.ok(!JSON.stringify(error).includes(secret), String(call));
  }
});

test("what no table knows is kept as it is", () => {
  const more = { ...CONFIG, note: "kept", big: 2n ** 60n, deep: { userId: 1 } };
  const sealed = salur.seal("duitku", more, KEY);
  assert.deepEqual(salur.unseal("duitku", sealed, KEY), more);
  assert.deepEqual(salur.unseal("duitku", salur.seal("duitku", { secretKey: SECRET }, KEY), KEY), { secretKey: SECRET });
  const own = JSON.parse('{"__proto__":"x"}');
  assert.deepEqual(Object.entries(salur.unseal("duitku", salur.seal("duitku", own, KEY), KEY)), [["__proto__", "x"]]);
  assert.deepEqual(Object.entries(salur.unseal("duitku", salur.seal("duitku", { userId: undefined }, KEY), KEY)), []);
});

test("credentials of key pairs go in and out", () => {
  const config = { environment: "sandbox", partnerId: "99999", privateKey: "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n" };
  const sealed = salur.seal("faspay_snap", config, KEY);
  assert.deepEqual(verb("unseal", { gateway: "faspay_snap", sealed, key: HEX }).ok.credentials.partner_id, "99999");
  assert.deepEqual(salur.unseal("faspay_snap", sealed, KEY), config);
});

test("it is AES-256-GCM, bound to the gateway and the purpose, as node:crypto has it", () => {
  const bytes = Buffer.from(salur.seal("duitku", CONFIG, KEY, { purpose: "archive" }).slice("salur-seal-1.".length), "base64url");
  const cipher = createDecipheriv("aes-256-gcm", KEY, bytes.subarray(0, 12)).setAAD(Buffer.from("salur/duitku/archive")).setAuthTag(bytes.subarray(-16));
  const plain = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
  assert.deepEqual(JSON.parse(plain.toString()), DOCUMENT);
});
