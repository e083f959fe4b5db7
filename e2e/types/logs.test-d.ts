import {
  createLogsClient,
  isLogStreamError,
  streamFunctionLogs,
  streamUdfExecution,
  tailFunctionLogs,
  type ApiError,
  type FunctionExecutionJson,
  type LogLine,
  type LogLineJson,
  type LogsClient,
  type LogStreamError,
  type paths,
  type StreamUdfExecutionResponse,
  type UnexpectedResponse,
} from "@convex-openapi/logs-client";
import type { Client } from "openapi-fetch";
import { expectTypeOf, test } from "vitest";

declare const client: LogsClient;

test("the client is openapi-fetch's for the paths", () => {
  expectTypeOf(client).toEqualTypeOf<Client<paths>>();
  createLogsClient({ deployment: "happy-otter-123" });
  // @ts-expect-error the deployment has to be named
  createLogsClient({});
});

test("a poll gives a page, an ApiError or what nobody declared", async () => {
  const { data, error } = await streamFunctionLogs(client, { params: { query: { cursor: 0 } } });
  expectTypeOf(data).toEqualTypeOf<StreamUdfExecutionResponse | undefined>();
  expectTypeOf(error).toEqualTypeOf<ApiError | UnexpectedResponse | undefined>();
});

test("the stream of executions gives finished ones alone", async () => {
  const { data } = await streamUdfExecution(client, { params: { query: { cursor: 0 } } });
  for (const entry of data?.entries ?? []) {
    expectTypeOf(entry.kind).toEqualTypeOf<"Completion">();
    expectTypeOf(entry.executionTime).toEqualTypeOf<number>();
  }
});

test("a tail iterates over entries, told apart by kind", async () => {
  for await (const entry of tailFunctionLogs(client)) {
    expectTypeOf(entry).toEqualTypeOf<FunctionExecutionJson>();
    expectTypeOf(entry.logLines).toEqualTypeOf<LogLine[]>();
    if (entry.kind === "Completion") expectTypeOf(entry.executionTime).toEqualTypeOf<number>();
    // @ts-expect-error a running function has no execution time
    if (entry.kind === "Progress") void entry.executionTime;
  }
});

test("a log line is an object or a string", () => {
  expectTypeOf<LogLine>().toEqualTypeOf<LogLineJson | string>();
});

test("a caught error is narrowed by its guard", () => {
  expectTypeOf(isLogStreamError).guards.toEqualTypeOf<LogStreamError>();
});

test("the cursor of one tail fits the next", () => {
  const { cursor } = tailFunctionLogs(client);
  expectTypeOf(cursor).toEqualTypeOf<number | undefined>();
  tailFunctionLogs(client, { cursor });
});

/** What is wrong does not compile. */
export function wrongCalls(): void {
  // @ts-expect-error a cursor is missing
  void streamFunctionLogs(client);
  // @ts-expect-error a cursor is a number
  void streamFunctionLogs(client, { params: { query: { cursor: "0" } } });
  // @ts-expect-error history is a number or "all"
  tailFunctionLogs(client, { history: "some" });
  // @ts-expect-error there is no such option
  tailFunctionLogs(client, { retries: 3 });
}
