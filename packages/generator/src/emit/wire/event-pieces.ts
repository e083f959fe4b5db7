import { piece, type Pieces } from "./piece.ts";

/** How event streams are read. */
export const eventPieces: Pieces = {
  events: piece(
    `
/** An event with the fields that it has (HTML section 9.2.6). */
interface StreamEvent {
  event?: string | undefined;
  data?: unknown;
  id?: string;
  retry?: number;
}

/** What its reader gets of an event. */
type ReadEvent = (event: StreamEvent, json: (text: string) => unknown) => unknown;

/** Event streams (HTML section 9.2.6). Without a blank line behind it, an event is no event. */
export function events(give: ReadEvent): Format {
  return (state, json) => [
    // A carriage return at the end waits for its line feed, but for one that ends an event: a line feed that comes
    // later is another blank line, which means nothing.
    (text) =>
      (text.includes("\\r")
        ? text.replace(/\\r\\n|\\r(?!$)/g, "\\n").replace(/\\n\\r$/, "\\n\\n")
        : text
      ).split("\\n\\n"),
    (record) => {
      const event: StreamEvent = {};
      for (const line of record.split("\\n")) {
        // Behind all characters where there is none.
        const end = line.indexOf(":") >>> 0;
        const name = line.slice(0, end);
        const value = line.slice(end + (line[end + 1] === " " ? 2 : 1));
        if (name === "data") event.data = "data" in event ? event.data + "\\n" + value : value;
        if (name === "event") event.event = value || undefined;
        if (name === "id" && !value.includes("\\0")) state.id = event.id = value;
        if (name === "retry" && /^\\d+$/.test(value)) state.retry = event.retry = +value;
      }
      return "data" in event ? give(event, json) : undefined;
    },
  ];
}
`,
    "streamed",
  ),
  jsonData: piece(
    `
/** The data of each event, which is JSON. */
export const jsonData: ReadEvent = ({ data }, json) => json(data as string);
`,
    "events",
  ),
  textEvents: piece(
    `
/** Each event, with text as its data. */
export const textEvents: ReadEvent = (event) => event;
`,
    "events",
  ),
  jsonEvents: piece(
    `
/** Each event, with JSON as its data. */
export const jsonEvents: ReadEvent = (event, json) => {
  event.data = json(event.data as string);
  return event;
};
`,
    "events",
  ),
  mixedEvents: piece(
    `
/** Each event, with JSON as the data of those with one of the names, or of all others. */
export function mixedEvents(names: readonly string[], isOther = false): ReadEvent {
  return (event, json) =>
    names.includes(event.event ?? "") === isOther ? event : jsonEvents(event, json);
}
`,
    "jsonEvents",
  ),
  reconnecting: piece(
    `
/** How often, and when, a stream is connected again. */
export interface ReconnectOptions {
  /** The most attempts without an event in between. Default: 5. */
  readonly attempts?: number;
  /** Milliseconds before the first attempt, which double with each one. Default: what the server says, or 1000. */
  readonly delay?: number;
}

/** What a call comes to whose data is a stream. */
interface Connection {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly response: Response;
}

interface ItemStream extends AsyncIterable<unknown> {
  cancel(): Promise<void>;
}

/**
 * Connects an event stream again when its connection breaks or ends, with the id of its last event (HTML section
 * 9.2.3). A response without a body and \`[DONE]\` say that it has ended for good.
 *
 * \`\`\`ts
 * await watch(client, { reconnect: reconnecting() });
 * \`\`\`
 */
export function reconnecting({ attempts = 5, delay = 1000 }: ReconnectOptions = {}): Reconnect {
  return async (format, sent, read) => {
    const [client, method, path, statuses, given, step] = sent as Parameters<typeof call>;
    const { reconnect, ...init } = given as Init;
    const signal = init["signal"] as AbortSignal | null | undefined;
    let state: StreamState = {};
    const connect = (options: Init): Promise<Connection> =>
      read(
        (fresh, json) => format((state = Object.assign(fresh, state)), json),
        client,
        method,
        path,
        statuses,
        options,
        step,
      );
    const first = await connect(init);
    if (!isStream(first.data)) return first as never;
    let stream: ItemStream | undefined = first.data;
    let isCancelled = false;
    let isRead = false;
    // Of each attempt its own, so that nothing of it stays on the caller's signal, which can outlive many.
    let attempt = new AbortController();
    const abort = (): void => attempt.abort(signal?.reason);
    /** What comes of the attempt, or nothing where it is aborted: not every \`fetch\` heeds a signal. */
    async function unlessAborted<Value>(coming: Promise<Value>): Promise<Value | undefined> {
      const aborted = new Promise<undefined>((resolve) => {
        attempt.signal.addEventListener("abort", () => resolve(undefined));
      });
      return Promise.race([coming, aborted]);
    }
    const wait = async (time: number): Promise<void> => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const over = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, time);
      });
      await unlessAborted(over);
      clearTimeout(timer);
    };
    async function* items(): AsyncGenerator<unknown> {
      let failures = 0;
      signal?.addEventListener("abort", abort);
      try {
        while (stream) {
          let failure: unknown;
          try {
            for await (const item of stream) {
              failures = 0;
              yield item;
            }
          } catch (error) {
            // Only a connection that broke has a cause.
            if (!(error as Error | null)?.cause) throw error;
            failure = error;
          }
          stream = undefined;
          while (!stream && !state.done && !isCancelled) {
            if (failures >= attempts) {
              if (failure) throw failure;
              return;
            }
            attempt = new AbortController();
            signal?.throwIfAborted();
            // Timers fire at once for longer times.
            await wait(Math.min((state.retry ?? delay) * 2 ** failures++, 2 ** 31 - 1));
            signal?.throwIfAborted();
            if (isCancelled) return;
            try {
              const again = { ...init, signal: attempt.signal };
              const coming = connect(state.id ? behind(again, state.id) : again);
              const next = await unlessAborted(coming);
              if (!next) void coming.then(close, () => undefined);
              else if (isStream(next.data)) stream = next.data;
              // Few descriptions declare it.
              else if (next.ok || next.response.status === 204) return;
              else failure = next.response.status;
            } catch (error) {
              failure = error;
            }
            if (isCancelled || signal?.aborted) await stream?.cancel();
            signal?.throwIfAborted();
            if (isCancelled) return;
            if (typeof failure === "number") {
              const status = failure;
              failure = new Error(\`\${method} \${path}: status \${status} when connecting again\`);
              if (status < 500 && status !== 429) throw failure;
            }
          }
        }
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    }
    const cancel = async (): Promise<void> => {
      isCancelled = true;
      if (stream) await stream.cancel();
      else abort();
    };
    const reconnected = {
      response: first.response,
      get lastEventId() {
        return state.id;
      },
      cancel,
      [Symbol.asyncIterator]() {
        if (isRead) {
          void cancel();
          throw new Error(\`\${method} \${path}: read before\`);
        }
        isRead = true;
        const read = items();
        return {
          next: () => read.next(),
          async return() {
            // What it waits for comes first to an end.
            await cancel();
            return read.return(undefined);
          },
        };
      },
    };
    return { ...first, data: reconnected } as never;
  };
}

/** The options of a request for what comes behind an event, wherever the caller has given the id of an earlier one. */
function behind(init: Init, id: string): Init {
  const params = init["params"] as { readonly header?: Init } | undefined;
  // These headers are set last.
  const header = { ...params?.header, "Last-Event-ID": inUtf8(id) };
  return { ...init, params: { ...params, header } };
}

/** A text for a header that is sent in UTF-8 (HTML section 9.2.4). */
function inUtf8(text: string): string {
  try {
    // Only workerd takes such a character, and sends all in UTF-8.
    new Headers([["a", "\\u2603"]]);
    return text;
  } catch {
    // Elsewhere, each character of a header is a byte.
    return String.fromCharCode(...new TextEncoder().encode(text));
  }
}

/** Ends a stream that nobody waits for. */
async function close({ data }: Connection): Promise<void> {
  if (isStream(data)) await data.cancel();
}

function isStream(data: unknown): data is ItemStream {
  return Symbol.asyncIterator in Object(data);
}
`,
    "streamed",
  ),
};
