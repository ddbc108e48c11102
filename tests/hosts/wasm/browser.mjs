// A loopback web server, a reverse proxy in it, and Chromium: what tests of the browser package need. Everything closes by its handle.

import { createServer, request as sendUpstream } from "node:http";
import { access, readFile } from "node:fs/promises";
import { once } from "node:events";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** Headers of one connection: a proxy gives its own. */
const HOP_BY_HOP = new Set(["connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade"]);

/** Programs that are Chromium, as distributions name them. */
const CHROMIUM = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a web server on 127.0.0.1.
 *
 * @param {object} site
 * @param {Record<string, string>} [site.folders] path prefixes, such as `/` or `/package/`, and the folder behind each; the longest prefix wins
 * @param {Record<string, string | Buffer | { status?: number, headers?: Record<string, string>, body?: string | Buffer }>} [site.pages]
 *   single paths: a page's HTML, or a whole answer
 * @param {Record<string, string>} [site.proxies] path prefixes, such as `/relay/`, and the loopback origin (with a path, if any) behind each
 * @param {Record<string, string>} [site.headers] headers of every page and file, such as a content security policy
 * @returns {Promise<{ origin: string, requests: { method: string, path: string }[], close(): Promise<void> }>}
 */
export async function serve({ folders = {}, pages = {}, proxies = {}, headers = {} }) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://127.0.0.1").pathname;
    requests.push({ method: request.method, path });
    const proxy = longest(Object.keys(proxies), path);
    if (proxy !== undefined) {
      relay(request, response, proxies[proxy], request.url.slice(proxy.length));
      return;
    }
    answerOf(path, folders, pages).then(
      ({ status = 200, headers: own = {}, body = "" }) => response.writeHead(status, { "cache-control": "no-store", ...headers, ...own }).end(body),
      () => response.writeHead(404, { "content-type": "text/plain", ...headers }).end("not found"),
    );
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function longest(prefixes, path) {
  return prefixes.filter((prefix) => path.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];
}

async function answerOf(path, folders, pages) {
  const page = pages[path];
  if (page !== undefined) {
    const html = { "content-type": TYPES[".html"] };
    return typeof page === "string" || Buffer.isBuffer(page) ? { headers: html, body: page } : { ...page, headers: { ...html, ...page.headers } };
  }
  if (path === "/favicon.ico") return { status: 204 };
  const prefix = longest(Object.keys(folders), path);
  if (prefix === undefined) throw new Error("no folder");
  const inside = normalize(decodeURIComponent(path.slice(prefix.length)));
  if (inside.startsWith("..")) throw new Error("outside");
  const file = join(folders[prefix], inside.endsWith(sep) || inside === "." ? join(inside, "index.html") : inside);
  return { headers: { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }, body: await readFile(file) };
}

/** One request, one copy: method, headers and bytes as they are, both ways; where the other side is cut, this side is cut. */
function relay(request, response, base, rest) {
  const upstream = new URL(base);
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("error", () => response.destroy());
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const sending = sendUpstream({
      agent: false, // a connection of its own, so that nothing can be repeated
      host: upstream.hostname,
      port: upstream.port,
      method: request.method,
      path: `${upstream.pathname.replace(/\/$/, "")}/${rest}`,
      headers: [...kept(request.rawHeaders), "connection", "close"],
    });
    sending.on("response", (answer) => {
      response.sendDate = false;
      // Chromium sends a POST again, unasked, when a connection that it uses for the second time breaks: it gets no second use.
      response.writeHead(answer.statusCode, answer.statusMessage, [...kept(answer.rawHeaders), "connection", "close"]);
      answer.on("data", (chunk) => response.write(chunk));
      answer.on("end", () => (answer.complete ? response.end() : response.destroy()));
      answer.on("error", () => response.destroy());
      answer.on("aborted", () => response.destroy());
    });
    sending.on("error", () => response.destroy());
    response.on("close", () => sending.destroy());
    sending.end(body);
  });
}

function kept(rawHeaders) {
  const out = [];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    if (!HOP_BY_HOP.has(rawHeaders[index].toLowerCase())) out.push(rawHeaders[index], rawHeaders[index + 1]);
  }
  return out;
}

/**
 * Starts Chromium without a window.
 *
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launch() {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: await chromiumPath(), args: FLAGS });
}

async function chromiumPath() {
  for (const path of CHROMIUM) {
    if (path && (await access(path).then(() => true, () => false))) return path;
  }
  throw new Error("Chromium is missing: install the package `chromium`, or name the program in the variable CHROMIUM");
}

/**
 * Opens a page in a context of its own.
 *
 * `run(work, argument)` runs a function in the page and gives what it returns (JSON-like values); it cannot see variables around it.
 * `errors` collects what the page's console and its uncaught exceptions say.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions} [options] such as `{ viewport, colorScheme }`
 */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => errors.push(`uncaught: ${error.message}`));
  await page.goto(url, { waitUntil: "load" });
  return {
    page,
    errors,
    run: (work, argument) => page.evaluate(work, argument),
    close: () => context.close(),
  };
}
