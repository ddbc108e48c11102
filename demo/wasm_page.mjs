/** The half of the browser's demo that runs in the page: `show` and `callBack` are what the terminal lends it. */

import { Inbox } from "./inbox.mjs";
import { Ledger } from "./ledger.mjs";
import { clientOf } from "./merchant.mjs";
import { runParts } from "./parts.mjs";

/** The world of the page. */
export class Demo {
  #world;

  constructor(salur, callbackUrl) {
    const url = `${location.origin}/sandbox`;
    const client = (secretKey) => clientOf(salur.Duitku, url, secretKey);
    const receiving = client();
    const inbox = new Inbox((message) => receiving.receive(message), salur.NotificationError);
    const shown = new Proxy({}, { get: (_, what) => (...given) => globalThis.show(what, ...given) });
    this.#world = { salur, client, shown, ledger: new Ledger(url), inbox, callbackUrl, callBack: globalThis.callBack };
  }

  /** The answer to a callback that the terminal's server took; its body came as a list of bytes. */
  take(message) {
    const { status, headers, body } = this.#world.inbox.take({ ...message, body: Uint8Array.from(message.body) });
    return { status, headers, body };
  }

  /** Runs all; an error does not cross to the terminal as it is. */
  async run() {
    try {
      return { summary: await runParts(this.#world) };
    } catch (error) {
      return { failed: error.name === "Failed" ? error.message : String(error.stack) };
    }
  }
}
