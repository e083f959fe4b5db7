import { inspect } from "node:util";

import { expect, test } from "vitest";

import {
  createLogsClient,
  isLogStreamError,
  LogStreamError,
  tailFunctionLogs,
  type Retry,
} from "../../src/index.ts";
import { completion } from "../entries.ts";
import { hangUp, json, page, secretKey, startLogServer, text } from "../log-server.ts";
import { rejection } from "../take.ts";

test.each([
  [400, "InvalidClientVersion"],
  [401, "BadAdminKey"],
  [402, "PaymentRequired"],
  [403, "OperationNotPermitted"],
  [405, "MethodNotAllowed"],
  [409, "Conflict"],
  [410, "Gone"],
])("ends with a LogStreamError at the first %i", async (status, code) => {
  await using server = await startLogServer(json(status, { code, message: "No." }));
  const tail = tailFunctionLogs(server.client, { cursor: 5, onRetry: unexpected });
  const error = await rejection(tail.next());
  expect(error).toBeInstanceOf(LogStreamError);
  expect(error).toMatchObject({
    name: "LogStreamError",
    status,
    code,
    cursor: 5,
    message: `the deployment responded with ${status} ${code}`,
  });
  expect(server.polls).toHaveLength(1);
  expect(await tail.next()).toEqual({ done: true, value: undefined });
});

test("an error without a readable body has the code HttpError", async () => {
  await using server = await startLogServer(text(403, "<html>Forbidden</html>"));
  const error = await rejection(tailFunctionLogs(server.client).next());
  expect(error).toMatchObject({
    code: "HttpError",
    status: 403,
    message: "the deployment responded with 403",
  });
});

test.each([
  ["the message", "BadAdminKey", "got Convex name|0123456789abcdef", "BadAdminKey"],
  ["the code", "name|0123456789abcdef", "No.", "HttpError"],
])("%s of the deployment cannot bring the key in", async (_where, given, message, code) => {
  await using server = await startLogServer(json(403, { code: given, message }));
  const error = await rejection(tailFunctionLogs(server.client).next());
  expect(error).toMatchObject({ code });
  expect(JSON.stringify(error) + String(error)).not.toContain("0123456789");
});

test("ends at the seventh 404 in a row", async () => {
  await using server = await startLogServer(...Array.from({ length: 10 }, () => text(404, "")));
  const error = await rejection(
    tailFunctionLogs(server.client, { backOff: { base: 1, cap: 1 } }).next(),
  );
  expect(error).toMatchObject({ status: 404, code: "HttpError" });
  expect(server.polls).toHaveLength(7);
});

test("other failures between them do not count as 404", async () => {
  const spell = [...Array.from({ length: 6 }, () => text(404, "")), text(503, "")];
  await using server = await startLogServer(...spell, ...spell, page(10, completion("a")));
  const tail = tailFunctionLogs(server.client, { cursor: 0, backOff: { base: 1, cap: 1 } });
  expect(await tail.next()).toMatchObject({ done: false });
  await tail.return();
});

test("what onRetry throws ends the tail", async () => {
  await using server = await startLogServer(hangUp, hangUp, hangUp, hangUp);
  const tail = tailFunctionLogs(server.client, {
    backOff: { base: 1 },
    onRetry({ attempt, error }) {
      if (attempt === 3) throw error;
    },
  });
  expect(await rejection(tail.next())).toMatchObject({ code: "ConnectionFailed" });
  expect(server.polls).toHaveLength(3);
});

test.each([
  ["a base address that is no URL", { baseUrl: "not a url" }],
  ["a header that HTTP does not allow", { headers: { Authorization: `Convex ${secretKey}\nx` } }],
])("%s is reported, not tried again", async (_, options) => {
  const client = createLogsClient({ baseUrl: "http://127.0.0.1:9", ...options });
  const error = await rejection(tailFunctionLogs(client, { onRetry: unexpected }).next());
  expect(error).toMatchObject({ code: "InvalidRequest", status: undefined });
});

