/** Runs every vector through the installed package `salur`, and writes `target/vectors/node.json`. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { folderOf, installed, ROOT } from "../../../demo/installed.mjs";
import { report } from "../javascript/vectors/report.mjs";
import { runVectors } from "../javascript/vectors/run.mjs";

const salur = installed("node", "salur");
// The native half is nobody's interface: only what no client can say goes through it.
const { native } = createRequire(import.meta.url)(join(folderOf("node", "salur"), "dist", "javascript", "src", "native.js"));

const results = await runVectors(salur, native(), (path) => readFile(join(ROOT, "tests", "vectors", path), "utf8"));
await report(ROOT, "node", results);
