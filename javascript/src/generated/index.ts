/** Clients, errors and vocabulary. Made from the catalog by `cargo xtask gen`: do not edit. */

import { Duitku } from "./duitku.js";

export * from "./duitku.js";
export {
  ConfigError,
  InputError,
  ContextError,
  NotificationError,
  InternalError,
  InvalidConfigError,
  InvalidInputError,
  UnknownOperationError,
  InvalidContextError,
  ForeignContextError,
  RepeatPaysAgainError,
  MalformedNotificationError,
  ForgedNotificationError,
} from "./errors.js";
export * from "./vocabulary.js";

/** The client class of every gateway, by its name. */
export const GATEWAYS = {
  duitku: Duitku,
} as const;