test("no error shows the key or the address, whatever fails", async () => {
  const withSecrets = { headers: { Authorization: `Convex ${secretKey}` } };
  const addresses = [
    "http://user:pass-word@127.0.0.1:9",
    "http://127.0.0.1:9",
    "nonsense|c2VjcmV0IQ==",
  ];
  const clients = addresses.map((baseUrl) => createLogsClient({ baseUrl, ...withSecrets }));
  const badHeader = createLogsClient({
    baseUrl: "http://127.0.0.1:9",
    headers: { Authorization: `Convex ${secretKey}\nx` },
  });
  await using refusing = await startLogServer(json(401, { code: "BadAdminKey", message: "No." }));
  await using severing = await startLogServer(hangUp);
  for (const client of [...clients, badHeader, refusing.client, severing.client]) {
    const seen: unknown[] = [];
    const onRetry = (retry: Retry): void => {
      seen.push(retry);
      throw retry.error;
    };
    seen.push(await rejection(tailFunctionLogs(client, { onRetry }).next()));
    const shown =
      inspect(seen, { showHidden: true, depth: 20 }) + JSON.stringify(seen) + String(seen);
    expect(shown).toContain("LogStreamError");
    expect(shown).not.toContain("c2VjcmV0");
    expect(shown).not.toContain("pass-word");
  }
});

test.each([
  ["a key in capitals", "0123456789ABCDEF0123"],
  ["a key that begins as a code does", "E0123456789ABCDEF0123"],
  ["words that are too many", `E${"_A".repeat(9)}`],
  ["a word that is too long", "E".repeat(21)],
  ["a text of a million characters", "E_".repeat(500_000)],
  ["a number", 7],
])("%s is no code of a failed connection", async (_what, code) => {
  const client = createLogsClient({
    baseUrl: "http://127.0.0.1:9",
    fetch: () => Promise.reject(Object.assign(new Error("failed"), { code })),
  });
  const onRetry = ({ error }: Retry): never => {
    throw error;
  };
  const error = await rejection(tailFunctionLogs(client, { onRetry }).next());
  expect(error).toMatchObject({
    code: "ConnectionFailed",
    message: "the connection to the deployment failed",
  });
});

test.each(["ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ERR_SSL_TLSV13_ALERT", "EAI_AGAIN"])(
  "%s is one, also behind other errors",
  async (code) => {
    const cause = Object.assign(new Error("inner"), { code });
    const client = createLogsClient({
      baseUrl: "http://127.0.0.1:9",
      fetch: () => Promise.reject(new Error("outer", { cause })),
    });
    const onRetry = ({ error }: Retry): never => {
      throw error;
    };
    const error = await rejection(tailFunctionLogs(client, { onRetry }).next());
    expect(error).toMatchObject({ message: `the connection to the deployment failed (${code})` });
  },
);

test("an error that is its own cause is reported all the same", async () => {
  const circle = new Error("circle");
  circle.cause = circle;
  const client = createLogsClient({
    baseUrl: "http://127.0.0.1:9",
    fetch: () => Promise.reject(circle),
  });
  const onRetry = ({ error }: Retry): never => {
    throw error;
  };
  const error = await rejection(tailFunctionLogs(client, { onRetry }).next());
  expect(error).toMatchObject({ code: "ConnectionFailed" });
});

test("an error of another copy of the package is recognized", () => {
  const brand = Symbol.for("@convex-openapi/logs-client/LogStreamError");
  expect(isLogStreamError(Object.assign(new Error("no"), { [brand]: true }))).toBe(true);
  expect(isLogStreamError(new Error("no"))).toBe(false);
  expect(isLogStreamError({ name: "LogStreamError" })).toBe(false);
});

function unexpected(retry: Retry): never {
  throw new Error("the tail tried again", { cause: retry.error });
}
