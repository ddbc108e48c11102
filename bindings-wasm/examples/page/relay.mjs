// A relay from a page to a gateway. Gateways send no CORS headers, so a browser cannot call them: your own server passes the signed requests on.
// It holds no key and changes no byte. It belongs behind the sign-in of your back office: who reaches it may talk to the gateway from your address.

import { createHash } from "node:crypto";
import { request as http } from "node:http";
import { request as https } from "node:https";

/** What a browser adds of its own, and what belongs to one connection: none of it was signed. */
const NOT_PASSED_ON = /^(accept-encoding|accept-language|cache-control|connection|content-length|cookie|dnt|host|keep-alive|origin|pragma|priority|referer|sec-.*|te|trailer|transfer-encoding|upgrade|user-agent)$/i;
const LARGEST = 1_000_000;
const REMEMBERED_FOR = 10 * 60_000;

/**
 * Makes a handler `(request, response, path)` for `node:http` servers.
 *
 * A browser may send a POST a second time, unasked, when a connection that it uses again breaks. So each answer ends its connection, and equal requests are
 * passed on once: every signed request is different, an equal one is a copy, and gets the answer of the first.
 *
 * @param {string} upstream the gateway's origin, such as `https://gateway.example`
 */
export function relayTo(upstream) {
  const answers = new Map();
  return async (request, response, path) => {
    response.setHeader("connection", "close");
    // Pages of other sites must not use it.
    if (!["same-origin", undefined].includes(request.headers["sec-fetch-site"])) return void response.writeHead(403).end();
    if (request.method !== "POST") return void response.writeHead(405, { allow: "POST" }).end();
    const body = await read(request);
    if (body === undefined) return void response.writeHead(413).end();
    const headers = pairs(request.rawHeaders).filter(([name]) => !NOT_PASSED_ON.test(name));
    const id = createHash("sha256").update(JSON.stringify([path, headers])).update(body).digest("hex");
    if (!answers.has(id)) {
      answers.set(id, pass(addressAt(upstream, path), headers, body));
      setTimeout(() => answers.delete(id), REMEMBERED_FOR).unref();
    }
    try {
      const answer = await answers.get(id);
      response.writeHead(answer.status, answer.headers.flat()).end(answer.body);
    } catch {
      response.destroy(); // no answer is no answer, on this side too: never an invented one
    }
  };
}

/** The path at the upstream, and nowhere else: `//other.example/` is a path too. */
function addressAt(upstream, path) {
  const url = new URL(upstream);
  const query = `${path}?`.indexOf("?");
  url.pathname = path.slice(0, query);
  url.search = path.slice(query);
  return url;
}

/** Sends one copy on a connection of its own. */
function pass(url, headers, body) {
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? https : http;
    const options = { agent: false, method: "POST", headers: [...headers, ["content-length", String(body.length)], ["host", url.host], ["connection", "close"]].flat() };
    const sending = send(url, options, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const kept = pairs(answer.rawHeaders).filter(([name]) => !/^(connection|keep-alive|transfer-encoding|content-length)$/i.test(name));
        resolve({ status: answer.statusCode, headers: [...kept, ["connection", "close"]], body: Buffer.concat(chunks) });
      });
    });
    sending.on("error", reject);
    sending.setTimeout(60_000, () => sending.destroy(new Error("the gateway is silent")));
    sending.end(body);
  });
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function pairs(rawHeaders) {
  return rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1]]] : []));
}
