/** The half of a scenario of the national standard that runs in the page: `callBack` is what the test lends it. */

import { Inbox } from "../../../demo/inbox.mjs";
import { Ledger } from "../../../demo/ledger.mjs";
import { keyPair, publicPem, signedBy } from "../../../demo/snap_merchant.mjs";
import { SNAP_SCENARIOS } from "../javascript/snap.mjs";

/** A key that only WebCrypto has: not even this page reads it. */
async function externalKey() {
  const pair = await keyPair(false);
  const read = await crypto.subtle.exportKey("pkcs8", pair.privateKey).then(() => "was read", (error) => error.name);
  if (read !== "InvalidAccessError") throw new Error(`the private key ${read}`);
  return { publicKey: await publicPem(pair), sign: (bytes) => signedBy(pair, bytes) };
}

/** Runs the scenario of this name; throws where it fails. */
export async function runScenario(salur, about, callbackUrl) {
  const url = `${location.origin}/sandbox`;
  const listen = (client) => {
    const inbox = new Inbox((message) => client.receive(message), salur.NotificationError);
    globalThis.take = (message) => {
      const { status, headers, body } = inbox.take({ ...message, body: Uint8Array.from(message.body) });
      return { status, headers, body };
    };
    return inbox;
  };
  globalThis.take = () => ({ status: 503, headers: {}, body: "" });
  await SNAP_SCENARIOS[about]({
    salur,
    sendOnce: (step) => salur.sendOnce(step),
    url,
    ledger: new Ledger(url),
    externalKey,
    listen,
    callbackUrl,
    callBack: globalThis.callBack,
  });
}
