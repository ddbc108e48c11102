/** What a refused call says: {@link SalurError}, and the {@link Violation}s that it lists. */

import type { ErrorCode, Rule } from "./generated/vocabulary.js";
import type { Document } from "./json.js";

/** What stood where a rule was broken. Personal, secret and long values are described, never repeated. */
export interface Found {
  /** `text`, `number`, `boolean`, `null`, `list`, `object`, or `nothing`. */
  readonly type: string;
  /** Characters of a text, bytes of a body. */
  readonly length?: number | undefined;
  /** Where the offending character stands, from 0. */
  readonly position?: number | undefined;
  /** The value itself, where it may be shown. */
  readonly value?: unknown;
}

/** One broken rule: where, which, what would be right. */
export interface Violation {
  /** The field as documents spell it, such as `amount` or `banks[3].bank_code`; empty where it cannot be known. */
  readonly path: string;
  /** The rule's stable name, such as `minimum`. */
  readonly rule: Rule;
  /** The whole of it as one English sentence. */
  readonly message: string;
  /** The rule's own number or list, such as the least amount. */
  readonly limit?: unknown;
  /** What stood there. */
  readonly found?: Found | undefined;
  /** What would be right, in words. */
  readonly wanted?: string | undefined;
}

/**
 * A call that was refused before anything was sent, or a notification that is not to be believed.
 *
 * What a gateway answers is never an error: that is an outcome. There is a subclass for every `phase` and, beneath it,
 * one for every `code`.
 */
export class SalurError extends Error {
  /** The stable name of the error, such as `invalid_input`. */
  readonly code: ErrorCode | (string & {});
  /** Where it arose: `config`, `input`, `context`, `notification` or `internal`. */
  readonly phase: string;
  /** Every broken rule, all at once. */
  readonly violations: readonly Violation[];

  static {
    Object.defineProperty(this.prototype, "name", { value: "SalurError", configurable: true, writable: true });
  }

  /**
   * @param code - the stable name of the error.
   * @param phase - where it arose.
   * @param message - what is wrong, in plain English; it begins with what it is about.
   * @param violations - every broken rule.
   */
  constructor(code: string, phase: string, message: string, violations: readonly Violation[] = []) {
    super(message);
    this.code = code;
    this.phase = phase;
    this.violations = violations;
  }

  /** The same as a plain document. */
  toDocument(): Document {
    const { code, phase, message, violations } = this;
    return { code, phase, message, violations };
  }

  /** For `JSON.stringify` and loggers: nothing in it is personal or secret. */
  toJSON(): Document {
    return { name: this.name, ...this.toDocument() };
  }
}

/** A step, or what is next, was asked for a call that it does not have. */
export class StepError extends Error {
  static {
    Object.defineProperty(this.prototype, "name", { value: "StepError", configurable: true, writable: true });
  }
}

/** An HTTP client that `sendOnce` cannot hold to one copy. Nothing was sent. */
export class UnfitClientError extends TypeError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "UnfitClientError", configurable: true, writable: true });
  }
}
