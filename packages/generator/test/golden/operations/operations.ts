// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

import type { ExampleClient } from "./client.ts";
import type {
  CallOptions,
  OperationFailure,
  OperationSuccess,
  StreamedResult,
  UnexpectedResponse,
} from "./results.ts";
import type { Job } from "./types.ts";
import * as wire from "./wire.ts";

/** What `listJobs` takes. */
export interface ListJobsInit extends CallOptions {}

/** The data of a success of `listJobs`. */
export type ListJobsSuccess = string;

/** The declared errors of `listJobs`. */
export type ListJobsError = undefined | string;

/** What `listJobs` gives. */
export type ListJobsResult =
  | OperationFailure<302, undefined>
  | OperationSuccess<"default", ListJobsSuccess>
  | OperationFailure<"default", string>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/** `GET /jobs` */
export function listJobs(client: ExampleClient, init?: ListJobsInit): Promise<ListJobsResult> {
  return wire.call(client, "GET", "/jobs", [302, wire.nothing, "default"], init);
}

/** What `startJob` takes. */
export interface StartJobInit extends CallOptions {
  body: {
    notify: string;
  };
}

/** The data of a success of `startJob`. */
export type StartJobSuccess = Job | string;

/** The declared errors of `startJob`. */
export type StartJobError = Job | string;

/** What `startJob` gives. */
export type StartJobResult =
  | OperationSuccess<"default", StartJobSuccess>
  | OperationFailure<"default", StartJobError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/** `POST /jobs` */
export function startJob(client: ExampleClient, init: StartJobInit): Promise<StartJobResult> {
  return wire.call(client, "POST", "/jobs", ["default"], init);
}

/** What `readLog` takes. */
export interface ReadLogInit extends CallOptions {
  /** Whether the body of a success is left unread. */
  stream?: boolean;
}

/** The data of a success of `readLog`. */
export type ReadLogSuccess = string;

/** The declared errors of `readLog`. */
export type ReadLogError = string;

/** What `readLog` gives. */
export type ReadLogResult =
  | OperationSuccess<"default", ReadLogSuccess>
  | OperationFailure<"default", ReadLogError>
  | OperationFailure<"unexpected", UnexpectedResponse>;

/** `GET /jobs/log` */
export function readLog(
  client: ExampleClient,
  init: ReadLogInit & { stream: true },
): Promise<StreamedResult<ReadLogResult>>;
export function readLog(
  client: ExampleClient,
  init?: ReadLogInit & { stream?: false },
): Promise<ReadLogResult>;
export function readLog(
  client: ExampleClient,
  init?: ReadLogInit,
): Promise<StreamedResult<ReadLogResult, boolean>>;
export function readLog(client: ExampleClient, init?: ReadLogInit): Promise<never> {
  return wire.call(
    client,
    "GET",
    "/jobs/log",
    ["default", wire.text, "2XX", wire.undeclared],
    init,
  );
}

/** What `getStatus` takes. */
export interface GetStatusInit extends CallOptions {}

/** The data of a success of `getStatus`. */
export type GetStatusSuccess = string;

/** The declared errors of `getStatus`. */
export type GetStatusError = never;

/** What `getStatus` gives. */
export type GetStatusResult =
  OperationSuccess<200, GetStatusSuccess> | OperationFailure<"unexpected", UnexpectedResponse>;

/**
 * `GET /status`
 * @returns The status.
 */
export function getStatus(client: ExampleClient, init?: GetStatusInit): Promise<GetStatusResult> {
  return wire.call(client, "GET", "/status", [200], init);
}

/**
 * All operation functions by name, for code that handles them all the same way. A bundle that uses
 * this contains all of them.
 */
export const functions: {
  readonly listJobs: typeof listJobs;
  readonly startJob: typeof startJob;
  readonly readLog: typeof readLog;
  readonly getStatus: typeof getStatus;
} = {
  listJobs,
  startJob,
  readLog,
  getStatus,
};
