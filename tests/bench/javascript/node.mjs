/** Node's part of `make bench`, or with the argument `wasm` that of the browser's package in Node. */

import { execFile } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { ROOT } from "../../../demo/installed.mjs";
import { packageOf } from "./package_of.mjs";
import { measure } from "./part.mjs";
import { nodePlatform } from "./platforms.mjs";

const UNTOLD = '{"memory":{"reason":"only Linux tells the peak of a process"}}';
const host = process.argv[2] ?? "node";
const url = process.env.SALUR_BENCH;
const memory = ["--max-old-space-size=64", "--max-semi-space-size=2", fileURLToPath(new URL("memory.mjs", import.meta.url)), host];
const { stdout } = existsSync("/proc/self/status") ? await promisify(execFile)(process.execPath, memory) : { stdout: UNTOLD };
const given = { platformOf: nodePlatform, url, sandboxUrl: process.env.SALUR_BENCH_SANDBOX };
const { external_key, measures } = await measure(await packageOf(host), given);
const part = { host, runtime: `Node ${process.versions.node}`, client: "fetch", external_key, measures: { ...JSON.parse(stdout), ...measures } };
mkdirSync(join(ROOT, "target", "bench"), { recursive: true });
writeFileSync(join(ROOT, "target", "bench", `${host}.json`), `${JSON.stringify(part, null, 1)}\n`);
