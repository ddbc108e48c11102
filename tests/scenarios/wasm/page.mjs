/** The half of a scenario that runs in the page: `callBack` is what the test lends it. */

import { Inbox } from "../../../demo/inbox.mjs";
import { Ledger } from "../../../demo/ledger.mjs";
import { clientOf } from "../../../demo/merchant.mjs";
import { SCENARIOS } from "../javascript/payments.mjs";

/** Runs the scenario of this name; throws where it fails. */
export async function runScenario(salur, about, callbackUrl) {
  const client = (secretKey) => clientOf(salur.Duitku, `${location.origin}/sandbox`, secretKey);
  const receiving = client();
  const inbox = new Inbox((message) => receiving.receive(message), salur.NotificationError);
  globalThis.take = (message) => {
    const { status, headers, body } = inbox.take({ ...message, body: Uint8Array.from(message.body) });
    return { status, headers, body };
  };
  await SCENARIOS[about]({
    salur,
    sendOnce: (step) => salur.sendOnce(step),
    client,
    nowhere: () => clientOf(salur.Duitku, `${location.origin}/nowhere`),
    ledger: new Ledger(`${location.origin}/sandbox`),
    inbox,
    callbackUrl,
    callBack: globalThis.callBack,
    provesNotSent: false, // a browser never says whether a byte left
  });
}
