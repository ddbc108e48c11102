/** The one JSON text of a value: sorted keys, no blanks, non-ASCII as it is, numbers as they were written. */

/** @param {unknown} value plain values, with `bigint` and exact numbers (an object whose `text` is the token) */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "bigint") return String(value);
  if (isExact(value)) return value.text.toLowerCase();
  if (isPlain(value)) {
    const fields = Object.keys(value).sort(byCodePoint);
    return `{${fields.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
  }
  if (value === null || ["string", "boolean"].includes(typeof value) || Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`no document has a ${typeof value}: ${String(value)}`);
}

/** Whether it is an object of a document. */
export function isPlain(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const kind = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
}

/** Whether it is a number that is kept as its token. */
export function isExact(value) {
  return typeof value === "object" && value !== null && !isPlain(value) && typeof value.text === "string";
}

/** UTF-8's order, which is that of code points; JavaScript's own is that of UTF-16. */
function byCodePoint(one, other) {
  const [left, right] = [Array.from(one), Array.from(other)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1) return left.length - right.length;
  return at < right.length ? left[at].codePointAt(0) - right[at].codePointAt(0) : 1;
}
