/** Merchants of the SNAP gateways, in Node and in a page: each run makes its own keys, and registers the public halves at the sandbox. */

const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };

/** What the sandbox knows a merchant of each gateway by, and where its calls go. */
const GATEWAYS = {
  faspay_snap: {
    partnerId: "77001",
    own: { sourceAccount: "9920077001" },
    base: "",
  },
  cashin: {
    partnerId: "CID7700000001",
    own: { channelId: "9501" },
    base: "/pg/fo",
  },
};

/** A key pair of WebCrypto. One that is not extractable signs, and nobody reads it: not even the program that holds it. */
export function keyPair(extractable = true) {
  return globalThis.crypto.subtle.generateKey(RSA, extractable, ["sign", "verify"]);
}

/** The private key as PEM, as a merchant has it in a file. */
export async function privatePem({ privateKey }) {
  return pem("PRIVATE KEY", await globalThis.crypto.subtle.exportKey("pkcs8", privateKey));
}

/** The public key as PEM, as a merchant registers it. */
export async function publicPem({ publicKey }) {
  return pem("PUBLIC KEY", await globalThis.crypto.subtle.exportKey("spki", publicKey));
}

/** A signature by such a pair. */
export async function signedBy({ privateKey }, bytes) {
  return new Uint8Array(await globalThis.crypto.subtle.sign(RSA.name, privateKey, bytes));
}

/** Registers a public key at the sandbox, as one does with the gateway's people. */
export async function register(ledger, gateway, publicKey, partnerId = GATEWAYS[gateway].partnerId) {
  const { merchant } = await ledger.post(`merchants/${gateway}/${partnerId}`, { public_key: publicKey });
  return merchant;
}

/** The configuration of a merchant whose calls go to `url`. Without a private key the key lives elsewhere. */
export function configOf(gateway, url, keys = {}) {
  const { partnerId, own, base } = GATEWAYS[gateway];
  return { environment: "sandbox", partnerId, ...own, baseUrl: `${url}${base}`, ...keys };
}

/** A merchant with a key pair of its own: registered, and its configuration with the private key in it. */
export async function merchantOf(ledger, gateway, url) {
  const pair = await keyPair();
  const known = await register(ledger, gateway, await publicPem(pair));
  const privateKey = await privatePem(pair);
  // Faspay tells its merchants its public key: only with it are its notifications proven.
  return configOf(gateway, url, { privateKey, ...(known.gateway_public_key && { faspayPublicKey: known.gateway_public_key }) });
}

function pem(label, der) {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(der)));
  return `-----BEGIN ${label}-----\n${base64.match(/.{1,64}/g).join("\n")}\n-----END ${label}-----\n`;
}
