/**
 * Payments at the gateways of the national standard, over real HTTP, judged by the sandbox's own ledger: the same in Node and in a page.
 *
 * @typedef {object} SnapWorld what the two differ in
 * @property {object} salur the installed package
 * @property {(step: object) => Promise<object>} sendOnce the package's, with the HTTP client that is being tried
 * @property {string} url the sandbox, as this program reaches it
 * @property {import("../../../demo/ledger.mjs").Ledger} ledger the judge
 * @property {() => Promise<object>} externalKey a key pair of this platform's own crypto, whose private key is no text that could be
 *   given to a client: `{ publicKey, sign(bytes) }`
 * @property {(client: object) => import("../../../demo/inbox.mjs").Inbox} listen has callbacks proven by this client, and kept
 * @property {string} callbackUrl where callbacks are taken
 * @property {(path: string, body: string, headers: object) => Promise<number>} callBack posts to that address, as anybody may; the HTTP status
 */

import { configOf, keyPair, merchantOf, privatePem, publicPem, register } from "../../../demo/snap_merchant.mjs";
import { believed, same, thrown } from "./believed.mjs";

const ACCOUNT = { beneficiaryBankCode: "008", beneficiaryAccountNo: "60004400184" };

/** A reference that no payment has yet. */
const reference = (kind) => `${kind}-${Date.now()}-${Math.random().toString(36).slice(2, 8)}`;

/** Sends until there is an outcome. */
async function send({ sendOnce }, step) {
  while (step.kind === "request") step = await sendOnce(step);
  return step.outcome;
}

/** A merchant's client with a key of its own, which the gateway knows. */
async function opened(world, gateway) {
  return new world.salur.GATEWAYS[gateway](await merchantOf(world.ledger, gateway, world.url));
}

/** Asks whose account it is, as Faspay wants before each transfer; gives the whole input of the transfer. */
async function inquired(world, faspay, amount, account = ACCOUNT) {
  const inquiry = await send(world, faspay.prepareAccountInquiry(account));
  same([believed(inquiry), inquiry.next.operation], ["accepted - continue", "faspay_snap.transfer"], "inquiry");
  const more = { partnerReferenceNo: reference("TRF"), amount, callbackUrl: `${world.callbackUrl}/faspay` };
  same(inquiry.next.missing.every((name) => name in more), true, `missing: ${inquiry.next.missing}`);
  return { ...inquiry.next.input, ...more };
}

/** Asks as often as `next` says so, until the payment has ended. */
async function ended(world, client, outcome) {
  for (let asked = 0; outcome.next.do === "check_status"; asked += 1) {
    if (asked > 100) throw new Error(`no end: ${believed(outcome)}`);
    await new Promise((resolve) => setTimeout(resolve, 30)); // a merchant waits until `next.after`
    outcome = await send(world, client.prepareNext(outcome.next));
  }
  return outcome;
}

/** How often money moved under a reference of the merchant's, says the ledger. */
async function made({ ledger }, partnerReferenceNo) {
  const payments = await ledger.payments();
  return payments.filter((payment) => payment.merchant_reference === partnerReferenceNo).map((payment) => payment.made);
}

/** The last call that arrived at a gateway. */
async function lastCall({ ledger }, gateway) {
  return (await ledger.calls()).findLast((call) => call.gateway === gateway);
}

/** Prepares, has another's key sign, and sends. */
async function signedOutside(world, step, sign) {
  same([step.kind, step.algorithm], ["to_sign", "RSASSA-PKCS1-v1_5-SHA256"]);
  same(new TextDecoder().decode(step.bytes), step.stringToSign);
  const signed = step.attachSignature(await sign(step.bytes));
  same([signed.kind, signed.operation, signed.sendBefore], ["request", step.operation, step.sendBefore]);
  return send(world, signed);
}

