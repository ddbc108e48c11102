/** A gateway that is not there. */

import { once } from "node:events";
import { createServer } from "node:net";

/** An address of loopback at which nobody listens. */
export async function refusing() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return `http://127.0.0.1:${port}`;
}
