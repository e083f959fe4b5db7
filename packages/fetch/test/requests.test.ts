import { afterEach, describe, expect, it, vi } from "vitest";

import { idempotencyKey, observedFetch, replayUpTo, resilientFetch } from "../src/index.ts";
import { startServer, type TestServer } from "@convex-openapi/test-support/http-server";
import { rejection } from "./rejection.ts";

const failsOnce = (): Promise<TestServer> =>
  startServer((response, _, attempt) => response.writeHead(attempt === 1 ? 503 : 200).end());

const call = resilientFetch({ baseDelay: 0, replay: replayUpTo(1000) });

/** What the Fetch standard wants beside a stream, and TypeScript does not know. */
const streaming = { duplex: "half" };

const form = new FormData();
form.set("name", "value");

/** A body that can be read once. */
function streamOf(...pieces: string[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(piece));
    },
  });
}

describe("the body of each attempt is the same", () => {
  it.each([
    ["a text", () => "téxt"],
    ["bytes", () => new Uint8Array([65, 66])],
    ["a Blob", () => new Blob(["blob"])],
    ["form fields", () => new URLSearchParams({ a: "b c" })],
    ["a form", () => form],
    ["a stream", () => streamOf("a", "b")],
    ["an empty text", () => ""],
  ])("%s", async (_, body) => {
    const server = await failsOnce();
    const init = { method: "PUT", body: body(), duplex: "half" };

    expect((await call(new Request(server.url, init))).status).toBe(200);

    const [first, second] = server.received;
    expect(first?.body).toBe(second?.body);
    expect(first?.headers["content-type"]).toBe(second?.headers["content-type"]);
    expect(second?.headers["content-length"]).toBe(first?.headers["content-length"]);
  });

  it("of a URL and an init, with its headers and the length of a text", async () => {
    const server = await failsOnce();
    const headers = { "content-type": "application/json", "x-own": "1" };

    await call(server.url, { method: "PUT", headers, body: "{}" });

    expect(server.received).toHaveLength(2);
    expect(server.received[1]).toMatchObject({
      body: "{}",
      headers: { ...headers, "content-length": "2" },
    });
  });
});

describe("a body that is longer than what is kept", () => {
  it.each([
    ["a text", () => "x".repeat(5000)],
    ["a stream", () => streamOf("x".repeat(900), "x".repeat(900), "x".repeat(3200))],
  ])("%s is sent whole, and once", async (_, body) => {
    const server = await failsOnce();
    const init = { method: "PUT", body: body(), duplex: "half" };

    expect((await call(new Request(server.url, init))).status).toBe(503);
    expect(server.received.map((request) => request.body.length)).toEqual([5000]);
  });

  it("is not read ahead of what is sent by more than the limit", async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(600));
      },
    });
    const stopping = new AbortController();
    // Takes the request, and nothing of its body.
    const fetch = (): Promise<Response> =>
      new Promise((_, reject) => {
        stopping.signal.addEventListener("abort", () => reject(new Error("ended")));
        setTimeout(() => stopping.abort(), 50);
      });

    await rejection(
      resilientFetch({ fetch, replay: replayUpTo(1000) })("http://a.test", {
        method: "PUT",
        body: endless,
        signal: stopping.signal,
        ...streaming,
      }),
    );

    expect(pulled).toBeLessThan(8);
  });
});

it("a stream that breaks off is not sent again, and its error is the call's", async () => {
  const server = await failsOnce();
  const broken = new Error("no more");
  const body = new ReadableStream({
    pull(controller) {
      controller.error(broken);
    },
  });

  const error = await rejection(call(server.url, { method: "PUT", body, ...streaming }));

  expect([error, (error as Error).cause]).toContain(broken);
});

it("what is no request is refused at once", async () => {
  const hooks: unknown[] = [];
  const watching = resilientFetch({
    fetch: observedFetch({ onAttempt: (event) => hooks.push(event) }),
  });

  await expect(watching("not a URL")).rejects.toThrow(TypeError);
  await expect(watching("http://a.test", { method: "A B" })).rejects.toThrow(TypeError);
  expect(hooks).toEqual([]);
});

it("the global fetch is the one at the time of the call", async () => {
  const early = resilientFetch();
  vi.stubGlobal("fetch", () => Promise.resolve(new Response("stub")));

  expect(await (await early("http://a.test")).text()).toBe("stub");
});

afterEach(() => vi.unstubAllGlobals());

describe("what the platform alone knows of an init", () => {
  it("reaches its fetch, with the redirect mode", async () => {
    const ofPlatform = { cf: "x" };
    const seen: unknown[] = [];
    const fetch = async (input: unknown, init: object = {}): Promise<Response> => {
      seen.push({ ...init }, (input as Request).redirect);
      return new Response();
    };

    await resilientFetch({ fetch })("http://a.test", { redirect: "manual", ...ofPlatform });

    expect(seen).toEqual([expect.objectContaining({ cf: "x", redirect: "manual" }), "manual"]);
  });
});

describe("an idempotency key", () => {
  const keysOf = (server: TestServer): unknown[] =>
    server.received.map(({ headers }) => headers["idempotency-key"]);
  const header = "Idempotency-Key";
  const isRepeatable = idempotencyKey({ header });

  it("is the same in every attempt, and another in every call", async () => {
    const server = await startServer((response) => response.writeHead(503).end());
    const keyed = resilientFetch({ baseDelay: 0, retries: 1, isRepeatable });

    for (const method of ["POST", "PATCH"]) await keyed(server.url, { method });

    const [first, second, third, fourth] = keysOf(server);
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).toBe(third);
  });

  it("is never put over a caller's own, which counts", async () => {
    const server = await failsOnce();
    const headers = { "idempotency-key": "mine" };

    await resilientFetch({ baseDelay: 0, isRepeatable })(server.url, { method: "POST", headers });

    expect(keysOf(server)).toEqual(["mine", "mine"]);
  });

  it("goes along with the methods that are named alone, as it is made", async () => {
    const server = await startServer((response) => response.end());
    const make = (): string => "made";
    const keyed = resilientFetch({
      isRepeatable: idempotencyKey({ header, make, methods: ["PUT"] }),
    });

    for (const method of ["GET", "POST", "PUT"]) await keyed(server.url, { method });

    expect(keysOf(server)).toEqual([undefined, undefined, "made"]);
  });

  it("does not change the caller's Request", async () => {
    const server = await startServer((response) => response.end());
    const request = new Request(server.url, { method: "POST" });

    await resilientFetch({ isRepeatable })(request);

    expect([...request.headers.keys()]).toEqual([]);
  });
});

describe("what is repeatable by its caller's word", () => {
  it("is sent again after a failure that leaves open what was done", async () => {
    const server = await failsOnce();
    const isRepeatable = ({ url }: Request): boolean => url.endsWith("/search");
    const searching = resilientFetch({ baseDelay: 0, isRepeatable });

    expect((await searching(`${server.url}/search`, { method: "POST" })).status).toBe(200);
  });

  it("is asked for once a call", async () => {
    const server = await failsOnce();
    const asked: string[] = [];
    const isRepeatable = ({ method }: Request): boolean => asked.push(method) > 0;

    await resilientFetch({ baseDelay: 0, isRepeatable })(server.url, { method: "POST" });

    expect(asked).toEqual(["POST"]);
  });
});

it("without a limit, a body of any length is sent again", async () => {
  const server = await failsOnce();
  const body = "x".repeat(3_000_000);

  await resilientFetch({ baseDelay: 0 })(server.url, { method: "PUT", body });

  expect(server.received.map((request) => request.body.length)).toEqual([3_000_000, 3_000_000]);
});
