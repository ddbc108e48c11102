/** The watch over undici dispatchers, with dispatchers made up for the test: also of releases that are not installed here. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { internal, pause, thrown, undici } from "./support.mjs";

const { Watch } = internal("ways/watched.js");
const { timed } = internal("ways/timed.js");
const { failureOf } = internal("failure.js");
const { byUndici } = internal("ways/undici.js");

/** A handler of either style that writes down what reaches it; private fields show whether `this` is itself. */
class Handler {
  #heard = [];
  get heard() {
    return this.#heard;
  }
  note(what) {
    this.#heard.push(what);
  }
}
class Legacy extends Handler {
  onConnect(stop, context) {
    this.note(["onConnect", typeof stop, context]);
  }
  onError(error) {
    this.note(["onError", error.message]);
  }
}
class Modern extends Handler {
  onRequestStart(control, context) {
    this.note(["onRequestStart", typeof control.abort, context]);
  }
}

/** How undici begins to write: by the style of the handler. */
function begin(handler, stopped) {
  if (handler.onRequestStart) handler.onRequestStart({ abort: (reason) => stopped.push(reason.message) }, "context");
  else handler.onConnect((reason) => stopped.push(reason.message), "context");
}

for (const Kind of [Legacy, Modern]) {
  test(`the first copy passes, the second is stopped, and none passes after the end: ${Kind.name}`, () => {
    const stopped = [];
    let dispatched = 0;
    const dispatcher = { dispatch: (options, handler) => (dispatched++, begin(handler, stopped), begin(handler, stopped), true) };
    const watch = new Watch();
    let leaving = 0;
    watch.onLeaving = () => leaving++;
    assert.equal(watch.nothingLeft, false, "nobody was asked yet: nothing is known");
    const handler = new Kind();
    const over = watch.over(dispatcher);
    over.dispatch({ path: "/" }, handler);
    assert.equal(handler.heard.length, 1);
    assert.deepEqual(handler.heard[0].slice(1), ["function", "context"]);
    assert.deepEqual([stopped.length, leaving, watch.nothingLeft], [1, 1, false]);
    assert.match(stopped[0], /second copy/);
    assert.throws(() => over.dispatch({}, new Kind()), /second copy/);
    assert.equal(dispatched, 1);
  });

  test(`what was given up never begins: ${Kind.name}`, () => {
    const stopped = [];
    let late;
    const watch = new Watch();
    const over = watch.over({ dispatch: (options, handler) => ((late = handler), true) });
    const handler = new Kind();
    over.dispatch({}, handler);
    assert.equal(watch.nothingLeft, true);
    watch.stop();
    begin(late, stopped);
    assert.deepEqual([handler.heard, stopped.length, watch.nothingLeft], [[], 1, true]);
    assert.throws(() => over.dispatch({}, new Kind()), /given up/);
  });
}

test("every dispatch is told not to repeat, and other properties stay reachable", () => {
  let told;
  class Own {
    #secret = 7;
    isMockActive = true;
    dispatch(options) {
      told = options;
      return true;
    }
    close() {
      return this.#secret;
    }
  }
  const over = new Watch().over(new Own());
  over.dispatch({ path: "/x", maxRedirections: 9, retryOptions: { maxRetries: 9 } }, new Legacy());
  assert.equal(told.path, "/x");
  assert.equal(told.maxRedirections, 0);
  assert.equal(told.retryOptions.maxRetries, 0);
  told.retryOptions.retry(new Error("x"), {}, (error) => assert.equal(error.message, "x"));
  assert.deepEqual([over.isMockActive, over.close()], [true, 7]);
});

test("a client that ignores its signal cannot send after the verdict", async () => {
  const stopped = [];
  const dispatcher = { dispatch: (options, handler) => setTimeout(() => begin(handler, stopped), 200) && true };
  const handler = new Legacy();
  const error = await thrown(() =>
    timed({ connect: 50, read: 50 }, undefined, true, ({ watch }) => {
      watch.over(dispatcher).dispatch({}, handler);
      return new Promise(() => {});
    }),
  );
  assert.equal(failureOf(error), "not_sent");
  await pause(300);
  assert.deepEqual([handler.heard, stopped.length], [[], 1]);
});

test("a client that shows nothing has both times, and proves nothing", async () => {
  const started = Date.now();
  const error = await thrown(() => timed({ connect: 100, read: 200 }, undefined, false, () => new Promise(() => {})));
  assert.ok(Date.now() - started >= 290);
  assert.equal(failureOf(error), "no_answer");
});

test("a dispatcher of a test answers like any other", async (t) => {
  const agent = new undici.MockAgent();
  t.after(() => agent.close());
  agent.disableNetConnect();
  agent.get("https://gateway.invalid").intercept({ path: "/pay?x=1", method: "POST" }).reply(200, "{}", { headers: { "x-a": ["1", "2"] } });
  const request = { method: "POST", url: "https://gateway.invalid/pay?x=1", headers: {}, headerList: [["A", "b"]], body: "{}" };
  const answer = await byUndici(agent)(request, { connect: 1000, read: 1000 }, undefined);
  assert.deepEqual([answer.status, answer.body.toString()], [200, "{}"]);
});
