/** A server on this machine that behaves as badly as networks do. The first part of the path says how. */

import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** A request that arrived whole. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  /** By names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Whether its connection had served another request before. */
  readonly reused: boolean;
}

const EMPTY = "Content-Length: 0\r\n\r\n";
const JSON_ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
/** What is answered at once, by behaviour; the connection stays. Anything else is answered with `{}`. */
const ANSWERS: Readonly<Record<string, string>> = {
  error: "HTTP/1.1 500 Internal Server Error\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<h1>",
  redirect: `HTTP/1.1 307 Temporary Redirect\r\nLocation: /landed\r\n${EMPTY}`,
  moved: `HTTP/1.1 302 Found\r\nLocation: /landed\r\n${EMPTY}`,
  digest: `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="r", nonce="n", qop="auth"\r\n${EMPTY}`,
  misdirected: `HTTP/1.1 421 Misdirected Request\r\n${EMPTY}`,
  busy: `HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\n${EMPTY}`,
};

/** Starts one: `const server = await Loopback.start()`; `server.seen` are the requests that arrived. */
export class Loopback {
  /** Every request that arrived, in order. */
  readonly seen: Seen[] = [];
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on("connection", (socket) => this.#serve(socket));
  }

  /** Listens on loopback alone. */
  static async start(): Promise<Loopback> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(0, "127.0.0.1", resolve);
    });
    return new Loopback(server);
  }

  /** Ends it, with all its connections. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The requests, but GET, whose path begins so. */
  posts(behaviour: string): Seen[] {
    return this.seen.filter(({ method, path }) => method !== "GET" && path.split("/")[1] === behaviour);
  }

  #serve(socket: Socket): void {
    let came = Buffer.alloc(0);
    let reused = false;
    this.#sockets.add(socket);
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("error", () => socket.destroy()); // the client hung up
    socket.on("data", (data) => {
      came = Buffer.concat([came, data]);
      for (let read = readRequest(came, reused); read !== undefined; read = readRequest(came, reused)) {
        came = came.subarray(read.length);
        reused = true;
        this.seen.push(read.seen);
        behave(socket, read.seen.path.split("/")[1] ?? "");
      }
    });
  }
}

/** The next request and its length, when it is there as a whole. */
function readRequest(came: Buffer, reused: boolean): { seen: Seen; length: number } | undefined {
  const end = came.indexOf("\r\n\r\n");
  if (end < 0) {
    return undefined;
  }
  const [first = "", ...lines] = came.toString("latin1", 0, end).split("\r\n");
  const [method = "", path = ""] = first.split(" ");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const rest = came.subarray(end + 4);
  const read = headers["transfer-encoding"] === "chunked" ? readChunks(rest) : readLength(rest, headers["content-length"]);
  return read && { seen: { method, path, headers, body: read.body, reused }, length: end + 4 + read.length };
}

function readLength(rest: Buffer, given = "0"): { body: Buffer; length: number } | undefined {
  const length = Number(given);
  return rest.length < length ? undefined : { body: rest.subarray(0, length), length };
}

function readChunks(rest: Buffer): { body: Buffer; length: number } | undefined {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf("\r\n", at);
    const size = Number.parseInt(rest.toString("latin1", at, line), 16);
    const end = line + 2 + size + 2;
    if (line < 0 || !(end <= rest.length)) {
      return undefined;
    }
    if (size === 0) {
      return { body: Buffer.concat(chunks), length: end };
    }
    chunks.push(rest.subarray(line + 2, end - 2));
    at = end;
  }
}

function behave(socket: Socket, behaviour: string): void {
  switch (behaviour) {
    case "silent":
      return;
    case "fin":
      return void socket.end();
    case "rst":
      return void socket.resetAndDestroy();
    case "cut":
      return void socket.end("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
    case "garbage":
      return void socket.end("220 not HTTP at all\r\n\r\n");
    case "drip":
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
      return drip(socket);
    case "endless":
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      return pour(socket, Buffer.alloc(1_000_000, " "));
    default:
      socket.write(ANSWERS[behaviour] ?? JSON_ANSWER);
  }
}

/** A byte now and then. */
function drip(socket: Socket): void {
  const timer = setInterval(() => socket.write(" "), 50);
  socket.on("close", () => clearInterval(timer));
}

/** As much as is taken. */
function pour(socket: Socket, water: Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(water));
  };
  socket.on("drain", more);
  more();
}
