import { piece, type Pieces } from "./piece.ts";

/** How items are sent one after the other. */
export const itemPieces: Pieces = {
  sendItems: piece(
    `
/**
 * Sends items one after the other, each when the connection has room for it. A list becomes a text, which every
 * platform can send; a text and bytes stay as they are.
 */
export function sendItems(mediaType: string, write: (item: never) => string): Step {
  return (init, path, own) => {
    const { body } = init;
    const signal = init["signal"] as AbortSignal | null | undefined;
    const send = (items: unknown): Init => sendBody(mediaType)({ ...init, body: items }, path, own);
    const isOther = init["bodySerializer"] ?? own?.["bodySerializer"] ?? !(body instanceof Object);
    const kinds = [ArrayBuffer, Blob, ReadableStream];
    if (isOther || ArrayBuffer.isView(body) || kinds.some((kind) => body instanceof kind)) {
      return send(body);
    }
    if (Array.isArray(body)) return send(body.map(write as (item: unknown) => string).join(""));
    const given = body as Partial<AsyncIterable<never> & Iterable<never>>;
    const items = given[Symbol.asyncIterator]?.() ?? given[Symbol.iterator]?.();
    if (!items) throw new TypeError(\`\${path}: no items in the body\`);
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          // Node asks on where the call is aborted.
          if (signal?.aborted) await items.return?.();
          signal?.throwIfAborted();
          const { done, value } = await items.next();
          if (done) controller.close();
          else controller.enqueue(encoder.encode(write(value)));
        },
        async cancel() {
          await items.return?.();
        },
      },
      { highWaterMark: 0 },
    );
    return send(stream);
  };
}
`,
    "sendBody",
  ),
  writeLine: piece(`
/** JSON Lines. */
export function writeLine(item: unknown): string {
  return \`\${JSON.stringify(item)}\\n\`;
}
`),
  writeRecord: piece(`
/** JSON text sequences (RFC 7464). */
export function writeRecord(item: unknown): string {
  return \`\\u001e\${JSON.stringify(item)}\\n\`;
}
`),
  writeData: piece(`
/** Event streams whose events have JSON as their data, and nothing else. */
export function writeData(item: unknown): string {
  return \`data: \${JSON.stringify(item)}\\n\\n\`;
}
`),
  writeEvents: piece(`
/** An event that is sent. */
interface SentEvent {
  readonly event?: string;
  readonly data: unknown;
  readonly id?: string;
  readonly retry?: number;
}

/** Event streams (HTML section 9.2.5), with JSON as the data of events with one of the names, or of all others. */
export function writeEvents(
  names: readonly string[] = [],
  isOther = false,
): (item: SentEvent) => string {
  return (item) => {
    const { event, id, retry } = item;
    const isJson = names.includes(event ?? "") !== isOther;
    const data = isJson ? JSON.stringify(item.data) : String(item.data);
    const fields = Object.entries({ event, id, retry }).filter(([, value]) => value !== undefined);
    for (const [name, value] of fields) {
      if (/[\\r\\n\\0]/.test(String(value))) throw new TypeError(\`no line for \${name} of an event\`);
    }
    const lines = data.split(/\\r\\n?|\\n/).map((line): [string, unknown] => ["data", line]);
    return \`\${[...fields, ...lines].map(([name, value]) => \`\${name}: \${String(value)}\\n\`).join("")}\\n\`;
  };
}
`),
};
