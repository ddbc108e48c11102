/** Cases of kind `refuse`: a verb that must give an error, posed in the way that the case's `via` says. */

import { canonical } from "./canonical.mjs";
import { answerOf, called, openTyped, prepare, received } from "./host.mjs";

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
  if (kase.arguments !== undefined) return called(host, kase);
  if (kase.verb === "open") return openTyped(host.salur, kase.config).toString();
  const client = host.typed(kase.client);
  const moment = kase.at ?? kase.moment;
  const context = () => contextOf(host, kase);
  switch (kase.verb) {
    case "prepare":
      return prepare(client, kase.operation, host.resolved(kase, kase.input), moment).toDocument();
    case "prepare_again":
      return client.prepareAgain(context(), moment).toDocument();
    case "attach_signature":
      return client.attachSignature(context(), kase.signature).toDocument();
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
  attach_signature: ["context", "signature"],
  parse: ["context", "answer"],
  receive: ["message"],
};
const METHODS = {
  prepare: "prepare",
  prepare_many: "prepareMany",
  prepare_again: "prepareAgain",
  attach_signature: "attachSignature",
  parse: "parse",
  receive: "receive",
};

/** The context that a case has, or that of the step that it prepares. */
function contextOf(host, kase) {
  return kase.context === undefined && kase.operation !== undefined ? host.prepared(kase).context : host.resolved(kase, kase.context);
}

/** A verb of the document client; of the native one where the client's signature cannot say it. */
function refusedDocument(host, kase) {
  const { verb } = kase;
  if (kase.arguments !== undefined) return host.read(host.module.call(verb, canonical(kase.arguments)));
  if (verb === "open") return host.salur.Client.open(kase.config).toString();
  const given = { ...("at" in kase && { moment: kase.at }), ...kase };
  if (kase.context === undefined && verb === "attach_signature") given.context = contextOf(host, kase);
  const names = verb === "attach_signature" ? OPERANDS[verb] : [...OPERANDS[verb], "moment"];
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
