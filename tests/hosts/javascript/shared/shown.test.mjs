/** Logs: nothing secret and nothing personal in what objects show of themselves. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";

import { ACCEPTED, ACCOUNT, documents, duitku, EMAIL, MOMENT, OWNER, salur, SECRET, transfer } from "./salur.mjs";

/** All that a value shows when it is logged. */
function shown(value) {
  return [inspect(value), inspect({ value }, { depth: 9, showHidden: true }), JSON.stringify({ value }), String(value), `${value}`].join("\n");
}

test("clients show their environment and nothing more", () => {
  assert.equal(inspect(duitku), "Duitku { environment: 'sandbox' }");
  assert.equal(String(duitku), 'Duitku {"environment":"sandbox"}');
  assert.deepEqual(JSON.parse(JSON.stringify(duitku)), { gateway: "duitku", environment: "sandbox" });
  assert.equal(inspect(documents), "Client {}");
  assert.deepEqual([Object.keys(duitku), Object.keys(documents)], [[], []]);
  for (const client of [duitku, documents]) {
    for (const hidden of [SECRET, EMAIL, "3551"]) assert.ok(!shown(client).includes(hidden), hidden);
  }
});

test("steps show what they are about", () => {
  const parsed = transfer().parse({ status: 200, body: ACCEPTED }, MOMENT);
  for (const step of [transfer(), parsed, transfer().noAnswer(MOMENT), transfer().notSent(MOMENT)]) {
    for (const hidden of [SECRET, ACCOUNT, OWNER, "12345", "Gaji"]) assert.ok(!shown(step).includes(hidden), shown(step));
    assert.ok(shown(step).includes("duitku.transfer"));
  }
  assert.match(inspect(transfer()), /^RequestStep \{/);
  const seen = { kind: "outcome", operation: "duitku.transfer", call: "accepted", code: "00", payment: "succeeded", next: "done" };
  assert.deepEqual(JSON.parse(JSON.stringify(parsed)), seen);
});

test("an address is shown without its query", () => {
  const { toJSON } = salur.RequestStep.prototype;
  assert.equal(toJSON.call({ url: "https://x.example/a?token=rahasia" }).url, "https://x.example/a");
});
