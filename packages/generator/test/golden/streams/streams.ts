// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

import type { ExampleClient } from "./client.ts";
import type {
  CreateChatInit,
  CreateChatResult,
  ListPositionsInit,
  ListPositionsResult,
} from "./operations.ts";
import type { OperationSuccess } from "./results.ts";
import type { Chunk, Progress } from "./types.ts";
import * as wire from "./wire.ts";

export { type Reconnect, type ReconnectOptions, reconnecting } from "./wire.ts";

/** Items as they come. It is read once; who stops before its end cancels the rest. */
export interface EventStream<Item> extends AsyncIterable<Item> {
  /** The response that it came with. */
  readonly response: Response;
  /** The id of the last event that had one. */
  readonly lastEventId?: string | undefined;
  /** Ends it. */
  cancel(): Promise<void>;
}

/** The options of a stream. */
export interface StreamOptions {
  /** The most characters that an item may have. Default: 16777216. */
  maxItemLength?: number;
}

/** The options of a stream that can go on behind the last event. */
export interface EventStreamOptions extends StreamOptions {
  /** What connects it again when it is lost: `reconnecting()`. */
  reconnect?: wire.Reconnect;
}

/** A result whose data is a stream, where it would be a body that is left unread. */
export type StreamResult<Result, Item> =
  Result extends OperationSuccess<infer Status, infer Data, infer Received>
    ? OperationSuccess<
        Status,
        Data extends NonNullable<Response["body"]> ? EventStream<Item> : Data,
        Received
      >
    : Result;

/** An item of the stream of `watchJob`. */
export type WatchJobItem =
  | {
      event: "progress";
      data: Progress;
      id?: string;
      retry?: number;
    }
  | {
      event: "log";
      data: string;
      id?: string;
      retry?: number;
    };

/** An item of the stream of `tailLogs`. */
export interface TailLogsItem {
  event?: string;
  data: string;
  id?: string;
  retry?: number;
}

/** An item of the stream of `listPositions`. */
export interface ListPositionsItem {
  lat: number;
  long: number;
}

/** The stream of {@link createChat}, item by item: it asks for `text/event-stream`. */
export function createChatStream(
  client: ExampleClient,
  init: CreateChatInit<"text/event-stream"> & StreamOptions,
): Promise<StreamResult<CreateChatResult<"text/event-stream">, Chunk>> {
  return wire.streamed(
    wire.events(wire.jsonData),
    client,
    "POST",
    "/chat",
    [200, wire.either({ "application/json": wire.json, "text/event-stream": wire.stream }), 400],
    { ...init, accept: "text/event-stream" },
    wire.accepting,
  );
}

/** The stream of {@link listPositions}, item by item: it asks for `application/json-seq`. */
export function listPositionsStream(
  client: ExampleClient,
  init?: ListPositionsInit<"application/json-seq"> & StreamOptions,
): Promise<StreamResult<ListPositionsResult<"application/json-seq">, ListPositionsItem>> {
  return wire.streamed(
    wire.records,
    client,
    "GET",
    "/positions",
    [200, wire.either({ "application/json": wire.json, "application/json-seq": wire.stream })],
    { ...init, accept: "application/json-seq" },
    wire.accepting,
  );
}
