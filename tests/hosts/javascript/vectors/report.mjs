/** The end of a run, as every host tells it: a report for the comparison, a line for people, an exit code. */

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes `target/vectors/HOST.json`, and says what failed.
 *
 * @param {string} root the root of the checkout
 * @param {string} host
 * @param {{cases: number, passed: number, digest: string, failures: string[]}} results what `runVectors` gives
 */
export async function report(root, host, { cases, passed, digest, failures }) {
  const folder = join(root, "target", "vectors");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${host}.json`), `${JSON.stringify({ host, cases, passed, digest }, null, 2)}\n`);
  for (const failure of failures) console.error(failure);
  console.log(`vectors ${host}: ${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length > 0 || cases === 0 ? 1 : 0;
}
