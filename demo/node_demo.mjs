/** Pays people through the offline sandbox from Node, and shows every message. Fails if anything is not as expected. */

import { Inbox } from "./inbox.mjs";
import { installed } from "./installed.mjs";
import { clientOf, USER_ID } from "./merchant.mjs";
import { runParts } from "./parts.mjs";
import { Receiver } from "./receiver.mjs";
import { RunningSandbox } from "./sandbox.mjs";
import * as shown from "./shown.mjs";

const salur = installed("node", "salur");

/** Node's own HTTP server takes the callbacks. */
async function main() {
  const sandbox = await RunningSandbox.start("--callback-delay", "200");
  const duitku = clientOf(salur.Duitku, sandbox.url);
  const inbox = new Inbox((message) => duitku.receive(message), salur.NotificationError);
  const receiver = await Receiver.start((message) => inbox.take(message));
  try {
    await sandbox.registerCallback("duitku", USER_ID, `${receiver.url}/clearing`);
    const client = (secretKey) => clientOf(salur.Duitku, sandbox.url, secretKey);
    const callBack = async (path, body) => (await fetch(receiver.url + path, { method: "POST", body })).status;
    console.log(`\n${await runParts({ salur, client, shown, ledger: sandbox, inbox, callbackUrl: receiver.url, callBack })}`);
  } finally {
    await receiver.stop();
    await sandbox.stop();
  }
}

await main().catch((error) => {
  console.error(error.name === "Failed" ? `demo: failed: ${error.message}` : error);
  process.exitCode = 1;
});
