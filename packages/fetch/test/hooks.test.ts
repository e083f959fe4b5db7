import { afterEach, describe, expect, it, vi } from "vitest";

import { observedFetch, resilientFetch, type RetryEvent } from "../src/index.ts";
import { startServer, unusedAddress } from "@convex-openapi/test-support/http-server";
import { rejection } from "./rejection.ts";

afterEach(() => vi.restoreAllMocks());

it("hooks see each attempt and response, without query and fragment", async () => {
  const server = await startServer((response, _, attempt) =>
    response.writeHead(attempt === 1 ? 503 : 200, { "retry-after": "0" }).end(),
  );
  const events: unknown[] = [];
  const fetch = observedFetch({
    onAttempt: (event) => events.push(["attempt", event]),
    onResponse: (event) => events.push(["response", event]),
  });

  await resilientFetch({ fetch })(`${server.url}/a?key=secret#part`);

  const url = `${server.url}/a`;
  const [first, second] = [1, 2].map((attempt) => ({ method: "GET", url, attempt }));
  expect(events).toEqual([
    ["attempt", first],
    ["response", { ...first, status: 503 }],
    ["attempt", second],
    ["response", { ...second, status: 200 }],
  ]);
});

it("a hook sees why no response came, and so does the caller", async () => {
  const errors: unknown[] = [];
  const fetch = observedFetch({ onFailure: ({ error }) => errors.push(error) });
  const address = await unusedAddress();

  const error = await rejection(resilientFetch({ retries: 1, baseDelay: 0, fetch })(address));

  expect(errors).toEqual([expect.any(TypeError), error]);
});

it("`observedFetch` is a fetch by itself, of a URL and an init", async () => {
  const server = await startServer((response) => response.end());
  const events: unknown[] = [];
  const fetch = observedFetch({ onAttempt: (event) => events.push(event) });

  await fetch(new URL("/a?b", server.url));
  await fetch(server.url, { method: "PUT", body: "x" });

  expect(events).toEqual([
    { method: "GET", url: `${server.url}/a`, attempt: 1 },
    { method: "PUT", url: `${server.url}/`, attempt: 1 },
  ]);
});

describe("`onRetry`", () => {
  it("has the status and the time until the next attempt", async () => {
    const events: RetryEvent[] = [];
    const server = await startServer((response, _, attempt) =>
      response.writeHead(attempt === 1 ? 503 : 200, { "retry-after": "0" }).end(),
    );

    await resilientFetch({ onRetry: (event) => events.push(event) })(server.url);

    expect(events).toEqual([
      { request: expect.any(Request), attempt: 1, status: 503, error: undefined, delay: 0 },
    ]);
  });

  it("has the error of a lost connection", async () => {
    const errors: unknown[] = [];
    const call = resilientFetch({
      retries: 1,
      baseDelay: 0,
      onRetry: ({ error, status }) => errors.push(status, error),
    });

    await expect(call(await unusedAddress())).rejects.toThrow("fetch failed");

    expect(errors).toEqual([undefined, expect.any(TypeError)]);
  });

  it("ends the call with what it throws", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const enough = new Error("enough");
    const call = resilientFetch({
      onRetry() {
        throw enough;
      },
    });

    expect(await rejection(call(server.url))).toBe(enough);
    expect(server.received).toHaveLength(1);
  });
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
  const fetch = observedFetch({ onAttempt: hook, onResponse: hook });

  const response = await resilientFetch({ fetch, baseDelay: 0 })(server.url);

  expect(response.status).toBe(200);
  await expect
    .poll(() => told.mock.calls.flat())
    .toEqual(Array.from({ length: 4 }, () => new Error("of a hook")));
});
