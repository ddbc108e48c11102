/** Shows HTTP messages to people: one line for where, the body field by field, secrets masked. */

const SECRETS = new Set(["token", "pin"]); // with them, anybody collects the cash
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
const NUMBER = "\u0000"; // stands before a number, which is shown digit by digit as it was sent: 50000.0

/** The title of one part of the demo. */
export function heading(text) {
  console.log(process.stdout.isTTY ? `\n\u001b[1m${text}\u001b[0m` : `\n== ${text}`);
}

/** What is sent. */
export function request(method, url, body, headers = []) {
  console.log(`  → ${method} ${url}`);
  for (const [name, value] of headers.filter(([name]) => /^x-/i.test(name))) console.log(`      ${name}: ${masked(name, value)}`);
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

/** What the gateway sent by itself, and what it was told. */
export function callback(path, body, reply) {
  console.log(`  ⇠ callback POST ${path}`);
  fields(body);
  console.log(`  ⇢ HTTP ${reply.status} ${reply.body}`);
}

/** A callback that was refused. */
export function refused(path, status) {
  console.log(`  ⇠ callback POST ${path}\n  ⇢ HTTP ${status}`);
}

/** What the library made of it. */
export function said(text) {
  for (const line of String(text).split("\n")) console.log(`  = ${line}`);
}

function fields(body) {
  let read;
  try {
    JSON.parse(body);
    read = JSON.parse(body.replace(TOKEN, (token) => (token.startsWith('"') ? token : JSON.stringify(NUMBER + token))));
  } catch {
    console.log(`      ${JSON.stringify(body)}`);
    return;
  }
  for (const [name, value] of Object.entries(read)) console.log(`      ${name}: ${masked(name, value)}`);
}

function masked(name, value) {
  const text = JSON.stringify(value).replaceAll(/"\\u0000([^"]*)"/g, "$1");
  if (SECRETS.has(name)) return "•".repeat(text.length);
  return text.length <= 90 ? text : `${text.slice(0, 87)}…`;
}
