/** Pays a list of people at once through an undici pool: `SALUR_SANDBOX=http://127.0.0.1:8400 node pay_undici.mjs`. */

import { appendFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

import { Duitku, type Outcome, type RequestStep, type Step, sendOnce } from "salur";
import { Agent } from "undici";

const sandbox = process.argv[2] ?? process.env.SALUR_SANDBOX;
const duitku = new Duitku({
  environment: "sandbox", // Duitku's public test merchant
  userId: 3551,
  email: "test@chakratechnology.com",
  secretKey: "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
  disbursementUrl: `${sandbox}/webapi/api`,
});
const http = new Agent({ connections: 4 });

/** Writes the context down before anything is sent: with it, a crash can be mended. Yours is a database. */
function store(payment: string, { operation, attempt, context }: RequestStep<unknown>): void {
  const row = JSON.stringify({ payment, operation, attempt, context });
  appendFileSync(process.env.SALUR_DATABASE ?? "contexts.jsonl", `${row}\n`, { flush: true });
}

/** Sends, once, what is to be sent, until there is an outcome. */
async function send<A>(payment: string, step: Step<A>): Promise<Outcome<A>> {
  while (step.kind === "request") {
    store(payment, step);
    step = await sendOnce(step, http);
  }
  return step.outcome;
}

/** Follows `next` until nothing is left to do by itself. */
async function pay(payment: string, first: Step<unknown>): Promise<boolean> {
  let outcome = await send(payment, first);
  for (;;) {
    const { next } = outcome;
    console.log(payment, outcome.operation, outcome.call, outcome.code, outcome.payment?.state, next.do);
    if (next.do === "continue") {
      outcome = await send(payment, duitku.prepareNext(next, { purpose: payment }));
    } else if (next.do === "check_status") {
      await setTimeout(Math.max(0, (next.after ?? 0) - Date.now()));
      outcome = await send(payment, duitku.prepareNext(next));
    } else {
      return outcome.payment?.state === "succeeded"; // all others are for a person, or for a callback to come
    }
  }
}

const people = [50_000, 60_000, 70_000].map((amount) => ({ bankCode: "014", bankAccount: "8760673566", amount }));
const paid: Promise<boolean>[] = [];
let number = 17;
for (const item of duitku.prepareMany("duitku.inquiry", people)) {
  if (item.ok) {
    paid.push(pay(`Invoice ${number}`, item.step));
  } else {
    console.error(`Invoice ${number}: ${item.error.message}`); // this one alone is wrong
    paid.push(Promise.resolve(false));
  }
  number += 1;
}
process.exitCode = (await Promise.all(paid)).every(Boolean) ? 0 : 1;
await http.close();
