/** Outcomes: plain, frozen, complete, and in unions that tell which fields are there. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCEPTED, duitku, inner, INQUIRY, MOMENT, salur, transfer } from "./salur.mjs";

const parsed = (body, status = 200) => transfer().parse({ status, headers: { "Content-Type": "application/json" }, body }, MOMENT).outcome;

test("a typed outcome", () => {
  const outcome = parsed(ACCEPTED);
  assert.deepEqual([outcome.call, outcome.httpStatus, outcome.code, outcome.next, outcome.body], ["accepted", 200, "00", { do: "done" }, ACCEPTED]);
  assert.deepEqual(outcome.payment, { state: "succeeded", reported: "succeeded", matched: true, canBeReturned: false, attempt: 1 });
  assert.equal(outcome.answer.amount, "50000.0");
  assert.equal(outcome.answer.custRefNumber, "000000001278");
  assert.deepEqual(outcome.unknownFields, { fee: new salur.Exact("2.50") });
  assert.deepEqual(outcome.problems, []);
});

test("every kind of call has what its type says", () => {
  const refused = parsed('{"responseCode":"-120","responseDesc":"Invalid signature"}');
  assert.deepEqual([refused.call, typeof refused.code, refused.answer.responseCode], ["refused", "string", "-120"]);
  const unreadable = parsed("<html>", 502);
  assert.deepEqual([unreadable.call, unreadable.body, unreadable.answer, unreadable.problems.length > 0], ["unreadable", "<html>", undefined, true]);
  for (const [outcome, call] of [[transfer().notSent(MOMENT).outcome, "not_sent"], [transfer().noAnswer(MOMENT).outcome, "no_answer"]]) {
    assert.deepEqual([outcome.call, "body" in outcome, "answer" in outcome, "httpStatus" in outcome], [call, false, false, false]);
  }
});

test("outcomes are frozen, all the way down", () => {
  const seen = [];
  const check = (value, path) => {
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    assert.ok(Object.isFrozen(value), path);
    seen.push(path);
    for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`);
  };
  const banks = '{"responseCode":"00","Banks":[{"bankCode":"014","bankName":"BCA","maxAmountTransfer":"5"}],"x":{"y":[{"z":1.5}]}}';
  check(duitku.prepareBanks({}, MOMENT).parse({ status: 200, body: banks }, MOMENT).outcome, "banks");
  const found = ACCEPTED.replace('"fee":2.50', '"disburseId":12345');
  check(duitku.prepareInquiry(INQUIRY, MOMENT).parse({ status: 200, body: found }, MOMENT).outcome, "inquiry");
  check(parsed("<html>"), "page");
  check(parsed(Buffer.of(0xff)), "bytes");
  check(transfer().noAnswer(MOMENT).outcome, "none");
  for (const path of ["banks.answer.banks.0", "banks.unknownFields.x.y.0.z", "inquiry.next.input", "inquiry.next.missing", "page.problems.0.found"]) {
    assert.ok(seen.includes(path), path);
  }
  assert.throws(() => (transfer().noAnswer(MOMENT).outcome.call = "accepted"), TypeError);
});

test("outcomes are plain", () => {
  const outcome = parsed(ACCEPTED.replace("2.50", "2"));
  assert.equal(Object.getPrototypeOf(outcome), Object.prototype);
  assert.deepEqual({ ...outcome }, outcome);
  assert.deepEqual(structuredClone(outcome), outcome);
  assert.deepEqual(JSON.parse(JSON.stringify(outcome)), outcome);
  assert.equal(JSON.parse(JSON.stringify(parsed(ACCEPTED))).unknownFields.fee, "2.50");
});

test("names that a gateway chooses pollute nothing", () => {
  const hostile = '"__proto__":{"polluted":1,"n":1.5},"constructor":{"prototype":{"polluted":1}},"toString":"x","hasOwnProperty":1';
  const outcome = parsed(ACCEPTED.replace('"fee":2.50', hostile));
  assert.deepEqual(Object.keys(outcome.unknownFields), ["__proto__", "constructor", "toString", "hasOwnProperty"]);
  assert.equal(Object.getPrototypeOf(outcome.unknownFields), Object.prototype);
  assert.equal({}.polluted, undefined);
  assert.equal(outcome.payment.state, "succeeded");
  const step = transfer().parse({ status: 200, body: ACCEPTED.replace('"fee":2.50', hostile) }, MOMENT);
  assert.deepEqual(Object.keys(step.toDocument().outcome.unknown_fields), Object.keys(outcome.unknownFields));
});

test("numbers that nobody documents keep their digits", () => {
  const sevens = "7".repeat(40);
  const exact = ["1e+400", "50000.00"].map((token) => [token, new salur.Exact(token)]);
  for (const [token, value] of [[sevens, BigInt(sevens)], ["5", 5], ...exact]) {
    const outcome = parsed(ACCEPTED.replace("2.50", token));
    assert.deepEqual(outcome.unknownFields.fee, value);
  }
});

test("a field that a type loses is missing from the document", async () => {
  const { readOutcome, outcomeDocument } = await inner("outcome");
  const { Renaming, Tables } = await inner("names");
  const tables = Tables.of({ name: "made_up", config: {}, operations: {}, notifications: {} });
  const document = { operation: "made_up.call", call: "accepted", next: { do: "done" }, answer: { known: "1", lost: "2" }, body: "" };
  const known = new Renaming({ known: "known" });
  const outcome = readOutcome(structuredClone(document), tables, known);
  assert.deepEqual(outcome.answer, { known: "1" });
  assert.deepEqual(outcomeDocument(outcome, tables, known).answer, { known: "1" });
  assert.deepEqual(outcomeDocument(readOutcome(structuredClone(document), tables, undefined), tables, undefined), document);
});

test("what is next is spelt as its operation's inputs are", async () => {
  const { readOutcome, outcomeDocument } = await inner("outcome");
  const { Tables } = await inner("names");
  const input = { bankCode: "bank_code", accountName: "account_name" };
  const tables = Tables.of({ name: "made_up", config: {}, operations: { "made_up.call": { input, answer: {} } }, notifications: {} });
  const next = { do: "continue", operation: "made_up.call", input: { bank_code: "014" }, missing: ["account_name", "unheard_of"] };
  const document = { operation: "made_up.other", call: "accepted", next, answer: {}, body: "" };
  const outcome = readOutcome(structuredClone(document), tables, undefined);
  assert.deepEqual(outcome.next, { ...next, input: { bankCode: "014" }, missing: ["accountName", "unheard_of"] });
  assert.deepEqual(outcomeDocument(outcome, tables, undefined), document);
});

test("words of a newer core are read", async () => {
  const { readOutcome } = await inner("outcome");
  const { Tables } = await inner("names");
  const tables = Tables.of({ name: "made_up", config: {}, operations: {}, notifications: {} });
  const next = { do: "pray", operation: "made_up.x", input: { a_b: 1 } };
  const outcome = readOutcome({ operation: "made_up.call", call: "postponed", next: { ...next } }, tables);
  assert.deepEqual([outcome.call, outcome.next], ["postponed", next]);
});

test("the vocabulary lists what outcomes say", () => {
  const { calls, states, next, errors, rules } = salur.catalog();
  assert.deepEqual([...salur.CALLS], calls.map(({ name }) => name));
  assert.deepEqual([...salur.STATES], states.map(({ name }) => name));
  assert.deepEqual([...salur.NEXTS], next.map(({ name }) => name));
  assert.deepEqual([...salur.ERROR_CODES], errors.map(({ code }) => code));
  assert.deepEqual([...salur.RULES], rules.map(({ rule }) => rule));
});
