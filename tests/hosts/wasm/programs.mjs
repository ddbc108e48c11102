// Programs that tests start and stop: one line of theirs says where they listen.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./installed.mjs";

/**
 * Starts a program and waits for an address in its output.
 *
 * @returns {Promise<{ origin: string, stop(): Promise<void> }>}
 */
export async function start(program, args) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  };
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${program} said no address within 30 s: ${said}`)), 30_000);
    const failed = (why) => reject(new Error(`${program} ${why}: ${said}`));
    child.on("error", (error) => failed(error.message));
    child.on("exit", (status) => failed(`ended with ${status}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
        if (address !== undefined) {
          clearTimeout(timer);
          resolve(address);
        }
      });
    }
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { origin, stop };
}

/** Starts the project's sandbox. */
export function startSandbox(...options) {
  const program = join(ROOT, ".venv/bin/salur-sandbox");
  if (!existsSync(program)) throw new Error("the sandbox is missing: run `.venv/bin/pip install -e sandbox`");
  return start(program, ["--port", "0", ...options]);
}
