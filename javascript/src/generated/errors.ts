/** The error classes. Made from the catalog by `cargo xtask gen`: do not edit. */

import { SalurError } from "../errors.js";

/** An error of the phase `config`. */
export class ConfigError extends SalurError {
  declare readonly phase: "config";

  static {
    named(this.prototype, "ConfigError");
  }
}

/** An error of the phase `input`. */
export class InputError extends SalurError {
  declare readonly phase: "input";

  static {
    named(this.prototype, "InputError");
  }
}

/** An error of the phase `context`. */
export class ContextError extends SalurError {
  declare readonly phase: "context";

  static {
    named(this.prototype, "ContextError");
  }
}

/** An error of the phase `notification`. */
export class NotificationError extends SalurError {
  declare readonly phase: "notification";

  static {
    named(this.prototype, "NotificationError");
  }
}

/** An error of the phase `internal`. */
export class InternalError extends SalurError {
  declare readonly phase: "internal";

  static {
    named(this.prototype, "InternalError");
  }
}

/** A credential or an option is missing, unknown or wrong. */
export class InvalidConfigError extends ConfigError {
  declare readonly code: "invalid_config";

  static {
    named(this.prototype, "InvalidConfigError");
  }
}

/** The text cannot be unsealed: another key, gateway or purpose, or it was changed. */
export class BrokenSealError extends ConfigError {
  declare readonly code: "broken_seal";

  static {
    named(this.prototype, "BrokenSealError");
  }
}

/** An input breaks a rule, or the arguments of a verb are not of their form. */
export class InvalidInputError extends InputError {
  declare readonly code: "invalid_input";

  static {
    named(this.prototype, "InvalidInputError");
  }
}

/** There is no such gateway, operation or verb. */
export class UnknownOperationError extends InputError {
  declare readonly code: "unknown_operation";

  static {
    named(this.prototype, "UnknownOperationError");
  }
}

/** The text is not a context of this library, is damaged, or comes from a later release. */
export class InvalidContextError extends ContextError {
  declare readonly code: "invalid_context";

  static {
    named(this.prototype, "InvalidContextError");
  }
}

/** The context was made by another client: another gateway, environment or merchant. */
export class ForeignContextError extends ContextError {
  declare readonly code: "foreign_context";

  static {
    named(this.prototype, "ForeignContextError");
  }
}

/** A repeat of this operation pays again, and nothing proves that the first copy was not sent. */
export class RepeatPaysAgainError extends ContextError {
  declare readonly code: "repeat_pays_again";

  static {
    named(this.prototype, "RepeatPaysAgainError");
  }
}

/** The message cannot be read as a notification of this gateway. */
export class MalformedNotificationError extends NotificationError {
  declare readonly code: "malformed_notification";

  static {
    named(this.prototype, "MalformedNotificationError");
  }
}

/** The message can be read, but its signature does not prove that the gateway sent it to this merchant. */
export class ForgedNotificationError extends NotificationError {
  declare readonly code: "forged_notification";

  static {
    named(this.prototype, "ForgedNotificationError");
  }
}

/** The class of every phase. */
export const PHASES: Readonly<Record<string, typeof SalurError>> = {
  config: ConfigError,
  input: InputError,
  context: ContextError,
  notification: NotificationError,
  internal: InternalError,
};

/** The class of every code. */
export const CODES: Readonly<Record<string, typeof SalurError>> = {
  invalid_config: InvalidConfigError,
  broken_seal: BrokenSealError,
  invalid_input: InvalidInputError,
  unknown_operation: UnknownOperationError,
  invalid_context: InvalidContextError,
  foreign_context: ForeignContextError,
  repeat_pays_again: RepeatPaysAgainError,
  malformed_notification: MalformedNotificationError,
  forged_notification: ForgedNotificationError,
  internal: InternalError,
};

/** Names the errors of a class, also where a bundler has shortened the names of classes. */
function named(errors: SalurError, name: string): void {
  Object.defineProperty(errors, "name", { value: name, configurable: true, writable: true });
}
