/**
 * Payments over real HTTP, judged by the sandbox's own ledger: the same in Node and in a page.
 *
 * @typedef {object} World what the two differ in
 * @property {object} salur the installed package
 * @property {(step: object) => Promise<object>} sendOnce the package's, with the HTTP client that is being tried
 * @property {(secretKey?: string) => object} client opens a merchant's client of the sandbox
 * @property {() => object} nowhere opens one whose gateway refuses connections
 * @property {import("../../../demo/ledger.mjs").Ledger} ledger the judge
 * @property {import("../../../demo/inbox.mjs").Inbox} inbox the callbacks that were proven
 * @property {string} callbackUrl where callbacks are taken
 * @property {(path: string, body: string) => Promise<number>} callBack posts to that address, as anybody may; the HTTP status
 * @property {boolean} provesNotSent whether this HTTP client tells for certain that nothing was sent
 */

import { believed, same, thrown } from "./believed.mjs";

const PERSON = { bankCode: "014", bankAccount: "8760673566", amount: 50_000 };

/** Sends until there is an outcome. */
async function send({ sendOnce }, step) {
  while (step.kind === "request") step = await sendOnce(step);
  return step.outcome;
}

/** Asks whose account it is; `next` then prepares the transfer. */
async function inquired(world, duitku, input = {}) {
  const inquiry = await send(world, duitku.prepareInquiry({ ...PERSON, purpose: "Gaji / November – café", ...input }));
  same(believed(inquiry), "accepted - continue", "inquiry");
  return inquiry.next;
}

/** How often money moved for what was inquired, says the ledger. */
async function made({ ledger }, { input }) {
  const payments = await ledger.payments();
  return payments.filter((payment) => payment.reference === input.disburseId).map((payment) => payment.made);
}

/** How many copies of the transfer arrived at the gateway. */
async function copies({ ledger }, { input }) {
  const calls = await ledger.calls();
  return calls.filter((call) => call.operation.endsWith("transfer") && JSON.parse(call.body).disburseId == input.disburseId).length;
}

/** What is done after a payment of which nothing certain is known. */
async function asked(world, duitku, outcome) {
  same(outcome.next.do, "check_status");
  return send(world, duitku.prepareNext(outcome.next));
}

/** A transfer that goes wrong on the way. */
async function withFault(world, fault) {
  const duitku = world.client();
  const next = await inquired(world, duitku);
  await world.ledger.post("faults", { operation: "duitku.transfer", fault, count: 1 });
  const outcome = await send(world, duitku.prepareNext(next));
  return { duitku, next, outcome };
}

/** Faults whose money moved, and what is believed before the status is asked. */
const MOVED = {
  "lose-answer-after-booking": "no_answer unknown check_status",
  reset: "no_answer unknown check_status",
  cut: "no_answer unknown check_status",
  "http-500": "unreadable unknown check_status",
  "http-502": "unreadable unknown check_status",
  "wrong-amount": "accepted unknown check_status",
  "wrong-reference": "accepted unknown check_status",
  "unlisted-code": "unreadable unknown check_status",
};

/** The documented accounts: the code of the transfer, and what is believed. */
const TRANSFERS = {
  8760673559: "LD refused unknown check_status",
  8760673560: "91 refused unknown check_status",
  8760673561: "TO refused unknown check_status",
  8760673562: "-510 refused failed new_payment",
  8760673563: "89 refused unknown check_status",
  8760673564: "68 accepted pending check_status",
  8760673565: "-100 refused unknown check_status",
};

