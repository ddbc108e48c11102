/** The typed clients and the document clients of one case, by their names in its file: what a client remembers leaks into no other case. */

import { canonical, isPlain } from "./canonical.mjs";

/** What runs one case. */
export class Host {
  #configs;
  #typed = new Map();

  /**
   * @param {object} salur the installed package
   * @param {object} native its native half: `open(text)`, `call(verb, text)`
   * @param {(text: string) => unknown} read reads JSON text exactly
   * @param {Record<string, object>} configs configuration documents by their names
   */
  constructor(salur, native, read, configs) {
    this.salur = salur;
    this.module = native;
    this.read = read;
    this.#configs = configs;
  }

  /** A typed client, opened once. */
  typed(name) {
    if (!this.#typed.has(name)) this.#typed.set(name, openTyped(this.salur, this.#configs[name]));
    return this.#typed.get(name);
  }

  /** A client of plain documents. */
  documents(name) {
    return this.salur.Client.open(this.#configs[name]);
  }

  /** The bare native client. */
  native(name) {
    const opened = this.module.open(canonical(this.#configs[name]));
    if (typeof opened === "string") throw new Error(opened);
    return opened;
  }

  /** The earlier calls of the case's client. */
  warm(kase) {
    for (const call of kase.warm ?? []) this.prepared({ client: kase.client, ...call });
  }

  /** The last step of a case: prepared, followed by what came, prepared again as often as it says, and signed where it says so. */
  prepared(kase) {
    const first = prepare(this.typed(kase.client), kase.operation, this.resolved(kase, kase.input), kase.moment);
    const step = this.repeated(this.followed(first, kase, kase.answers ?? []), kase, kase.again ?? []);
    return kase.attach === undefined ? step : step.attachSignature(bytesOf(kase.attach));
  }

  /** What comes of a step, one thing after the other: answers that are parsed, and moments at which it is prepared again. */
  followed(step, kase, answers) {
    for (const item of answers) step = this.then(contextOf(step), kase, item);
    return step;
  }

  /** One of a case's `answers`. */
  then(context, kase, { answer, at, again }) {
    const client = this.typed(kase.client);
    return again === undefined ? client.parse(context, answerOf(answer), at) : client.prepareAgain(context, again);
  }

  /** The step prepared again at each of these moments. */
  repeated(step, kase, moments) {
    const client = this.typed(kase.client);
    for (const moment of moments) {
      let context = contextOf(step);
      if (kase.after_not_sent) context = client.parse(context, "not_sent", moment).outcome.next.context ?? context;
      step = client.prepareAgain(context, moment);
    }
    return step;
  }

  /** The value with every `{"$context": …}` in the place of the context that it stands for. */
  resolved(kase, value) {
    if (Array.isArray(value)) return value.map((item) => this.resolved(kase, item));
    if (!isPlain(value)) return value;
    if (Object.keys(value).join() === "$context") {
      // By clients of its own: those of the case learn no token by it.
      const other = new Host(this.salur, this.module, this.read, this.#configs);
      return contextOf(other.prepared({ client: kase.client, ...value.$context }));
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolved(kase, item)]));
  }
}

/** The context of a step; of an outcome the one that its `next` gives. */
export function contextOf(step) {
  const context = step.kind === "outcome" ? step.outcome.next.context : step.context;
  if (typeof context !== "string") throw new Error("the step has no context");
  return context;
}

/** Opens a configuration document with its gateway's class. */
export function openTyped(salur, { gateway, ...options }) {
  return new salur.GATEWAYS[gateway](renamed(options));
}

/** Prepares with the method of the operation. */
export function prepare(client, operation, input, moment) {
  const method = camel(`prepare_${operation.split(".")[1]}`);
  return client[method](renamed(input), moment);
}

/** What came, as typed clients take it. */
export function answerOf(document) {
  if (document.failure !== undefined) return document.failure;
  return { status: document.status, headers: document.headers ?? [], body: bodyOf(document) };
}

/** A message given to the typed client. */
export function received(client, message, moment) {
  return client.receive({ method: message.method, path: message.path, headers: message.headers, body: bodyOf(message) }, moment);
}

/** A verb that needs no client, by the package's own function for it. */
export function called({ salur }, { verb, arguments: given }) {
  switch (verb) {
    case "seal": {
      const { gateway, credentials, key, purpose, moment } = given;
      return { sealed: salur.seal(gateway, isPlain(credentials) ? renamed(credentials) : credentials, key, { purpose, moment }) };
    }
    case "unseal": {
      const { gateway, sealed, key, purpose } = given;
      return { credentials: spelt(salur.unseal(gateway, sealed, key, { purpose })) };
    }
    case "snap_sign":
      return spelt(salur.snap.sign(renamed(given)));
    case "snap_verify": {
      const { message, public_key: publicKey } = given;
      const { method, path, headers } = message;
      const { valid, problems } = salur.snap.verify({ message: { method, path, headers, body: bodyOf(message) }, publicKey });
      return problems.length === 0 ? { valid } : { valid, problems };
    }
    default:
      throw new Error(`${verb} has no typed form`);
  }
}

/** The same fields under JavaScript's names: a mechanical rule, so that the packages' own tables are checked by it. */
function renamed(fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [camel(key), value]));
}

/** The opposite. */
function spelt(fields) {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
}

function camel(name) {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

/** A body as the bytes that arrived. */
function bodyOf(document) {
  return document.body_base64 === undefined ? new TextEncoder().encode(document.body) : bytesOf(document.body_base64);
}

function bytesOf(base64) {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
