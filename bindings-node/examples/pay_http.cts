/** Pays one person with node:http, in CommonJS: `SALUR_SANDBOX=http://127.0.0.1:8400 node pay_http.cjs`. */

import fs = require("node:fs");
import timers = require("node:timers/promises");

import salur = require("salur");

const sandbox = process.argv[2] ?? process.env.SALUR_SANDBOX;
const duitku = new salur.Duitku({
  environment: "sandbox", // Duitku's public test merchant
  userId: 3551,
  email: "test@chakratechnology.com",
  secretKey: "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
  disbursementUrl: `${sandbox}/webapi/api`,
});

/** Writes the context down before anything is sent: with it, a crash can be mended. Yours is a database. */
function store({ operation, attempt, context }: salur.RequestStep<unknown>): void {
  const row = JSON.stringify({ payment: "invoice-17", operation, attempt, context });
  fs.appendFileSync(process.env.SALUR_DATABASE ?? "contexts.jsonl", `${row}\n`, { flush: true });
}

/** Sends, once, what is to be sent, until there is an outcome. */
async function send<A>(step: salur.Step<A>): Promise<salur.Outcome<A>> {
  while (step.kind === "request") {
    store(step);
    step = await salur.sendOnce(step); // a connection of its own; or an agent: salur.sendOnce(step, agent)
  }
  const { operation, call, code, payment, next } = step.outcome;
  console.log(operation, call, code, payment?.state, next.do);
  return step.outcome;
}

/** Follows `next` until nothing is left to do. */
async function main(): Promise<number> {
  const inquiry = await send(duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50_000 }));
  if (inquiry.next.do !== "continue") {
    return 1;
  }
  let outcome = await send(duitku.prepareNext(inquiry.next, { purpose: "Invoice 17" }));
  while (outcome.next.do === "check_status") {
    await timers.setTimeout(Math.max(0, (outcome.next.after ?? 0) - Date.now()));
    outcome = await send(duitku.prepareNext(outcome.next));
  }
  return outcome.payment?.state === "succeeded" ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
