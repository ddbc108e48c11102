/** The judge of the vectors is judged: it loses no digit, and finds every kind of difference. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { canonical } from "./canonical.mjs";
import { read } from "./exact.mjs";
import { problem } from "./expected.mjs";

class Exact {
  constructor(text) {
    this.text = text;
  }
}

test("no number loses a digit", () => {
  const text = '[0,-7,12.5,50000.0,5e+4,1e+400,9007199254740993,18014398509481984,99999999999999999999,-99999999999999999999]';
  assert.equal(canonical(read(text, Exact)), text);
  const kinds = read(text, Exact).map((value) => (value instanceof Exact ? "exact" : typeof value));
  assert.deepEqual(kinds, ["number", "number", "number", "exact", "exact", "exact", "bigint", "bigint", "bigint", "bigint"]);
});

test("keys are sorted by code point, and none is lost", () => {
  const text = '{"\u{1F600}":1,"\uFFFF":2,"b":{},"__proto__":{"x":[]},"ab":null,"a":"\\u00e9\\n"}';
  assert.equal(canonical(read(text, Exact)), '{"__proto__":{"x":[]},"a":"é\\n","ab":null,"b":{},"\uFFFF":2,"\u{1F600}":1}');
});

for (const text of ["", "[", "[1,]", "[1 2]", "[1]]", "01", "nul", "{1:2}", '{"a"}', '{"a":1,}', '"\n"', "[1}"]) {
  test(`${JSON.stringify(text)} is not JSON`, () => assert.throws(() => read(text, Exact), SyntaxError));
}

for (const value of [undefined, { a: undefined }, [() => 1], NaN, Infinity, new Map(), Symbol("x")]) {
  test(`no document has ${String(JSON.stringify(value) ?? typeof value)}`, () => assert.throws(() => canonical(value), TypeError));
}

const step = { step: "request", operation: "g.o", attempt: 1, context: "{}", request: { method: "POST", body: "1" } };
const toSign = { step: "to_sign", operation: "g.o", attempt: 1, context: "{}", to_sign: { algorithm: "A", string_to_sign: "POST:1" } };
const outcome = { step: "outcome", outcome: { call: "accepted", next: { do: "done" }, amount: new Exact("1.50"), list: [{ a: 1, b: 2 }] } };
const refusal = (...violations) => ({ code: "c", phase: "input", violations });
const [low, odd] = [{ path: "amount", rule: "minimum", limit: 1, found: {} }, { path: "x", rule: "type" }];

const CASES = {
  "another body": ["prepare", { request: { method: "POST", body: "2" }, attempt: 1 }, step],
  "a `send_before` that nobody expects": ["prepare", { request: step.request, attempt: 1 }, { ...step, send_before: 5 }],
  "another attempt": ["prepare", { request: step.request, attempt: 2 }, step],
  "another text to sign": ["prepare", { to_sign: { ...toSign.to_sign, string_to_sign: "POST:2" }, attempt: 1 }, toSign],
  "a request in place of something to sign": ["prepare", { to_sign: toSign.to_sign, attempt: 1 }, step],
  "something to sign in place of a request": ["prepare", { request: step.request, attempt: 1 }, toSign],
  "a request beside what is to be signed": ["prepare", { to_sign: toSign.to_sign, attempt: 1 }, { ...toSign, request: step.request }],
  "more than a verb should give": ["call", { valid: true }, { valid: true, problems: [] }],
  "less than a verb should give": ["call", { valid: true, problems: [] }, { valid: true }],
  "another call": ["parse", { call: "refused" }, outcome],
  "a number of other digits": ["parse", { amount: new Exact("1.5") }, outcome],
  "a key that must be absent": ["parse", { next: null }, outcome],
  "a key that is missing": ["parse", { code: "00" }, outcome],
  "a text in place of a number": ["parse", { list: [{ a: "1" }] }, outcome],
  "a shorter list": ["parse", { list: [] }, outcome],
  "a request in place of an outcome": ["parse", { call: "accepted" }, step],
  "nothing refused": ["refuse", refusal(), step],
  "another code": ["refuse", { ...refusal(), code: "d" }, refusal()],
  "a violation that is missing": ["refuse", refusal(low, odd), refusal(low)],
  "a violation too many": ["refuse", refusal(low), refusal(low, odd)],
  "one violation twice": ["refuse", refusal(low, odd), refusal(low, low)],
  "another limit": ["refuse", refusal({ path: "amount", rule: "minimum", limit: 2 }), refusal(low)],
  "another bank": ["banks", [{ code: "1" }], [{ code: "2" }]],
};
for (const [about, [kind, expect, result]] of Object.entries(CASES)) {
  test(`${about} is found`, () => assert.equal(typeof problem({ kind, expect }, result), "string"));
}

test("what agrees is no problem", () => {
  const agreeing = [
    ["prepare", { request: step.request, attempt: 1, send_before: null }, step],
    ["prepare", { to_sign: toSign.to_sign, attempt: 1, send_before: null }, toSign],
    ["call", { b: 1, a: new Exact("1.50"), c: null }, { a: new Exact("1.50"), b: 1 }],
    ["parse", { amount: new Exact("1.50"), list: [{ b: 2 }], payment: null, next: { do: "done", after: null } }, outcome],
    ["refuse", refusal({ path: "x", rule: "type" }, { path: "amount", rule: "minimum", limit: 1 }), refusal(low, odd)],
    ["banks", [{ code: "1", name: "x" }], [{ name: "x", code: "1" }]],
  ];
  for (const [kind, expect, result] of agreeing) assert.equal(problem({ kind, expect }, result), undefined);
});
