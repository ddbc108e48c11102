/** The catalog as this package carries it: data made from the core of the same release. The module does without; so do bundles that do not call this. */

import { CATALOG } from "../../catalog.js";

import { type Document, decode } from "../../javascript/src/json.js";
import { native } from "../../javascript/src/native.js";

/**
 * All gateways with their operations, fields, rules, codes and banks, as one document.
 *
 * @throws {@link NotReadyError}: the module is not loaded yet.
 */
export function catalog(): Document {
  native();
  return decode(CATALOG) as Document;
}
