/** Steps: requests as fetch takes them, answers with their whole bodies, and what is next. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCEPTED, documents, duitku, inner, INQUIRY, MOMENT, OWNER, places, salur, SECRET, thrown, transfer, TRANSFER } from "./salur.mjs";

const { LIMIT } = await inner("response");

test("a request as libraries take it", () => {
  const step = transfer();
  assert.deepEqual([step.kind, step.method, step.attempt, step.operation], ["request", "POST", 1, "duitku.transfer"]);
  assert.deepEqual(step.headers, Object.fromEntries(step.headerList));
  assert.equal(step.sendBefore, MOMENT.now + 60_000);
  assert.equal(JSON.parse(step.context).operation, "duitku.transfer");
  assert.ok(!step.context.includes(SECRET));
  assert.throws(() => (step.body = ""), TypeError, "what was signed stays as it was signed");
  const { method, url, headers, headerList, body } = step;
  assert.deepEqual(step.request, { method, url, headerList, headers, body });
});

test("fetch takes a step as it is, or spread with more", async () => {
  const step = transfer();
  for (const init of [step, { ...step, signal: AbortSignal.timeout(60_000) }]) {
    const request = new Request(step.url, init);
    assert.deepEqual([request.method, request.redirect, request.credentials, request.cache], ["POST", "manual", "omit", "no-store"]);
    assert.equal(request.headers.get("content-type"), "application/json");
    assert.equal(await request.text(), step.body);
  }
});

test("documents are rebuilt whole", () => {
  const { disburseId, bankCode, bankAccount, accountName, custRefNumber, ...same } = TRANSFER;
  const beneficiary = { bank_code: bankCode, bank_account: bankAccount, account_name: accountName };
  const input = { disburse_id: disburseId, ...beneficiary, cust_ref_number: custRefNumber, ...same };
  const document = documents.prepare("duitku.transfer", input, MOMENT);
  const step = transfer();
  assert.deepEqual(step.toDocument(), document);
  for (const came of [{ status: 200, headers: [], body: ACCEPTED }, { status: 502, body: Buffer.of(0xff) }, "no_answer", "not_sent"]) {
    assert.deepEqual(duitku.parse(step.context, came, MOMENT).toDocument(), documents.parse(document.context, came, MOMENT));
  }
});

test("late is late", () => {
  const step = transfer();
  assert.equal(step.isLate(), true, "prepared in 2021");
  assert.deepEqual([step.isLate(step.sendBefore - 1), step.isLate(step.sendBefore)], [false, true]);
  const fresh = duitku.prepareTransfer(TRANSFER);
  assert.ok(!fresh.isLate() && fresh.sendBefore > Date.now());
  assert.equal(duitku.prepareBalance().isLate(Infinity), false);
});

test("a response is read whole", async () => {
  const step = transfer();
  const wanted = step.parse({ status: 200, body: ACCEPTED }, MOMENT).toDocument();
  const plain = { status: 200, headers: new Headers(), arrayBuffer: async () => new TextEncoder().encode(ACCEPTED).buffer };
  for (const response of [new Response(ACCEPTED), plain, new Response(chunks([...ACCEPTED].map((letter) => new TextEncoder().encode(letter))))]) {
    assert.deepEqual((await step.parseResponse(response, MOMENT)).toDocument(), wanted);
  }
  assert.equal((await step.parseResponse(new Response(null, { status: 204 }), MOMENT)).outcome.call, "unreadable");
  const error = (await step.parseResponse(new Response("<html>", { status: 502 }), MOMENT)).outcome;
  assert.deepEqual([error.httpStatus, error.payment.state], [502, "unknown"]);
});

test("an answer that breaks off, or comes from elsewhere, is none", async () => {
  const step = transfer();
  const broken = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(ACCEPTED));
      controller.error(new Error("cut"));
    },
  });
  const none = [
    new Response(broken),
    { status: 0, type: "opaqueredirect", headers: new Headers(), arrayBuffer: async () => new ArrayBuffer(0) },
    { status: 200, redirected: true, headers: new Headers(), arrayBuffer: async () => new TextEncoder().encode(ACCEPTED).buffer },
    { status: 200, headers: new Headers(), arrayBuffer: () => Promise.reject(new Error("cut")) },
  ];
  for (const response of none) assert.equal((await step.parseResponse(response, MOMENT)).outcome.call, "no_answer");
});

test("a redirect that was not followed is an answer that nobody documents", async () => {
  const { outcome } = await transfer().parseResponse(new Response(null, { status: 307, headers: { Location: "/" } }), MOMENT);
  assert.deepEqual([outcome.call, outcome.payment.state], ["unreadable", "unknown"]);
});

test("a body that somebody has read is a mistake that is told", async () => {
  const response = new Response(ACCEPTED);
  await response.text();
  await assert.rejects(transfer().parseResponse(response), { name: "TypeError", message: /read already/ });
});

test("an endless body ends", async () => {
  const { answerOf } = await inner("response");
  let given = 0;
  let cancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      given += 1;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
    cancel() {
      cancelled = true;
    },
  });
  const { body } = await answerOf(new Response(endless));
  assert.equal(body.length, LIMIT);
  assert.ok(given <= 67 && cancelled);
});

test("what is next is prepared", () => {
  const step = transfer();
  const asked = duitku.prepareNext(step.noAnswer(MOMENT).outcome.next, {}, MOMENT);
  assert.equal(asked.operation, "duitku.status");
  const again = duitku.prepareNext(step.notSent(MOMENT).outcome.next);
  assert.deepEqual([again.operation, again.attempt], ["duitku.transfer", 2]);
  const done = step.parse({ status: 200, body: ACCEPTED }, MOMENT).outcome.next;
  assert.throws(() => duitku.prepareNext(done), { name: "StepError", message: /`done`/ });
});

test("what is missing is added, also to a stored next", () => {
  const inquiry = duitku.prepareInquiry(INQUIRY, MOMENT);
  const body = ACCEPTED.replace('"fee":2.50', '"disburseId":12345');
  const { next, answer } = inquiry.parse({ status: 200, body }, MOMENT).outcome;
  assert.deepEqual([next.do, next.missing, answer.accountName], ["continue", ["purpose"], OWNER]);
  assert.deepEqual(Object.keys(next.input).sort(), ["accountName", "amount", "bankAccount", "bankCode", "custRefNumber", "disburseId"]);
  const stored = JSON.parse(JSON.stringify(next));
  const [one, two] = [next, stored].map((each) => duitku.prepareNext(each, { purpose: "Gaji" }, MOMENT));
  assert.equal(one.operation, "duitku.transfer");
  assert.equal(one.body, two.body);
  assert.deepEqual(places(thrown(() => duitku.prepareNext(next))), [["purpose", "required"]]);
  const kept = duitku.prepareNext(next, { purpose: "Gaji", amount: undefined }, MOMENT);
  assert.equal(kept.body, one.body, "undefined is absent, not a change");
  assert.deepEqual(places(thrown(() => duitku.prepareNext(next, JSON.parse('{"purpose":"x","__proto__":1}')))), [["__proto__", "unknown_field"]]);
});

test("nothing more is missing where nothing is", () => {
  const inquiry = duitku.prepareInquiry({ ...INQUIRY, purpose: "Gaji" }, MOMENT);
  const step = inquiry.parse({ status: 200, body: ACCEPTED.replace('"fee":2.50', '"disburseId":12345') }, MOMENT);
  assert.deepEqual([step.outcome.next.do, step.outcome.next.missing], ["continue", []]);
  assert.ok(!("missing" in step.toDocument().outcome.next));
});

test("the release is told", () => {
  assert.equal(salur.version(), salur.catalog().version);
});

/** A body in these pieces. */
function chunks(pieces) {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}
