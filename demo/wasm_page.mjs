/** The half of the browser's demo that runs in the page: `show` and `callBack` are what the terminal lends it. */

import { Inbox, receiving } from "./inbox.mjs";
import { Ledger } from "./ledger.mjs";
import { clientOf } from "./merchant.mjs";
import { runParts } from "./parts.mjs";
import { sendmeOf } from "./sendme_merchant.mjs";
import { merchantOf } from "./snap_merchant.mjs";

/** The world of the page. */
export class Demo {
  #world;

  constructor(world) {
    this.#world = world;
  }

  /** Makes the keys of its merchants in this page, and registers their public halves. */
  static async open(salur, callbackUrl) {
    const url = `${location.origin}/sandbox`;
    const ledger = new Ledger(url);
    const client = (secretKey) => clientOf(salur.Duitku, url, secretKey);
    const snap = { faspay_snap: await merchantOf(ledger, "faspay_snap", url), cashin: await merchantOf(ledger, "cashin", url) };
    const sendme = await sendmeOf(ledger, url);
    const inbox = new Inbox(receiving(salur, client(), snap, sendme), salur.NotificationError);
    const shown = new Proxy({}, { get: (_, what) => (...given) => globalThis.show(what, ...given) });
    return new Demo({ salur, client, snap, sendme, url, shown, ledger, inbox, callbackUrl, callBack: globalThis.callBack });
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
