/**
 * What the tests share: the installed package, a merchant, a transfer, servers of this machine.
 *
 * The package is imported as an ES module; with SALUR_AS=cjs it is required.
 */

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The project that `install.mjs` made; SALUR_PROJECT names another one. */
export const PROJECT = process.env.SALUR_PROJECT ?? join(ROOT, "target", "hosts", "node");
/** The folder of the package in it. */
export const PACKAGE = join(PROJECT, "node_modules", "salur");
if (!existsSync(PACKAGE)) {
  throw new Error(`${PACKAGE} is not there: run bindings-node/build.sh and then tests/hosts/node/install.mjs`);
}

const fromProject = createRequire(join(PROJECT, "package.json"));
export const required = fromProject("salur");
export const imported = await import(pathToFileURL(join(PACKAGE, "dist", "index.mjs")).href);
export const salur = process.env.SALUR_AS === "cjs" ? required : imported;
/** A module of the package that is not part of its surface. */
export const internal = (path) => fromProject(join(PACKAGE, "dist", "bindings-node", "ts", path));
export const { Loopback } = internal("doctor/server.js");
export const undici = createRequire(join(ROOT, "package.json"))("undici");

export const SECRET = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
export const EMAIL = "finance@merchant.example";
export const ACCOUNT = "8760673566";
export const OWNER = "Contoh Penerima";
export const CONFIG = { environment: "sandbox", userId: 3551, email: EMAIL, secretKey: SECRET };
export const DOCUMENT = { gateway: "duitku", environment: "sandbox", user_id: 3551, email: EMAIL, secret_key: SECRET };
export const INQUIRY = { bankCode: "014", bankAccount: ACCOUNT, amount: 50_000 };
export const TRANSFER = {
  disburseId: 12345,
  bankCode: "014",
  bankAccount: ACCOUNT,
  accountName: OWNER,
  custRefNumber: "000000001278",
  amount: 50_000,
  purpose: "Gaji November",
};
export const ACCEPTED = Buffer.from(
  '{"email":"finance@merchant.example","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,' +
    '"accountName":"Contoh Penerima","custRefNumber":"000000001278","responseCode":"00","responseDesc":"Success",' +
    '"fee":2.50}',
);
/** A moment that is always the same. */
export const MOMENT = { now: 1_637_304_586_325, entropy: Uint8Array.from({ length: 32 }, (_, index) => index) };

/** A client of the sandbox. */
export const opened = (options = {}) => new salur.Duitku({ ...CONFIG, ...options });
/** A transfer that goes to this address. */
export const transferTo = (url, options = {}) => opened({ disbursementUrl: url, ...options }).prepareTransfer(TRANSFER);

/** A token that is asked for at this address: a GET without a body. */
export function tokenAt(url) {
  const names = ["faspaySecret", "appKey", "appSecret", "clientKey", "clientSecret", "iv"];
  const secrets = Object.fromEntries(names.map((name) => [name, `made-up-${name}`]));
  const sendme = new salur.FaspaySendme({ environment: "sandbox", faspayKey: "fk-made-up", sourceAccount: "9920000001", baseUrl: url, ...secrets });
  return sendme.prepareBalance();
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a call threw or rejected with; fails where it did neither. */
export async function thrown(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

/** Listens on loopback, ends with the test, and gives the port. */
export async function listening(t, server, options = {}) {
  const sockets = new Set();
  server.on("connection", (socket) => sockets.add(socket));
  await new Promise((resolve, reject) => server.once("error", reject).listen({ port: 0, host: "127.0.0.1", ...options }, resolve));
  t.after(async () => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  });
  return server.address().port;
}

/** A port of this machine where nobody listens. */
export async function nobody() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A bad server, for one test. */
export async function loopback(t) {
  const server = await Loopback.start();
  t.after(() => server.stop());
  return server;
}

/** A certificate for 127.0.0.1 that nobody trusts, with its key. */
export function certificate() {
  const folder = mkdtempSync(join(tmpdir(), "salur-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const kind = ["-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
  execFileSync("openssl", ["req", "-x509", ...kind, "-keyout", key, "-out", cert], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
