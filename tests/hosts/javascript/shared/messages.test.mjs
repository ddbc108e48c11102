/** Headers and bodies of every library, and no answer that throws. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCEPTED, documents, inner, MOMENT, thrown, transfer } from "./salur.mjs";

const { headerList, setBody, readBody } = await inner("message");

const PAIRS = [["Server", "x"], ["Set-Cookie", "a"], ["Set-Cookie", "b"]];

test("headers of every library", () => {
  const all = [
    PAIRS,
    PAIRS.flat(),
    new Headers(PAIRS),
    new Map([["Server", "x"], ["Set-Cookie", "a"]]),
    { Server: "x", "Set-Cookie": ["a", "b"], absent: undefined },
    (function* () {
      yield* PAIRS;
    })(),
    { forEach: (call) => PAIRS.forEach(([name, value]) => call(value, name)) },
  ];
  for (const headers of all) {
    const list = headerList(headers);
    assert.deepEqual(list.map(([name]) => name.toLowerCase()), ["server", "set-cookie", "set-cookie"].slice(0, list.length));
    assert.ok(list.length === 3 || headers instanceof Map);
    assert.equal(list.at(-1)[1], headers instanceof Map ? "a" : "b");
  }
  assert.deepEqual(headerList({ "Content-Length": 5, __proto__: null, ["__proto__"]: "x" }), [["Content-Length", "5"], ["__proto__", "x"]]);
  assert.deepEqual(headerList([]), []);
  assert.deepEqual(headerList([["a", "\udcff"]]), [["a", "\ufffd"]]);
  assert.deepEqual(headerList({ a: "\ud83d\ude00\ud83d" }), [["a", "\ud83d\ude00\ufffd"]]);
});

test("what are no headers stays for the core to refuse", () => {
  for (const headers of ["text", 5, null, [["a"]], [["a", 1]], [5]]) {
    assert.deepEqual(headerList(headers), headers);
    assert.equal(thrown(() => transfer().parse({ status: 200, headers, body: "" })).violations[0].path, "answer.headers");
  }
});

test("bodies are text where they are UTF-8, and their bytes otherwise", () => {
  const written = (body) => {
    const document = {};
    setBody(document, body);
    return document;
  };
  const bytes = new TextEncoder().encode("x\ufeffé✓😀");
  for (const body of [bytes, bytes.buffer, Buffer.from(bytes), new DataView(bytes.buffer), "x\ufeffé✓😀"]) {
    assert.deepEqual(written(body), { body: "x\ufeffé✓😀" });
  }
  assert.deepEqual(written(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b)), { body: "\ufeff{" });
  assert.deepEqual(written(bytes.subarray(1, 4)), { body: "\ufeff" });
  assert.deepEqual(written(Uint8Array.of(0xff, 0xfe)), { body_base64: "//4=" });
  assert.deepEqual(written("\ud800"), { body_base64: Buffer.of(0xed, 0xa0, 0x80).toString("base64") });
  assert.deepEqual(written("é\udfff✓"), { body_base64: Buffer.of(0xc3, 0xa9, 0xed, 0xbf, 0xbf, 0xe2, 0x9c, 0x93).toString("base64") });
  assert.deepEqual(written(undefined), {});
  const long = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
  assert.deepEqual(readBody(written(long)), long);
  assert.deepEqual(written(long).body_base64, Buffer.from(long).toString("base64"));
});

test("no body throws", () => {
  const bodies = [
    "",
    Uint8Array.of(0xff, 0xfe, 0),
    "\0",
    "[".repeat(5_000),
    '{"a":'.repeat(5_000),
    `{"responseCode":${"9".repeat(6_000)}}`,
    '{"responseCode":"00","accountName":"\\ud800"}',
    "\ud800",
    "x".repeat(2_000_000),
    undefined,
  ];
  for (const body of bodies) {
    const { outcome } = transfer().parse({ status: 200, headers: {}, body }, MOMENT);
    assert.deepEqual([outcome.payment.state, outcome.next.do], ["unknown", "check_status"], String(body).slice(0, 20));
  }
});

test("raw bytes are kept", () => {
  const { outcome } = transfer().parse({ status: 200, body: Buffer.of(0xff, 0xfe) }, MOMENT);
  assert.deepEqual(outcome.body, Uint8Array.of(0xff, 0xfe));
});

test("an answer that is none is an error, not an outcome", () => {
  const cases = [
    [{ statusCode: 200, headers: {}, body: ACCEPTED }, ["answer.statusCode", "unknown_field"]],
    [{ status: 200, headers: {}, data: ACCEPTED }, ["answer.data", "unknown_field"]],
    [{ status: "200", body: ACCEPTED }, ["answer.status", "type"]],
    [{ status: 200, body: { responseCode: "00" } }, ["answer.body", "type"]],
    [{ status: 200, body: null }, ["answer.body", "type"]],
    [new Response(ACCEPTED), ["answer.body", "type"]],
    [undefined, ["answer", "required"]],
    ["nothing", ["answer.failure", "one_of"]],
  ];
  for (const [answer, [path, rule]] of cases) {
    const { violations } = thrown(() => transfer().parse(answer, MOMENT));
    assert.ok(violations.some((violation) => violation.path === path && violation.rule === rule), JSON.stringify(violations));
  }
});

test("the document client takes documents, and the host's own headers and bodies", () => {
  const { context } = transfer();
  const parsed = documents.parse(context, { status: 200, headers: [], body: ACCEPTED }, MOMENT);
  assert.equal(parsed.outcome.code, "00");
  for (const answer of [
    { status: 200, headers: new Headers(), body: Buffer.from(ACCEPTED) },
    { status: 200, body_base64: Buffer.from(ACCEPTED).toString("base64") },
    { status: 200, headers: {}, body: new TextEncoder().encode(ACCEPTED).buffer },
  ]) {
    assert.deepEqual(documents.parse(context, answer, MOMENT), parsed);
  }
  assert.equal(documents.parse(context, "no_answer", MOMENT).outcome.call, "no_answer");
  assert.deepEqual(documents.parse(context, { failure: "not_sent" }, MOMENT), documents.parse(context, "not_sent", MOMENT));
  assert.equal(thrown(() => documents.parse(context, { status: 200 }, MOMENT)).violations[0].path, "answer.body");
});
