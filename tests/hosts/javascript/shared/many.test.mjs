/** Batches: lazily, in order, each item for itself, with the right chance for each. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCOUNT, documents, duitku, INQUIRY, MOMENT, places, salur, thrown } from "./salur.mjs";

const ROW = { bank_code: "014", bank_account: ACCOUNT, amount: 50_000 };

test("bad rows fail alone", () => {
  const bad = [
    { ...INQUIRY, amount: 1 },
    { ...INQUIRY, amount: Symbol("s") },
    { ...INQUIRY, purpose: "\ud800" },
    "no row",
    null,
    undefined,
    { ...INQUIRY, bank_code: "013" },
    { ...INQUIRY, amount: 2 ** 60 },
    { ...INQUIRY, ...JSON.parse('{"__proto__":1}') },
    { ...INQUIRY, purpose: "x".repeat(1_100_000) },
  ];
  const results = [...duitku.prepareMany("duitku.inquiry", bad.flatMap((row) => [INQUIRY, row]))];
  assert.deepEqual(results.map(({ ok }) => ok), bad.flatMap(() => [true, false]));
  for (const [at, { step, error }] of results.entries()) {
    assert.ok(at % 2 === 0 ? step.kind === "request" : error instanceof salur.InvalidInputError);
  }
  const found = results.filter(({ ok }) => !ok).map(({ error }) => places(error)[0]);
  assert.deepEqual(found, [
    ["amount", "minimum"],
    ["amount", "type"],
    ["purpose", "json"],
    ["", "type"],
    ["", "type"],
    ["input", "required"],
    ["bank_code", "duplicate_key"],
    ["amount", "whole_number"],
    ["__proto__", "unknown_field"],
    ["purpose", "max_length"],
  ]);
});

test("inputs are read as results are", () => {
  let taken = 0;
  let closed = false;
  function* rows() {
    try {
      for (;;) yield { ...INQUIRY, amount: 50_000 + ++taken }; // without an end: a list of it would never be
    } finally {
      closed = true;
    }
  }
  let number = 0;
  const results = duitku.prepareMany("duitku.inquiry", rows());
  assert.equal(taken, 0);
  for (const { step } of results) {
    number += 1;
    assert.ok(step.body.includes(`"amountTransfer":${50_000 + number},`));
    if (number === 2_500) break;
  }
  assert.deepEqual([taken, closed], [3_000, true]);
});

test("an unknown operation and a wrong moment throw", () => {
  for (const name of ["duitku.nothing", "constructor", "__proto__", ""]) {
    assert.throws(() => [...duitku.prepareMany(name, [INQUIRY])], salur.UnknownOperationError);
  }
  assert.throws(() => [...duitku.prepareMany("duitku.inquiry", [INQUIRY], { now: -1, entropy: "" })], salur.InvalidInputError);
});

test("nothing gives nothing", () => {
  assert.deepEqual([...duitku.prepareMany("duitku.inquiry", [])], []);
});

test("a given moment is repeated exactly", () => {
  const rows = Array(1_500).fill(INQUIRY);
  const [one, two] = [1, 2].map(() => [...duitku.prepareMany("duitku.inquiry", rows, MOMENT)].map(({ step }) => step.body));
  assert.equal(one.length, 1_500);
  assert.deepEqual(one, two);
});

/** What the core is asked for a batch. */
function asked(rows, moment, refuse = () => false) {
  const calls = [];
  const client = new salur.Client({
    call(verb, text) {
      const args = JSON.parse(text);
      calls.push({ verb, ...args });
      const inputs = args.inputs ?? [args.input];
      const violations = [{ path: "inputs[0]", rule: "type", message: "x" }];
      if (inputs.some(refuse)) return JSON.stringify({ error: { code: "invalid_input", phase: "input", message: "x: y", violations } });
      return JSON.stringify({ ok: inputs.map((input) => ({ ok: input })) });
    },
  });
  const results = [...client.prepareMany("made_up.call", rows, moment)];
  assert.equal(results.length, rows.length);
  return { calls: calls.filter(({ verb }) => verb === "prepare_many"), results };
}

test("a given moment serves the whole batch, and every item knows its index", () => {
  const { calls } = asked(Array(2_500).fill(ROW), MOMENT);
  assert.deepEqual(calls.map(({ first, inputs }) => [first, inputs.length]), [[0, 1_000], [1_000, 1_000], [2_000, 500]]);
  const entropy = Buffer.from(MOMENT.entropy).toString("hex");
  for (const { moment } of calls) assert.deepEqual(moment, { now: MOMENT.now, entropy });
});

test("without a moment each part has a fresh one", () => {
  const { calls } = asked(Array(2_500).fill(ROW));
  assert.equal(new Set(calls.map(({ moment }) => moment.entropy)).size, 3);
});

test("an item keeps its index beside one that cannot be read, or that is too much", () => {
  const rows = [...Array(1_000).fill(ROW), ROW, { amount: () => 1 }, ROW];
  const { calls, results } = asked(rows, MOMENT);
  assert.deepEqual(calls.map(({ first }) => first), [0, 1_000, 1_002]);
  assert.deepEqual(results.map(({ ok }) => ok !== undefined), rows.map((_, at) => at !== 1_001));
  const spoilt = asked([ROW, { spoilt: 1 }, ROW], MOMENT, (input) => "spoilt" in input);
  assert.deepEqual(spoilt.calls.map(({ first, inputs }) => [first, inputs.length]), [[0, 3], [0, 1], [1, 1], [2, 1]]);
  assert.deepEqual(spoilt.results.map(({ error }) => error?.code), [undefined, "invalid_input", undefined]);
});

test("documents", () => {
  const [good, bad] = documents.prepareMany("duitku.inquiry", [ROW, { ...ROW, amount: 1 }]);
  assert.deepEqual([good.ok.step, bad.error.code], ["request", "invalid_input"]);
  assert.deepEqual(bad.error, thrown(() => documents.prepare("duitku.inquiry", { ...ROW, amount: 1 })).toDocument());
});
