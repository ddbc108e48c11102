/** Pays one person with Node's own fetch: `SALUR_SANDBOX=http://127.0.0.1:8400 node pay.mjs` (compile it with `tsc` first). */

import { appendFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

import { Duitku, type Outcome, type Step, sendOnce } from "salur";

const sandbox = process.argv[2] ?? process.env.SALUR_SANDBOX;
const duitku = new Duitku({
  environment: "sandbox", // Duitku's public test merchant
  userId: 3551,
  email: "test@chakratechnology.com",
  secretKey: "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
  disbursementUrl: `${sandbox}/webapi/api`,
});

/** Writes the context down before anything is sent: with it, a crash can be mended. Yours is a database. */
function store(step: { operation: string; attempt: number; context: string }): void {
  const row = { payment: "invoice-17", operation: step.operation, attempt: step.attempt, context: step.context };
  appendFileSync(process.env.SALUR_DATABASE ?? "contexts.jsonl", `${JSON.stringify(row)}\n`, { flush: true });
}

/** Sends, once, what is to be sent, until there is an outcome. */
async function send<A>(step: Step<A>): Promise<Outcome<A>> {
  while (step.kind === "request") {
    store(step);
    step = await sendOnce(step, fetch); // it sets time-outs, and allows no redirects and no second copy
  }
  return step.outcome;
}

const inquiry = await send(duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50_000 }));
console.log(inquiry.operation, inquiry.call, inquiry.code, inquiry.next.do);
if (inquiry.next.do !== "continue" || inquiry.call !== "accepted" || inquiry.answer?.disburseId === undefined) {
  process.exit(1);
}
const transfer = duitku.prepareNext(inquiry.next, { purpose: "Invoice 17" });
let outcome = await send(transfer);
console.log(outcome.operation, outcome.call, outcome.code, outcome.payment?.state, outcome.next.do);
while (outcome.next.do === "check_status") {
  await setTimeout(Math.max(0, (outcome.next.after ?? 0) - Date.now()));
  outcome = await send(duitku.prepareNext(outcome.next));
  console.log(outcome.operation, outcome.call, outcome.code, outcome.payment?.state, outcome.next.do);
}

// The same question at any later time, with nothing but what was stored.
if (transfer.kind === "request") {
  const status = await send(duitku.prepareStatus({ disburseId: inquiry.answer.disburseId, payment: transfer.context }));
  console.log(status.operation, status.call, status.code, status.payment?.state, status.next.do);
  process.exitCode = status.payment?.state === "succeeded" ? 0 : 1;
}
