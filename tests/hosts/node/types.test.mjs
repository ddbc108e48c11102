/** What users of the types see: `tsc --strict` without `skipLibCheck`, in both kinds of module, with and without Node's types. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { PROJECT, ROOT } from "./support.mjs";

const STRICT = ["--strict", "--target", "es2022", "--lib", "es2022", "--skipLibCheck", "false", "--noEmit"];
const NODENEXT = [...STRICT, "--module", "nodenext"];

/** Compiles sources in a folder of the project; gives what the compiler says. */
function compiled(name, sources, options) {
  const folder = join(PROJECT, `types-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [file, text] of Object.entries(sources)) {
    writeFileSync(join(folder, file), text);
  }
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, ...Object.keys(sources)], { cwd: folder, encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return { status, stdout };
}

const HEAD = 'const duitku = new Duitku({ environment: "sandbox", userId: 3551, email: "a@b.example", secretKey: "k" });';
/** What people write, and what the compiler must refuse. */
const BODY = `${HEAD}
declare function alarm(question: string): void;
declare function later(at: number | undefined): void;

export async function pay(): Promise<string | undefined> {
  let step = duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50_000n, purpose: undefined });
  while (step.kind === "request") {
    const body: string | Uint8Array | undefined = step.body;
    step = body === undefined ? step.notSent() : await sendOnce(step, undefined, { readTimeout: 1000 });
  }
  const { outcome } = step;
  switch (outcome.call) {
    case "accepted":
    case "refused":
      if (outcome.answer?.accountName !== undefined) return outcome.answer.accountName;
      break;
    case "unreadable": return String(outcome.httpStatus);
    case "not_sent":
    case "no_answer": return undefined;
    default: { const never: never = outcome; return never; }
  }
  const { next } = outcome;
  switch (next.do) {
    case "continue": return JSON.stringify([next.operation, next.input, next.missing]);
    case "check_status": later(next.after); return next.operation;
    case "wait": later(next.after); return next.operation;
    case "resend": return next.context;
    case "ask_human": alarm(next.question); return undefined;
    case "new_payment":
    case "fix":
    case "done": return undefined;
    default: { const never: never = next; return never; }
  }
}

export function wrong(): void {
  // @ts-expect-error a text is no amount
  duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: "50000" });
  // @ts-expect-error a field is missing
  duitku.prepareInquiry({ bankCode: "014", amount: 50_000 });
  // @ts-expect-error there is no such field
  duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50_000, bank: "014" });
  // @ts-expect-error there is no such operation
  duitku.prepare("duitku.nothing", {});
  // @ts-expect-error a client is no client
  void sendOnce(duitku.prepareBalance(), 7);
  // @ts-expect-error there is no such environment
  new Duitku({ environment: "moon", userId: 3551, email: "a@b.example", secretKey: "k" });
  const step = duitku.prepareBalance();
  // @ts-expect-error it may be an outcome already
  step.context;
}

export function errors(): string[] {
  try {
    duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 1 });
  } catch (error) {
    if (error instanceof InvalidInputError) return error.violations.map(({ path, rule }) => path + rule);
    if (error instanceof SalurError) return [error.code, error.phase];
  }
  return [failureOf(new Error())];
}

export function many(): number {
  let good = 0;
  for (const item of duitku.prepareMany("duitku.inquiry", [{ bankCode: "014", bankAccount: "8760673566", amount: 50_000 }])) {
    if (item.ok) good += item.step.operation.length;
    else good -= item.error.violations.length;
  }
  return good;
}

export function receive(body: Uint8Array): string | undefined {
  const notification = duitku.receive({ method: "POST", path: "/", headers: { "content-type": "application/json" }, body });
  if (notification.operation === "duitku.cash_out_callback") return notification.fields.phoneNumber;
  return notification.fields.custRefNumber;
}
`;
/** A gateway whose requests a key pair signs. */
const KEYS = `
const faspay = new FaspaySnap({ environment: "sandbox", partnerId: "99999", sourceAccount: "9920099999" });
declare function sign(bytes: Uint8Array): Promise<Uint8Array>;

export async function signedElsewhere(): Promise<string | undefined> {
  let step = faspay.prepareAccountInquiry({ beneficiaryBankCode: "008", beneficiaryAccountNo: "60004400184" });
  if (step.kind === "to_sign") {
    step = step.attachSignature(await sign(step.bytes));
  }
  while (step.kind === "request") {
    step = await sendOnce(step);
  }
  const again: KeyedStep<unknown> = faspay.prepareAgain("…");
  const next = faspay.prepareNext(step.outcome.next);
  const many = [...faspay.prepareMany("faspay_snap.balance", [{}])].map((item) => (item.ok ? item.step.kind : undefined));
  const attached = faspay.attachSignature("…", new ArrayBuffer(256));
  return [again.kind, next.kind, attached.kind, ...many].includes("to_sign") ? undefined : step.outcome.answer?.beneficiaryAccountName;
}

export function keyed(): void {
  const step = faspay.prepareBalance();
  // @ts-expect-error it may wait for its signature: there is nothing to send yet
  void sendOnce(step);
  // @ts-expect-error so there may be no outcome, whatever it is otherwise
  if (step.kind !== "request") step.outcome;
  if (step.kind === "to_sign") {
    const text: string = step.stringToSign + step.algorithm + step.context;
    // @ts-expect-error what waits for its signature has no address
    step.url;
    // @ts-expect-error a promise is no signature
    step.attachSignature(sign(step.bytes));
    void text;
  }
  const plain = duitku.prepareBalance();
  const kinds: "request" | "outcome" = plain.kind;
  void kinds;
  const parsed: Step<unknown> = faspay.parse("…", "no_answer");
  void parsed;
  // @ts-expect-error it has no notifications that this would be
  if (faspay.receive({ method: "POST", path: "/" }).operation === "duitku.cash_out_callback") return;
}

