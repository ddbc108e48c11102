/** The moment of a call: the time and the chance that the core itself never takes. */

import { hex } from "./bytes.js";
import { platform } from "./platform.js";

/** The time now and 32 fresh random bytes. Leave it out of a call, and the call makes a fresh one. */
export interface Moment {
  /** Unix time in milliseconds. */
  readonly now: number;
  /** 32 random bytes, or their 64 hex digits. Never the same for two calls. */
  readonly entropy: string | Uint8Array;
}

/** A {@link Moment}, also as a document has it. */
export type MomentLike = Moment | { readonly now: number | bigint; readonly entropy: string | Uint8Array };

/** This very moment, with random bytes of the platform as hex digits. */
export function freshMoment(): Moment {
  return { now: Date.now(), entropy: hex(platform.crypto.getRandomValues(new Uint8Array(32))) };
}

/** The document of a moment; a fresh one where none was given. What is no moment stays, so that the core refuses it. */
export function momentDocument(moment: unknown): unknown {
  if (moment === undefined) {
    return freshMoment();
  }
  const entropy = moment !== null && typeof moment === "object" ? (moment as Partial<Moment>).entropy : undefined;
  return ArrayBuffer.isView(entropy) ? { ...(moment as Moment), entropy: hex(entropy as Uint8Array) } : moment;
}
