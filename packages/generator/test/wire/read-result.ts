// Runs in other runtimes than Node too, so it has nothing but what all of them have.

import type { Result } from "./generated-api.ts";

/** What a caller gets of a response, as data. */
export interface ReadResult {
  readonly ok: boolean;
  readonly status: number | string;
  /** The data or the error: a file is its type and bytes, a body that is left unread its first piece, a stream its first item. */
  readonly value?: unknown;
  /** That of a failure. */
  readonly text?: string;
}

/** Reads a result; what was left unread may have no end. */
export async function readResult({ ok, status, data, error, text }: Result): Promise<ReadResult> {
  const value = await asData(ok ? data : error);
  return { ok, status, value, ...(text === undefined ? {} : { text }) };
}

async function asData(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    return { type: value.type, bytes: [...new Uint8Array(await value.arrayBuffer())] };
  }
  if (value instanceof ReadableStream) {
    const reader = (value as ReadableStream<Uint8Array>).getReader();
    const { value: piece } = await reader.read();
    await reader.cancel();
    return { stream: new TextDecoder().decode(piece) };
  }
  if (isStream(value)) {
    for await (const item of value) return { items: [item] };
    return { items: [] };
  }
  return value;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
