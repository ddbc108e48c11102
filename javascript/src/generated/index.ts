/** Clients, errors and vocabulary. Made from the catalog by `cargo xtask gen`: do not edit. */

import { Duitku, type DuitkuConfig } from "./duitku.js";
import { FaspaySnap, type FaspaySnapConfig } from "./faspay-snap.js";
import { Cashin, type CashinConfig } from "./cashin.js";
import { FaspaySendme, type FaspaySendmeConfig } from "./faspay-sendme.js";

export * from "./duitku.js";
export * from "./faspay-snap.js";
export * from "./cashin.js";
export * from "./faspay-sendme.js";
export {
  ConfigError,
  InputError,
  ContextError,
  NotificationError,
  InternalError,
  InvalidConfigError,
  BrokenSealError,
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
  faspay_snap: FaspaySnap,
  cashin: Cashin,
  faspay_sendme: FaspaySendme,
} as const;

/** The credentials and options of every gateway, by its name. */
export interface GatewayConfigs {
  /** Of {@link Duitku}. */
  duitku: DuitkuConfig;
  /** Of {@link FaspaySnap}. */
  faspay_snap: FaspaySnapConfig;
  /** Of {@link Cashin}. */
  cashin: CashinConfig;
  /** Of {@link FaspaySendme}. */
  faspay_sendme: FaspaySendmeConfig;
}
