/** The measures of a JavaScript host that Node and a page have in common. */

import { Case } from "./cases.mjs";
import * as duitku from "./duitku.mjs";
import { Transfers } from "./faspay_snap.mjs";

/**
 * @param salur the package
 * @param platformOf makes the platform of the merchant's private key
 * @param url where the harness is
 * @param sandboxUrl where the sandbox is
 */
export async function measure(salur, { platformOf, url, sandboxUrl }) {
  const known = await (await fetch(`${url}/case`)).json();
  const platform = await platformOf(known.private_key);
  const inquiry = await duitku.measures(salur, new Case(known.duitku, url), platform, sandboxUrl + known.duitku.url_path);
  const transfers = await Transfers.open(salur, new Case(known.faspay_snap, url), platform, known.private_key);
  const [calls, batches, signatures] = [await transfers.calls(), await transfers.batches(), await transfers.signatures(url)];
  return { external_key: platform.name, measures: { ...inquiry, ...calls, ...batches, ...signatures } };
}
