/** Shows HTTP messages to people: one line for where, headers and body field by field, secrets masked. */

const SECRETS = new Set(["token", "pin", "cash out_code", "cashout_code", "access_token"]); // with them, anybody collects the cash, or asks for it
const CREDENTIALS = new Set(["faspay-signature", "faspay-authorization"]); // who has the secret reads the others out of them
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const NUMBER = "\u0000"; // stands before a number, which is shown digit by digit as it was sent: 50000.0
const PLAIN = new Set(["content-type", "accept"]); // the same in every request
const LONGEST = 90;

/** What the arrows mean. */
export function legend() {
  console.log(`Pays made-up people through the offline sandbox: real HTTP, real signatures, no gateway and no money.
  → what is sent           ← what is answered
  ⇠ what a gateway reports by itself   ⇢ the reply to that
  = what the library makes of it`);
}

/** The title of one part of the demo. */
export function heading(text) {
  console.log(process.stdout.isTTY ? `\n\u001b[1m${text}\u001b[0m` : `\n== ${text}`);
}

/** What is sent. */
export function request(method, url, body, headers = []) {
  console.log(`  → ${method} ${url}`);
  for (const [name, value] of headers.filter(([name]) => !PLAIN.has(name.toLowerCase()))) {
    console.log(`      ${name}: ${CREDENTIALS.has(name.toLowerCase()) ? "•".repeat(8) : short(value)}`);
  }
  fields(body);
}

/** What came back. */
export function answer(status, body) {
  console.log(`  ← HTTP ${status}`);
  fields(body);
}

/** That nothing came back. */
export function nothing(error) {
  console.log(`  ← ${error}`);
}

/** What the gateway, or somebody in its place, sent by itself, and what it was told. */
export function callback(path, body, { status, body: reply = "" }) {
  console.log(`  ⇠ callback POST ${path}`);
  fields(body);
  console.log(`  ⇢ HTTP ${status} ${reply}`.trimEnd());
}

/** What the library made of it. */
export function said(text) {
  for (const line of String(text).split("\n")) console.log(`  = ${line}`);
}

function fields(body) {
  if (body === "") return;
  let read;
  try {
    JSON.parse(body);
    read = JSON.parse(body.replace(TOKEN, (token) => (token.startsWith('"') ? token : JSON.stringify(NUMBER + token))));
  } catch {
    console.log(`      ${JSON.stringify(body)}`);
    return;
  }
  for (const [name, value] of flat(read)) {
    const text = JSON.stringify(value).replaceAll(/"\\u0000([^"]*)"/g, "$1");
    console.log(`      ${name}: ${short(SECRETS.has(name) ? "•".repeat(text.length) : text)}`);
  }
}

function* flat(read, above = "") {
  for (const [name, value] of Object.entries(read)) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) yield* flat(value, `${above}${name}.`);
    else yield [above + name, value];
  }
}

function short(text) {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
