/** Pays people through the offline sandbox from Node, and shows every message. Fails if anything is not as expected. */

import { Inbox, receiving } from "./inbox.mjs";
import { installed } from "./installed.mjs";
import { clientOf, USER_ID } from "./merchant.mjs";
import { runParts } from "./parts.mjs";
import { Receiver } from "./receiver.mjs";
import { RunningSandbox } from "./sandbox.mjs";
import { sendmeOf } from "./sendme_merchant.mjs";
import * as shown from "./shown.mjs";
import { merchantOf } from "./snap_merchant.mjs";

const salur = installed("node", "salur");

/** Node's own HTTP server takes the callbacks. */
async function main() {
  const sandbox = await RunningSandbox.start("--callback-delay", "200");
  const snap = {
    faspay_snap: await merchantOf(sandbox, "faspay_snap", sandbox.url),
    cashin: await merchantOf(sandbox, "cashin", sandbox.url),
  };
  const sendme = await sendmeOf(sandbox, sandbox.url);
  const inbox = new Inbox(receiving(salur, clientOf(salur.Duitku, sandbox.url), snap, sendme), salur.NotificationError);
  const receiver = await Receiver.start((message) => inbox.take(message));
  try {
    await sandbox.registerCallback("duitku", USER_ID, `${receiver.url}/clearing`);
    const client = (secretKey) => clientOf(salur.Duitku, sandbox.url, secretKey);
    const callBack = async (path, body, headers) => (await fetch(receiver.url + path, { method: "POST", body, headers })).status;
    const { url } = sandbox;
    console.log(`\n${await runParts({ salur, client, snap, sendme, url, shown, ledger: sandbox, inbox, callbackUrl: receiver.url, callBack })}`);
  } finally {
    await receiver.stop();
    await sandbox.stop();
  }
}

await main().catch((error) => {
  console.error(error.name === "Failed" ? `demo: failed: ${error.message}` : error);
  process.exitCode = 1;
});
