/** The part of the demo that pays at the gateways of the national standard, whose requests RSA keys sign. */

import { check, expect, nextCallback, send, summary } from "./flow.mjs";
import { configOf, keyPair, privatePem, publicPem, register, signedBy } from "./snap_merchant.mjs";

const PERSON = { beneficiaryBankCode: "008", beneficiaryAccountNo: "60004400184" };
const WALLET = { customerNumber: "6281234567890", channel: "TOP_UP_E_WALLET_DANA" };

/** Runs every part; throws `Failed` where something differs. */
export async function runSnapParts(world) {
  const { salur, snap } = world;
  const faspay = new salur.FaspaySnap(snap.faspay_snap);
  await transfer(world, faspay);
  await lostAnswer(world, faspay);
  await topUp(world, new salur.Cashin(snap.cashin));
  await keyElsewhere(world);
  await wrongKey(world);
}

/** Asks until the payment has ended; a real program waits until `next.after`. */
export async function ended(world, client, outcome) {
  for (let asked = 0; ["check_status", "wait"].includes(outcome.next.do) && asked < 50; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    outcome = await send(world, client.prepareNext(outcome.next));
  }
  return outcome;
}

/** Accepted is not yet paid: a signed notification hints at the end, and the status tells it. */
async function transfer(world, faspay) {
  const { shown, inbox, callBack } = world;
  await shown.heading("Faspay, bank transfer: whose account is it?");
  const inquiry = await send(world, faspay.prepareAccountInquiry(PERSON));
  expect(inquiry, "accepted", undefined, "continue");
  await shown.heading("Faspay, bank transfer: pay. Accepted is not yet paid");
  const wanted = { partnerReferenceNo: `TRF-${Date.now()}`, amount: 50_000, transactionDescription: "Gaji November" };
  const step = faspay.prepareNext(inquiry.next, { ...wanted, callbackUrl: `${world.callbackUrl}/faspay` });
  expect(await send(world, step), "accepted", "pending", "check_status");
  await shown.heading("Faspay, bank transfer: the notification, proven with Faspay's public key");
  const notification = await nextCallback(shown, inbox);
  await shown.said(`it reports ${notification.reported}: no page of Faspay's describes it, so it is a hint`);
  const heard = faspay.parse(step.context, notification).outcome;
  check(heard.next.do === "check_status", `after a hint the status is asked, not ${heard.next.do}`);
  await shown.heading("Faspay, bank transfer: the same notification with one digit changed");
  const { headers, body } = notification.message;
  const changed = body.replace("50000.00", "90000.00");
  const status = await callBack("/faspay", changed, Object.fromEntries(headers.filter(([name]) => name.toLowerCase().startsWith("x-"))));
  await shown.callback("/faspay", changed, { status });
  check(status === 400 && inbox.arrived.length === 0, "the changed notification was taken");
  await shown.said("refused: its signature does not prove its sender");
  await shown.heading("Faspay, bank transfer: so the status is asked");
  expect(await ended(world, faspay, heard), "accepted", "succeeded", "done");
}

/** No notification comes: only the status tells the end. */
async function topUp(world, cashin) {
  await world.shown.heading("Cash In, e-wallet: whose wallet is it?");
  const inquiry = await send(world, cashin.prepareAccountInquiry({ ...WALLET, partnerReferenceNo: `TOP-${Date.now()}`, amount: 25_000 }));
  expect(inquiry, "accepted", undefined, "continue");
  await world.shown.heading("Cash In, e-wallet: fill it. Accepted is not yet paid");
  const outcome = await send(world, cashin.prepareNext(inquiry.next));
  expect(outcome, "accepted", "pending", "check_status");
  await world.shown.heading("Cash In, e-wallet: what became of it?");
  expect(await ended(world, cashin, outcome), "accepted", "succeeded", "done");
}

/** The client has no private key: another one, which nobody can read, signs. */
async function keyElsewhere(world) {
  const { salur, shown, ledger, url } = world;
  await shown.heading("Cash In: a private key that lives elsewhere signs");
  const pair = await keyPair(false);
  await register(ledger, "cashin", await publicPem(pair));
  const cashin = new salur.Cashin(configOf("cashin", url));
  const sign = async (step) => (step.kind === "to_sign" ? step.attachSignature(await signedBy(pair, step.bytes)) : step);
  const step = cashin.prepareTopUp({ ...WALLET, partnerReferenceNo: `KMS-${Date.now()}`, amount: 30_000 });
  check(step.kind === "to_sign", "it did not ask for a signature");
  await shown.said(`to sign (${step.algorithm}): ${step.stringToSign}`);
  let outcome = await send(world, await sign(step));
  expect(outcome, "accepted", "pending", "check_status");
  for (let asked = 0; outcome.next.do === "check_status" && asked < 50; asked += 1) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    outcome = await send(world, await sign(cashin.prepareNext(outcome.next)));
  }
  expect(outcome, "accepted", "succeeded", "done");
}

/** The money moves and nobody hears of it: unknown, until the status finds out. Never paid again. */
async function lostAnswer(world, faspay) {
  const { shown, ledger } = world;
  await shown.heading("Faspay: a transfer whose answer is lost after it was accepted");
  const inquiry = await send(world, faspay.prepareAccountInquiry(PERSON));
  const partnerReferenceNo = `TRF-${Date.now()}-LOST`;
  const step = faspay.prepareNext(inquiry.next, { partnerReferenceNo, amount: 75_000, callbackUrl: "http://127.0.0.1:9/nobody" });
  await ledger.post("faults", { operation: "faspay_snap.transfer", fault: "lose-answer-after-booking", count: 1 });
  await shown.request(step.method, step.url, step.body ?? "", step.headerList);
  const error = await fetch(step.url, step).then(
    () => undefined,
    (error) => error,
  );
  check(error !== undefined, "the answer was not lost");
  await shown.nothing(`${error.message}${error.cause === undefined ? "" : `: ${error.cause.message}`}`);
  const { outcome } = step.noAnswer();
  await shown.said(summary(outcome));
  expect(outcome, "no_answer", "unknown", "check_status");
  await shown.heading("Faspay: so the status is asked, as `next` says (a real program waits until `next.after`)");
  expect(await ended(world, faspay, outcome), "accepted", "succeeded", "done");
  const made = (await ledger.payments()).filter((payment) => payment.merchant_reference === partnerReferenceNo).map((payment) => payment.made);
  await shown.said(`the ledger says: made ${made.join()} time(s)`);
  check(made.join() === "1", `the lost transfer was made ${made.join()} times`);
}

/** The gateway refuses what another key signed, and the sandbox says whose it was. */
async function wrongKey(world) {
  const { salur, shown, ledger, snap } = world;
  await shown.heading("Faspay: a wrong key, refused by the gateway");
  const stranger = await keyPair();
  await register(ledger, "faspay_snap", await publicPem(stranger), "77099");
  const faspay = new salur.FaspaySnap({ ...snap.faspay_snap, privateKey: await privatePem(stranger) });
  const outcome = await send(world, faspay.prepareBalance());
  expect(outcome, "refused", undefined, "fix");
  await shown.said(`${outcome.code}: ${outcome.meaning}`);
  const { explanation } = (await ledger.calls()).findLast((call) => call.gateway === "faspay_snap");
  await shown.said(`the sandbox says: ${explanation.summary}`);
  check(/merchant 77099/.test(explanation.summary), "the sandbox did not say whose key it was");
}
