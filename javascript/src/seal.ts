/** Credentials under seal: a text that only the owner of the key opens, in any host of this library. */

import { hex, viewed } from "./bytes.js";
import { call } from "./calls.js";
import { GATEWAYS, type GatewayConfigs } from "./generated/index.js";
import { type MomentLike, momentDocument } from "./moment.js";
import { type Renaming, Tables } from "./names.js";
import type { Fields } from "./objects.js";

/** What may be said to {@link seal}. */
export interface SealOptions {
  /** What the credentials are for: `credentials` where it is left out. Only the same word opens the seal. */
  readonly purpose?: string | undefined;
  /** The time and chance to use; fresh ones when left out. Never give one of them to two seals. */
  readonly moment?: MomentLike | undefined;
}

/**
 * Seals credentials for storage: AES-256-GCM, bound to the gateway and the purpose. Every host opens what another sealed.
 *
 * It protects from whoever reads the database, not from whoever has the key: keep that elsewhere.
 *
 * @param gateway - the gateway's name.
 * @param credentials - what its class takes, or a part of it.
 * @param key - 32 random bytes, or their 64 hex digits.
 * @throws `InvalidInputError`: the key, the gateway or the purpose is not of its form.
 */
export function seal<G extends keyof GatewayConfigs>(
  gateway: G,
  credentials: Partial<GatewayConfigs[G]>,
  key: Uint8Array | string,
  options: SealOptions = {},
): string {
  const { purpose, moment } = options;
  const written = namesOf(gateway)?.toDocument(credentials) ?? credentials;
  const given = { gateway, purpose, credentials: written, key: keyDocument(key), moment: momentDocument(moment) };
  return (call("seal", given) as { sealed: string }).sealed;
}

/**
 * The credentials that {@link seal} sealed, ready for the gateway's class, which checks them.
 *
 * @param gateway - the gateway for which they were sealed.
 * @param sealed - the text.
 * @param key - the key that sealed them: 32 bytes, or their 64 hex digits.
 * @param options - the purpose for which they were sealed, where it is not `credentials`.
 * @throws `BrokenSealError`: sealed with another key, or for another gateway or purpose; or the text was changed.
 * @throws `InvalidInputError`: the key, the gateway or the purpose is not of its form.
 */
export function unseal<G extends keyof GatewayConfigs>(
  gateway: G,
  sealed: string,
  key: Uint8Array | string,
  options: Pick<SealOptions, "purpose"> = {},
): GatewayConfigs[G] {
  const { purpose } = options;
  const opened = call("unseal", { gateway, purpose, sealed, key: keyDocument(key) }) as { credentials: Fields };
  return (namesOf(gateway)?.toTyped(opened.credentials) ?? opened.credentials) as unknown as GatewayConfigs[G];
}

/** The table of a gateway's configuration; none for a name that the core will refuse. */
function namesOf(gateway: keyof GatewayConfigs): Renaming | undefined {
  return Object.hasOwn(GATEWAYS, gateway) ? Tables.of(GATEWAYS[gateway].shape).config : undefined;
}

function keyDocument(key: unknown): unknown {
  const bytes = viewed(key);
  return bytes === undefined ? key : hex(bytes);
}
