/** What a merchant does with callbacks, in Node and in a page: prove, keep, then answer. */

/** Proves each message with the client of the gateway whose address it came to. */
export function receiving(salur, duitku, snap, sendme) {
  const others = { "/faspay": new salur.FaspaySnap(snap.faspay_snap), "/sendme": new salur.FaspaySendme(sendme) };
  return (message) => (others[message.path] ?? duitku).receive(message);
}

/** Keeps proven notifications until somebody asks for them. */
export class Inbox {
  /** Those that nobody asked for yet: `{ message, notification }`. */
  arrived = [];
  #receive;
  #NotificationError;
  #waiting = [];

  /**
   * @param {(message: object) => object} receive the client's
   * @param {Function} NotificationError the package's class
   */
  constructor(receive, NotificationError) {
    this.#receive = receive;
    this.#NotificationError = NotificationError;
  }

  /** The answer to a message `{ method, path, headers, body }`: the reply that the gateway expects; a forged one gets a 400. */
  take(message) {
    let notification;
    try {
      notification = this.#receive(message);
    } catch (error) {
      if (error instanceof this.#NotificationError) return { status: 400, headers: {}, body: "" };
      throw error;
    }
    this.arrived.push({ message, notification }); // a real merchant commits it to a database here
    for (const wake of this.#waiting.splice(0)) wake();
    return notification.reply;
  }

  /** The next message that arrived. */
  async next(seconds = 10) {
    const late = AbortSignal.timeout(seconds * 1000);
    while (this.arrived.length === 0) {
      await new Promise((resolve, reject) => {
        this.#waiting.push(resolve);
        late.addEventListener("abort", () => reject(new Error(`no callback came in ${seconds} s`)), { once: true });
      });
    }
    return this.arrived.shift();
  }
}
