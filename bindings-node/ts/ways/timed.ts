/** The time-outs and the verdict of clients that show, through a `Watch`, when a request begins to leave. */

import { UnfitClientError } from "../../../javascript/src/errors.js";
import type { Answer } from "../../../javascript/src/message.js";
import type { Patience, Signal } from "../../../javascript/src/send.js";
import { NothingLeft, failureOf } from "../failure.js";
import { AnswerCut } from "./common.js";
import { Watch } from "./watched.js";

/** What a client gets to send one request with. */
export interface Attempt {
  /** Sees the request leave. */
  readonly watch: Watch;
  /** Aborted when the client takes too long. */
  readonly signal: AbortSignal;
  /** To be called when the answer began: its body may take its time again. */
  answered(): void;
}

/**
 * Runs a client: `patience.connect` until the request begins to leave, `patience.read` from then until the answer
 * begins, and again until all of it is there. One that does not show when a request leaves has both until the answer
 * begins.
 *
 * What it throws is a `NothingLeft` where the watch has seen that nothing left, and else an `AnswerCut`.
 *
 * @param alone whether the watched dispatcher is all that this client sends with. Otherwise its error must prove it too.
 */
export function timed(
  patience: Patience,
  caller: Signal | undefined,
  alone: boolean,
  send: (attempt: Attempt) => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const watch = new Watch();
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;

    const settle = (): void => {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    };
    const giveUp = (cause: Error): void => {
      settle();
      const verdict = watch.nothingLeft ? new NothingLeft("the request was not let go", { cause }) : cause;
      watch.stop(); // before the client hears of it
      abort.abort(verdict);
      reject(verdict);
    };
    const onAbort = (): void => giveUp(new AnswerCut("the caller gave up"));
    const wait = (milliseconds: number, then: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(then, milliseconds);
    };
    const waitForAnswer = (): void => wait(patience.read, () => giveUp(new AnswerCut("no answer came in time")));
    const failed = (error: unknown): void => {
      settle();
      if (error instanceof UnfitClientError) {
        return reject(error);
      }
      const certain = watch.nothingLeft && (alone || failureOf(error) === "not_sent");
      watch.stop();
      reject(certain ? new NothingLeft("the request did not leave", { cause: error }) : asUncertain(error));
    };

    caller?.addEventListener("abort", onAbort);
    watch.onLeaving = waitForAnswer;
    wait(patience.connect, () => (watch.nothingLeft ? giveUp(new AnswerCut("no connection in time")) : waitForAnswer()));
    const answered = (): void => wait(patience.read, () => giveUp(new AnswerCut("the answer takes too long")));
    send({ watch, signal: abort.signal, answered }).then((answer) => {
      settle();
      resolve(answer);
    }, failed);
  });
}

/** An error that `failureOf` believes nothing of. */
function asUncertain(error: unknown): AnswerCut {
  return error instanceof AnswerCut ? error : new AnswerCut("no answer came", { cause: error });
}
