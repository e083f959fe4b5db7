// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: streams.yaml
// Command: openapi-clients generate

import type { ExampleClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  ResponseWith,
  UnexpectedResponse,
} from "./results.ts";
import type {
  EventStream,
  EventStreamOptions,
  StreamOptions,
  TailLogsItem,
  WatchJobItem,
} from "./streams.ts";
import type { Answer, Entry, EntryWritable, Positions, Problem, Question } from "./types.ts";
import * as wire from "./wire.ts";

/** What `createChat` takes. */
export interface CreateChatInit<
  Accept extends CreateChatAccept = CreateChatAccept,
> extends CallOptions {
  body: Question;
  /** The media type of the success. */
  accept?: Accept;
}

/** The media types of a success of `createChat`. */
export type CreateChatAccept = "application/json" | "text/event-stream";

/** The data of a success of `createChat` by status and by the media type that is accepted. */
export interface CreateChatBodies {
  200: {
    "application/json": Answer;
    "text/event-stream": NonNullable<Response["body"]>;
  };
}

/** The data of a success of `createChat`. */
export type CreateChatSuccess<Accept extends CreateChatAccept = CreateChatAccept> =
  CreateChatBodies[200][Accept];

/** The declared errors of `createChat`. */
export type CreateChatError = Problem;

/** What `createChat` gives. */
export type CreateChatResult<Accept extends CreateChatAccept = CreateChatAccept> =
  | OperationSuccess<200, CreateChatSuccess<Accept>>
  | OperationFailure<400, CreateChatError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * The answer at once, or in pieces.
 *
 * `POST /chat`
 * @returns The answer.
 */
export function createChat<Accept extends CreateChatAccept = CreateChatAccept>(
  client: ExampleClient,
  init: CreateChatInit<Accept>,
): Promise<CreateChatResult<Accept>> {
  return wire.call(
    client,
    "POST",
    "/chat",
    [200, wire.either({ "application/json": wire.json, "text/event-stream": wire.stream }), 400],
    init,
    wire.accepting,
  );
}

/** What `watchJob` takes. */
export interface WatchJobInit extends CallOptions {
  params: {
    path: {
      id: string;
    };
  };
}

/** The data of a success of `watchJob`. */
export type WatchJobSuccess = EventStream<WatchJobItem> | undefined;

/** The declared errors of `watchJob`. */
export type WatchJobError = Problem;

/** What `watchJob` gives. */
export type WatchJobResult =
  | OperationSuccess<200, EventStream<WatchJobItem>>
  | OperationSuccess<204, undefined>
  | OperationFailure<404, WatchJobError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * What becomes of a job.
 *
 * `GET /jobs/{id}/events`
 * @returns Events.
 *   It is done.
 */
export function watchJob(
  client: ExampleClient,
  init: WatchJobInit & EventStreamOptions,
): Promise<WatchJobResult> {
  return wire.streamed(
    wire.events(wire.mixedEvents(["progress"])),
    client,
    "GET",
    "/jobs/{id}/events",
    [200, wire.stream, 204, wire.nothing, 404],
    init,
    wire.inPath,
  );
}

/** What `tailLogs` takes. */
export interface TailLogsInit extends CallOptions {}

/** The data of a success of `tailLogs`. */
export type TailLogsSuccess = EventStream<TailLogsItem>;

/** The declared errors of `tailLogs`. */
export type TailLogsError = never;

/** What `tailLogs` gives. */
export type TailLogsResult =
  OperationSuccess<200, TailLogsSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * All events as they happen.
 *
 * `GET /logs`
 * @returns Text.
 */
export function tailLogs(
  client: ExampleClient,
  init?: TailLogsInit & EventStreamOptions,
): Promise<TailLogsResult> {
  return wire.streamed(
    wire.events(wire.textEvents),
    client,
    "GET",
    "/logs",
    [200, wire.stream],
    init,
  );
}

/** What `sendLogs` takes. */
export interface SendLogsInit extends CallOptions {
  body: AsyncIterable<EntryWritable> | Iterable<EntryWritable> | string | ReadableStream;
}

/** The data of a success of `sendLogs`. */
export type SendLogsSuccess = EventStream<Entry>;

/** The declared errors of `sendLogs`. */
export type SendLogsError = never;

/** What `sendLogs` gives. */
export type SendLogsResult =
  OperationSuccess<200, SendLogsSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Sends entries, one a line.
 *
 * `POST /logs`
 * @returns What was taken.
 */
export function sendLogs(
  client: ExampleClient,
  init: SendLogsInit & StreamOptions,
): Promise<SendLogsResult> {
  return wire.streamed(
    wire.lines,
    client,
    "POST",
    "/logs",
    [200, wire.stream],
    init,
    wire.sendItems("application/jsonl", wire.writeLine),
  );
}

/** What `listPositions` takes. */
export interface ListPositionsInit<
  Accept extends ListPositionsAccept = ListPositionsAccept,
> extends CallOptions {
  /** The media type of the success. */
  accept?: Accept;
}

/** The media types of a success of `listPositions`. */
export type ListPositionsAccept = "application/json" | "application/json-seq";

/** The data of a success of `listPositions` by status and by the media type that is accepted. */
export interface ListPositionsBodies {
  200: {
    "application/json": Positions;
    "application/json-seq": NonNullable<Response["body"]>;
  };
}

/** The data of a success of `listPositions`. */
export type ListPositionsSuccess<Accept extends ListPositionsAccept = ListPositionsAccept> =
  ListPositionsBodies[200][Accept];

/** The declared errors of `listPositions`. */
export type ListPositionsError = never;

/** What `listPositions` gives. */
export type ListPositionsResult<Accept extends ListPositionsAccept = ListPositionsAccept> =
  | OperationSuccess<200, ListPositionsSuccess<Accept>, ResponseWith<"X-Count">>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * Positions, as records or at once.
 *
 * `GET /positions`
 * @returns Positions.
 */
export function listPositions<Accept extends ListPositionsAccept = ListPositionsAccept>(
  client: ExampleClient,
  init?: ListPositionsInit<Accept>,
): Promise<ListPositionsResult<Accept>> {
  return wire.call(
    client,
    "GET",
    "/positions",
    [200, wire.either({ "application/json": wire.json, "application/json-seq": wire.stream })],
    init,
    wire.accepting,
  );
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly createChat: typeof createChat;
  readonly watchJob: typeof watchJob;
  readonly tailLogs: typeof tailLogs;
  readonly sendLogs: typeof sendLogs;
  readonly listPositions: typeof listPositions;
} = {
  createChat,
  watchJob,
  tailLogs,
  sendLogs,
  listPositions,
};
