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
  const [, method, path, , given = {}] = sent;
  const { maxItemLength = 2 ** 24, reconnect, signal } = given as StreamInit;
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
    try {
      return JSON.parse(text);
    } catch {
      // An end marker of some APIs. Of any other text, what the parser says would repeat it.
      if (text !== "[DONE]") fail("no JSON");
      isEnded = state.done = true;
    }
  });
  const reader = (result.data as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  // What has come whole, the next one at the end.
  let records: string[] = [];
  // What has come of the one behind: its last character apart, since nothing before that is searched again.
  let start = "";
  let last = "";
  // The number of the item that comes next.
  let count = 1;
  let isLast = false;
  let isEnded = false;
  let loops = 0;
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
      while (!isEnded) {
        const record = records.pop();
        // Where it is aborted, each failure is that.
        if (signal?.aborted || (record ?? start + last).length > maxItemLength) {
          fail(\`longer than \${maxItemLength} characters\`);
        }
        if (record != null) {
          const value = read(record);
          if (value === undefined || isEnded) continue;
          count++;
          return { done: false, value };
        }
        if (isLast) break;
        const { done, value } = await reader
          .read()
          .catch((cause: unknown) => fail("connection lost", { cause }));
        const parts = split(last + decoder.decode(value, { stream: !done }), done);
        last = parts.pop() as string;
        if (parts.length) {
          parts[0] = start + parts[0];
          start = "";
        }
        start += last.slice(0, -1);
        last = last.slice(-1);
        // Who asks for several items at once may have left some.
        records = parts.reverse().concat(records);
        isLast = done;
      }
      return cancel();
    },
    [Symbol.asyncIterator]() {
      if (loops++) fail("read before");
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