/** Every scenario by its name: each gets a `World`, and throws where anything is not as it must be. */
export const SCENARIOS = {
  async "a transfer succeeds, and its status agrees"(world) {
    const duitku = world.client();
    const next = await inquired(world, duitku);
    const step = duitku.prepareNext(next);
    same(believed(await send(world, step)), "accepted succeeded done");
    same(believed(await send(world, duitku.prepareStatus({ payment: step.context }))), "accepted succeeded done");
    same(await made(world, next), [1]);
  },

  async "what an inquiry leaves open is named"(world) {
    const duitku = world.client();
    const { next } = await send(world, duitku.prepareInquiry(PERSON));
    same([next.do, next.missing], ["continue", ["purpose"]]);
    same(believed(await send(world, duitku.prepareNext(next, { purpose: "x" }))), "accepted succeeded done");
  },

  async "a name padded with blanks goes back unchanged"(world) {
    const duitku = world.client();
    const next = await inquired(world, duitku, { bankAccount: "9912345678" });
    same(next.input.accountName.endsWith("  "), true);
    same(believed(await send(world, duitku.prepareNext(next))), "accepted succeeded done");
  },

  async "a name with accents, quotes and signs goes back unchanged"(world) {
    const duitku = world.client();
    const next = await inquired(world, duitku, { bankAccount: "9812345678" });
    same(next.input.accountName, `CONTOH D'ÉLAN / "SEROJA" & ÑANDÚ`);
    same(believed(await send(world, duitku.prepareNext(next))), "accepted succeeded done");
  },

  async "the documented transfers"(world) {
    const duitku = world.client();
    for (const [bankAccount, wanted] of Object.entries(TRANSFERS)) {
      const outcome = await send(world, duitku.prepareNext(await inquired(world, duitku, { bankAccount })));
      same(`${outcome.code} ${believed(outcome)}`, wanted, bankAccount);
    }
  },

  async "an H2H transfer is pending, ends with its callback, and its status tells"(world) {
    const duitku = world.client();
    const account = { bankCode: "009", bankAccount: "8760673466", amount: 2_500_000, type: "H2H", purpose: "x" };
    const { next } = await send(world, duitku.prepareClearingInquiry(account));
    const step = duitku.prepareNext(next);
    same(believed(await send(world, step)), "accepted pending wait");
    const { notification } = await world.inbox.next();
    same([notification.operation, notification.reported], ["duitku.clearing_callback", "succeeded"]);
    same(notification.references.disburseId, next.input.disburseId);
    const heard = duitku.parse(step.context, notification).outcome;
    same(believed(heard), "accepted unknown check_status");
    same(believed(await asked(world, duitku, heard)), "accepted succeeded done");
    same(await made(world, next), [1]);
  },

  async "a cash-out ends with a person, and is never repeated"(world) {
    const duitku = world.client();
    const custRefNumber = `WD/${Date.now()}`;
    const step = duitku.prepareCashOut({
      bankCode: "2011",
      amount: 75_000,
      custRefNumber,
      accountName: "Test Account",
      accountIdentity: "1234567889",
      phoneNumber: "082211789110",
      callbackUrl: `${world.callbackUrl}/cash-out`,
    });
    const outcome = await send(world, step);
    same(believed(outcome), "accepted pending wait");
    same(typeof outcome.answer.pin, "string");
    const { message, notification } = await world.inbox.next();
    same(notification.references.custRefNumber, custRefNumber);
    same(believed(duitku.parse(step.context, notification).outcome), "accepted unknown ask_human");
    thrown(world.salur.RepeatPaysAgainError, () => duitku.prepareAgain(step.context));
    const body = new TextDecoder().decode(message.body).replace(custRefNumber, "WD/0");
    same(await world.callBack("/cash-out", body), 400, "the callback of another reference");
    const paid = (await world.ledger.payments()).filter((payment) => payment.merchant_reference === custRefNumber);
    same(paid.map((payment) => payment.made), [1]);
  },

  async "a bad request is refused before sending: nothing arrives"(world) {
    const before = (await world.ledger.calls()).length;
    const bad = { bankCode: "000", bankAccount: "8760-673566", amount: 500 };
    const error = thrown(world.salur.InvalidInputError, () => world.client().prepareInquiry(bad));
    const found = error.violations.map(({ path, rule }) => `${path} ${rule}`).sort();
    same(found, ["amount minimum", "bank_account characters", "bank_code bank_unknown"]);
    same((await world.ledger.calls()).length, before);
  },

  async "a wrong secret is refused by the gateway"(world) {
    const outcome = await send(world, world.client("not-the-secret-key").prepareBalance());
    same([outcome.code, believed(outcome)], ["-191", "refused - fix"]);
  },

  ...Object.fromEntries(
    Object.entries(MOVED).map(([fault, wanted]) => [
      `${fault}: unknown, until its status tells that it was paid once`,
      async (world) => {
        const { duitku, next, outcome } = await withFault(world, fault);
        same(believed(outcome), wanted);
        same(believed(await asked(world, duitku, outcome)), "accepted succeeded done");
        same([await made(world, next), await copies(world, next)], [[1], 1], "money moved, copies of the request");
      },
    ]),
  ),

  async "lose-answer-before-booking: unknown, and not found proves nothing"(world) {
    const { duitku, next, outcome } = await withFault(world, "lose-answer-before-booking");
    same(believed(outcome), "no_answer unknown check_status");
    same(believed(await asked(world, duitku, outcome)), "refused unknown check_status");
    same([await made(world, next), await copies(world, next)], [[0], 1], "money moved, copies of the request");
  },

  async "a connection that is refused: sent again where nothing was sent for certain, and paid once"(world) {
    const duitku = world.client();
    const next = await inquired(world, duitku);
    const step = world.nowhere().prepareNext(next);
    let { outcome } = await world.sendOnce(step);
    if (!world.provesNotSent) {
      same(believed(outcome), "no_answer unknown check_status");
      same(believed(await asked(world, duitku, outcome)), "refused unknown check_status");
      ({ outcome } = step.notSent()); // a person has looked
    }
    same(believed(outcome), "not_sent unknown resend");
    same(await copies(world, next), 0);
    const again = duitku.prepareNext(outcome.next);
    same(again.attempt, 2);
    same(believed(await send(world, again)), "accepted succeeded done");
    same([await made(world, next), await copies(world, next)], [[1], 1], "money moved, copies of the request");
  },

  async "a step that is late is not sent, but prepared again and paid once"(world) {
    const duitku = world.client();
    const next = await inquired(world, duitku);
    const { now, entropy } = world.salur.freshMoment();
    const late = duitku.prepareNext(next, {}, { now: now - 61_000, entropy });
    same(late.isLate(), true);
    const { outcome } = await world.sendOnce(late);
    same([believed(outcome), await copies(world, next)], ["not_sent unknown resend", 0]);
    same(believed(await send(world, duitku.prepareNext(outcome.next))), "accepted succeeded done");
    same(await made(world, next), [1]);
  },

  async "a second attempt is refused, and believed of nothing"(world) {
    const duitku = world.client();
    const next = await inquired(world, duitku);
    const first = duitku.prepareNext(next);
    same(believed(await send(world, first)), "accepted succeeded done");
    const again = await send(world, duitku.prepareAgain(first.context));
    same([again.code, believed(again), again.payment.attempt], ["-142", "refused unknown check_status", 2]);
    same(believed(await asked(world, duitku, again)), "accepted succeeded done");
    same(await made(world, next), [1]);
  },

  async "a forged callback is refused"(world) {
    const forged =
      '{"disburseId":"1","userId":3551,"email":"test@chakratechnology.com","bankCode":"009","bankAccount":"8760673466","amountTransfer":2500000,' +
      `"accountName":"Test Account","custRefNumber":"1","statusCode":"00","statusDesc":"Success","errorMessage":"","signature":"${"0".repeat(64)}"}`;
    same(await world.callBack("/clearing", forged), 400, "a forged one");
    same(await world.callBack("/clearing", "not JSON"), 400, "not JSON");
    same(world.inbox.arrived.length, 0);
  },

  async "a callback whose body was changed is refused, or not believed where nobody signed it"(world) {
    const duitku = world.client();
    const account = { bankCode: "009", bankAccount: "8760673466", amount: 3_500_000, type: "H2H", purpose: "x" };
    const { next } = await send(world, duitku.prepareClearingInquiry(account));
    const step = duitku.prepareNext(next);
    same(believed(await send(world, step)), "accepted pending wait");
    const { message } = await world.inbox.next();
    const body = new TextDecoder().decode(message.body);
    const changed = body.replace("3500000", "9500000");
    same(changed === body, false);
    same(await world.callBack("/clearing", changed), 400, "another amount");
    const claim = body.replace(/"statusCode":\s*"00"/, '"statusCode":"01"');
    same(claim === body, false);
    same(await world.callBack("/clearing", claim), 200, "another status, which is not signed");
    const { notification } = await world.inbox.next();
    same([notification.reported, notification.uncovered.includes("statusCode")], ["failed", true]);
    const heard = duitku.parse(step.context, notification).outcome;
    same(believed(heard), "accepted unknown check_status");
    same(believed(await asked(world, duitku, heard)), "accepted succeeded done");
  },

  async "balance and banks are read"(world) {
    const duitku = world.client();
    const balance = await send(world, duitku.prepareBalance());
    same([believed(balance), /^\d+(\.\d+)?$/.test(balance.answer.effectiveBalance)], ["accepted - done", true]);
    const banks = await send(world, duitku.prepareBanks());
    const [{ banks: known }] = world.salur.catalog().gateways;
    const listed = new Set(known.filter((bank) => bank.in_list).map((bank) => bank.code));
    same([...new Set(banks.answer.banks.map((bank) => bank.bankCode))].sort(), [...listed].sort());
  },

  async "a batch is paid but for its one bad row"(world) {
    const duitku = world.client();
    const rows = Array.from({ length: 20 }, (_, index) => ({ ...PERSON, amount: 10_000 + index }));
    rows[7].amount = 1;
    const results = [...duitku.prepareMany("duitku.inquiry", rows)];
    same(results.map((result) => result.ok), rows.map((_, index) => index !== 7));
    same(results[7].error.violations.map(({ path, rule }) => `${path} ${rule}`), ["amount minimum"]);
    for (const { step } of results.filter((result) => result.ok)) same((await send(world, step)).code, "00");
  },
};
