// From TypeScript and the module that `cargo xtask wasm` put into dist/ to a package: `node bindings-wasm/build.mjs` writes target/npm/salur-wasm-VERSION.tgz.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);
const DIST = join(HERE, "dist");
const PACKED = join(ROOT, "target/npm");
const STAGE = join(PACKED, "salur-wasm");

const run = (program, args, cwd) => execFileSync(program, args, { cwd, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });

/** The short addresses that pages without a bundler and `exports` use. */
const ENTRIES = {
  "index.js": 'export * from "./bindings-wasm/ts/browser.js";\n',
  "index.d.ts": 'export * from "./bindings-wasm/ts/browser.js";\n',
  "node.js": 'export * from "./bindings-wasm/ts/node.js";\n',
};

if (!existsSync(join(DIST, "salur_bg.wasm"))) throw new Error("dist/salur_bg.wasm is missing: run `cargo xtask wasm` first");

for (const folder of ["bindings-wasm", "javascript"]) rmSync(join(DIST, folder), { recursive: true, force: true });
try {
  run(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", HERE], ROOT);
} catch (error) {
  process.stderr.write(error.stdout ?? "");
  process.exit(1);
}
for (const [name, text] of Object.entries(ENTRIES)) writeFileSync(join(DIST, name), text);

const { version } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
const built = await import(join(DIST, "node.js"));
if (built.version() !== version) throw new Error(`package.json says ${version}, ts/version.ts ${built.version()}`);

rmSync(STAGE, { recursive: true, force: true });
mkdirSync(STAGE, { recursive: true });
for (const name of ["dist", "package.json", "README.md"]) cpSync(join(HERE, name), join(STAGE, name), { recursive: true });
for (const name of ["LICENSE-APACHE", "LICENSE-MIT"]) cpSync(join(ROOT, name), join(STAGE, name));
const [{ filename, size, entryCount }] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", PACKED], STAGE));
console.log(`${filename}: ${entryCount} files, ${size} bytes packed`);
