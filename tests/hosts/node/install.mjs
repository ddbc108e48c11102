/** Installs the packed package into an empty project: `node install.mjs [TARBALL [FOLDER]]`. No network is asked. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PACKED = join(ROOT, "target", "npm");

/** Makes the project anew; gives its folder. */
export function install(tarball, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "name": "shop", "version": "1.0.0", "private": true }\n');
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", ["install", "--offline", ...quiet, tarball], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  return folder;
}

/** The tarball that `bindings-node/build.sh` left. */
export function packed() {
  const name = readdirSync(PACKED).find((file) => /^salur-\d.*\.tgz$/.test(file));
  if (name === undefined) {
    throw new Error(`there is no salur-….tgz in ${PACKED}: run bindings-node/build.sh`);
  }
  return join(PACKED, name);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [tarball = packed(), folder = join(ROOT, "target", "hosts", "node")] = process.argv.slice(2);
  console.log(`salur is installed in ${install(resolve(tarball), resolve(folder))}`);
}
