/** What the sandbox really did, asked over its control API: the judge of demos and tests, in Node and in a page. */

/** The ledger of the sandbox at `url`. */
export class Ledger {
  constructor(url) {
    this.url = url;
  }

  /** Every payment that was begun, with how often money really moved for it (`made`). */
  async payments() {
    return (await this.#get("payments")).payments;
  }

  /** Every call that arrived, with what was decided and why. */
  async calls() {
    return (await this.#get("calls")).calls;
  }

  /** Every callback, with its attempts. */
  async callbacks() {
    return (await this.#get("callbacks")).callbacks;
  }

  /** Every merchant, with what its gateway would tell it. */
  async merchants() {
    return (await this.#get("merchants")).merchants;
  }

  /** Changes something. */
  async post(path, body) {
    const answer = await fetch(`${this.url}/_sandbox/${path}`, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`the sandbox refused ${path}: ${await answer.text()}`);
    return answer.json();
  }

  async #get(path) {
    const answer = await fetch(`${this.url}/_sandbox/${path}`);
    if (!answer.ok) throw new Error(`the sandbox refused ${path}: HTTP ${answer.status}`);
    return answer.json();
  }
}
