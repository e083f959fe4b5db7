import type { Clock } from "@convex-openapi/logs-client";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { RetryEvent } from "../../src/transport/call-options.ts";
import { sendJson, startServer, unusedAddress } from "@convex-openapi/test-support/http-server";
import { clientParts, KEY, rejection } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";

afterEach(() => void vi.restoreAllMocks());

describe("a request", () => {
  it("carries the key, even when it had an Authorization of its own", async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const { fetch, Request } = clientParts();

    await fetch(new Request(server.url, { headers: { authorization: "Bearer user-token" } }));

    expect(server.received[0]?.headers.authorization).toBe(`Convex ${KEY}`);
  });

  it("says which client it is from, unless it says so itself", async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const { fetch, Request } = clientParts({ client: "ours-1.0.0" });

    await fetch(new Request(server.url));
    await fetch(new Request(server.url, { headers: { "convex-client": "npm-cli-1.48.0" } }));

    expect(server.received.map(({ headers }) => headers["convex-client"])).toEqual([
      "ours-1.0.0",
      "npm-cli-1.48.0",
    ]);
  });

  it("goes through the `fetch` that is global at the time of the call", async () => {
    const { fetch, Request } = clientParts();
    const later = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json({}));

    await fetch(new Request("http://a.test/"));

    expect(later).toHaveBeenCalledOnce();
  });

  it.each([
    ["a text", "a text"],
    ["bytes", new Uint8Array([97, 98, 99])],
    ["a form", new URLSearchParams({ a: "1" })],
  ])("is sent again with the same body, %s", async (_kind, body) => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt < 3 ? 429 : 200, {}),
    );
    const { fetch, Request } = clientParts();

    const response = await fetch(new Request(server.url, { method: "POST", body }));

    expect(response.status).toBe(200);
    expect(new Set(server.received.map((request) => request.body)).size).toBe(1);
    expect(server.received[2]?.body).not.toBe("");
  });

  it.each([
    ["a stream", () => new Blob(["streamed"]).stream(), "ours"],
    ["a text in an ordinary Request", () => "streamed", "ordinary"],
  ])("is sent again with the same body, %s", async (_kind, body, maker) => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt < 3 ? 429 : 200, {}),
    );
    const transport = clientParts();
    const RequestClass = maker === "ours" ? transport.Request : Request;

    const init = { method: "POST", body: body(), duplex: "half" };
    await transport.fetch(new RequestClass(server.url, init));

    expect(server.received.map((request) => request.body)).toEqual(Array(3).fill("streamed"));
  });

  it("sends a form with the boundary that its header names", async () => {
    const server = await startServer((response) => sendJson(response, 200, {}));
    const { fetch, Request } = clientParts();
    const body = new FormData();
    body.set("field", "value");

    await fetch(new Request(server.url, { method: "POST", body }));

    const boundary = /boundary=(.+)$/.exec(server.received[0]?.headers["content-type"] ?? "")?.[1];
    expect(server.received[0]?.body.startsWith(`--${boundary}`)).toBe(true);
  });

  it("keeps on a retry what middleware added to its headers", async () => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt < 2 ? 429 : 200, {}),
    );
    const { fetch, Request } = clientParts();
    const request = new Request(server.url, { method: "POST", body: "{}" });
    request.headers.set("traceparent", "00-1-2-3");

    await fetch(request);

    expect(server.received[1]?.headers["traceparent"]).toBe("00-1-2-3");
  });
});

