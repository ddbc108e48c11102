/** The answer in a response of `fetch`, of any library that has one. */

import type { Answer, FetchHeaders } from "./message.js";

/** A response of `fetch`: the platform's, undici's, node-fetch's. */
export interface ResponseLike {
  /** The HTTP status. */
  readonly status: number;
  /** Its headers. */
  readonly headers: FetchHeaders;
  /** Its body as a stream, where the library gives one. */
  readonly body?: unknown;
  /** Whether somebody has read the body. */
  readonly bodyUsed?: boolean | undefined;
  /** Whether a redirect was followed. */
  readonly redirected?: boolean | undefined;
  /** `opaqueredirect` where a browser met a redirect and does not show it. */
  readonly type?: string | undefined;
  /** Reads the body. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Stream {
  getReader(): {
    read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
    cancel(): Promise<unknown>;
  };
}

/** How much of an answer is read: one byte more than the core takes of any. */
export const LIMIT = 64 * 1024 * 1024 + 1;

/**
 * The answer with its whole body, or `undefined` where there is none to believe: a browser hides it, or it came from
 * where a redirect led to.
 *
 * @throws whatever the library throws where the body breaks off.
 */
export async function answerOf(response: ResponseLike): Promise<Answer | undefined> {
  if (response.status === 0 || response.redirected === true) {
    return undefined;
  }
  return { status: response.status, headers: response.headers, body: await wholeBody(response) };
}

async function wholeBody(response: ResponseLike): Promise<Uint8Array> {
  const stream = response.body as Partial<Stream> | null | undefined;
  if (typeof stream?.getReader !== "function") {
    return new Uint8Array(await response.arrayBuffer());
  }
  const reader = (stream as Stream).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < LIMIT) {
    const { done, value } = await reader.read();
    if (done || value === undefined) {
      return joined(chunks, length);
    }
    chunks.push(value);
    length += value.length;
  }
  reader.cancel().catch(() => undefined); // nothing more of it is of interest, not even how it ends
  return joined(chunks, LIMIT);
}

/** The first bytes of all chunks, so many. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - at);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
