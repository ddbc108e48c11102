/** What a scenario asserts, in Node and in a page. */

/** Fails with both values where they differ as JSON. */
export function same(actual, wanted, about = "") {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(wanted)];
  if (left !== right) throw new Error(`${about ? `${about}: ` : ""}wanted ${right}, got ${left}`);
}

/** Call, state and what to do, as one text; no state reads `-`. */
export function believed({ call, payment, next }) {
  return `${call} ${payment?.state ?? "-"} ${next.do}`;
}

/** The error of this class that a call throws. */
export function thrown(kind, call) {
  try {
    call();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error(`wanted a ${kind.name}, but nothing was thrown`);
}
