/** The sandbox as a child process, for demos and tests: it starts, tells its address, and is stopped by its handle. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { ROOT } from "./installed.mjs";
import { Ledger } from "./ledger.mjs";

/** A running sandbox; `flags` are those of the command `salur-sandbox`. */
export class RunningSandbox extends Ledger {
  #process;

  constructor(child, url) {
    super(url);
    this.#process = child;
  }

  /** Starts it on a free port of loopback. */
  static async start(...flags) {
    const child = spawn(join(ROOT, ".venv", "bin", "salur-sandbox"), ["--port", "0", ...flags], { stdio: ["ignore", "pipe", "inherit"] });
    const failed = once(child, "error").then(([error]) => Promise.reject(error));
    failed.catch(() => {});
    const [line] = await Promise.race([once(createInterface(child.stdout), "line"), once(child, "exit").then(() => [""]), failed]);
    const started = /listening on (http:\/\/\S+)/.exec(line);
    if (started === null) {
      child.kill();
      throw new Error(`the sandbox did not start: ${JSON.stringify(line)}`);
    }
    return new RunningSandbox(child, started[1]);
  }

  /** Registers the merchant's callback address, as one does in the gateway's dashboard; `null` takes it out. */
  async registerCallback(gateway, merchant, url) {
    await this.post(`merchants/${gateway}/${merchant}`, { callback_url: url });
  }

  /** The next `count` calls of `gateway.operation` get this fault: `lose-answer-after-booking`, … */
  async setFault(operation, fault, count = 1) {
    await this.post("faults", { operation, fault, count });
  }

  /** Ends the process and waits until it is gone. */
  async stop() {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, "exit");
    this.#process.kill();
    await gone;
  }
}
