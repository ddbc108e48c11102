/**
 * The demo itself, the same in Node and in a page: it pays people through the offline sandbox, over real HTTP, shows every
 * message, and stops where anything is not as expected.
 *
 * @typedef {object} World what the two differ in
 * @property {object} salur the package
 * @property {(secretKey?: string) => object} client opens a client whose addresses are the sandbox's
 * @property {{ faspay_snap: object, cashin: object }} snap configurations of merchants whose keys the sandbox knows
 * @property {object} sendme configuration of the sandbox's merchant of SendMe's older interface
 * @property {string} url the sandbox, as this program reaches it
 * @property {object} shown how messages are shown, see `shown.mjs`
 * @property {import("./ledger.mjs").Ledger} ledger what was really paid
 * @property {import("./inbox.mjs").Inbox} inbox the callbacks that were proven
 * @property {string} callbackUrl where the merchant takes callbacks
 * @property {(path: string, body: string, headers?: object) => Promise<number>} callBack posts to that address, as anybody may; the HTTP status
 */

import { check, expect, nextCallback, send, summary } from "./flow.mjs";
import { EMAIL, USER_ID } from "./merchant.mjs";
import { runSendmeParts } from "./sendme_parts.mjs";
import { runSnapParts } from "./snap_parts.mjs";

/** Runs every part, then checks the ledger; throws `Failed` where something differs. */
export async function runParts(world) {
  const duitku = world.client();
  await world.shown.legend();
  await onlineTransfer(world, duitku);
  await clearing(world, duitku);
  await cashOut(world, duitku);
  await lostAnswer(world, duitku);
  await forgedCallback(world);
  await wrongSecret(world, world.client("not-the-secret-key"));
  await badRequest(world, duitku);
  await runSnapParts(world);
  await runSendmeParts(world);
  await checkLedger(world);
  return (
    "demo: ok: ten payments at four gateways, each made once; two lost answers found to be paid; " +
    "a forged and a changed callback, a wrong secret, a wrong key and a bad request refused"
  );
}

async function onlineTransfer(world, duitku) {
  await world.shown.heading("Duitku, online transfer: whose account is it?");
  const inquiry = await send(world, duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50_000 }));
  expect(inquiry, "accepted", undefined, "continue");
  await world.shown.heading("Duitku, online transfer: pay");
  const transfer = duitku.prepareNext(inquiry.next, { purpose: "Gaji November" });
  expect(await send(world, transfer), "accepted", "succeeded", "done");
  await world.shown.heading("Duitku, online transfer: what became of it?");
  const status = await send(world, duitku.prepareStatus({ payment: transfer.context }));
  expect(status, "accepted", "succeeded", "done");
}

/** An H2H transfer waits for its callback, whose status nobody signed: so the status is asked. */
async function clearing(world, duitku) {
  const { shown, inbox } = world;
  await shown.heading("Duitku, clearing by H2H: inquiry");
  const account = { bankCode: "009", bankAccount: "8760673466" };
  const inquiry = await send(world, duitku.prepareClearingInquiry({ ...account, amount: 2_500_000, type: "H2H", purpose: "Vendor" }));
  expect(inquiry, "accepted", undefined, "continue");
  await shown.heading("Duitku, clearing by H2H: transfer");
  const step = duitku.prepareNext(inquiry.next);
  expect(await send(world, step), "accepted", "pending", "wait");
  await shown.heading("Duitku, clearing by H2H: the callback");
  const notification = await nextCallback(shown, inbox);
  await shown.said(`it reports ${notification.reported}; not signed: ${notification.uncovered.join(", ")}`);
  const heard = duitku.parse(step.context, notification).outcome;
  expect(heard, "accepted", "unknown", "check_status");
  await shown.heading("Duitku, clearing by H2H: so the status is asked");
  expect(await send(world, duitku.prepareNext(heard.next)), "accepted", "succeeded", "done");
}

/** One call makes the token; only a callback tells the end. */
async function cashOut(world, duitku) {
  const { shown, inbox } = world;
  await shown.heading("Duitku, cash-out at Indomaret: one call takes the money");
  const step = duitku.prepareCashOut({
    bankCode: "2010",
    amount: 100_000,
    custRefNumber: `WD-${Date.now()}`,
    accountName: "Test Account",
    accountIdentity: "1234567889",
    phoneNumber: "082211789110",
    callbackUrl: `${world.callbackUrl}/cash-out`,
  });
  const outcome = await send(world, step);
  expect(outcome, "accepted", "pending", "wait");
  check(/^\d+$/.test(outcome.answer?.token ?? ""), "the cash-out has no token");
  await shown.heading("Duitku, cash-out: the callback, whose status nobody signed, and no status call: a person must look");
  const heard = duitku.parse(step.context, await nextCallback(shown, inbox)).outcome;
  expect(heard, "accepted", "unknown", "ask_human");
  await shown.said(heard.next.question);
}

