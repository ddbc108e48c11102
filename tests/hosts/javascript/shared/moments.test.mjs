/** Moments: given or fresh, never the same twice. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { duitku, INQUIRY, MOMENT, salur, thrown } from "./salur.mjs";

test("every form of a moment", () => {
  const entropy = Buffer.from(MOMENT.entropy).toString("hex");
  const moments = [MOMENT, { now: MOMENT.now, entropy }, { now: BigInt(MOMENT.now), entropy: Buffer.from(MOMENT.entropy) }];
  assert.equal(new Set(moments.map((moment) => duitku.prepareInquiry(INQUIRY, moment).body)).size, 1);
});

test("fresh moments", () => {
  const before = Date.now();
  const moments = Array.from({ length: 1_000 }, () => salur.freshMoment());
  for (const { now, entropy } of moments) {
    assert.ok(before <= now && now <= Date.now());
    assert.match(entropy, /^[0-9a-f]{64}$/);
  }
  assert.equal(new Set(moments.map(({ entropy }) => entropy)).size, 1_000);
  const bytes = moments.flatMap(({ entropy }) => [...Buffer.from(entropy, "hex")]);
  assert.equal(new Set(bytes).size, 256, "every byte comes up");
});

test("a call without a moment takes a fresh one", () => {
  const { prepared_at: at } = JSON.parse(duitku.prepareInquiry(INQUIRY).context);
  assert.ok(Math.abs(Date.now() - at) < 60_000);
});

test("a wrong moment is an input error", () => {
  const wrong = [{ now: -1, entropy: new Uint8Array(32) }, { now: 1, entropy: Uint8Array.of(1) }, { now: 1.5 }, {}, "now", 7, null];
  wrong.push({ now: new Date(), entropy: "" }, { ...MOMENT, more: 1 });
  for (const moment of wrong) {
    const error = thrown(() => duitku.prepareInquiry(INQUIRY, moment));
    assert.ok(error instanceof salur.InvalidInputError && error.violations.every(({ path }) => path.startsWith("moment")), String(error));
  }
});
