/** JSON text to values without losing a digit: the vector files hold numbers that `JSON.parse` would round. */

const TOKEN = /[ \t\n\r]*(?:([[\]{},:])|("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;
const WORDS = { true: true, false: false, null: null };

/**
 * Reads a JSON text. Throws a `SyntaxError` where it is none.
 *
 * @param {string} text
 * @param {new (token: string) => unknown} Exact what holds a number that neither `number` nor `bigint` has exactly
 */
export function read(text, Exact) {
  const tokens = tokensOf(text);
  let at = 0;

  const value = () => {
    const { mark, string, number, word } = tokens[at++] ?? {};
    if (mark === "{") return Object.fromEntries(items("}", field));
    if (mark === "[") return items("]", value);
    if (string !== undefined) return JSON.parse(string);
    if (number !== undefined) return numberOf(number, Exact);
    if (word !== undefined) return WORDS[word];
    throw new SyntaxError("not JSON");
  };
  const field = () => {
    const name = value();
    if (typeof name !== "string") throw new SyntaxError("a key that is no text");
    take(":");
    return [name, value()];
  };
  const items = (end, item) => {
    const found = [];
    if (tokens[at]?.mark === end) at += 1;
    else {
      do found.push(item());
      while (take(",", end) === ",");
    }
    return found;
  };
  const take = (...wanted) => {
    const { mark } = tokens[at++] ?? {};
    if (!wanted.includes(mark)) throw new SyntaxError(`not JSON: wanted ${wanted.join(" or ")}`);
    return mark;
  };

  const whole = value();
  if (at !== tokens.length) throw new SyntaxError("something behind the end");
  return whole;
}

function tokensOf(text) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`not JSON at ${from}`);
    const [, mark, string, number, word] = match;
    tokens.push({ mark, string, number, word });
  }
  return tokens;
}

function numberOf(token, Exact) {
  const number = Number(token);
  if (String(number) === token && (Number.isSafeInteger(number) || !Number.isInteger(number))) return number;
  return /^-?\d+$/.test(token) && token !== "-0" ? BigInt(token) : new Exact(token);
}