describe("a generated client gets", () => {
  it.each([
    [404, { code: "ExportNotFound", message: "No export." }],
    [560, { status: "error", errorMessage: "boom" }],
  ])("a failing status as a response with its body: %i", async (status, body) => {
    const server = await startServer((response) => sendJson(response, status, body));
    const { fetch, Request } = clientParts();

    const response = await fetch(new Request(server.url));

    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual(body);
  });

  it("a failing status without a body as a response without one", async () => {
    const server = await startServer((response) => response.writeHead(500).end());
    const { fetch, Request } = clientParts();

    const response = await fetch(new Request(server.url));

    expect([response.status, await response.text()]).toEqual([500, ""]);
  });

  it("our error when no response comes", async () => {
    const { fetch, Request } = clientParts();

    const error = await rejection(fetch(new Request(`${await unusedAddress()}/x`)));

    expect(error).toMatchObject({ name: "ConnectionError", code: "ECONNREFUSED", path: "/x" });
  });

  it("the body of a success as a stream, untouched", async () => {
    const server = await startServer((response) => response.end("PK-zip-bytes"));
    const { fetch, Request } = clientParts({ timeout: 1000, clock: watchedClock() });

    const response = await fetch(new Request(server.url));

    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe("PK-zip-bytes");
  });

  it("an archive that the caller's signal still ends, after the time limit is off", async () => {
    const controller = new AbortController();
    const server = await startServer((response) => {
      response.writeHead(200, { "content-type": "application/zip" });
      response.write("first");
    });
    const clock = watchedClock();
    const { fetch, Request } = clientParts({ timeout: 5000, clock });
    const response = await fetch(new Request(server.url, { signal: controller.signal }));

    await clock.untilSleeping();
    controller.abort();

    await expect(response.text()).rejects.toThrow(/abort/i);
  });
});

describe("hooks", () => {
  it("see each try, each status, and each retry with its error and wait", async () => {
    const server = await startServer((response, _request, attempt) =>
      sendJson(response, attempt === 1 ? 429 : 200, { code: "Busy", message: "Later." }),
    );
    const events: unknown[] = [];
    const { fetch, Request } = clientParts({
      clock: { now: () => 0, sleep: () => Promise.resolve() },
      retry: { random: () => 0.5, baseDelay: 500 },
      onRequest: (event) => events.push(["request", event]),
      onResponse: (event) => events.push(["response", event]),
      onRetry: ({ error, ...event }: RetryEvent) => events.push(["retry", error.code, event]),
    });

    await fetch(new Request(`${server.url}/api/query?secret=1`, { method: "POST", body: "{}" }));

    const event = { method: "POST", path: "/api/query" };
    expect(events).toEqual([
      ["request", { ...event, attempt: 1 }],
      ["response", { ...event, attempt: 1, status: 429 }],
      ["retry", "Busy", { ...event, attempt: 1, delay: 250 }],
      ["request", { ...event, attempt: 2 }],
      ["response", { ...event, attempt: 2, status: 200 }],
    ]);
  });

  it.each([
    ["onRequest", 0],
    ["onResponse", 1],
    ["onRetry", 1],
  ])("end the call when %s throws", async (hook, requests) => {
    const server = await startServer((response) => sendJson(response, 429, {}));
    const { fetch, Request } = clientParts({
      [hook]: () => {
        throw new RangeError("from the hook");
      },
    });

    const error = await rejection(fetch(new Request(server.url)));

    expect(error).toEqual(new RangeError("from the hook"));
    expect(server.received).toHaveLength(requests);
  });
});

describe("when nothing fails", () => {
  it("no timer is set and nothing is copied", async () => {
    const sleep = vi.fn<Clock["sleep"]>(() => Promise.resolve());
    const clone = vi.spyOn(Request.prototype, "clone");
    const { fetch, Request: Ours } = clientParts({
      clock: { now: () => 0, sleep },
      fetch: () => Promise.resolve(Response.json({})),
    });

    await fetch(new Ours("http://a.test/", { method: "POST", body: "{}" }));

    expect(sleep).not.toHaveBeenCalled();
    expect(clone).not.toHaveBeenCalled();
  });

  it("the timer of a time limit is cleared at once", async () => {
    const clock = watchedClock();
    const sleep = vi.spyOn(clock, "sleep");
    const { fetch, Request: Ours } = clientParts({
      timeout: 60_000,
      clock,
      fetch: () => Promise.resolve(Response.json({})),
    });

    await fetch(new Ours("http://a.test/"));

    expect(sleep).toHaveBeenCalledOnce();
    expect(clock.sleeping).toEqual([]);
  });
});
