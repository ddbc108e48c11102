/** All that Node's package and the browsers' have in common. */

export type { Bytes } from "./bytes.js";
export { Client, type PreparedDocument, catalog } from "./client.js";
export { type Found, SalurError, StepError, UnfitClientError, type Violation } from "./errors.js";
export { type FetchRequest, type FirstStep, GatewayClient, type OperationTypes, type PreparedItem, type SignedBy } from "./gateway.js";
export * from "./generated/index.js";
export { type Document, Exact } from "./json.js";
export type { Answer, Body, FetchHeaders, HeadersLike, Message, Reply, Request } from "./message.js";
export { type Moment, type MomentLike, freshMoment } from "./moment.js";
export type { FieldName, GatewayShape, Names } from "./names.js";
export { NotReadyError, version } from "./native.js";
export { Notification, type NotificationOf } from "./notification.js";
export type {
  Accepted,
  AskHuman,
  CheckStatus,
  Continue,
  Done,
  Fix,
  NewPayment,
  Next,
  NextBase,
  NoAnswer,
  NotSent,
  Outcome,
  OutcomeBase,
  Payment,
  Refused,
  Resend,
  Unreadable,
  Wait,
} from "./outcome.js";
export type { ResponseLike } from "./response.js";
export { type SealOptions, seal, unseal } from "./seal.js";
export type { SendOptions } from "./send.js";
export * as snap from "./snap.js";
export { type Failure, type KeyedStep, OutcomeStep, RequestStep, SignStep, type Signature, type Step } from "./step.js";
