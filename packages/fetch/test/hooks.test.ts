import { afterEach, expect, it, vi } from "vitest";

import { resilientFetch } from "../src/index.ts";
import { startServer, unusedAddress } from "@convex-openapi/test-support/http-server";

afterEach(() => vi.restoreAllMocks());

it("hooks see each attempt, response and retry, without query and fragment", async () => {
  const server = await startServer((response, _, attempt) =>
    response.writeHead(attempt === 1 ? 503 : 200, { "retry-after": "0" }).end(),
  );
  const events: unknown[] = [];

  await resilientFetch({
    onAttempt: (event) => events.push(["attempt", event]),
    onResponse: (event) => events.push(["response", event]),
    onRetry: (event) => events.push(["retry", event]),
  })(`${server.url}/a?key=secret#part`);

  const url = `${server.url}/a`;
  const [first, second] = [1, 2].map((attempt) => ({ method: "GET", url, attempt }));
  expect(events).toEqual([
    ["attempt", first],
    ["response", { ...first, status: 503 }],
    ["retry", { ...first, status: 503, error: undefined, delay: 0 }],
    ["attempt", second],
    ["response", { ...second, status: 200 }],
  ]);
});

it("a retry after a lost connection has its error", async () => {
  const errors: unknown[] = [];
  const call = resilientFetch({
    retries: 1,
    baseDelay: 0,
    onRetry: ({ error, status }) => errors.push(status, error),
  });

  await expect(call(await unusedAddress())).rejects.toThrow("fetch failed");

  expect(errors).toEqual([undefined, expect.any(TypeError)]);
});

it.each([
  [
    "throws",
    () => {
      throw new Error("of a hook");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("of a hook");
    },
  ],
])("what a hook %s goes to the console, and the call goes on", async (_, hook) => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const server = await startServer((response, _request, attempt) =>
    response.writeHead(attempt === 1 ? 503 : 200).end(),
  );
  const hooks = { onAttempt: hook, onResponse: hook, onRetry: hook };

  const response = await resilientFetch({ ...hooks, baseDelay: 0 })(server.url);

  expect(response.status).toBe(200);
  await expect
    .poll(() => told.mock.calls.flat())
    .toEqual(Array.from({ length: 5 }, () => new Error("of a hook")));
});
