/** Every scenario of SendMe's older interface from Node, by each HTTP client. */

import { once } from "node:events";
import http from "node:http";
import { after, describe, test } from "node:test";

import * as undici from "undici";

import { installed } from "../../../demo/installed.mjs";
import { RunningSandbox } from "../../../demo/sandbox.mjs";
import { SENDME_SCENARIOS } from "../javascript/sendme.mjs";

const salur = installed("node", "salur");
const sandbox = await RunningSandbox.start("--callback-delay", "100");
const agent = new undici.Agent();

after(async () => {
  await agent.close();
  await sandbox.stop();
});

/** The package's `sendOnce` as people call it, and a loop of one's own over node:http. */
const CLIENTS = {
  "its own way": (step) => salur.sendOnce(step),
  fetch: (step) => salur.sendOnce(step, fetch),
  undici: (step) => salur.sendOnce(step, agent),
  "node:http": byHttp,
};

for (const [name, sendOnce] of Object.entries(CLIENTS)) {
  describe(`sent by ${name}`, () => {
    for (const [about, scenario] of Object.entries(SENDME_SCENARIOS)) test(about, () => scenario({ salur, sendOnce, url: sandbox.url, ledger: sandbox }));
  });
}

/** One request by node's own HTTP client. */
async function byHttp(step) {
  try {
    const request = http.request(step.url, { method: step.method, headers: step.headers, agent: false });
    request.end(step.body);
    const [answer] = await once(request, "response");
    const chunks = [];
    for await (const chunk of answer) chunks.push(chunk);
    return step.parse({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
  } catch {
    return step.noAnswer();
  }
}
