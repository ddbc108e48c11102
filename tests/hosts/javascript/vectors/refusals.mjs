/** Cases of kind `refuse`: a verb that must give an error, posed in the way that the case's `via` says. */

import { canonical } from "./canonical.mjs";
import { answerOf, openTyped, prepare, received } from "./host.mjs";

/** The error document; what came instead where nothing was refused. */
export function refused(host, kase) {
  const how = { typed: refusedTyped, document: refusedDocument, text: refusedText }[kase.via];
  try {
    const result = how(host, kase);
    return result?.error ?? result;
  } catch (error) {
    if (error instanceof host.salur.SalurError) return error.toDocument();
    throw error;
  }
}

/** A verb of the typed client. */
function refusedTyped(host, kase) {
  if (kase.verb === "open") return openTyped(host.salur, kase.config).toString();
  const client = host.typed(kase.client);
  const moment = kase.at ?? kase.moment;
  const context = () => host.resolved(kase, kase.context);
  switch (kase.verb) {
    case "prepare":
      return prepare(client, kase.operation, host.resolved(kase, kase.input), moment).toDocument();
    case "prepare_again":
      return client.prepareAgain(context(), moment).toDocument();
    case "parse":
      return client.parse(context(), answerOf(kase.answer), moment).toDocument();
    case "receive":
      return received(client, kase.message, moment).toDocument();
    default:
      throw new Error(`${kase.verb} has no typed form`);
  }
}

const OPERANDS = {
  prepare: ["operation", "input"],
  prepare_many: ["operation", "inputs"],
  prepare_again: ["context"],
  parse: ["context", "answer"],
  receive: ["message"],
};
const METHODS = { prepare: "prepare", prepare_many: "prepareMany", prepare_again: "prepareAgain", parse: "parse", receive: "receive" };

/** A verb of the document client; of the native one where the client's signature cannot say it. */
function refusedDocument(host, kase) {
  const { verb } = kase;
  if (verb === "open") return host.salur.Client.open(kase.config).toString();
  const given = "at" in kase ? { moment: kase.at, ...kase } : kase;
  const names = [...OPERANDS[verb], "moment"];
  const operands = Object.fromEntries(names.filter((name) => name in given).map((name) => [name, host.resolved(kase, given[name])]));
  const complete = names.every((name) => name in operands) && Array.isArray(operands.inputs ?? []);
  if (!complete) return host.read(host.native(kase.client).call(verb, canonical(operands)));
  const result = host.documents(kase.client)[METHODS[verb]](...names.map((name) => operands[name]));
  return verb === "prepare_many" ? [...result] : result;
}

/** A verb of the native module with text that no document could be. */
function refusedText(host, kase) {
  if (kase.verb === "open") {
    const opened = host.module.open(kase.arguments_text);
    return typeof opened === "string" ? host.read(opened) : "a client";
  }
  const called = kase.client === undefined ? host.module : host.native(kase.client);
  return host.read(called.call(kase.verb, kase.arguments_text));
}
