// Installs the packed package into the empty project `target/hosts/wasm`, from its tarball and without a network.

import { join } from "node:path";

import { installInto, ROOT } from "./installed.mjs";

installInto(join(ROOT, "target/hosts/wasm"));
console.log("salur-wasm is installed in target/hosts/wasm");
