/**
 * Speed as ratios within one run: prepare and parse against a loopback HTTP round trip, a batch against a hand-written equivalent.
 *
 * Budgets (of the design): prepare and parse together at most a tenth of a round trip; a batch faster per item than hand-written JavaScript.
 */

import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";

import { installed } from "../../demo/installed.mjs";
import { clientOf, EMAIL, SECRET_KEY, USER_ID } from "../../demo/merchant.mjs";
import { RunningSandbox } from "../../demo/sandbox.mjs";

const { Duitku } = installed("node", "salur");

const BATCH = 10_000;
const ROW = { bankCode: "014", bankAccount: "8760673566", amount: 50_000 };
const ANSWER =
  '{"email":"test@chakratechnology.com","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,' +
  '"accountName":"Test Account","custRefNumber":"000000001278","disburseId":12345,"responseCode":"00","responseDesc":"Success"}';

/** The best of five means, for one of the `times` that `run` does something: the least disturbed one. */
async function microseconds(times, run) {
  let best = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const started = performance.now();
    await run();
    best = Math.min(best, ((performance.now() - started) / times) * 1000);
  }
  return best;
}

/** Does something again and again. */
function repeating(times, call) {
  return () => {
    for (let time = 0; time < times; time += 1) call();
  };
}

/** What a merchant's own code would do for one inquiry, without any check. */
function byHand({ bankCode, bankAccount, amount }) {
  const timestamp = Date.now();
  const signature = createHash("sha256").update(`${EMAIL}${timestamp}${bankCode}${bankAccount}${amount}${SECRET_KEY}`).digest("hex");
  return JSON.stringify({ userId: USER_ID, amountTransfer: amount, bankAccount, bankCode, email: EMAIL, timestamp, signature });
}

/** Goes through a batch, all of which must have been prepared. */
function countPrepared(items) {
  let prepared = 0;
  for (const item of items) prepared += item.ok ? 1 : 0;
  if (prepared !== BATCH) throw new Error(`only ${prepared} of ${BATCH} were prepared`);
}

const sandbox = await RunningSandbox.start();
try {
  const duitku = clientOf(Duitku, sandbox.url);
  const step = duitku.prepareInquiry(ROW);
  const answer = { status: 200, headers: {}, body: ANSWER };
  const prepare = await microseconds(5_000, repeating(5_000, () => duitku.prepareInquiry(ROW)));
  const parse = await microseconds(5_000, repeating(5_000, () => step.parse(answer)));
  const rows = Array.from({ length: BATCH }, (_, index) => ({ ...ROW, amount: ROW.amount + index }));
  const batch = await microseconds(BATCH, () => countPrepared(duitku.prepareMany("duitku.inquiry", rows)));
  const hand = await microseconds(BATCH, () => rows.map(byHand));
  const balance = duitku.prepareBalance();
  const trip = await microseconds(100, async () => {
    for (let time = 0; time < 100; time += 1) await (await fetch(balance.url, balance)).arrayBuffer();
  });
  const ratio = (prepare + parse) / trip;
  const figures = `prepare ${prepare.toFixed(1)} µs, parse ${parse.toFixed(1)} µs, loopback round trip ${trip.toFixed(0)} µs`;
  console.log(`${figures}: ratio ${ratio.toFixed(3)} (budget 0.1)`);
  console.log(`batch ${batch.toFixed(1)} µs an item, by hand ${hand.toFixed(1)} µs: ratio ${(batch / hand).toFixed(2)} (budget 1)`);
} finally {
  await sandbox.stop();
}
