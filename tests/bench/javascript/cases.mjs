/** The cases of one gateway: what to prepare, send and parse, and the proof that by hand it is the same. */

import { each, eachAwaited, rounds } from "./measuring.mjs";

export const BATCH = 10_000;
/** So many the package gives the core at once. */
export const CHUNK = 1_000;

/** One gateway's part of `case.json`, with the harness as its gateway. */
export class Case {
  constructor(known, url) {
    this.operation = known.operation;
    this.url = url + known.url_path;
    this.config = camel({ ...known.config, [known.url_option]: this.url });
    this.row = camel(known.row);
    this.answer = { status: 200, headers: {}, body: JSON.stringify(known.answer) };
  }

  /** Rows of a batch, no two alike. */
  *rows(count) {
    for (let index = 0; index < count; index += 1) {
      const row = { ...this.row, amount: this.row.amount + index };
      if ("partnerReferenceNo" in row) row.partnerReferenceNo = `BENCH-${String(index).padStart(6, "0")}`;
      yield row;
    }
  }

  /** Parses the answer, which is a good one. */
  parse(step) {
    requireAccepted(step, this.answer);
    return () => step.parse(this.answer);
  }
}

/** Sends the request and reads the answer; the first time, it must be a good one. */
export async function roundTrip(step) {
  const send = () => fetch(step.url, step);
  const first = await send();
  requireAccepted(step, { status: first.status, headers: {}, body: await first.text() });
  return async () => (await send()).arrayBuffer();
}

/** Throws where an answer is not a good one: then something else would be measured. */
function requireAccepted(step, answer) {
  const { call } = step.parse(answer).outcome;
  if (call !== "accepted") throw new Error(`the answer is ${call}: ${answer.body}`);
}

/** Throws unless the package and the hand write the same bytes; `byHand` is given the row, the time and the request's id. */
export async function requireSame({ method, url, headerList, body, context }, byHand, row) {
  const { prepared_at: now, request_id: id } = JSON.parse(context);
  const [ours, theirs] = [{ method, url, headers: headerList, body }, await byHand(row, now, id)].map((request) => JSON.stringify(request));
  if (ours !== theirs) throw new Error(`the request by hand differs:\n${ours}\n${theirs}`);
}

/**
 * Goes through batches by `chunk` items in each call, and through as many rows by hand.
 *
 * `finish` makes a request of what was prepared; `isPromised` and `handIsPromised` say whether it and `hand` give promises.
 */
export async function batches(count, { chunk, rows, prepared, finish = (step) => step, isPromised = false, hand, handIsPromised }) {
  const items = endless(prepared);
  const source = endless(() => rows);
  const request = () => {
    const { ok, step, error } = items.next().value;
    if (!ok) throw error;
    return finish(step);
  };
  const inChunks = (call, promised) => {
    const repeat = promised ? eachAwaited : each;
    const run = repeat(call);
    return repeat(() => run(chunk));
  };
  const calls = { item: inChunks(request, isPromised), by_hand: inChunks(() => hand(source.next().value), handIsPromised) };
  return rounds(count, calls, chunk);
}

function* endless(items) {
  for (;;) yield* items();
}

/** The names of documents as typed clients spell them. */
function camel(fields) {
  const spelt = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [spelt(name), value]));
}
