/** A merchant's callback address on loopback, by node's own HTTP server: the raw body goes to `take` as it arrived. */

import { once } from "node:events";
import { createServer } from "node:http";

/** Listens on a free port. */
export class Receiver {
  #server;

  constructor(server) {
    this.#server = server;
    this.url = `http://127.0.0.1:${server.address().port}`;
  }

  /** @param {(message: object) => object | Promise<object>} take gives the reply `{ status, headers, body }` to a message */
  static async start(take) {
    const server = createServer((request, response) => {
      answer(request, response, take).catch(() => response.destroy());
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new Receiver(server);
  }

  /** Stops listening. */
  async stop() {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

async function answer(request, response, take) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { method, url: path, headers } = request;
  const reply = await take({ method, path, headers, body: Buffer.concat(chunks) });
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}
