import type { ServerResponse } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gzipSync } from "node:zlib";

import type { Fault, ListeningFakeDeployment } from "@convex-openapi/testing";
import { describe, expect, it, vi } from "vitest";

import type { AdminConnection } from "../../src/connection/connection.ts";
import { AbortedError, ResponseFormatError } from "../../src/errors/index.ts";
import { downloadExport } from "../../src/transfer/download-export.ts";
import { followExport } from "../../src/transfer/follow-export.ts";
import { requestExport } from "../../src/transfer/request-export.ts";
import type { CallOptions } from "../../src/transport/call-options.ts";
import { connectTo, fakeDeployment } from "../support/fake-deployment.ts";
import { startServer, type TestServer } from "@convex-openapi/test-support/http-server";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";
import { watchedClock } from "../support/watched-clock.ts";
import { zipOf } from "../support/zip.ts";

const archivePath = /^\/api\/export\/zip\//;

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(body).arrayBuffer());
}

/** A deployment with an export of about 200 kB. */
async function exported(): Promise<{
  deployment: ListeningFakeDeployment;
  connection: AdminConnection;
  id: string;
}> {
  const users = Array.from({ length: 200 }, (_, index) => ({ index, text: "x".repeat(1000) }));
  const deployment = await fakeDeployment({ tables: { users } });
  const connection = connectTo(deployment);
  await requestExport(connection);
  const { _id: id } = await followExport(connection, { pollInterval: 5 });
  return { deployment, connection, id };
}

/** Answers with a part of an archive. `arrived` waits until that many bytes of the archive were read. */
type RespondInPart = (
  exchange: { readonly response: ServerResponse; readonly range: string | undefined },
  attempt: number,
  arrived: (bytes: number) => Promise<void>,
) => void;

/** Downloads from a server of our own, to the end. */
async function download(respond: RespondInPart, options: CallOptions = {}): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const arrived = async (bytes: number): Promise<void> => {
    await expect.poll(() => Buffer.concat(chunks).length).toBe(bytes);
  };
  const { url } = await startServer((response, { headers: { range } }, attempt) =>
    respond({ response, range }, attempt, arrived),
  );
  const { body } = await downloadExport(testConnection({ url }), "e1", options);
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Sends some bytes, and breaks the connection once they were read. */
function breakAfter(
  response: ServerResponse,
  bytes: Uint8Array,
  haveArrived: () => Promise<void>,
): void {
  response.write(bytes);
  void haveArrived().then(() => response.socket?.destroy());
}

const content = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const zip = { "content-type": "application/zip" };

