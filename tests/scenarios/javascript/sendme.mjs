/**
 * Payments by SendMe's older interface, over real HTTP, judged by the sandbox's own ledger: the same in Node and in a page.
 *
 * @typedef {object} SendmeWorld what the two differ in
 * @property {object} salur the installed package
 * @property {(step: object) => Promise<object>} sendOnce the package's, with the HTTP client that is being tried
 * @property {string} url the sandbox, as this program reaches it
 * @property {import("../../../demo/ledger.mjs").Ledger} ledger the judge
 */

import { number, sendmeOf } from "../../../demo/sendme_merchant.mjs";
import { believed, same } from "./believed.mjs";

const ACCOUNT = "8760673566";
const INDONESIA = { beneficiaryRegionCode: "0102", beneficiaryCountryCode: "ID" };

/** A merchant's client, which remembers no token yet. */
async function opened({ salur, ledger, url }, more = {}) {
  return new salur.FaspaySendme({ ...(await sendmeOf(ledger, url)), ...more });
}

/** Sends until there is an outcome: a token may come first. */
async function send({ sendOnce }, step) {
  while (step.kind === "request") step = await sendOnce(step);
  return step.outcome;
}

/** A transfer that is ready to be sent, after the registration of its account and the confirmation. */
async function transferOf(world, sendme, more) {
  let { next } = await send(
    world,
    sendme.prepareRegistration({
      ...INDONESIA,
      beneficiaryAccount: ACCOUNT,
      beneficiaryAccountName: "Jane Roe",
      beneficiaryVaName: "Jane Roe",
      beneficiaryBankCode: "014",
      beneficiaryBankBranch: "KCP Kota",
      beneficiaryPurposeCode: "1",
    }),
  );
  if (next.operation === "faspay_sendme.registration_confirm") ({ next } = await send(world, sendme.prepareNext(next)));
  same([next.do, next.operation], ["continue", "faspay_sendme.transfer"]);
  return sendme.prepareNext(next, { trxNo: number(), amount: 50_000, trxDesc: "Gaji café", callbackUrl: "http://127.0.0.1:9/cb", ...more });
}

/** A top-up that is ready to be sent. */
function topUpOf(sendme, more) {
  return sendme.prepareTopUp({
    ...INDONESIA,
    beneficiaryBankCode: "gpy",
    beneficiaryAccount: "081234567890",
    beneficiaryName: "Jane Roe",
    trxNo: number(),
    amount: 50_000,
    callbackUrl: "http://127.0.0.1:9/cb",
    ...more,
  });
}

/** Asks as often as `next` says so, until the payment has ended. */
async function ended(world, client, outcome) {
  for (let asked = 0; ["check_status", "wait"].includes(outcome.next.do); asked += 1) {
    if (asked > 100) throw new Error(`no end: ${believed(outcome)}`);
    await new Promise((resolve) => setTimeout(resolve, 30)); // a merchant waits until `next.after`
    outcome = await send(world, client.prepareNext(outcome.next));
  }
  return outcome;
}

/** How often money moved for a payment, says the ledger. */
async function made({ ledger }, { context }) {
  const { trx_no: wanted } = JSON.parse(context).input;
  return (await ledger.payments()).filter((payment) => payment.merchant_reference === wanted).map((payment) => payment.made);
}

/** Whether a request asks for a token. */
function isToken({ context }) {
  return JSON.parse(context).token_step === true;
}

