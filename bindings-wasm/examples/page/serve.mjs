// Serves this page, or that of another folder, and passes its requests on:
// `node serve.mjs --gateway http://127.0.0.1:8765 [--port 8080] [--page ../webcrypto]`.
// The sandbox of this project is such a gateway: `salur-sandbox --port 8765`.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { relayTo } from "./relay.mjs";

const { values } = parseArgs({
  options: {
    gateway: { type: "string", default: "http://127.0.0.1:8765" },
    port: { type: "string", default: "8080" },
    page: { type: "string", default: fileURLToPath(new URL(".", import.meta.url)) },
    package: { type: "string", default: fileURLToPath(new URL("../..", import.meta.url)) },
  },
});

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};
/** Nothing from elsewhere runs here, and nothing can be sent elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const relay = relayTo(values.gateway);

const server = createServer((request, response) => {
  const { pathname, search } = new URL(request.url, "http://localhost");
  if (pathname.startsWith("/relay/")) {
    relay(request, response, pathname.slice("/relay".length) + search).catch(() => response.destroy());
    return;
  }
  file(pathname).then(
    ({ type, body }) =>
      response
        .writeHead(200, {
          "content-type": type,
          "content-security-policy": POLICY,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
          "cache-control": "no-cache",
        })
        .end(body),
    () => response.writeHead(404, { "content-type": "text/plain" }).end("not found"),
  );
});

async function file(pathname) {
  const packaged = pathname.startsWith("/salur-wasm/");
  const inside = normalize(packaged ? pathname.slice("/salur-wasm".length) : pathname === "/" ? "/index.html" : pathname);
  const type = TYPES[extname(inside)];
  if (type === undefined || inside.includes("..")) throw new Error("not served");
  return { type, body: await readFile(join(packaged ? values.package : values.page, inside)) };
}

server.listen(Number(values.port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => server.close().closeAllConnections());