describe("an archive that breaks off", () => {
  it.each<[string, Fault]>([
    ["its length announced", { kind: "truncatedBody" }],
    ["in chunks", { kind: "cutMidway" }],
  ])("for good, %s, is an error and no shorter archive", async (_what, fault) => {
    const { deployment, connection, id } = await exported();
    deployment.fault({ ...fault, match: { path: archivePath, times: 9 } });

    const { body } = await downloadExport(connection, id);
    const error = await rejection(bytesOf(body));

    expect(error).toBeInstanceOf(ResponseFormatError);
    expect(error).toMatchObject({ code: "BodyCutOff", method: "GET", status: 200 });
  });

  it("twice is made up for, without a byte too many or too few", async () => {
    const { deployment, connection, id } = await exported();
    const whole = await bytesOf((await downloadExport(connection, id)).body);
    const fault = deployment.fault({
      kind: "truncatedBody",
      match: { path: archivePath, times: 2 },
    });

    const { body } = await downloadExport(connection, id);

    expect((await bytesOf(body)).equals(whole)).toBe(true);
    expect(fault.struck).toBe(2);
  });

  it("is asked for again after the wait of a retry, as the connection says", async () => {
    const { deployment, id } = await exported();
    deployment.fault({ kind: "truncatedBody", match: { path: archivePath } });
    const clock = watchedClock();
    const connection = connectTo(deployment, { clock, retry: { random: () => 0.5 } });
    const before = deployment.requests.length;

    const { body, size } = await downloadExport(connection, id);
    const bytes = bytesOf(body);
    await clock.untilSleeping(250);
    expect(deployment.requests).toHaveLength(before + 1);
    await clock.advance(250);

    expect(await bytes).toHaveLength(size ?? 0);
  });

  it("is not asked for again when retries are off", async () => {
    const { deployment, connection, id } = await exported();
    deployment.fault({ kind: "truncatedBody", match: { path: archivePath } });
    const before = deployment.requests.length;

    const { body } = await downloadExport(connection, id, { retry: { retries: 0 } });

    expect(await rejection(bytesOf(body))).toMatchObject({ code: "BodyCutOff" });
    expect(deployment.requests).toHaveLength(before + 1);
  });

  it("goes on from where it broke off, where the server knows ranges", async () => {
    const ranges: (string | undefined)[] = [];

    const bytes = await download(({ response, range }, _attempt, arrived) => {
      ranges.push(range);
      const from = Number(/\d+/.exec(range ?? "0")?.[0]);
      response.writeHead(from ? 206 : 200, {
        ...zip,
        "content-length": content.length - from,
        ...(from && { "content-range": `bytes ${from}-999/1000` }),
      });
      const part = content.subarray(from, from + 400);
      if (from + part.length === 1000) response.end(part);
      else breakAfter(response, part, () => arrived(from + part.length));
    });

    expect(bytes.equals(content)).toBe(true);
    expect(ranges).toEqual([undefined, "bytes=400-", "bytes=800-"]);
  });

  it("is an error when the rest belongs to another archive", async () => {
    const failure = rejection(
      download(({ response }, attempt, arrived) => {
        response.writeHead(200, { ...zip, "content-length": attempt === 1 ? 1000 : 900 });
        if (attempt > 1) response.end(content.subarray(0, 900));
        else breakAfter(response, content.subarray(0, 500), () => arrived(500));
      }),
    );

    expect(await failure).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
  });

  it("is the same error when the other archive breaks off as well", async () => {
    const broken = (size: number, ...pieces: Buffer[]): Response => {
      const pull = (stream: ReadableStreamDefaultController): void => {
        const piece = pieces.shift();
        if (piece) stream.enqueue(piece);
        else stream.error(new TypeError("terminated"));
      };
      const headers = { ...zip, "content-length": `${size}` };
      return new Response(new ReadableStream({ pull }), { headers });
    };
    const responses = [broken(1000, content.subarray(0, 500)), broken(900)];
    const connection = testConnection({
      url: "http://deployment.invalid",
      fetch: () => Promise.resolve(responses.shift() ?? Response.error()),
    });

    const { body } = await downloadExport(connection, "e1");

    expect(await rejection(bytesOf(body))).toMatchObject({
      name: "ResponseFormatError",
      code: "WrongShape",
    });
  });

  it("is an error when the server answers with another range than asked for", async () => {
    const failure = rejection(
      download(({ response }, attempt, arrived) => {
        if (attempt > 1) {
          response.writeHead(206, { ...zip, "content-range": "bytes 7-999/1000" }).end("x");
          return;
        }
        response.writeHead(200, { ...zip, "content-length": 1000 });
        breakAfter(response, content.subarray(0, 500), () => arrived(500));
      }),
    );

    expect(await failure).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
  });

  it("is an error at once when its size is not known, since the rest could not be checked", async () => {
    let requests = 0;
    const failure = rejection(
      download(({ response }, _attempt, arrived) => {
        requests++;
        response.writeHead(200, { ...zip, "transfer-encoding": "chunked" });
        breakAfter(response, content.subarray(0, 500), () => arrived(500));
      }),
    );

    expect(await failure).toMatchObject({ code: "BodyCutOff" });
    expect(requests).toBe(1);
  });

  it("says why when the deployment refuses the rest", async () => {
    const { deployment, connection, id } = await exported();
    deployment.fault({ kind: "truncatedBody", match: { path: archivePath } });
    deployment.fault({
      kind: "status",
      status: 404,
      code: "ExportNotFound",
      message: "Expired.",
      match: { path: archivePath },
    });

    const { body } = await downloadExport(connection, id);

    expect(await rejection(bytesOf(body))).toMatchObject({ code: "ExportNotFound" });
  });
});

