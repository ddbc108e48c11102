/**
 * Pays one person with a private key that this program never sees: another process signs, as a KMS or an HSM does.
 *
 * `SALUR_SANDBOX=http://127.0.0.1:8400 node external_key.mjs` (compile it with `tsc` first).
 */

import { fork } from "node:child_process";
import { generateKeyPairSync, sign as signWith } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";

import { FaspaySnap, type KeyedStep, type Outcome, sendOnce } from "salur";

const VAULT = "--vault";
const PARTNER = "77003";

if (process.argv.includes(VAULT)) {
  vault();
} else {
  await pay(process.env.SALUR_SANDBOX);
}

/** The other process: it makes its key, tells the public half, and signs what it is given. */
function vault(): void {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  process.send?.(publicKey.export({ type: "spki", format: "pem" }));
  process.on("message", (text: string) => {
    // Hash and padding are the algorithm's, RSASSA-PKCS1-v1_5-SHA256: give it the text itself, not a digest of it.
    process.send?.(signWith("sha256", Buffer.from(text), privateKey).toString("base64"));
  });
}

async function pay(sandbox: string | undefined): Promise<void> {
  const keys = fork(process.argv[1] ?? "", [VAULT]);
  const said = async (): Promise<string> => String((await once(keys, "message"))[0]);
  const publicKey = await said();

  /** Attaches the signature where one is missing, and sends until there is an outcome. */
  async function send<A>(step: KeyedStep<A>): Promise<Outcome<A>> {
    if (step.kind === "to_sign") {
      const answer = said();
      keys.send(step.stringToSign);
      step = step.attachSignature(await answer); // base64, or the bytes
    }
    while (step.kind === "request") {
      // Your database: store step.context here, before anything is sent. It is this step's, not that of the one to sign.
      step = await sendOnce(step);
    }
    console.log(step.operation, step.outcome.call, step.outcome.code, step.outcome.payment?.state ?? "-", step.outcome.next.do);
    return step.outcome;
  }

  try {
    await register(sandbox, publicKey);
    const faspay = new FaspaySnap({
      environment: "sandbox",
      partnerId: PARTNER,
      sourceAccount: `99200${PARTNER}`, // and no privateKey
      baseUrl: sandbox,
    });
    const inquiry = await send(faspay.prepareAccountInquiry({ beneficiaryBankCode: "008", beneficiaryAccountNo: "60004400184" }));
    if (inquiry.next.do !== "continue") {
      process.exitCode = 1;
      return;
    }
    const more = { partnerReferenceNo: `INV-${Date.now()}`, amount: 50_000, callbackUrl: "https://merchant.example/faspay" };
    let outcome = await send(faspay.prepareNext(inquiry.next, more));
    while (outcome.next.do === "check_status") {
      await setTimeout(Math.max(0, (outcome.next.after ?? 0) - Date.now()));
      outcome = await send(faspay.prepareNext(outcome.next));
    }
    process.exitCode = outcome.payment?.state === "succeeded" ? 0 : 1;
  } finally {
    keys.disconnect();
  }
}

/** Tells the sandbox the public key, as a merchant hands it to the gateway's people. */
async function register(sandbox: string | undefined, publicKey: string): Promise<void> {
  const body = JSON.stringify({ public_key: publicKey });
  const answer = await fetch(`${sandbox}/_sandbox/merchants/faspay_snap/${PARTNER}`, { method: "POST", body });
  if (!answer.ok) throw new Error(`the sandbox refused the key: ${await answer.text()}`);
}
