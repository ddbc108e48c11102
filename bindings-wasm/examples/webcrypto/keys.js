// A signing key that nobody can read, not even this page: WebCrypto makes it and signs with it, IndexedDB remembers it for this origin.
// Whoever runs scripts in this page can sign with it while the page is open, but cannot carry it away.

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
const EXTRACTABLE = false; // of the private key; a public key can always be read

/** The key pair of this browser: the stored one, or a new one. */
export async function signingKey() {
  const stored = await kept("readonly", (keys) => keys.get("signing"));
  if (stored !== undefined) return stored;
  const pair = await crypto.subtle.generateKey(ALGORITHM, EXTRACTABLE, ["sign", "verify"]);
  await kept("readwrite", (keys) => keys.put(pair, "signing"));
  return pair;
}

/** The public half as PEM: what the merchant registers at the gateway. */
export async function publicPem({ publicKey }) {
  const der = new Uint8Array(await crypto.subtle.exportKey("spki", publicKey));
  const lines = btoa(String.fromCharCode(...der)).match(/.{1,64}/g);
  return `-----BEGIN PUBLIC KEY-----\n${lines.join("\n")}\n-----END PUBLIC KEY-----\n`;
}

/** Signs the `bytes` of a step: WebCrypto hashes them itself. */
export function sign({ privateKey }, bytes) {
  return crypto.subtle.sign(ALGORITHM.name, privateKey, bytes);
}

/** One request to the store of keys, and its result. */
async function kept(mode, ask) {
  const opening = indexedDB.open("salur-keys", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("keys");
  const database = await done(opening);
  try {
    return await done(ask(database.transaction("keys", mode).objectStore("keys")));
  } finally {
    database.close();
  }
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