/** Every scenario by its name: each gets a `SendmeWorld`, and throws where anything is not as it must be. */
export const SENDME_SCENARIOS = {
  async "a transfer after its registration is pending until its status says that it was paid"(world) {
    const sendme = await opened(world);
    const step = await transferOf(world, sendme);
    same([step.kind, isToken(step), step.method, step.body], ["request", true, "GET", undefined]);
    const outcome = await send(world, step);
    same(believed(outcome), "accepted pending wait");
    const status = await ended(world, sendme, outcome);
    same([believed(status), status.payment.matched], ["accepted succeeded done", true]);
    same(await made(world, step), [1]);
  },

  async "a token and the call that needs it are two requests of one attempt, and the token is remembered"(world) {
    const sendme = await opened(world);
    const token = topUpOf(sendme);
    const call = await world.sendOnce(token);
    same([call.kind, call.method, isToken(call), call.attempt, call.sendBefore], ["request", "POST", false, 1, token.sendBefore]);
    same(call.context === token.context, false);
    // A program that ends here finds in its database which of the two may have been sent.
    same(believed(sendme.parse(token.context, "no_answer").outcome), "no_answer unknown resend");
    same(believed(sendme.parse(call.context, "no_answer").outcome), "no_answer unknown check_status");
    same(believed(await send(world, call)), "accepted pending wait");
    same(isToken(topUpOf(sendme)), false);
    same(isToken(topUpOf(await opened(world, { rememberTokens: false }))), true);
  },

  async "a GET without a body is answered"(world) {
    const sendme = await opened(world);
    const balance = await send(world, sendme.prepareBalance());
    same(believed(balance), "accepted - done");
    same(balance.answer !== undefined, true);
  },

  async "a lost answer: unknown, until its status tells that it was paid once"(world) {
    const sendme = await opened(world);
    const step = await transferOf(world, sendme, { amount: 85_000 });
    await world.ledger.post("faults", { operation: "faspay_sendme.transfer", fault: "lose-answer-after-booking", count: 1 });
    const outcome = await send(world, step);
    same(believed(outcome), "no_answer unknown check_status");
    same(believed(await ended(world, sendme, outcome)), "accepted succeeded done");
    same(await made(world, step), [1]);
  },

  async "a lost token: nothing was sent of the payment, so it is sent again"(world) {
    const sendme = await opened(world);
    const step = topUpOf(sendme);
    await world.ledger.post("faults", { operation: "faspay_sendme.token", fault: "lose-answer-after-booking", count: 1 });
    const lost = await send(world, step);
    same(believed(lost), "no_answer unknown resend");
    same(believed(await ended(world, sendme, await send(world, sendme.prepareNext(lost.next)))), "accepted succeeded done");
    same(await made(world, step), [1]);
  },

  async "a token that is refused is fetched again once"(world) {
    const sendme = await opened(world);
    const step = topUpOf(sendme);
    await world.ledger.post("faults", { operation: "faspay_sendme.top_up", fault: "token-refused", count: 1 });
    const call = await world.sendOnce(step);
    const again = await world.sendOnce(call);
    same([again.kind, isToken(again), again.method, again.body], ["request", true, "GET", undefined]);
    const outcome = await send(world, again);
    same(believed(outcome), "accepted pending wait");
    same(believed(await ended(world, sendme, outcome)), "accepted succeeded done");
    same(await made(world, step), [1]);
  },

  async "wrong credentials are refused with the token"(world) {
    const sendme = await opened(world, { clientSecret: "not-the-secret" });
    const step = topUpOf(sendme);
    const refused = await world.sendOnce(step);
    same([refused.kind, believed(refused.outcome)], ["outcome", "refused failed fix"]);
    same(await made(world, step), []);
  },

  async "the code of Permata's machines is decoded"(world) {
    const sendme = await opened(world);
    const trxNo = number();
    const outcome = await send(
      world,
      sendme.prepareCashOut({
        beneficiaryBankCode: "C013",
        beneficiaryPhone: "081234567890",
        beneficiaryName: "Jane Roe",
        trxNo,
        amount: 100_000,
        trxDesc: "Gaji",
        callbackUrl: "http://127.0.0.1:9/cb",
      }),
    );
    const { details } = (await world.ledger.payments()).find((payment) => payment.merchant_reference === trxNo);
    same(outcome.answer.decodedCashoutCode, details.cashout_code);
  },
};
