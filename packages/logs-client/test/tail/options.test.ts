import { expect, test } from "vitest";

import { createLogsClient, tailFunctionLogs, type TailOptions } from "../../src/index.ts";

const client = createLogsClient({ baseUrl: "http://127.0.0.1:9" });
const sessionId = "7a0c9d9e-5e4b-4f0e-9a55-0d6a5a8f9b11";

test.each<[TailOptions, string]>([
  [{ cursor: Number.NaN }, "cursor must be"],
  [{ cursor: -1 }, "cursor must be"],
  [{ cursor: Number.POSITIVE_INFINITY }, "cursor must be"],
  [{ history: -1 }, "history must be"],
  [{ history: 1.5 }, "history must be"],
  [{ cursor: 1, history: 5 }, "cursor and history exclude each other"],
  [{ minimumInterval: 0 }, "minimumInterval must be"],
  [{ minimumInterval: Number.NaN }, "minimumInterval must be"],
  [{ pollTimeLimit: 0 }, "pollTimeLimit must be"],
  [{ backOff: { base: 0 } }, "backOff needs"],
  [{ backOff: { base: 10, cap: 5 } }, "backOff needs"],
  [{ backOff: { jitter: 1.5 } }, "backOff.jitter must be"],
  [{ filter: { sessionId: "7", clientRequestCounter: 0 } }, "filter.sessionId must be a UUID"],
  [{ filter: { sessionId, clientRequestCounter: -1 } }, "filter.clientRequestCounter must be"],
  [{ filter: { sessionId, clientRequestCounter: 2 ** 32 } }, "filter.clientRequestCounter must be"],
])("%j is refused when the tail is made", (options, message) => {
  expect(() => tailFunctionLogs(client, options)).toThrow(TypeError);
  expect(() => tailFunctionLogs(client, options)).toThrow(message);
});

test("options that are undefined are options that are not there", () => {
  const options = { cursor: undefined, history: undefined, signal: undefined, random: undefined };
  expect(() => tailFunctionLogs(client, options)).not.toThrow();
});
