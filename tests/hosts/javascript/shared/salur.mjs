/**
 * The package under test and what every test may use. `SALUR_MODULE` is the entry file of an installed package: of
 * `salur` or of `salur-wasm`, which share this TypeScript.
 */

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const entry = process.env.SALUR_MODULE;
if (entry === undefined) throw new Error("SALUR_MODULE must name the entry file of an installed package");

/** The package, ready to use. */
export const salur = await import(pathToFileURL(resolve(entry)).href);
await salur.init?.();

/** A module of the package that is nobody's interface, such as `json`. */
export async function inner(name) {
  for (let folder = dirname(resolve(entry)); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, "javascript", "src", `${name}.js`);
    if (existsSync(file)) return import(pathToFileURL(file).href);
  }
  throw new Error(`there is no javascript/src/${name}.js beside ${entry}`);
}

export const SECRET = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
export const EMAIL = "finance@merchant.example";
export const ACCOUNT = "8760673566";
export const OWNER = "Contoh Penerima";

/** A moment that is always the same. */
export const MOMENT = Object.freeze({ now: 1_637_304_586_325, entropy: Uint8Array.from({ length: 32 }, (_, at) => at) });

export const INQUIRY = Object.freeze({ bankCode: "014", bankAccount: ACCOUNT, amount: 50_000 });
export const TRANSFER = Object.freeze({
  disburseId: 12345,
  bankCode: "014",
  bankAccount: ACCOUNT,
  accountName: OWNER,
  custRefNumber: "000000001278",
  amount: 50_000,
  purpose: "Gaji November",
});
export const ACCEPTED =
  `{"email":"${EMAIL}","bankCode":"014","bankAccount":"${ACCOUNT}","amountTransfer":50000.0,` +
  `"accountName":"${OWNER}","custRefNumber":"000000001278","responseCode":"00","responseDesc":"Success","fee":2.50}`;

/** A typed client of the sandbox. */
export const duitku = new salur.Duitku({ environment: "sandbox", userId: 3551, email: EMAIL, secretKey: SECRET });

/** The same merchant's client of plain documents. */
export const documents = salur.Client.open({
  gateway: "duitku",
  environment: "sandbox",
  user_id: 3551,
  email: EMAIL,
  secret_key: SECRET,
});

/** A transfer that is ready to be sent. */
export function transfer(moment = MOMENT) {
  return duitku.prepareTransfer(TRANSFER, moment);
}

/** The error that a call throws. */
export function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** Where an error says that which rule was broken. */
export function places(error) {
  return error.violations.map(({ path, rule }) => [path, rule]);
}

/** Numbers from 0 to 1 that a test can repeat. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