/** Every scenario by its name: each gets a `SnapWorld`, and throws where anything is not as it must be. */
export const SNAP_SCENARIOS = {
  async "Faspay: a transfer is pending until its status says that it was paid"(world) {
    const faspay = await opened(world, "faspay_snap");
    const input = await inquired(world, faspay, 50_000);
    const step = faspay.prepareTransfer(input);
    const outcome = await send(world, step);
    same([outcome.code, believed(outcome)], ["2001800", "accepted pending check_status"]);
    same(believed(await ended(world, faspay, outcome)), "accepted succeeded done");
    const status = await send(world, faspay.prepareTransferStatus({ payment: step.context }));
    same([believed(status), status.payment.matched], ["accepted succeeded done", true]);
    same(await made(world, input.partnerReferenceNo), [1]);
  },

  async "Cash In: a top-up is pending until its status says that it was paid"(world) {
    const cashin = await opened(world, "cashin");
    const input = { partnerReferenceNo: reference("TOP"), amount: 75_000, customerNumber: "6281234567890", channel: "TOP_UP_E_WALLET_DANA" };
    const inquiry = await send(world, cashin.prepareAccountInquiry(input));
    same([believed(inquiry), inquiry.next.operation], ["accepted - continue", "cashin.top_up"]);
    const outcome = await send(world, cashin.prepareNext(inquiry.next));
    same(believed(outcome), "accepted pending check_status");
    same(believed(await ended(world, cashin, outcome)), "accepted succeeded done");
    same(await made(world, input.partnerReferenceNo), [1]);
  },

  async "a bad request is refused before anything is sent"(world) {
    const faspay = await opened(world, "faspay_snap");
    const before = (await world.ledger.calls()).length;
    const bad = { beneficiaryBankCode: "8", beneficiaryAccountNo: "6000-4400" };
    const error = thrown(world.salur.InvalidInputError, () => faspay.prepareAccountInquiry(bad));
    const found = error.violations.map(({ path, rule }) => `${path} ${rule}`).sort();
    same(found, ["beneficiary_account_no characters", "beneficiary_bank_code min_length"]);
    same((await world.ledger.calls()).length, before);
  },

  async "a wrong key is refused, and the sandbox says whose it is"(world) {
    const [stranger, partnerId] = [await keyPair(), `8${String(Date.now()).slice(-4)}`];
    await register(world.ledger, "faspay_snap", await publicPem(stranger), partnerId);
    const config = await merchantOf(world.ledger, "faspay_snap", world.url);
    const faspay = new world.salur.FaspaySnap({ ...config, privateKey: await privatePem(stranger) });
    const outcome = await send(world, faspay.prepareBalance());
    same([outcome.code, believed(outcome)], ["4011100", "refused - fix"]);
    const { decision, explanation } = await lastCall(world, "faspay_snap");
    same(decision, "refused: the signature does not match");
    same(explanation.summary, `Signed with the key of faspay_snap merchant ${partnerId}.`);
  },

  async "a key that lives elsewhere signs: inquiry, transfer, status"(world) {
    const { publicKey, sign } = await world.externalKey();
    await register(world.ledger, "faspay_snap", publicKey);
    const faspay = new world.salur.FaspaySnap(configOf("faspay_snap", world.url));
    const inquiry = await signedOutside(world, faspay.prepareAccountInquiry(ACCOUNT), sign);
    const input = { ...inquiry.next.input, partnerReferenceNo: reference("KMS"), amount: 60_000, callbackUrl: `${world.callbackUrl}/faspay` };
    let outcome = await signedOutside(world, faspay.prepareTransfer(input), sign);
    for (let asked = 0; outcome.next.do === "check_status" && asked < 100; asked += 1) {
      same(believed(outcome), "accepted pending check_status");
      await new Promise((resolve) => setTimeout(resolve, 30));
      outcome = await signedOutside(world, faspay.prepareNext(outcome.next), sign);
    }
    same(believed(outcome), "accepted succeeded done");
    same(await made(world, input.partnerReferenceNo), [1]);
  },

  async "a signature that is attached where the context is, by its text alone"(world) {
    const { publicKey, sign } = await world.externalKey();
    await register(world.ledger, "cashin", publicKey);
    const config = configOf("cashin", world.url);
    const input = { partnerReferenceNo: reference("KMS"), amount: 20_000, customerNumber: "6281234567890", channel: "TRANSFER_E_WALLET_GOPAY" };
    const { context, stringToSign } = new world.salur.Cashin(config).prepareTopUp(input);
    const signature = await sign(new TextEncoder().encode(stringToSign));
    const cashin = new world.salur.Cashin(config); // another process, which has the context and the signature
    const step = cashin.attachSignature(context, signature);
    const outcome = await send(world, step);
    same(believed(outcome), "accepted pending check_status");
    thrown(world.salur.InvalidContextError, () => cashin.attachSignature(step.context, signature)); // it is signed already
  },

  async "a signature by another key is refused by the gateway, and its reason is told"(world) {
    const [known, other] = [await world.externalKey(), await world.externalKey()];
    await register(world.ledger, "cashin", known.publicKey);
    const cashin = new world.salur.Cashin(configOf("cashin", world.url));
    const input = { partnerReferenceNo: reference("KMS"), amount: 20_000, customerNumber: "6281234567890", channel: "TOP_UP_E_WALLET_DANA" };
    const outcome = await signedOutside(world, cashin.prepareTopUp(input), other.sign);
    same([outcome.code, outcome.call, outcome.payment.state], ["4013800", "refused", "failed"]);
    const { decision, explanation } = await lastCall(world, "cashin");
    same(decision, "refused: the signature does not match");
    same(/key/.test(explanation.summary), true, explanation.summary);
    same(await made(world, input.partnerReferenceNo), []);
  },

  async "sendOnce sends nothing that waits for its signature"(world) {
    const faspay = new world.salur.FaspaySnap(configOf("faspay_snap", world.url));
    const before = (await world.ledger.calls()).length;
    const step = faspay.prepareBalance();
    const error = await world.sendOnce(step).then(() => undefined, (error) => error);
    same([error?.name, /attachSignature/.test(error?.message)], ["StepError", true]);
    thrown(world.salur.StepError, () => step.outcome);
    same((await world.ledger.calls()).length, before);
  },

  async "a lost answer: unknown, until its status tells that it was paid once"(world) {
    const faspay = await opened(world, "faspay_snap");
    const input = await inquired(world, faspay, 85_000);
    await world.ledger.post("faults", { operation: "faspay_snap.transfer", fault: "lose-answer-after-booking", count: 1 });
    const outcome = await send(world, faspay.prepareTransfer(input));
    same(believed(outcome), "no_answer unknown check_status");
    same(believed(await ended(world, faspay, outcome)), "accepted succeeded done");
    same(await made(world, input.partnerReferenceNo), [1]);
    const copies = (await world.ledger.calls()).filter(({ operation, body }) => operation === "transfer" && body.includes(input.partnerReferenceNo));
    same(copies.length, 1, "copies of the request");
  },

  async "a reference pays once: its repeat is refused, and believed of nothing"(world) {
    const faspay = await opened(world, "faspay_snap");
    const input = await inquired(world, faspay, 40_000);
    const first = faspay.prepareTransfer(input);
    const paid = await ended(world, faspay, await send(world, first));
    same(believed(paid), "accepted succeeded done");
    const again = faspay.prepareAgain(first.context);
    same([again.attempt, again.headers["X-EXTERNAL-ID"] === first.headers["X-EXTERNAL-ID"]], [2, false]);
    const repeated = await send(world, again);
    same([repeated.code, believed(repeated)], ["4091801", "refused unknown check_status"]);
    same(believed(await ended(world, faspay, repeated)), "accepted succeeded done");
    same(await made(world, input.partnerReferenceNo), [1]);
  },

  async "a notification is proven, and a forged or changed one refused"(world) {
    const config = await merchantOf(world.ledger, "faspay_snap", world.url);
    const faspay = new world.salur.FaspaySnap(config);
    const inbox = world.listen(faspay);
    const input = await inquired(world, faspay, 90_000);
    const step = faspay.prepareTransfer(input);
    same(believed(await send(world, step)), "accepted pending check_status");
    const { message, notification } = await inbox.next();
    same([notification.operation, notification.reported], ["faspay_snap.payment_notification", "succeeded"]);
    same(notification.references.originalPartnerReferenceNo, input.partnerReferenceNo);
    same(notification.fresh, true);
    const heard = faspay.parse(step.context, notification).outcome;
    same(heard.next.do, "check_status"); // only a hint
    same(believed(await ended(world, faspay, heard)), "accepted succeeded done");
    const body = new TextDecoder().decode(message.body);
    const headers = Object.fromEntries(Object.entries(message.headers).filter(([name]) => /^(x-|channel-id|content-type)/i.test(name)));
    const changed = body.replace("90000.00", "99000.00");
    same(changed === body, false);
    same(await world.callBack("/faspay", body, headers), 200, "the same message once more");
    same((await inbox.next()).notification.references, notification.references);
    same(await world.callBack("/faspay", changed, headers), 400, "another amount");
    same(await world.callBack("/elsewhere", body, headers), 400, "another path");
    same(await world.callBack("/faspay", body, { ...headers, "x-timestamp": "2025-06-12T13:44:50+07:00" }), 400, "another time");
    same(await world.callBack("/faspay", body, {}), 400, "no signature");
    same(inbox.arrived.length, 0);
  },

  async "a forged notification comes first, and only the real one is taken"(world) {
    const faspay = await opened(world, "faspay_snap");
    const inbox = world.listen(faspay);
    const input = await inquired(world, faspay, 95_000);
    await world.ledger.post("faults", { operation: "faspay_snap.transfer", fault: "callback-forged", count: 1 });
    same(believed(await send(world, faspay.prepareTransfer(input))), "accepted pending check_status");
    const { notification } = await inbox.next();
    same(notification.reported, "succeeded");
    same(inbox.arrived.length, 0);
    const attempts = (await world.ledger.callbacks()).filter(({ body }) => body.includes(input.partnerReferenceNo));
    same(attempts.length >= 2, true, "the forged one was sent");
  },

  async "sealed credentials open a client that pays"(world) {
    const config = await merchantOf(world.ledger, "cashin", world.url);
    const key = globalThis.crypto.getRandomValues(new Uint8Array(32));
    const sealed = world.salur.seal("cashin", config, key);
    same([sealed.startsWith("salur-seal-1."), sealed.includes("BEGIN")], [true, false]);
    const cashin = new world.salur.Cashin(world.salur.unseal("cashin", sealed, key));
    const input = { partnerReferenceNo: reference("SEAL"), amount: 15_000, customerNumber: "6281234567890", channel: "TOP_UP_E_WALLET_DANA" };
    same(believed(await ended(world, cashin, await send(world, cashin.prepareTopUp(input)))), "accepted succeeded done");
    thrown(world.salur.BrokenSealError, () => world.salur.unseal("faspay_snap", sealed, key));
  },
};