describe("an answer that is no archive", () => {
  it.each<[string, Fault, object]>([
    ["a login page", { kind: "html", status: 200 }, { code: "WrongContentType" }],
    ["JSON", { kind: "wrongType" }, { code: "WrongContentType" }],
    [
      "a refusal",
      { kind: "status", status: 403, code: "OperationNotPermitted", message: "No." },
      { status: 403 },
    ],
    ["nothing", { kind: "emptyBody" }, { name: "ResponseFormatError" }],
  ])("is an error before any byte: %s", async (_what, fault, expected) => {
    const { deployment, connection, id } = await exported();
    deployment.fault({ ...fault, match: { path: archivePath } });

    const error = await rejection(downloadExport(connection, id));

    expect(error).toMatchObject(expected);
  });

  it("is asked for again when the server fails for a moment", async () => {
    const { deployment, connection, id } = await exported();
    deployment.fault({ kind: "html", status: 502, match: { path: archivePath, times: 2 } });

    const { body } = await downloadExport(connection, id);

    expect((await bytesOf(body)).subarray(0, 2).toString()).toBe("PK");
  });
});

describe("an archive that is read slowly", () => {
  it("stays on its way, and is not collected in memory", async () => {
    const asked = vi.fn<(stream: ReadableStreamDefaultController) => void>((stream) =>
      stream.enqueue(content),
    );
    const response = new Response(new ReadableStream({ pull: asked }, { highWaterMark: 0 }), {
      headers: { ...zip, "content-length": "1000000" },
    });
    const connection = testConnection({
      url: "http://deployment.invalid",
      fetch: () => Promise.resolve(response),
    });
    const { body } = await downloadExport(connection, "e1");
    const reader = body.getReader();

    for (const pieces of [0, 1, 2]) {
      await nextTurn();
      expect(asked).toHaveBeenCalledTimes(pieces);
      await reader.read();
    }
    await reader.cancel();
  });

  it("can be given up, which ends the connection", async () => {
    let closed = false;
    const { url } = await startServer((response) => {
      response.on("close", () => (closed = true));
      response.writeHead(200, { ...zip, "content-length": 10_000 });
      response.write(content);
    });
    const { body } = await downloadExport(testConnection({ url }), "e1");

    await body.cancel();

    await expect.poll(() => closed).toBe(true);
  });

  it("ends with an abort, and is not asked for again", async () => {
    const controller = new AbortController();
    let requests = 0;
    const failure = rejection(
      download(
        ({ response }, _attempt, arrived) => {
          requests++;
          response.writeHead(200, { ...zip, "content-length": 10_000 });
          response.write(content);
          void arrived(1000).then(() => controller.abort());
        },
        { signal: controller.signal },
      ),
    );

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(requests).toBe(1);
  });
});

describe("an archive without a length", () => {
  const archive = zipOf("people", content);
  const compressed = gzipSync(archive);
  const gzip = { ...zip, "content-encoding": "gzip" };

  it("has no size when a proxy compressed it, since the announced one is another", async () => {
    const { url, received } = await startServer((response) => {
      response.writeHead(200, { ...gzip, "content-length": compressed.length }).end(compressed);
    });

    const { size, body } = await downloadExport(testConnection({ url }), "e1");

    expect(size).toBeUndefined();
    expect((await bytesOf(body)).equals(archive)).toBe(true);
    expect(received[0]?.headers["accept-encoding"]).toBe("identity");
  });

  it.each<[string, object, Uint8Array]>([
    ["compressed, with a length", { ...gzip, "content-length": 200 }, compressed.subarray(0, 200)],
    ["compressed, in chunks", gzip, compressed.subarray(0, 200)],
    ["compressed, but for its last bytes", gzip, compressed.subarray(0, -20)],
    ["compressed, with nothing but the header", gzip, compressed.subarray(0, 10)],
    ["compressed, with nothing at all", gzip, new Uint8Array()],
    ["compressed when it was short already", gzip, gzipSync(archive.subarray(0, 900))],
    ["in chunks", zip, archive.subarray(0, 900)],
    ["in chunks, but for its last byte", zip, archive.subarray(0, -1)],
    ["in chunks, after an archive in it", zip, zipOf("inner.zip", archive).subarray(0, -100)],
  ])("that ends early is an error and no shorter archive: %s", async (_what, headers, bytes) => {
    const { url } = await startServer((response) =>
      response.writeHead(200, headers as Record<string, string>).end(bytes),
    );

    const { body } = await downloadExport(testConnection({ url }), "e1");

    expect(await rejection(bytesOf(body))).toMatchObject({
      name: "ResponseFormatError",
      code: "BodyCutOff",
      path: "/api/export/zip/e1",
    });
  });

  it("comes whole in chunks", async () => {
    const { url } = await startServer((response) => {
      response.writeHead(200, zip);
      response.write(archive.subarray(0, 500));
      response.end(archive.subarray(500));
    });

    const { body } = await downloadExport(testConnection({ url }), "e1");

    expect((await bytesOf(body)).equals(archive)).toBe(true);
  });

  it("is an error when the rest of one with a length comes compressed", async () => {
    const failure = rejection(
      download(({ response }, attempt, arrived) => {
        if (attempt > 1) response.writeHead(200, gzip).end(compressed);
        else {
          response.writeHead(200, { ...zip, "content-length": archive.length });
          breakAfter(response, archive.subarray(0, 500), () => arrived(500));
        }
      }),
    );

    expect(await failure).toMatchObject({ name: "ResponseFormatError", code: "WrongShape" });
  });
});

