/** The national standard itself, against node:crypto: what it signs, and what it believes. */

import assert from "node:assert/strict";
import { createHash, createHmac, generateKeyPairSync, sign, verify } from "node:crypto";
import { test } from "node:test";

import { places, salur, thrown } from "./salur.mjs";

const { snap } = salur;
const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const PRIVATE = privateKey.export({ type: "pkcs8", format: "pem" });
const PUBLIC = publicKey.export({ type: "spki", format: "pem" });
const TIME = "2025-06-12T13:44:50+07:00";
const CALL = { method: "POST", path: "/v1.0/transfer", timestamp: TIME, body: '{ "a" : "x y",\n "b":[1, 2] }' };
const MINIFIED = createHash("sha256").update('{"a":"x y","b":[1,2]}').digest("hex");
const TEXT = `POST:/v1.0/transfer:${MINIFIED}:${TIME}`;

test("a transaction of a key pair", () => {
  assert.deepEqual(snap.sign({ scheme: "asymmetric", ...CALL }), { stringToSign: TEXT });
  const { stringToSign, signature } = snap.sign({ scheme: "asymmetric", ...CALL, privateKey: PRIVATE });
  assert.equal(stringToSign, TEXT);
  assert.equal(signature, sign("sha256", Buffer.from(TEXT), privateKey).toString("base64"));
  const { body, ...bare } = CALL;
  assert.ok(snap.sign({ scheme: "asymmetric", ...bare }).stringToSign.includes(createHash("sha256").digest("hex")), `not ${body}`);
});

test("a transaction of a secret", () => {
  const text = `POST:/v1.0/transfer:token:${MINIFIED}:${TIME}`;
  const given = { scheme: "symmetric", ...CALL, accessToken: "token" };
  assert.deepEqual(snap.sign(given), { stringToSign: text });
  assert.equal(snap.sign({ ...given, clientSecret: "s" }).signature, createHmac("sha512", "s").update(text).digest("base64"));
});

test("a token request", () => {
  const { stringToSign, signature } = snap.sign({ scheme: "token", clientId: "client", timestamp: TIME, privateKey: PRIVATE });
  assert.equal(stringToSign, `client|${TIME}`);
  assert.ok(verify("sha256", Buffer.from(stringToSign), publicKey, Buffer.from(signature, "base64")));
});

test("what is missing, unknown or wrong is refused, all at once, and no key is shown", () => {
  const cases = [
    [{}, ["scheme", "timestamp"]],
    [{ scheme: "none", timestamp: TIME }, ["scheme"]],
    [{ scheme: "token", timestamp: TIME }, ["client_id"]],
    [{ scheme: "asymmetric", ...CALL, body: "not JSON" }, ["body"]],
    [{ scheme: "asymmetric", ...CALL, privateKey: "rahasia" }, ["private_key"]],
    [{ scheme: "asymmetric", ...CALL, colour: "red" }, ["colour"]],
    [{ scheme: "symmetric", ...CALL }, ["access_token"]],
  ];
  for (const [given, paths] of cases) {
    const error = thrown(() => snap.sign(given));
    assert.ok(error instanceof salur.InvalidInputError, String(error));
    assert.deepEqual(error.violations.map(({ path }) => path).filter((path) => paths.includes(path)).sort(), [...paths].sort(), JSON.stringify(given));
    assert.ok(!JSON.stringify(error).includes("rahasia"));
  }
  for (const nothing of [undefined, null, "text", []]) assert.ok(thrown(() => snap.sign(nothing)) instanceof salur.InvalidInputError);
});

/** A message as its sender signs it. */
function message(changes = {}) {
  const signature = sign("sha256", Buffer.from(TEXT), privateKey).toString("base64");
  const headers = { "X-TIMESTAMP": TIME, "X-SIGNATURE": signature, "X-PARTNER-ID": "99999", "X-EXTERNAL-ID": "1", "CHANNEL-ID": "88001" };
  return { method: "POST", path: "/v1.0/transfer", headers, body: CALL.body, ...changes };
}

test("its own signature is believed, in every form that a message comes in", () => {
  const { headers, body } = message();
  const forms = [{}, { headers: new Headers(headers) }, { headers: Object.entries(headers) }, { body: Buffer.from(body) }, { body: new TextEncoder().encode(body).buffer }];
  for (const changes of forms) assert.deepEqual(snap.verify({ message: message(changes), publicKey: PUBLIC }), { valid: true, problems: [] });
});

test("another key, and whatever was changed, is not", () => {
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" });
  assert.equal(snap.verify({ message: message(), publicKey: other }).valid, false);
  const { headers, body } = message();
  const changed = [
    { body: body.replace("x y", "x z") },
    { path: "/v1.0/transfers" },
    { method: "PUT" },
    { headers: { ...headers, "X-TIMESTAMP": "2025-06-12T13:44:51+07:00" } },
    { headers: { ...headers, "X-SIGNATURE": headers["X-SIGNATURE"].replace(/^./, (letter) => (letter === "A" ? "B" : "A")) } },
  ];
  for (const changes of changed) assert.equal(snap.verify({ message: message(changes), publicKey: PUBLIC }).valid, false, JSON.stringify(changes));
});

test("what is missing is a problem, and what is no message or key is refused", () => {
  const found = snap.verify({ message: message({ headers: {} }), publicKey: PUBLIC });
  assert.equal(found.valid, false);
  assert.ok(found.problems.length > 0 && found.problems.every(({ path, rule }) => path !== "" && rule !== ""));
  assert.ok(Object.isFrozen(found) && Object.isFrozen(found.problems));
  assert.deepEqual(places(thrown(() => snap.verify({ message: message() }))).map(([path]) => path), ["public_key"]);
  assert.ok(thrown(() => snap.verify({ message: message(), publicKey: PRIVATE })) instanceof salur.InvalidInputError, "a private key is none");
  for (const nothing of [undefined, {}, { publicKey: PUBLIC }]) assert.ok(thrown(() => snap.verify(nothing)) instanceof salur.InvalidInputError);
});
