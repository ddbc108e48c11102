/** Every scenario of the national standard from Node; the key that lives elsewhere is one of node:crypto. */

import { generateKeyPair, sign } from "node:crypto";
import { after, describe, test } from "node:test";
import { promisify } from "node:util";

import * as undici from "undici";

import { Inbox } from "../../../demo/inbox.mjs";
import { installed } from "../../../demo/installed.mjs";
import { Receiver } from "../../../demo/receiver.mjs";
import { RunningSandbox } from "../../../demo/sandbox.mjs";
import { SNAP_SCENARIOS } from "../javascript/snap.mjs";

const salur = installed("node", "salur");
const sandbox = await RunningSandbox.start("--callback-delay", "100");
const agent = new undici.Agent();

after(async () => {
  await agent.close();
  await sandbox.stop();
});

/** The package's `sendOnce` as people call it. */
const CLIENTS = {
  "its own way": (step) => salur.sendOnce(step),
  fetch: (step) => salur.sendOnce(step, fetch),
  undici: (step) => salur.sendOnce(step, agent),
};

for (const [name, sendOnce] of Object.entries(CLIENTS)) {
  describe(`sent by ${name}`, () => {
    for (const [about, scenario] of Object.entries(SNAP_SCENARIOS)) test(about, () => inWorld(sendOnce, scenario));
  });
}

/** A key that only node:crypto has: its private half is a `KeyObject`, as those of an HSM's engine are. */
async function externalKey() {
  const { privateKey, publicKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return { publicKey: publicKey.export({ type: "spki", format: "pem" }), sign: async (bytes) => sign("sha256", bytes, privateKey) };
}

/** Every scenario has a receiver of its own. */
async function inWorld(sendOnce, scenario) {
  let inbox;
  const receiver = await Receiver.start((message) => inbox?.take(message) ?? { status: 503, headers: {}, body: "" });
  const callBack = async (path, body, headers) => (await fetch(receiver.url + path, { method: "POST", body, headers })).status;
  const listen = (client) => (inbox = new Inbox((message) => client.receive(message), salur.NotificationError));
  try {
    await scenario({ salur, sendOnce, url: sandbox.url, ledger: sandbox, externalKey, listen, callbackUrl: receiver.url, callBack });
  } finally {
    await receiver.stop();
  }
}