export function sealed(key: Uint8Array): FaspaySnap {
  const text: string = seal("faspay_snap", { partnerId: "99999", privateKey: "…" }, key, { purpose: "archive" });
  // @ts-expect-error there is no such field
  seal("faspay_snap", { partner: "99999" }, key);
  // @ts-expect-error nor such a gateway
  seal("nowhere", {}, key);
  // @ts-expect-error these are another gateway's
  new Duitku(unseal("faspay_snap", text, key));
  const config: GatewayConfigs["faspay_snap"] = unseal("faspay_snap", text, "00".repeat(32), { purpose: "archive" });
  return new FaspaySnap(config);
}

export function standard(): boolean {
  const signed: snap.Signed = snap.sign({ scheme: "asymmetric", method: "POST", path: "/", timestamp: "…", privateKey: undefined });
  // @ts-expect-error the scheme wants an access token
  snap.sign({ scheme: "symmetric", method: "POST", path: "/", timestamp: "…" });
  // @ts-expect-error a token request has no body
  snap.sign({ scheme: "token", timestamp: "…", clientId: "…", body: "{}" });
  const { valid, problems } = snap.verify({ message: { method: "POST", path: "/", headers: {}, body: "{}" }, publicKey: "…" });
  return valid && problems.length === 0 && signed.signature === undefined;
}
`;
const NAMES = "{ Duitku, FaspaySnap, InvalidInputError, SalurError, failureOf, seal, sendOnce, snap, unseal }";
const TYPES = "import type { GatewayConfigs, KeyedStep, Step } from \"salur\";\n";
const WAYS = {
  "user.mts": `import ${NAMES} from "salur";\n${TYPES}${BODY}${KEYS}`,
  "user.cts": `import ${NAMES} from "salur";\n${TYPES}${BODY}${KEYS}`,
  "plain.cts": `import salur = require("salur");\nconst ${NAMES} = salur;\nvoid [Duitku, FaspaySnap, InvalidInputError, SalurError, failureOf, seal, sendOnce, snap, unseal];`,
};
const CLIENTS = `import { Duitku, sendOnce } from "salur";
import http from "node:http";
import https from "node:https";
import { Agent, Pool, ProxyAgent, fetch as undiciFetch } from "undici";
${HEAD}
const step = duitku.prepareBalance();
export const sent = [
  sendOnce(step), sendOnce(step, fetch), sendOnce(step, undiciFetch), sendOnce(step, new https.Agent()), sendOnce(step, new http.Agent()),
  sendOnce(step, new Agent()), sendOnce(step, new Pool("http://127.0.0.1:9")), sendOnce(step, new ProxyAgent("http://127.0.0.1:9")),
  sendOnce(step, (url, init) => fetch(url, init)), sendOnce(step, fetch, { signal: AbortSignal.timeout(1000), onFailure: console.error }),
];
export async function by(request: Request): Promise<void> {
  const response = await fetch(step.kind === "request" ? step.url : "", step.kind === "request" ? step : {});
  if (step.kind === "request") await step.parseResponse(response);
  const notification = await duitku.receiveRequest(request);
  new Response(notification.reply.body, notification.reply);
}
export const server = http.createServer((request, response) => {
  const { method = "", url = "", headers } = request;
  const { reply } = duitku.receive({ method, path: url, headers, body: Buffer.alloc(0) });
  response.writeHead(reply.status, reply.headers).end(reply.body);
});
`;

test("both kinds of module, with Node's types", () => {
  const types = ["--types", "node", "--typeRoots", join(ROOT, "node_modules", "@types")];
  assert.deepEqual(compiled("node", WAYS, [...NODENEXT, ...types]), { status: 0, stdout: "" });
  const required = CLIENTS.replace(/import (https?) from "(.*)";/g, 'import $1 = require("$2");');
  const clients = { "clients.mts": CLIENTS, "clients.cts": required };
  assert.deepEqual(compiled("clients", clients, [...NODENEXT, ...types]), { status: 0, stdout: "" });
});

test("both kinds of module, without Node's types", () => {
  assert.deepEqual(compiled("bare", WAYS, [...NODENEXT, "--types", ""]), { status: 0, stdout: "" });
});

test("users who want exact optional properties, and users of a bundler", () => {
  const exact = ["--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--types", ""];
  const text = WAYS["user.mts"].replace(", purpose: undefined", "").replace(", privateKey: undefined", "");
  assert.deepEqual(compiled("exact", { "user.mts": text }, [...NODENEXT, ...exact]), { status: 0, stdout: "" });
  const bundler = [...STRICT, "--module", "esnext", "--moduleResolution", "bundler", "--types", ""];
  assert.deepEqual(compiled("bundler", { "user.ts": WAYS["user.mts"] }, bundler), { status: 0, stdout: "" });
});

test("the compiler does look: a mistake in the same file is found", () => {
  const text = `${WAYS["user.mts"]}\nconst wrong: number = duitku.prepareBalance();`;
  const { status, stdout } = compiled("wrong", { "user.mts": text }, [...NODENEXT, "--types", ""]);
  assert.notEqual(status, 0);
  assert.match(stdout, /user\.mts\(\d+,7\): error TS2322/);
});

test("the examples", () => {
  const folder = join(PROJECT, "types-examples");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(ROOT, "bindings-node", "examples"), folder, { recursive: true });
  const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder, "--noEmit"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual({ status, stdout }, { status: 0, stdout: "" });
  assert.equal(readdirSync(folder).filter((name) => /\.[mc]ts$/.test(name)).length, 5);
  rmSync(folder, { recursive: true });
});
