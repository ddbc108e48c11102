/** The shared part of `sendOnce`: when not to send, and what to say of what came. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { ACCEPTED, duitku, inner, MOMENT, salur, transfer } from "./salur.mjs";

const { sendOnceWith } = await inner("send");
const answered = async () => ({ status: 200, headers: {}, body: ACCEPTED });
const clock = () => MOMENT;

test("one exchange, its answer parsed", async () => {
  const step = transfer();
  const given = [];
  const next = await sendOnceWith(step, async (...all) => (given.push(all), answered()), { clock });
  assert.equal(next.outcome.payment.state, "succeeded");
  assert.equal(given.length, 1);
  const [request, patience, signal] = given[0];
  assert.deepEqual(request, step.request);
  assert.deepEqual([patience, signal], [{ connect: 5_000, read: 30_000 }, undefined]);
});

test("time-outs are passed on, and connecting ends when sending must", async () => {
  const patience = async (step, options) => {
    let given;
    await sendOnceWith(step, async (_request, seen) => ((given = seen), answered()), options);
    return given;
  };
  assert.deepEqual(await patience(transfer(), { clock, connectTimeout: 1, readTimeout: 2 }), { connect: 1, read: 2 });
  const late = () => ({ ...MOMENT, now: MOMENT.now + 59_000 });
  assert.deepEqual(await patience(transfer(), { clock: late }), { connect: 1_000, read: 30_000 });
  assert.deepEqual(await patience(transfer(), { clock: () => ({ ...MOMENT, now: BigInt(MOMENT.now) }) }), { connect: 5_000, read: 30_000 });
  assert.deepEqual(await patience(duitku.prepareBalance(), {}), { connect: 5_000, read: 30_000 });
});

test("a late step and an ended call are not sent", async () => {
  const never = () => assert.fail("it was sent");
  const late = await sendOnceWith(transfer(), never, { clock: () => ({ ...MOMENT, now: MOMENT.now + 60_000 }) });
  assert.equal(late.outcome.call, "not_sent");
  const ended = await sendOnceWith(transfer(), never, { clock, signal: AbortSignal.abort() });
  assert.deepEqual([ended.outcome.call, ended.outcome.next.do], ["not_sent", "resend"]);
});

test("what a network does never rejects", async () => {
  const told = [];
  const options = { clock, onFailure: (...all) => told.push(all) };
  const failing = (error, failureOf) => sendOnceWith(transfer(), () => Promise.reject(error), options, failureOf);
  const cut = new Error("cut");
  assert.equal((await failing(cut)).outcome.call, "no_answer");
  assert.equal((await failing(cut, () => "not_sent")).outcome.call, "not_sent");
  assert.equal((await failing(undefined, () => "no_answer")).outcome.payment.state, "unknown");
  assert.deepEqual(told, [[cut, "no_answer"], [cut, "not_sent"], [undefined, "no_answer"]]);
  const thrower = sendOnceWith(transfer(), () => { throw cut; }, { clock });
  assert.equal((await thrower).outcome.call, "no_answer");
});

test("mistakes reject", async () => {
  const unfit = new salur.UnfitClientError("it repeats");
  await assert.rejects(sendOnceWith(transfer(), () => Promise.reject(unfit), { clock }), unfit);
  await assert.rejects(sendOnceWith(transfer().noAnswer(MOMENT), answered), salur.StepError);
});

test("the moments of sending and of the answer differ", async () => {
  let calls = 0;
  const ticking = () => ({ ...MOMENT, now: MOMENT.now + 1_000 * calls++ });
  const { outcome } = await sendOnceWith(transfer(), () => Promise.reject(new Error("cut")), { clock: ticking });
  assert.deepEqual([calls, outcome.next.after], [2, MOMENT.now + 1_000 + 10_000]);
});
