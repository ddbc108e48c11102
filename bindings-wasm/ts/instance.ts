/** The running module, as the shared code wants its native half; a defect of it becomes an error, never a trap. */

import * as glue from "../../salur.js";

import type { Native, NativeClient } from "../../javascript/src/native.js";
import { VERSION } from "./version.js";

const DEFECT = defect("salur: a defect of this library; nothing was sent");
const TORN = defect("salur: a defect of this library ended this client; nothing was sent; open it again");
const LOST = defect("salur: a defect of this library ended it, and this browser cannot start it again by itself; nothing was sent; load the page again");

/** Which instance runs, counted from 0: after a trap its memory may be torn, and a fresh one takes its place. */
let current = 0;
let lost = false;

/** The native half. Only usable once the module was started. */
export const instance: Native = {
  open(config) {
    return guarded(() => {
      const opened = glue.open(config);
      return typeof opened === "string" ? opened : new Client(opened);
    });
  },
  call: (verb, args) => guarded(() => glue.call(verb, args)),
  version: VERSION,
};

class Client implements NativeClient {
  readonly #client: glue.Client;
  /** The instance in whose memory the client lies: in another one its address would be somebody else's. */
  readonly #instance = current;

  constructor(client: glue.Client) {
    this.#client = client;
  }

  call(verb: string, args: string): string {
    return this.#instance === current ? guarded(() => this.#client.call(verb, args)) : TORN;
  }
}

function guarded<T>(work: () => T): T | string {
  if (lost) return LOST;
  try {
    return work();
  } catch {
    renew();
    return DEFECT;
  }
}

function renew(): void {
  current += 1;
  try {
    glue.__wbg_reset_state();
  } catch {
    lost = true; // older browsers start no module of this size without waiting
  }
}

function defect(message: string): string {
  return JSON.stringify({ error: { code: "internal", phase: "internal", message, violations: [] } });
}
