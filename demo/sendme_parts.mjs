/** The part of the demo at SendMe's older interface: a token comes before the first call, an account is registered before it is paid. */

import { check, expect, nextCallback, send } from "./flow.mjs";
import { number } from "./sendme_merchant.mjs";
import { ended } from "./snap_parts.mjs";

const JANE = { beneficiaryAccount: "8760673566", beneficiaryAccountName: "Jane Roe", beneficiaryVaName: "Jane Roe" };
const BANK = { beneficiaryBankCode: "014", beneficiaryBankBranch: "KCP Kota", beneficiaryRegionCode: "0102", beneficiaryCountryCode: "ID" };

/** Runs every part; throws `Failed` where something differs. */
export async function runSendmeParts(world) {
  const sendme = new world.salur.FaspaySendme(world.sendme);
  await transfer(world, sendme);
  await cashOut(world, sendme);
}

/** Registration, confirmation, transfer, notification, status. Each service takes a token first, which the client remembers. */
async function transfer(world, sendme) {
  const { shown, inbox } = world;
  await shown.heading("SendMe, bank transfer: register the account. A token comes first, as a request of its own");
  const first = sendme.prepareRegistration({ ...JANE, ...BANK, beneficiaryPurposeCode: "1" });
  check(first.method === "GET" && first.body === undefined, "no token was asked for");
  const registration = await send(world, first);
  expect(registration, "accepted", undefined, "continue");
  await shown.heading("SendMe, bank transfer: the bank knows this name, so confirm it");
  const confirmation = await send(world, sendme.prepareNext(registration.next));
  expect(confirmation, "accepted", undefined, "continue");
  await shown.heading("SendMe, bank transfer: pay. Accepted is not yet paid: it waits for the notification");
  const wanted = { trxNo: number(), amount: 50_000, trxDesc: "Gaji November", callbackUrl: `${world.callbackUrl}/sendme` };
  const step = sendme.prepareNext(confirmation.next, wanted);
  expect(await send(world, step), "accepted", "pending", "wait");
  await shown.heading("SendMe, bank transfer: the notification, proven with the merchant's secrets");
  const notification = await nextCallback(shown, inbox);
  await shown.said(`it reports ${notification.reported}: its signature leaves out the blanks inside of texts, so it is a hint`);
  const heard = sendme.parse(step.context, notification).outcome;
  expect(heard, "accepted", "unknown", "check_status");
  await shown.heading("SendMe, bank transfer: so the status is asked");
  expect(await ended(world, sendme, heard), "accepted", "succeeded", "done");
}

/** Cash at Permata's machines: the code comes encrypted. The transfer's token serves here too: it is the same service. */
async function cashOut(world, sendme) {
  const { shown } = world;
  await shown.heading("SendMe, cash at an ATM: the client remembers its token");
  const outcome = await send(
    world,
    sendme.prepareCashOut({
      beneficiaryBankCode: "C013",
      beneficiaryPhone: "081234567890",
      beneficiaryName: "Jane Roe",
      trxNo: number(),
      amount: 100_000,
      trxDesc: "Gaji",
      callbackUrl: "http://127.0.0.1:9/nobody",
    }),
  );
  expect(outcome, "accepted", "pending", "wait");
  const code = outcome.answer?.decodedCashoutCode ?? "";
  check(/^\d+$/.test(code), "the code was not decoded");
  await shown.said(`the code, decoded with Faspay's public key: ${"•".repeat(code.length)}: whoever shows it collects the cash`);
  expect(await ended(world, sendme, outcome), "accepted", "succeeded", "done");
}
