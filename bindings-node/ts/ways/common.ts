/** What the ways of sending have in common: headers, the limit of an answer, clients that do not fit. */

import { UnfitClientError } from "../../../javascript/src/errors.js";
import type { Request } from "../../../javascript/src/message.js";
import { native } from "../../../javascript/src/native.js";
import { LIMIT } from "../../../javascript/src/response.js";

/** The answer, or the rest of it, did not come. */
export class AnswerCut extends Error {
  override readonly name = "AnswerCut";
}

/** The request's headers, and those that every HTTP library would otherwise choose for itself. */
export function headersOf(request: Request): Record<string, string> {
  const given = new Set(request.headerList.map(([name]) => name.toLowerCase()));
  const own = [
    ["User-Agent", `salur/${native().version}`],
    ["Accept-Encoding", "identity"],
  ] as const;
  return Object.fromEntries([...request.headerList, ...own.filter(([name]) => !given.has(name.toLowerCase()))]);
}

/** Reads a body to its end or to the limit, and leaves it there. */
export async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const body: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      body.push(chunk);
      length += chunk.length;
      if (length >= LIMIT) {
        break;
      }
    }
  } catch (cause) {
    throw new AnswerCut("the answer broke off", { cause });
  }
  return Buffer.concat(body).subarray(0, LIMIT);
}

/** Refuses a client that says by the name of its class, or of its function, that it repeats. */
export function refuseRepeater(client: object): void {
  const names: unknown[] = typeof client === "function" ? [client.name] : [];
  for (let kind: object | null = client; kind !== null; kind = Object.getPrototypeOf(kind) as object | null) {
    names.push(Object.getOwnPropertyDescriptor(kind, "constructor")?.value?.name);
  }
  const name = names.find((one) => typeof one === "string" && /retry|retries/i.test(one));
  if (name !== undefined) {
    throw new UnfitClientError(
      `${String(name)} repeats requests, which cannot be switched off from here: give sendOnce a client without it`,
    );
  }
}

/** Warns of a client that does not check certificates. */
export function warnUnverified(client: string): void {
  process.emitWarning(
    `this ${client} does not check the gateway's certificate (rejectUnauthorized: false): anybody on the way can read ` +
      "and change payments. Leave it at its default, or name your own certificates as `ca`",
    { type: "SalurWarning", code: "SALUR_UNVERIFIED" },
  );
}
