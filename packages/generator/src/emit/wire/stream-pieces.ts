import { piece, type Pieces } from "./piece.ts";

/** How streams of items are read. */
export const streamPieces: Pieces = {
  streamed: piece(
    `
/** What is known of a stream while it is read. */
export interface StreamState {
  /** The id of the last event that had one. */
  id?: string;
  /** The milliseconds that its server wants between two connections. */
  retry?: number;
  /** Whether the server says that nothing more comes. */
  done?: boolean;
}

/**
 * How items are told apart: what parts a text into records, the last of which is not whole, and what gives the item of
 * a record, if it has one.
 */
export type Format = (
  state: StreamState,
  json: (text: string) => unknown,
) => readonly [
  split: (text: string, isLast: boolean) => string[],
  read: (record: string) => unknown,
];

/** Sends a request for a stream again when its connection is lost. */
export type Reconnect = (
  format: Format,
  call: readonly unknown[],
  read: typeof streamed,
) => Promise<never>;

interface StreamInit {
  readonly maxItemLength?: number;
  readonly reconnect?: Reconnect;
  readonly signal?: AbortSignal | null;
}

/** Sends a request, and gives the items of the stream that comes. */
export async function streamed(format: Format, ...sent: Parameters<typeof call>): Promise<never> {
  const [, method, path, , given] = sent;
  const { maxItemLength = 2 ** 24, reconnect, signal } = (given ?? {}) as StreamInit;
  if (reconnect) return reconnect(format, sent, streamed);
  const result: { readonly data?: unknown; readonly response: Response } = await call(...sent);
  if (!(result.data instanceof ReadableStream)) return result as never;
  const fail = (problem: string, options?: { readonly cause: unknown }): never => {
    void cancel();
    signal?.throwIfAborted();
    throw new Error(\`\${method} \${path}, item \${count}: \${problem}\`, options);
  };
  const state: StreamState = {};
  const [split, read] = format(state, (text) => {
    // An end marker of some APIs, which is no JSON.
    if (text === "[DONE]") return void (state.done = true);
    try {
      return JSON.parse(text);
    } catch {
      // What the parser says repeats the text.
      return fail("no JSON");
    }
  });
  const reader = (result.data as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  // What has come: the last one is not whole.
  let records = [""];
  let at = 0;
  // The number of the item that comes next.
  let count = 1;
  let isLast = false;
  let isEnded = false;
  let isRead = false;
  const cancel = async (): Promise<never> => {
    isEnded = true;
    reader.cancel().catch(() => undefined);
    return { done: true } as never;
  };
  const data = {
    response: result.response,
    get lastEventId() {
      return state.id;
    },
    cancel,
    return: cancel,
    async next() {
      while (!isEnded && !state.done) {
        const record = records[at] ?? "";
        // Where it is aborted, each failure is that.
        if (signal?.aborted || record.length > maxItemLength) {
          fail(\`longer than \${maxItemLength} characters\`);
        }
        if (at + 1 < records.length) {
          at++;
          const value = read(record);
          if (value === undefined || state.done) continue;
          count++;
          return { done: false, value };
        }
        if (isLast) break;
        const { done, value } = await reader
          .read()
          .catch((cause: unknown) => fail("connection lost", { cause }));
        const text = records.pop() + decoder.decode(value, { stream: !done });
        // Who asks for several items at once may have left some.
        records = records.slice(at).concat(split(text, done));
        at = 0;
        isLast = done;
      }
      return cancel();
    },
    [Symbol.asyncIterator]() {
      if (isRead) fail("read before");
      isRead = true;
      return data;
    },
  };
  return { ...result, data } as never;
}
`,
    "call",
  ),
  lines: piece(
    `
/** JSON Lines. */
export const lines: Format = (_state, json) => [
  (text, isLast) => (isLast ? text + "\\n" : text).split("\\n"),
  (line) => (/\\S/.test(line) ? json(line) : undefined),
];
`,
    "streamed",
  ),
  records: piece(
    `
/** JSON text sequences (RFC 7464): a number or word at the end of a record may have lost its rest. */
export const records: Format = (_state, json) => [
  (text, isLast) => (isLast ? text + "\\u001e" : text).split("\\u001e"),
  (record) => (/\\S/.test(record) ? json(/[^\\s\\]}"]$/.test(record) ? "" : record) : undefined),
];
`,
    "streamed",
  ),
};
