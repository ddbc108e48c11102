/** What a platform hashes and signs with, for requests by hand and as the key elsewhere. */

/** `node:crypto`: at once. */
export async function nodePlatform(privateKey) {
  const { createHash, createPrivateKey, sign } = await import("node:crypto");
  const key = createPrivateKey(privateKey);
  const signature = (text) => sign("sha256", Buffer.from(text), key);
  return {
    name: `node:crypto (OpenSSL ${process.versions.openssl})`,
    promises: false,
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
    signature,
    sign: (text) => signature(text).toString("base64"),
  };
}

/** WebCrypto, with a key that no script can read: promised. */
export async function webPlatform(privateKey) {
  const [, base64] = /-----BEGIN PRIVATE KEY-----([^-]+)-----END/.exec(privateKey);
  const der = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("pkcs8", der, algorithm, false, ["sign"]);
  const utf8 = new TextEncoder();
  const signature = async (text) => new Uint8Array(await crypto.subtle.sign(algorithm, key, utf8.encode(text)));
  return {
    name: "WebCrypto",
    promises: true,
    sha256: async (text) => hex(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8.encode(text)))),
    signature,
    sign: async (text) => btoa(String.fromCharCode(...(await signature(text)))),
  };
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(bytes) {
  let out = "";
  for (const byte of bytes) out += HEX[byte];
  return out;
}