/** The money moves and nobody hears of it: unknown, until the prefilled status call finds out. Never paid again. */
async function lostAnswer(world, duitku) {
  const { shown, ledger } = world;
  await shown.heading("Duitku: a transfer whose answer is lost after the money moved");
  const account = { bankCode: "008", bankAccount: "8760673566" };
  const inquiry = await send(world, duitku.prepareInquiry({ ...account, amount: 75_000, purpose: "Refund 17" }));
  const step = duitku.prepareNext(inquiry.next);
  const { method, body, redirect } = step;
  const headers = { ...step.headers, "X-Sandbox-Fault": "lose-answer-after-booking" };
  await shown.request(method, step.url, body ?? "", step.headerList);
  const error = await fetch(step.url, { method, headers, body, redirect }).then(
    () => undefined,
    (error) => error,
  );
  check(error !== undefined, "the answer was not lost");
  await shown.nothing(`${error.message}${error.cause === undefined ? "" : `: ${error.cause.message}`}`);
  const { outcome } = step.noAnswer();
  await shown.said(summary(outcome));
  expect(outcome, "no_answer", "unknown", "check_status");
  await shown.heading("Duitku: so the status is asked, as `next` says (a real program waits until `next.after`)");
  expect(await send(world, duitku.prepareNext(outcome.next)), "accepted", "succeeded", "done");
  const made = (await ledger.payments()).filter((payment) => payment.amount === 75_000).map((payment) => payment.made);
  await shown.said(`the ledger says: made ${made.join()} time(s)`);
  check(made.join() === "1", `the lost transfer was made ${made.join()} times`);
}

/** Somebody without the key says that a transfer succeeded. */
async function forgedCallback({ shown, inbox, callBack }) {
  await shown.heading("Duitku: a forged callback");
  const forged = {
    disburseId: "1",
    userId: USER_ID,
    email: EMAIL,
    bankCode: "009",
    bankAccount: "8760673466",
    amountTransfer: 900_000_000,
    accountName: "Test Account",
    custRefNumber: "000000000001",
    statusCode: "00",
    statusDesc: "Success",
    errorMessage: "",
    signature: "0".repeat(64),
  };
  const status = await callBack("/clearing", JSON.stringify(forged));
  await shown.callback("/clearing", JSON.stringify(forged), { status });
  check(status === 400 && inbox.arrived.length === 0, "the forged callback was taken");
  await shown.said("refused: its signature does not prove its sender");
}

/** The gateway refuses what another key signed. */
async function wrongSecret(world, duitku) {
  await world.shown.heading("Duitku: a wrong secret key, refused by the gateway");
  const outcome = await send(world, duitku.prepareBalance());
  expect(outcome, "refused", undefined, "fix");
  await world.shown.said(`${outcome.code}: ${outcome.meaning}`);
  check(outcome.code === "-191", `the wrong secret was answered with ${outcome.code}`);
}

/** Every mistake at once, and nothing is sent. */
async function badRequest({ salur, shown, ledger }, duitku) {
  await shown.heading("Duitku: a bad request, refused before sending");
  const before = (await ledger.calls()).length;
  let refused;
  try {
    duitku.prepareInquiry({ bankCode: "000", bankAccount: "8760-673566", amount: 500 });
  } catch (error) {
    if (!(error instanceof salur.InputError)) throw error;
    refused = error;
  }
  check(refused !== undefined, "the bad request was prepared");
  const lines = refused.violations.map(({ message }) => `- ${message}`);
  await shown.said([`${refused.code}: ${lines.length} violations`, ...lines].join("\n"));
  const found = refused.violations.map(({ path, rule }) => `${path} ${rule}`).sort();
  check(found.join() === "amount minimum,bank_account characters,bank_code bank_unknown", `other violations than expected: ${found.join()}`);
  check((await ledger.calls()).length === before, "the bad request was sent");
}

/** What was really paid, says the sandbox. */
async function checkLedger({ shown, ledger }) {
  await shown.heading("The sandbox's ledger: what was really paid");
  const made = (await ledger.payments()).filter((payment) => payment.made > 0);
  for (const { gateway, channel, reference, amount, made: times } of made) {
    await shown.said(`${gateway} ${channel} ${reference}: Rp${amount}, made ${times} time(s)`);
  }
  const kinds = made.map((payment) => `${payment.gateway} ${payment.kind} ${payment.made}`).sort();
  const wanted = ["cashin topup 1", "cashin topup 1", "duitku cashout 1", "duitku clearing 1", "duitku online 1", "duitku online 1"];
  wanted.push("faspay_sendme cashout 1", "faspay_sendme transfer 1", "faspay_snap transfer 1", "faspay_snap transfer 1");
  check(kinds.join() === wanted.join(), `the ledger shows other payments: ${kinds.join()}`);
}
