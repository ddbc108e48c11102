/** What every generated client is made of: documents read into types. */

import { errorOf } from "./calls.js";
import { Client } from "./client.js";
import { type SalurError, StepError } from "./errors.js";
import { type Document, Pairs } from "./json.js";
import { type Answer, type Message, answerDocument, receivedDocument } from "./message.js";
import type { MomentLike } from "./moment.js";
import { type GatewayShape, type Renaming, Tables } from "./names.js";
import { Notification, type NotificationOf } from "./notification.js";
import { type Fields, put } from "./objects.js";
import { type NextBase, readOutcome } from "./outcome.js";
import { INSPECT, type Inspect, shown } from "./platform.js";
import {
  type Attach,
  type Failure,
  type KeyedStep,
  OutcomeStep,
  type Parse,
  RequestStep,
  SignStep,
  type Signature,
  type Step,
} from "./step.js";

export type { GatewayShape } from "./names.js";

/** What a generated list of operations is: for each name what it is given, and what it is answered with. */
export type OperationTypes<Operations> = { [O in keyof Operations]: { input: object; answer: object } };

/** What signs a gateway's requests: a secret that both sides know, or the private half of a key pair, which may live elsewhere. */
export type SignedBy = "secret" | "key_pair";

/** The first step of a call: with a key pair it may be to sign. */
export type FirstStep<A, By extends SignedBy> = By extends "key_pair" ? KeyedStep<A> : Step<A>;

/** What became of one input of a batch. */
export type PreparedItem<A, By extends SignedBy = "secret"> =
  | { readonly ok: true; readonly step: FirstStep<A, By> }
  | { readonly ok: false; readonly error: SalurError };

