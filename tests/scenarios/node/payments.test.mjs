/** Every scenario from Node, with each HTTP client that people use. */

import http from "node:http";
import { after, describe, test } from "node:test";

import * as undici from "undici";

import { Inbox } from "../../../demo/inbox.mjs";
import { installed } from "../../../demo/installed.mjs";
import { clientOf, USER_ID } from "../../../demo/merchant.mjs";
import { Receiver } from "../../../demo/receiver.mjs";
import { RunningSandbox } from "../../../demo/sandbox.mjs";
import { SCENARIOS } from "../javascript/payments.mjs";
import { refusing } from "../javascript/refusing.mjs";

const salur = installed("node", "salur");
const sandbox = await RunningSandbox.start("--callback-delay", "50");
const nowhere = await refusing();
const agents = { http: new http.Agent({ keepAlive: true }), undici: new undici.Agent() };

after(async () => {
  agents.http.destroy();
  await agents.undici.close();
  await sandbox.stop();
});

/** The package's `sendOnce` as people call it. */
const CLIENTS = {
  "its own way": (step) => salur.sendOnce(step),
  fetch: (step) => salur.sendOnce(step, fetch),
  undici: (step) => salur.sendOnce(step, agents.undici),
  "an agent of node:http": (step) => salur.sendOnce(step, agents.http),
};

for (const [name, sendOnce] of Object.entries(CLIENTS)) {
  describe(`sent by ${name}`, () => {
    for (const [about, scenario] of Object.entries(SCENARIOS)) test(about, () => inWorld(sendOnce, scenario));
  });
}

describe("sent by hand", () => {
  const byFetch = async (step) => step.parseResponse(await fetch(step.url, step));
  for (const about of ["a transfer succeeds, and its status agrees", "the documented transfers", "balance and banks are read"]) {
    test(`${about}: fetch(step.url, step)`, () => inWorld(byFetch, SCENARIOS[about]));
  }
});

/** Every scenario has a receiver of its own, registered at the gateway. */
async function inWorld(sendOnce, scenario) {
  const client = (secretKey) => clientOf(salur.Duitku, sandbox.url, secretKey);
  const receiving = client();
  const inbox = new Inbox((message) => receiving.receive(message), salur.NotificationError);
  const receiver = await Receiver.start((message) => inbox.take(message));
  const callBack = async (path, body) => (await fetch(receiver.url + path, { method: "POST", body })).status;
  try {
    await sandbox.registerCallback("duitku", USER_ID, `${receiver.url}/clearing`);
    await scenario({
      salur,
      sendOnce,
      client,
      nowhere: () => clientOf(salur.Duitku, nowhere),
      ledger: sandbox,
      inbox,
      callbackUrl: receiver.url,
      callBack,
      provesNotSent: true,
    });
  } finally {
    await sandbox.registerCallback("duitku", USER_ID, null);
    await receiver.stop();
  }
}
