#!/usr/bin/env node
import { main } from "../dist/bindings-node/ts/doctor/main.js";

const code = await main(process.argv.slice(2), (url) => import(url));
process.stdout.write("", () => process.exit(code)); // a client that never gives up would keep the process
