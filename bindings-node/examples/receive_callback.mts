/** Receives Duitku's notifications on this machine: `node receive_callback.mjs 8500`. It needs nothing but Node. */

import { open } from "node:fs/promises";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";

import { Duitku, NotificationError } from "salur";

const LIMIT = 1_000_000;
const callbacks = await open(process.env.SALUR_DATABASE ?? "callbacks.jsonl", "a"); // yours is a database
const duitku = new Duitku({
  environment: "sandbox", // Duitku's public test merchant
  userId: 3551,
  email: "test@chakratechnology.com",
  secretKey: "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
});

/** The raw body, which is what was signed; nothing where it is too much. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT) {
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Commits the raw message beside what it refers to; one that comes twice is stored twice, which harms nobody. */
async function store(references: Readonly<Record<string, string>>, body: Buffer): Promise<void> {
  await callbacks.appendFile(`${JSON.stringify({ references, body: body.toString("base64") })}\n`);
  await callbacks.sync();
}

/** One notification: proven, stored, and only then answered. */
async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url: path = "", headers } = request;
  const body = await bodyOf(request);
  if (body === undefined) {
    response.writeHead(413, { Connection: "close" }).end();
    return;
  }
  try {
    const notification = duitku.receive({ method, path, headers, body });
    await store(notification.references, body);
    // Later, with the payment that the references name: `duitku.parse(itsContext, notification)`.
    const { reply } = notification;
    response.writeHead(reply.status, reply.headers).end(reply.body);
  } catch (error) {
    // 400 to what nobody proved; 500 where it could not be stored: the gateway then comes again.
    console.error(String(error));
    response.writeHead(error instanceof NotificationError ? 400 : 500).end();
  }
}

const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
  handle(request, response).catch(() => response.destroy()); // the sender hung up
});
server.listen(Number(process.argv[2] ?? 8500), "127.0.0.1", () => console.log("listening on", server.address()));
