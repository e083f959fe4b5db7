import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { call } from "../../src/transport/call.ts";
import type { CallOptions } from "../../src/transport/call-options.ts";
import type { Transport } from "../../src/transport/transport.ts";
import { startServer, type Respond } from "@convex-openapi/test-support/http-server";
import { operation, rejection, SECRET, testTransport } from "../support/test-transport.ts";

const json = { "content-type": "application/json" };

describe("a body that is too long", () => {
  const long = gzipSync(JSON.stringify({ value: "a".repeat(300_000) }));

  it.each(["GET", "POST"] as const)("is an error of its own after one %s", async (method) => {
    const server = await startServer((response) =>
      response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(long),
    );
    const transport = testTransport({ maxResponseBytes: 100_000 });

    const error = await rejection(call({ transport }, operation(transport, method, server.url)));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "BodyTooLong", status: 200 });
    expect(server.received).toHaveLength(1);
  });

  it("is not repeated either where other unusable responses are", async () => {
    const server = await startServer((response) => response.writeHead(200, json).end('"long"'));
    const transport = testTransport({ maxResponseBytes: 3, retry: { unusable: true } });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "BodyTooLong" });
    expect(server.received).toHaveLength(1);
  });

  it("is read as far as the limit and no further", async () => {
    const asked: number[] = [];
    const piece = new Uint8Array(1000);
    const transport = testTransport({
      maxResponseBytes: 2500,
      fetch: () =>
        Promise.resolve(
          new Response(
            new ReadableStream({
              pull(controller) {
                asked.push(asked.length);
                controller.enqueue(piece);
              },
            }),
            { headers: json },
          ),
        ),
    });

    const error = await rejection(
      call({ transport }, operation(transport, "GET", "http://a.test/x")),
    );

    expect(error).toMatchObject({ code: "BodyTooLong" });
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it("is allowed to a call that says so", async () => {
    const server = await startServer((response) =>
      response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(long),
    );
    const transport = testTransport({ maxResponseBytes: 100_000 });

    const result = await call({ transport }, operation(transport, "GET", server.url), {
      maxResponseBytes: 400_000,
    });

    expect(result.value).toHaveLength(300_000);
  });

  it("of exactly the limit is none", async () => {
    const text = JSON.stringify({ value: "four" });
    const server = await startServer((response) => response.writeHead(200, json).end(text));
    const transport = testTransport({ maxResponseBytes: text.length });

    const result = await call({ transport }, operation(transport, "GET", server.url));

    expect(result).toEqual({ value: "four" });
  });

  it("of an error page is cut, and the status says what happened", async () => {
    const server = await startServer((response) =>
      response.writeHead(400, { "content-type": "text/html" }).end(`<p>${"b".repeat(200_000)}`),
    );
    const transport = testTransport();

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "BadRequestError", code: "Http400", status: 400 });
  });
});

describe("a limit that is none", () => {
  it.each([Number.NaN, 0, -1, -Infinity, "1000", null, true, {}])(
    "is refused before anything is sent: %s",
    async (limit) => {
      const server = await startServer((response) => response.writeHead(200, json).end("{}"));
      const maxResponseBytes = limit as number;
      const send = (transport: Transport, options: CallOptions): Promise<unknown> =>
        call({ transport }, operation(transport, "GET", server.url), options);

      const own = await rejection(send(testTransport(), { maxResponseBytes }));
      const ofTheConnection = await rejection(send(testTransport({ maxResponseBytes }), {}));

      for (const error of [own, ofTheConnection]) {
        expect(error).toMatchObject({
          name: "InvalidValueError",
          message: "maxResponseBytes must be above 0",
        });
      }
      expect(server.received).toEqual([]);
    },
  );

  it.each([undefined, 0.5 + 2, 2 ** 60, Infinity])("is not %s", async (maxResponseBytes) => {
    const server = await startServer((response) => response.writeHead(200, json).end("{}"));
    const transport = testTransport({ maxResponseBytes });

    expect(await call({ transport }, operation(transport, "GET", server.url))).toEqual({});
  });
});

describe("a compressed body that ends early", () => {
  const whole = gzipSync(
    JSON.stringify({ value: Array.from({ length: 2000 }, (_, at) => `${at * at}`) }),
  );
  const cut = (share: number): Respond => {
    const part = whole.subarray(0, Math.round(whole.length * share));
    return (response) => response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(part);
  };

  it.each([0.1, 0.5, 0.9])("is one that was cut off, after %d of it", async (share) => {
    const server = await startServer(cut(share));
    const transport = testTransport({ retry: { retries: 0 } });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "BodyCutOff", status: 200 });
  });

  it("is asked for again where that is safe", async () => {
    const server = await startServer((response, request, attempt) =>
      cut(attempt < 3 ? 0.5 : 1)(response, request, attempt),
    );
    const transport = testTransport();

    const { value } = await call({ transport }, operation(transport, "GET", server.url));

    expect(value).toHaveLength(2000);
    expect(server.received).toHaveLength(3);
  });

  it("is not asked for again where it is not", async () => {
    const server = await startServer(cut(0.5));
    const transport = testTransport();

    const error = await rejection(call({ transport }, operation(transport, "POST", server.url)));

    expect(error).toMatchObject({ code: "BodyCutOff" });
    expect(server.received).toHaveLength(1);
  });

  it("is told from JSON that is broken as it came", async () => {
    const server = await startServer((response) => response.writeHead(200, json).end('{"value":'));
    const transport = testTransport();

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ code: "BrokenJson", body: '{"value":' });
    expect(server.received).toHaveLength(1);
  });
});

describe("broken JSON", () => {
  it.each([200, 400])("shows no key by its escapes, with status %d", async (status) => {
    const escaped = SECRET.replace(
      /./g,
      (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
    );
    const server = await startServer((response) =>
      response.writeHead(status, json).end(`{"message":"got ${escaped} and`),
    );
    const transport = testTransport();

    const error = await rejection(call({ transport }, operation(transport, "POST", server.url)));

    expect(error).toMatchObject({ status, body: '{"message":"got *** and' });
    expect(JSON.stringify(error)).not.toContain("u0053");
  });
});

describe("bytes that are not UTF-8", () => {
  it.each([
    ["in the middle", [0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]],
    ["cut at the end", [0x22, 0xe2, 0x82]],
  ])("are an error %s, and no replacement characters", async (_where, bytes) => {
    const server = await startServer((response) =>
      response.writeHead(200, json).end(Buffer.from(bytes)),
    );
    const transport = testTransport();

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "InvalidUtf8" });
    expect(server.received).toHaveLength(1);
  });

  it("are shown as far as they can be where a page of an error has them", async () => {
    const server = await startServer((response) =>
      response
        .writeHead(403, { "content-type": "text/plain" })
        .end(Buffer.from([0x6e, 0x6f, 0xff])),
    );
    const transport = testTransport();

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ name: "ForbiddenError", body: "no\ufffd" });
  });

  it("are not a byte order mark, which is left out", async () => {
    const server = await startServer((response) =>
      response.writeHead(200, json).end(`\ufeff${JSON.stringify({ value: 1 })}`),
    );
    const transport = testTransport();

    const result = await call({ transport }, operation(transport, "GET", server.url));

    expect(result).toEqual({ value: 1 });
  });
});
