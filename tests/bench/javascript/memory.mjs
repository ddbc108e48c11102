/**
 * What a batch leaves behind, and what ten times as much does: a program of its own, since only a small process tells. Prints the measure.
 *
 * Run with `--max-old-space-size=64 --max-semi-space-size=2`: with more room V8 collects late, and memory grows whatever is kept.
 */

import { readFileSync } from "node:fs";

import { BATCH, Case, CHUNK } from "./cases.mjs";
import { packageOf } from "./package_of.mjs";

const { Duitku } = await packageOf(process.argv[2]);
const { duitku } = JSON.parse(readFileSync(new URL("../case.json", import.meta.url), "utf8"));
const inquiry = new Case(duitku, "http://127.0.0.1:9"); // nothing is sent
const client = new Duitku(inquiry.config);
const peaks = {};
for (const [name, count] of [["before", CHUNK], ["after_10000", BATCH], ["after_100000", 10 * BATCH]]) {
  let prepared = 0;
  for (const { ok } of client.prepareMany(inquiry.operation, inquiry.rows(count))) prepared += ok ? 1 : 0;
  if (prepared !== count) throw new Error(`${prepared} of ${count} were prepared`);
  peaks[name] = Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))[1]);
}
console.log(JSON.stringify({ memory: { ratio: peaks.after_100000 / peaks.after_10000, figures: peaks } }));
