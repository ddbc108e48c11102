/** What may be believed about a call and its payment, and what to do now. */

import type { Bytes } from "./bytes.js";
import type { Violation } from "./errors.js";
import type { Call, Do, State } from "./generated/vocabulary.js";
import type { Document } from "./json.js";
import { readBody, setBody } from "./message.js";
import type { Renaming, Tables } from "./names.js";
import { type Fields, frozen, present } from "./objects.js";

/** What may be believed about the payment. */
export interface Payment {
  /** What may be believed. */
  readonly state: State;
  /** What the gateway's code alone would mean; `state` is weaker wherever something is in doubt. */
  readonly reported?: State | undefined;
  /** Whether the answer was compared with the payment's context, and nothing disagreed. */
  readonly matched: boolean;
  /** Whether the money may still come back after success. */
  readonly canBeReturned: boolean;
  /** Which attempt at the payment this is about, from 1. */
  readonly attempt: number;
}

/** What every {@link Next} may have. */
export interface NextBase {
  /** What to do. */
  readonly do: Do;
  /** The operation to prepare. */
  readonly operation?: string | undefined;
  /** What is known of its input already, by the names that its `prepare…` method has. */
  readonly input?: Readonly<Record<string, unknown>> | undefined;
  /** The required fields that you must add to it. */
  readonly missing?: readonly string[] | undefined;
  /** The context for `prepareAgain`. */
  readonly context?: string | undefined;
  /** Where a person must look, and for what. */
  readonly question?: string | undefined;
  /** Not before this time, in Unix milliseconds; with `wait`: how long to wait. */
  readonly after?: number | undefined;
}

/** Nothing more. */
export interface Done extends NextBase {
  readonly do: "done";
}

/** A callback will come; if none came by `after`, do `operation`, or where there is none, parse the context again with `"no_answer"`. */
export interface Wait extends NextBase {
  readonly do: "wait";
  readonly after: number;
}

/** Prepare `operation` with `input`, not before `after`. */
export interface CheckStatus extends NextBase {
  readonly do: "check_status";
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly after: number;
}

/** Prepare `operation` with `input` and what `missing` names. */
export interface Continue extends NextBase {
  readonly do: "continue";
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly missing: readonly string[];
}

/** Nothing was sent, or nothing moves by it: prepare again with `context`. */
export interface Resend extends NextBase {
  readonly do: "resend";
  readonly context: string;
}

/** This payment is closed for ever: pay again with a new reference; `operation` and `input` begin it where an inquiry goes first. */
export interface NewPayment extends NextBase {
  readonly do: "new_payment";
}

/** The request or the configuration is wrong: correct it and start anew. */
export interface Fix extends NextBase {
  readonly do: "fix";
}

/** Only a person can find out: `question` says where to look, for what. */
export interface AskHuman extends NextBase {
  readonly do: "ask_human";
  readonly question: string;
}

/** What to do now; `do` tells which it is. `prepareNext` of the client prepares it where it is a call. */
export type Next = Done | Wait | CheckStatus | Continue | Resend | NewPayment | Fix | AskHuman;

/** What every {@link Outcome} may have. */
export interface OutcomeBase<A> {
  /** The operation that was called. */
  readonly operation: string;
  /** About this request alone. */
  readonly call: Call;
  /** The HTTP status of the answer; absent where none came, and of a notification. */
  readonly httpStatus?: number | undefined;
  /** The gateway's code. */
  readonly code?: string | undefined;
  /** What the gateway's documentation says of that code. */
  readonly meaning?: string | undefined;
  /** About the payment, where one is made or asked about. */
  readonly payment?: Payment | undefined;
  /** What to do now. */
  readonly next: Next;
  /** What made the answer worth less than it says. */
  readonly problems: readonly Violation[];
  /** The documented fields that came, of the answer or of the notification that was parsed. */
  readonly answer?: A | undefined;
  /** What came and is not documented, under the gateway's own names. */
  readonly unknownFields: Readonly<Record<string, unknown>>;
  /** The raw body that came: text, or bytes where it is not UTF-8. */
  readonly body?: string | Bytes | undefined;
}

/** The gateway took the request; that is not yet success. */
export interface Accepted<A> extends OutcomeBase<A> {
  readonly call: "accepted";
  readonly answer: A;
  readonly body: string | Bytes;
}

