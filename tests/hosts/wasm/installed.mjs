// The package as people get it: installed from its tarball into an empty project, without a network.

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Installs the package into a new project of a test.
 *
 * @param {string} name the project's name
 * @param {{ testing?: boolean }} [options] `testing`: with the module of the test build, which has an operation that can panic
 * @returns {{ folder: string, packaged: string, load(): Promise<typeof import("salur-wasm")> }}
 */
export function install(name, options) {
  return installInto(join(ROOT, "target/wasm-tests", name), options);
}

/** The same into any folder, which is made anew. */
export function installInto(folder, { testing = false } = {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--no-package-lock", tarball()], { cwd: folder, stdio: "pipe" });
  const packaged = join(folder, "node_modules/salur-wasm");
  if (testing) {
    const built = join(ROOT, "target/wasm-testing");
    if (!existsSync(join(built, "salur_bg.wasm"))) throw new Error("no test build: run `SALUR_WASM_FEATURES=testing cargo xtask wasm`");
    cpSync(built, join(packaged, "dist"), { recursive: true });
  }
  writeFileSync(join(folder, "main.js"), 'export * from "salur-wasm";\n');
  return { folder, packaged, load: () => import(pathToFileURL(join(folder, "main.js"))) };
}

function tarball() {
  const folder = join(ROOT, "target/npm");
  const found = existsSync(folder) ? readdirSync(folder).filter((file) => /^salur-wasm-.*\.tgz$/.test(file)) : [];
  if (found.length !== 1) throw new Error(`${found.length} packages in target/npm: run \`node bindings-wasm/build.mjs\``);
  return join(folder, found[0]);
}

/** Files of another folder, into a project. */
export function copyInto(folder, from) {
  cpSync(join(ROOT, from), folder, { recursive: true });
}

