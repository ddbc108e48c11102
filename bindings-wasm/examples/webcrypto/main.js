// Asks for the balance with a key of WebCrypto: the client is opened without a private key, so each step is first to be signed.

import { FaspaySnap, init, SalurError, sendOnce } from "/salur-wasm/dist/index.js";

import { publicPem, sign, signingKey } from "./keys.js";

const element = (id) => document.getElementById(id);

await init();
const pair = await signingKey();
element("public-key").textContent = await publicPem(pair);

element("ask").addEventListener("submit", async (event) => {
  event.preventDefault();
  const result = element("result");
  try {
    const partnerId = element("partner-id").value.trim();
    const faspay = new FaspaySnap({
      environment: "sandbox",
      partnerId,
      sourceAccount: element("account").value.trim(), // and no privateKey
      baseUrl: `${location.origin}/relay`, // your own server passes it on: gateways answer no page
    });
    let step = faspay.prepareBalance();
    if (step.kind === "to_sign") step = step.attachSignature(await sign(pair, step.bytes));
    while (step.kind === "request") step = await sendOnce(step); // what pays: store step.context before
    const { call, code, meaning, next, answer } = step.outcome;
    result.textContent = [`${call} ${code ?? ""} ${meaning ?? ""}`, `next: ${next.do}`, JSON.stringify(answer, null, 2)].join("\n");
  } catch (error) {
    if (!(error instanceof SalurError)) throw error;
    result.textContent = error.violations.map(({ message }) => message).join("\n");
  }
});
element("send").disabled = false;
