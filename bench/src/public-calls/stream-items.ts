import { isDeepStrictEqual } from "node:util";
import { typeOf, valueOf } from "../public-descriptions/made-values.ts";
import { part, type Raw, type RawDescription } from "../public-descriptions/raw-description.ts";

/** A body that is a stream of two items, and what a client has to give of it. */
export interface MadeStream {
  readonly body: string;
  readonly items: readonly Raw[];
}

/** Whether bodies of a media type, without its parameters, are streams of items. */
export function isStreamType(essence: string): boolean {
  return /event-stream|ndjson|jsonl|x-jsonlines|json-seq/.test(essence);
}

/**
 * Makes a stream of a media type. OpenAPI before 3.2 describes the items, or all of them as a list; of an event stream
 * the data of each event, which is text where nothing else is said.
 */
export function makeStream(
  description: RawDescription,
  essence: string,
  media: Raw | undefined,
): MadeStream {
  const written = description.follow(part(media, "schema"));
  const isList = typeOf(description, written) === "array";
  const schema = isList ? description.follow(written["items"]) : written;
  const value = valueOf(description, schema);
  const json = JSON.stringify(value);
  if (!essence.includes("event-stream")) {
    const item = essence.includes("json-seq") ? `\u001E${json}\n` : `${json}\n`;
    return { body: item + item, items: [value, value] };
  }
  const type = typeOf(description, schema);
  if (type === "string" || Object.keys(schema).length === 0) {
    return { body: "data: one\n\ndata: two\n\n", items: [{ data: "one" }, { data: "two" }] };
  }
  return { body: `data: ${json}\n\ndata: ${json}\n\n`, items: [value, value] };
}

/** What is wrong with what a client gives for a stream, `undefined` where nothing is. */
export async function streamFault(
  { body, items }: MadeStream,
  got: unknown,
): Promise<string | undefined> {
  if (got instanceof ReadableStream) {
    return (await new Response(got).text()) === body ? undefined : "other stream";
  }
  if (typeof got !== "object" || got === null || !(Symbol.asyncIterator in got)) return "no stream";
  const given = [];
  for await (const item of got as AsyncIterable<unknown>) given.push(item);
  return isDeepStrictEqual(given, items) ? undefined : `other items: ${JSON.stringify(given)}`;
}
