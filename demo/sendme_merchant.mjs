/** The sandbox's own merchant of SendMe's older interface, in Node and in a page. */

const KEY = "fk-3b1f7a62";

/** Its configuration, with calls to `url` and the key that decodes the codes of Permata's machines. */
export async function sendmeOf(ledger, url) {
  const merchant = (await ledger.merchants()).find((one) => one.gateway === "faspay_sendme" && one.merchant === KEY);
  return {
    environment: "sandbox",
    faspayKey: KEY,
    faspaySecret: "fs-5d0e9c1a7b",
    appKey: "ak-11aa22bb",
    appSecret: "as-33cc44dd",
    clientKey: "ck-55ee66ff",
    clientSecret: "cs-77001122",
    iv: "iv-99887766",
    sourceAccount: merchant.virtual_account,
    faspayPublicKey: merchant.faspay_public_key,
    baseUrl: url,
  };
}

/** A number that no payment has yet: transfers take digits alone. */
export function number() {
  return `${Date.now()}${String(Math.floor(Math.random() * 1e6)).padStart(6, "0")}`;
}