/** The gateway answered with a documented code that is neither success nor waiting. */
export interface Refused<A> extends OutcomeBase<A> {
  readonly call: "refused";
  readonly answer: A;
  readonly body: string | Bytes;
}

/** What came is not an answer that the gateway documents. */
export interface Unreadable<A> extends OutcomeBase<A> {
  readonly call: "unreadable";
  readonly body: string | Bytes;
}

/** No byte of the request left the host. */
export interface NotSent extends OutcomeBase<never> {
  readonly call: "not_sent";
  readonly answer?: undefined;
  readonly body?: undefined;
}

/** The request may have left; no whole answer came. */
export interface NoAnswer extends OutcomeBase<never> {
  readonly call: "no_answer";
  readonly answer?: undefined;
  readonly body?: undefined;
}

/**
 * What came of a call: never an error, whatever a gateway or a network does. `call` tells which it is. A plain, deeply
 * frozen object.
 */
export type Outcome<A> = Accepted<A> | Refused<A> | Unreadable<A> | NotSent | NoAnswer;

/** Fails to compile where the catalog has a word that the unions above lack, or they one that it lacks. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
true satisfies Same<Call, Outcome<unknown>["call"]>;
true satisfies Same<Do, Next["do"]>;

const NOTHING = Object.freeze({});
const NONE: readonly never[] = Object.freeze([]);

/** Reads an outcome document; `answer` is the table of its answer's fields, where there is one. */
export function readOutcome<A>(document: Document, tables: Tables, answer: Renaming | undefined): Outcome<A> {
  const { payment, problems, answer: came, unknown_fields: unknownFields } = document;
  return Object.freeze(
    present({
      operation: document["operation"],
      call: document["call"],
      httpStatus: document["http_status"],
      code: document["code"],
      meaning: document["meaning"],
      payment: payment === undefined ? undefined : readPayment(payment),
      next: readNext(document["next"], tables),
      problems: problems === undefined ? NONE : frozen(problems),
      answer: came === undefined ? undefined : frozen(answer === undefined ? came : answer.read(came)),
      unknownFields: unknownFields === undefined ? NOTHING : frozen(unknownFields),
      body: readBody(document),
    }),
  ) as Outcome<A>;
}

/** The opposite of {@link readOutcome}. */
export function outcomeDocument(outcome: Outcome<unknown>, tables: Tables, answer: Renaming | undefined): Document {
  const came = outcome.answer as Fields | undefined;
  const document: Document = present({
    operation: outcome.operation,
    call: outcome.call,
    http_status: outcome.httpStatus,
    code: outcome.code,
    meaning: outcome.meaning,
    payment: outcome.payment === undefined ? undefined : paymentDocument(outcome.payment),
    next: nextDocument(outcome.next, tables),
    problems: outcome.problems.length === 0 ? undefined : outcome.problems,
    answer: came === undefined || answer === undefined ? came : answer.write(came),
    unknown_fields: Object.keys(outcome.unknownFields).length === 0 ? undefined : outcome.unknownFields,
  });
  setBody(document, outcome.body);
  return document;
}

function readPayment(document: Document): Payment {
  const { state, reported, matched, can_be_returned: canBeReturned, attempt } = document;
  return Object.freeze(present({ state, reported, matched, canBeReturned, attempt }));
}

function paymentDocument({ state, reported, matched, canBeReturned, attempt }: Payment): Document {
  return present({ state, reported, matched, can_be_returned: canBeReturned, attempt });
}

function readNext(document: Document, tables: Tables): Next {
  const { operation, input, missing } = document as NextBase;
  const names = tables.input(operation);
  const spelt = (name: string): string => (names === undefined ? name : names.typedName(name));
  const next = {
    ...document,
    input: input === undefined || names === undefined ? input : names.toTyped(input),
    missing: missing?.map(spelt) ?? (document["do"] === "continue" ? [] : undefined),
  };
  return frozen(present(next)) as Next;
}

function nextDocument(next: Next, tables: Tables): Document {
  const names = tables.input(next.operation);
  const spelt = (name: string): string => (names === undefined ? name : names.documentName(name));
  return present({
    do: next.do,
    operation: next.operation,
    input: next.input === undefined || names === undefined ? next.input : names.toDocument(next.input),
    missing: next.missing === undefined || next.missing.length === 0 ? undefined : next.missing.map(spelt),
    context: next.context,
    question: next.question,
    after: next.after,
  });
}
