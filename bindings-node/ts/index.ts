/**
 * Salur: "pay this person" into the exact bytes that an Indonesian disbursement gateway accepts, and its bytes back
 * into an outcome to act upon. The core opens no connection: your HTTP client sends, and {@link sendOnce} holds it to
 * one copy.
 *
 * ```js
 * let step = client.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: 50_000 });
 * while (step.kind === "request") {
 *   await store(step.context); // your database: before you send
 *   step = await sendOnce(step);
 * }
 * console.log(step.outcome);
 * ```
 *
 * There is a client class for every gateway, with a `prepare…` method for every operation; their JSDoc tells all.
 *
 * @packageDocumentation
 */

import { bind } from "../../javascript/src/native.js";
import { load } from "./native.js";

bind(load());

export * from "../../javascript/src/index.js";
export { failureOf } from "./failure.js";
export { type AgentLike, type HttpClient, sendOnce } from "./send_once.js";
export type { FetchLike } from "./ways/fetch.js";
export type { Requester } from "./ways/undici.js";
export type { Dispatcher } from "./ways/watched.js";
