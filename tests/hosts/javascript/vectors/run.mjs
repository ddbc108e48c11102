/**
 * Every vector through an installed package, wherever it runs: Node and browsers use these same modules.
 *
 * Cases go through the typed clients wherever their kind allows; results are rebuilt from the typed fields, so that a
 * field which a type loses changes the digest.
 */

import { canonical } from "./canonical.mjs";
import { read } from "./exact.mjs";
import { problem } from "./expected.mjs";
import { answerOf, called, contextOf, Host, received } from "./host.mjs";
import { refused } from "./refusals.mjs";

const KINDS = {
  prepare: (host, kase) => host.prepared(kase).toDocument(),
  call: called,
  refuse: refused,
  parse(host, kase) {
    const step = host.prepared(kase);
    return host.typed(kase.client).parse(step.context, answerOf(kase.answer), kase.at).toDocument();
  },
  receive: (host, kase) => received(host.typed(kase.client), kase.message, kase.at).toDocument(),
  notify(host, kase) {
    const client = host.typed(kase.client);
    const notification = received(client, kase.message, kase.at);
    return client.parse(host.prepared(kase).context, notification, kase.at).toDocument();
  },
  context(host, kase) {
    const { answers = [], answer, again, at } = kase;
    const client = host.typed(kase.client);
    let { context } = kase;
    if (answers.length > 0) {
      const step = host.followed(host.then(context, kase, answers[0]), kase, answers.slice(1));
      if (answer === undefined && again === undefined) return step.toDocument();
      context = contextOf(step);
    }
    if (answer !== undefined) return client.parse(context, answerOf(answer), at).toDocument();
    return host.repeated(client.prepareAgain(context, again[0]), kase, again.slice(1)).toDocument();
  },
  banks: (host, kase) => host.salur.catalog().gateways.find((gateway) => gateway.name === kase.gateway).banks,
};

/**
 * Runs all vectors in the order of the index.
 *
 * @param {object} salur the installed package, ready to use
 * @param {object} native its native half, for what no client can say
 * @param {(path: string) => Promise<string>} load the text of a file of `tests/vectors/`
 * @returns {Promise<{cases: number, passed: number, digest: string, failures: string[]}>}
 */
export async function runVectors(salur, native, load) {
  const lines = [];
  const failures = [];
  for await (const [host, kase] of casesOf(salur, native, load)) {
    const { result, trouble } = ran(host, kase);
    lines.push(`${kase.id}\n${canonical(result)}\n`);
    if (trouble !== undefined) failures.push(`${kase.id}: ${trouble}`);
  }
  return { cases: lines.length, passed: lines.length - failures.length, digest: await sha256(lines.join("")), failures };
}

async function* casesOf(salur, native, load) {
  const readExactly = (text) => read(text, salur.Exact);
  for (const entry of readExactly(await load("index.json")).files) {
    const file = readExactly(await load(entry.file));
    for (const kase of file.cases) yield [new Host(salur, native, readExactly, file.clients ?? {}), { gateway: file.gateway, ...kase }];
  }
}

/** A case that breaks is a case that fails. */
function ran(host, kase) {
  try {
    host.warm(kase);
    const result = KINDS[kase.kind](host, kase);
    canonical(result);
    return { result, trouble: problem(kase, result) };
  } catch (error) {
    const result = error instanceof host.salur.SalurError ? error.toDocument() : null;
    return { result, trouble: `${error?.name}: ${error?.message}` };
  }
}

async function sha256(text) {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
