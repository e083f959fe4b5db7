// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: operations.yaml
// Command: openapi-clients generate

import type { ParseAs } from "openapi-fetch";
import { readBody } from "./bodies.ts";
import type { ExampleClient, OperationInit, OperationResult, Requester } from "./client.ts";
import type { paths } from "./types.ts";

/**
 * `GET /jobs`
 * @returns What went wrong.
 */
export function listJobs<As extends ParseAs = "json">(
  client: ExampleClient,
  init?: OperationInit<paths["/jobs"]["get"], As>,
): OperationResult<paths["/jobs"]["get"], "2XX", "default", As> {
  return (client as Requester).GET("/jobs", init);
}

/**
 * `POST /jobs`
 * @returns The job, or what went wrong.
 */
export function startJob<As extends ParseAs = "json">(
  client: ExampleClient,
  init: OperationInit<paths["/jobs"]["post"], As>,
): OperationResult<paths["/jobs"]["post"], "2XX", "default", As> {
  return (client as Requester).POST("/jobs", init);
}

/**
 * `GET /jobs/log`
 * @returns The log.
 */
export function readLog<As extends ParseAs = "text">(
  client: ExampleClient,
  init?: OperationInit<paths["/jobs/log"]["get"], As>,
): OperationResult<paths["/jobs/log"]["get"], "2XX", "default", As> {
  return (client as Requester).GET("/jobs/log", readBody("text", init));
}

/**
 * `GET /status`
 * @returns The status.
 */
export function getStatus<As extends ParseAs = "json">(
  client: ExampleClient,
  init?: OperationInit<paths["/status"]["get"], As>,
): OperationResult<paths["/status"]["get"], 200, never, As> {
  return (client as Requester).GET("/status", init);
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
