/** The part of `sendOnce` that Node and browsers share: when not to send, and what to say of what came. */

import { StepError, UnfitClientError } from "./errors.js";
import type { Answer, Request } from "./message.js";
import { type MomentLike, freshMoment } from "./moment.js";
import { type Failure, type KeyedStep, type RequestStep, type Step, waits } from "./step.js";

/** A signal that ends a call, as an `AbortController` has it. */
export interface Signal {
  /** Whether it was given. */
  readonly aborted: boolean;
  /** Waits for it. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Waits no more. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** How long a request may take, in milliseconds. */
export interface Patience {
  /** Until a connection stands. */
  readonly connect: number;
  /** Of silence while waiting for the answer, and again for the whole of its body. */
  readonly read: number;
}

/** What may be said to `sendOnce`. */
export interface SendOptions {
  /** Milliseconds until a connection must stand, with TLS: 5000. */
  readonly connectTimeout?: number | undefined;
  /** Milliseconds of silence while waiting for the answer, and again for the whole of its body: 30000. */
  readonly readTimeout?: number | undefined;
  /** Gives the moment, before sending and when something came; for tests. */
  readonly clock?: (() => MomentLike) | undefined;
  /** Ends the call; what was sent may have arrived. */
  readonly signal?: Signal | undefined;
  /** Told why no answer came; for your logs. */
  readonly onFailure?: ((error: unknown, failure: Failure) => void) | undefined;
}

/** One way of sending: one copy, one answer with its whole body, or an error. */
export type Exchange = (request: Request, patience: Patience, signal: Signal | undefined) => Promise<Answer>;

/**
 * Sends a step's request once, and gives the step that follows from what came.
 *
 * A late step is not sent. Whatever the exchange throws becomes an outcome, except {@link UnfitClientError}, which says
 * that nothing was sent.
 *
 * @param step - a request.
 * @param exchange - sends.
 * @param options - of `sendOnce`.
 * @param failureOf - what an error of the exchange proves.
 */
export async function sendOnceWith<A>(
  step: Step<A>,
  exchange: Exchange,
  options: SendOptions = {},
  failureOf: (error: unknown) => Failure = () => "no_answer",
): Promise<Step<A>> {
  const { connectTimeout = 5_000, readTimeout = 30_000, clock = freshMoment, signal } = options;
  const unsent = step as KeyedStep<A>; // who writes no types may hand over any step
  if (unsent.kind === "to_sign") {
    throw new StepError(`${waits(unsent)}: nothing was sent`);
  }
  if (step.kind !== "request") {
    throw new StepError(`${step.operation}: this step is an outcome: there is nothing to send`);
  }
  const moment = clock();
  const now = Number(moment.now);
  if (step.isLate(now) || signal?.aborted === true) {
    return step.notSent(moment);
  }
  const left = step.sendBefore === undefined ? Infinity : step.sendBefore - now; // nor may connecting take it beyond that time
  const patience = { connect: Math.min(connectTimeout, left), read: readTimeout };
  let answer: Answer;
  try {
    answer = await exchange(step.request, patience, signal);
  } catch (error) {
    if (error instanceof UnfitClientError) {
      throw error;
    }
    return failed(step, error, failureOf(error), options, clock);
  }
  return step.parse(answer, clock());
}

function failed<A>(step: RequestStep<A>, error: unknown, failure: Failure, options: SendOptions, clock: () => MomentLike): Step<A> {
  const next = failure === "not_sent" ? step.notSent(clock()) : step.noAnswer(clock());
  options.onFailure?.(error, failure);
  return next;
}