describe("an archive that goes silent", () => {
  /** Sends that many bytes for each request from where it is asked to begin, and then nothing. */
  async function silentServer(
    length: number,
    headers: object = { "content-length": 1000 },
  ): Promise<TestServer> {
    return startServer((response, { headers: { range } }) => {
      const from = Number(/\d+/.exec(range ?? "0")?.[0]);
      response.writeHead(from ? 206 : 200, {
        ...zip,
        ...(from ? { "content-range": `bytes ${from}-999/1000` } : headers),
      });
      response.write(content.subarray(from, from + length));
    });
  }
  const retry = { random: () => 0.5, baseDelay: 10 };

  it("for longer than `timeout` is asked for the rest", async () => {
    const clock = watchedClock();
    const server = await silentServer(600);
    const connection = testConnection({ url: server.url, clock, retry });

    const { body } = await downloadExport(connection, "e1", { timeout: 400 });
    const reader = body.getReader();
    const { value: first } = await reader.read();
    const second = reader.read();
    await clock.untilSleeping(400);
    await clock.advance(400);
    await clock.untilSleeping(5);
    await clock.advance(5);

    const pieces = [first, (await second).value].map((piece) => Buffer.from(piece ?? []));
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
    await reader.cancel();
    expect(server.received.map(({ headers }) => headers.range)).toEqual([undefined, "bytes=600-"]);
  });

  it("for as long as that is waited for", async () => {
    const clock = watchedClock();
    let goOn = (): unknown => expect.unreachable();
    const server = await startServer((response) => {
      response.writeHead(200, { ...zip, "content-length": 1000 });
      response.write(content.subarray(0, 500));
      goOn = () => response.end(content.subarray(500));
    });
    const connection = testConnection({ url: server.url, clock });

    const { body } = await downloadExport(connection, "e1", { timeout: 400 });
    const bytes = bytesOf(body);
    await clock.untilSleeping(400);
    await clock.advance(399);
    goOn();

    expect((await bytes).equals(content)).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  it("again and again is an error after some tries, and the connections are closed", async () => {
    const clock = watchedClock();
    const closed: number[] = [];
    const began: number[] = [];
    const server = await startServer((response, _request, attempt) => {
      response.on("close", () => closed.push(attempt));
      response.writeHead(200, { ...zip, "content-length": 1000 }).flushHeaders();
    });
    const connection = testConnection({ url: server.url, clock });

    const { body } = await downloadExport(connection, "e1", {
      timeout: 400,
      retry: { ...retry, retries: 2 },
      onResponse: ({ status }) => began.push(status),
    });
    const failure = rejection(bytesOf(body));
    for (const tries of [1, 2, 3]) {
      await expect.poll(() => began).toHaveLength(tries);
      await clock.untilSleeping(400);
      await clock.advance(400);
      if (tries === 3) break;
      await clock.untilSleeping(tries * 5);
      await clock.advance(tries * 5);
    }

    expect(await failure).toMatchObject({
      name: "TimeoutError",
      scope: "attempt",
      timeout: 400,
      message: "GET /api/export/zip/e1: no archive data within 400 ms",
    });
    await expect.poll(() => closed).toEqual([1, 2, 3]);
  });

  it("is bounded by the `timeout` of its connection, where the call has none", async () => {
    const clock = watchedClock();
    const { url } = await silentServer(500);
    const connection = testConnection({ url, clock, timeout: 300, retry: { retries: 0 } });

    const { body } = await downloadExport(connection, "e1");
    const failure = rejection(bytesOf(body));
    await clock.untilSleeping(300);
    await clock.advance(300);

    expect(await failure).toMatchObject({ name: "TimeoutError", timeout: 300 });
  });

  it("is an error at once when its size is not known, since the rest could not be checked", async () => {
    const clock = watchedClock();
    const server = await silentServer(500, {});
    const connection = testConnection({ url: server.url, clock });

    const { body } = await downloadExport(connection, "e1", { timeout: 400 });
    const failure = rejection(bytesOf(body));
    await clock.untilSleeping(400);
    await clock.advance(400);

    expect(await failure).toMatchObject({ name: "TimeoutError" });
    expect(server.received).toHaveLength(1);
  });

  it("ends with an abort meanwhile", async () => {
    const clock = watchedClock();
    const controller = new AbortController();
    const server = await silentServer(500);
    const connection = testConnection({ url: server.url, clock });

    const { body } = await downloadExport(connection, "e1", {
      timeout: 400,
      signal: controller.signal,
    });
    const failure = rejection(bytesOf(body));
    await clock.untilSleeping(400);
    controller.abort();

    expect(await failure).toBeInstanceOf(AbortedError);
    expect(server.received).toHaveLength(1);
    expect(clock.sleeping).toEqual([]);
  });

  it("after its last byte is whole, and not asked for more", async () => {
    const clock = watchedClock();
    const server = await startServer((response) => {
      const headers = { ...zip, "content-range": "bytes 0-999/1000" };
      response.writeHead(206, headers).write(content);
    });
    const connection = testConnection({ url: server.url, clock });

    const { body } = await downloadExport(connection, "e1", { timeout: 400 });
    const reader = body.getReader();
    const { value: bytes } = await reader.read();
    const end = reader.read();
    await clock.untilSleeping(400);
    await clock.advance(400);

    expect(await end).toMatchObject({ done: true });
    expect(Buffer.from(bytes ?? []).equals(content)).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  it("because nobody reads it is not silent", async () => {
    const clock = watchedClock();
    const server = await startServer((response) => {
      response.writeHead(200, { ...zip, "content-length": 1000 }).end(content);
    });
    const connection = testConnection({ url: server.url, clock });

    const { body } = await downloadExport(connection, "e1", { timeout: 400 });
    await clock.advance(60_000);

    expect((await bytesOf(body)).equals(content)).toBe(true);
    expect(server.received).toHaveLength(1);
  });

  it("by a stream that cannot be closed is given up all the same", async () => {
    const clock = watchedClock();
    const stream = new ReadableStream({
      pull: () => new Promise<never>(() => {}),
      cancel: () => new Promise<never>(() => {}),
    });
    const headers = { ...zip, "content-length": "1000" };
    const connection = testConnection({
      url: "http://deployment.invalid",
      clock,
      retry: { retries: 0 },
      fetch: () => Promise.resolve(new Response(stream, { headers })),
    });

    const { body } = await downloadExport(connection, "e1", { timeout: 400 });
    const failure = rejection(bytesOf(body));
    await clock.untilSleeping(400);
    await clock.advance(400);

    expect(await failure).toMatchObject({ name: "TimeoutError" });
  });
});

describe("a page in place of an archive", () => {
  it("that goes silent is refused within `timeout`", async () => {
    const { url } = await startServer((response) =>
      response.writeHead(200, { "content-type": "text/html" }).write("<html>login"),
    );

    const error = await rejection(downloadExport(testConnection({ url }), "e1", { timeout: 50 }));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongContentType" });
  });

  it("that goes silent is left when the signal aborts", async () => {
    const controller = new AbortController();
    const { url } = await startServer((response) =>
      response.writeHead(200, { "content-type": "text/html" }).write("<html>login", () => {
        controller.abort();
      }),
    );

    const error = await rejection(
      downloadExport(testConnection({ url }), "e1", { signal: controller.signal }),
    );

    expect(error).toBeInstanceOf(AbortedError);
  });
});