/** A request of `fetch`, as Hono, Next.js, Deno and Bun hand it to their handlers. */
export interface FetchRequest {
  /** The HTTP method. */
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** Its headers. */
  readonly headers: { forEach(callback: (value: string, name: string) => void): void };
  /** Reads the body. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * One merchant's opened credentials for one gateway.
 *
 * `Operations` are its operations by their whole names; `Notifications` is what its notifications hold, by theirs; `By` is what
 * signs its requests.
 */
export class GatewayClient<
  Operations extends OperationTypes<Operations>,
  Notifications extends object,
  By extends SignedBy = "secret",
> {
  readonly #client: Client;
  readonly #tables: Tables;
  readonly #gateway: string;
  readonly #environment: unknown;
  readonly #parse: Parse;
  readonly #attach: Attach;

  /**
   * @param shape - what the generated class knows of its gateway.
   * @param config - its credentials and options.
   * @throws `InvalidConfigError` with every wrong field.
   */
  constructor(shape: GatewayShape, config: object) {
    this.#tables = Tables.of(shape);
    this.#client = Client.open(new Pairs([["gateway", shape.name], ...this.#tables.config.toPairs(config)]));
    this.#gateway = shape.name;
    this.#environment = (config as { environment?: unknown }).environment;
    this.#parse = (context, came, moment) => this.parse(context, came, moment) as Step<never>;
    this.#attach = (context, signature) => this.attachSignature(context, signature) as RequestStep<never>;
  }

  /**
   * The first step of any operation by its name. Nothing is sent.
   *
   * @param operation - its whole name, `gateway.verb`.
   * @param input - its fields, by the names that the `prepare…` method has; `undefined` counts as absent.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @throws `InputError`: a field is missing, unknown or wrong; all of them are listed.
   */
  prepare<O extends keyof Operations & string>(
    operation: O,
    input: Operations[O]["input"],
    moment?: MomentLike,
  ): FirstStep<Operations[O]["answer"], By> {
    return this.#first(this.#client.prepare(operation, this.#inputDocument(operation, input), moment));
  }

  /**
   * The same call signed again: same reference and fields, new time stamp, `attempt` one higher.
   *
   * @param context - of the step that was to be sent, or of `next` where it says `resend`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @throws `ContextError`: the context is not this client's, or the repeat would pay again.
   */
  prepareAgain(context: string, moment?: MomentLike): FirstStep<Operations[keyof Operations]["answer"], By> {
    return this.#first(this.#client.prepareAgain(context, moment));
  }

  /**
   * The request of a step that waits for a signature, also in another process than the one that prepared it.
   *
   * @param context - of the step of kind `to_sign`.
   * @param signature - the bytes of the signature, or these in base64.
   * @throws `ContextError`: the context is no such step's, or not this client's.
   * @throws `InputError`: the signature is not as long as a signature is, or not base64.
   */
  attachSignature(context: string, signature: Signature): RequestStep<Operations[keyof Operations]["answer"]> {
    const step = this.#step(this.#client.attachSignature(context, signature));
    if (step.kind !== "request") {
      throw new StepError(`${step.operation}: the core gave no request for the signature; nothing was sent`);
    }
    return step;
  }

  /**
   * A step or an error for every input, in order; one bad input fails alone.
   *
   * Inputs are read as the results are: memory stays flat however many there are. Without a `moment` every thousand get a
   * fresh one, which long batches need.
   *
   * @param operation - its whole name, `gateway.verb`.
   * @param inputs - any number of inputs.
   * @param moment - the time and chance to use for all of them.
   * @throws `UnknownOperationError`: there is no such operation.
   */
  *prepareMany<O extends keyof Operations & string>(
    operation: O,
    inputs: Iterable<Operations[O]["input"]>,
    moment?: MomentLike,
  ): Generator<PreparedItem<Operations[O]["answer"], By>, void, undefined> {
    for (const result of this.#client.prepareMany(operation, this.#inputDocuments(operation, inputs), moment)) {
      yield result.ok === undefined ? { ok: false, error: errorOf(result.error) } : { ok: true, step: this.#first(result.ok) };
    }
  }

  /**
   * The step that `outcome.next` asks for: what continues, checks the status or sends again.
   *
   * @param next - the `next` of an outcome, also one that was stored as JSON. Its `after` is yours to wait for.
   * @param missing - the fields that `next.missing` names, and any other that you want to add or change.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @throws {@link StepError}: it asks for no call, such as `done` or `ask_human`.
   * @throws `InputError`: a field is still missing, or wrong.
   */
  prepareNext(
    next: NextBase,
    missing: object = {},
    moment?: MomentLike,
  ): FirstStep<Operations[keyof Operations]["answer"], By> {
    if (next.context !== undefined) {
      return this.prepareAgain(next.context, moment);
    }
    if (next.operation === undefined) {
      throw new StepError(`there is no call to prepare: what is to be done is \`${next.do}\``);
    }
    const input: Fields = { ...next.input };
    for (const [name, value] of Object.entries(missing)) {
      if (value !== undefined) {
        put(input, name, value);
      }
    }
    return this.prepare(next.operation as keyof Operations & string, input as never, moment);
  }

  /**
   * The step that follows from what came, also in another process, days later.
   *
   * @param context - what you stored before sending.
   * @param answer - status, headers and body; `"not_sent"`, `"no_answer"`; or a {@link Notification} from `receive`.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @throws `ContextError`: the context is damaged or not this client's. Nothing that a gateway answers throws.
   */
  parse(
    context: string,
    answer: Answer | Failure | NotificationOf<Notifications>,
    moment?: MomentLike,
  ): Step<Operations[keyof Operations]["answer"] | Notifications[keyof Notifications]> {
    if (answer instanceof Notification) {
      // Then the outcome's answer is what the notification holds.
      return this.#step(this.#client.parse(context, answer, moment), Notification.namesOf(answer));
    }
    const came = typeof answer === "string" ? answer : (answerDocument(answer) as Document);
    return this.#step(this.#client.parse(context, came, moment));
  }

  /**
   * Proves who sent a notification, and reads it.
   *
   * Look up your record by its `references`, `parse` it with that payment's context, commit, and then send its `reply`.
   * What it reports is not proven where `uncovered` names the field that says so.
   *
   * @param message - method, path and query, headers, and the raw body exactly as it arrived.
   * @param moment - the time and chance to use; fresh ones when left out.
   * @throws `MalformedNotificationError`: it is none of this gateway's notifications.
   * @throws `ForgedNotificationError`: its signature does not prove its sender.
   */
  receive(message: Message, moment?: MomentLike): NotificationOf<Notifications> {
    const document = this.#client.receive(receivedDocument(message) as Document, moment);
    return new Notification(document, this.#tables.notification(document["operation"])) as NotificationOf<Notifications>;
  }

  /**
   * {@link receive} for a request of `fetch`, whose body nobody may have read yet.
   *
   * @param request - the request, as Hono, Next.js, Deno and Bun hand it to their handlers.
   * @param moment - the time and chance to use; fresh ones when left out.
   */
  async receiveRequest(request: FetchRequest, moment?: MomentLike): Promise<NotificationOf<Notifications>> {
    const { method, url, headers } = request;
    const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
    return this.receive({ method, path, headers, body: await request.arrayBuffer() }, moment);
  }

  /** Shows no credential. */
  toString(): string {
    return shown(this.constructor.name, { environment: this.#environment });
  }

  /** Shows no credential. */
  toJSON(): Document {
    return { gateway: this.#gateway, environment: this.#environment };
  }

  /** @internal */
  [INSPECT](_depth: number, options?: unknown, inspect?: Inspect): string {
    return shown(this.constructor.name, { environment: this.#environment }, options, inspect);
  }

  #inputDocument(operation: string, input: unknown): object {
    return (this.#tables.input(operation)?.toDocument(input) ?? input) as object;
  }

  *#inputDocuments(operation: string, inputs: Iterable<unknown>): Generator<object, void, undefined> {
    for (const input of inputs) {
      yield this.#inputDocument(operation, input);
    }
  }

  /** A step that was prepared. */
  #first(document: Document): FirstStep<never, By> {
    const step: KeyedStep<never> =
      document["step"] === "to_sign" ? new SignStep<never>(document, this.#attach) : this.#step(document);
    return step as FirstStep<never, By>; // without a key pair the core never asks for a signature
  }

  /** A step that followed from another. None waits for a signature: one that did must not pass for an outcome. */
  #step(document: Document, held?: Renaming): Step<never> {
    if (document["step"] === "request") {
      return new RequestStep<never>(document, this.#parse);
    }
    if (document["step"] !== "outcome") {
      throw new StepError(`${document["operation"]}: this package knows no step \`${document["step"]}\` here; nothing was sent`);
    }
    const answer = held ?? this.#tables.answer(document["outcome"].operation as string);
    return new OutcomeStep<never>(readOutcome(document["outcome"], this.#tables, answer), this.#tables, answer);
  }
}
