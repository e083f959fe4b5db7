import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Answer, type Loopback } from "./loopback.ts";
import { answerOf, resultOf, type Declared } from "./responses.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const text = { type: "string" };
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const page = "<!doctype html><title>Sign in</title>";
const json: Declared = { "200": { "application/json": {} }, default: { "application/json": {} } };
const csv: Declared = { "200": { "text/csv": text }, default: { "text/plain": text } };
const file: Declared = { "200": { "image/png": {} }, default: { "image/png": {} } };
const octets: Declared = { "200": { "application/octet-stream": {} } };
const both: Declared = {
  "200": { "text/csv": text, "application/json": {}, "image/png": {} },
  default: { "text/plain": text, "application/problem+json": {} },
};
const nothing: Declared = { "200": {}, "204": {}, default: {} };

async function bytesOf(blob: unknown): Promise<Uint8Array> {
  return new Uint8Array(await (blob as Blob).arrayBuffer());
}

describe("a success", () => {
  it.each<[string, Declared, Answer, unknown]>([
    ["JSON", json, answerOf("application/json", '{"a":1}'), { a: 1 }],
    ["JSON without a label", json, { body: '{"a":1}' }, { a: 1 }],
    ["JSON by another label", json, answerOf("text/plain", "[1]"), [1]],
    [
      "JSON, where the schema is none of text",
      { "200": { "text/plain": { type: "integer" } } },
      { body: "42" },
      42,
    ],
    ["JSON that is null", json, answerOf("application/json", "null"), null],
    ["text", csv, answerOf("text/csv; charset=utf-8", "1: <a>"), "1: <a>"],
    ["text by another label", csv, answerOf("text/plain", "1.0"), "1.0"],
    ["CSV beside JSON", both, answerOf("Text/CSV; charset=utf-8", "1"), "1"],
    ["JSON beside CSV", both, answerOf("application/json", "1"), 1],
    ["JSON by another name beside CSV", both, answerOf("application/hal+json", "1"), 1],
    ["JSON without a label beside others", both, { body: "1" }, 1],
    [
      "a page, where that is declared",
      { "200": { "text/html": text } },
      answerOf("text/html", page),
      page,
    ],
    ["any text", { "200": { "text/*": text } }, answerOf("text/html", page), page],
    ["nothing that means something", nothing, answerOf("text/plain", "OK"), undefined],
    ["a status of a class", { "2XX": { "application/json": {} } }, { status: 201, body: "1" }, 1],
  ])("is read by its own media type: %s", async (_, declared, answer, data) => {
    expect(await resultOf(server, declared, answer)).toMatchObject({ ok: true, data });
  });

  it.each<[string, Declared, string]>([
    ["a declared image", file, "image/png"],
    ["another image", file, "image/webp"],
    ["an image beside JSON", both, "image/png"],
    ["any bytes", octets, "application/zip"],
    ["an image of any kind", { "200": { "image/*": {} } }, "image/avif"],
  ])("is a Blob with every byte and its type: %s", async (_, declared, type) => {
    const { data } = await resultOf(server, declared, answerOf(type, bytes));
    expect((data as Blob).type).toBe(type);
    expect(await bytesOf(data)).toEqual(bytes);
  });

  it.each(["text/event-stream", "application/x-ndjson"])(
    "that may never end is left unread: %s",
    async (type) => {
      const answer: Answer = (response) => {
        response.writeHead(200, { "Content-Type": type }).write("data: 1\n\n");
      };
      const { data } = await resultOf(server, { "200": { [type]: text } }, answer);
      const reader = (data as ReadableStream<Uint8Array>).getReader();
      expect(new TextDecoder().decode((await reader.read()).value)).toBe("data: 1\n\n");
      await reader.cancel();
    },
  );

  it.each([csv, file])("is left unread on request", async (declared) => {
    const answer: Answer = (response) => {
      response.writeHead(200, { "Content-Type": "application/unknown" }).write("1");
    };
    const { data } = await resultOf(server, declared, answer, { stream: true });
    const reader = (data as ReadableStream<Uint8Array>).getReader();
    expect((await reader.read()).value).toEqual(new TextEncoder().encode("1"));
    await reader.cancel();
  });
});

describe("an answer that is none of the declared", () => {
  it.each<[string, Declared]>([
    ["JSON", json],
    ["text", csv],
    ["an image", file],
    ["bytes", octets],
    ["one of several kinds", both],
    ["nothing", nothing],
    ["an image of any kind", { "200": { "image/*": {} } }],
    ["a stream", { "200": { "text/event-stream": text } }],
  ])("is unexpected with its text: a page of a proxy in place of %s", async (_, declared) => {
    for (const status of [200, 502]) {
      const result = await resultOf(
        server,
        declared,
        answerOf("text/html; charset=utf-8", page, status),
      );
      expect(result).toMatchObject({
        ok: false,
        status: "unexpected",
        text: page,
        error: { text: page, json: undefined },
      });
    }
  });

  it.each<[string, Declared, Answer, string, unknown]>([
    ["text in place of JSON", json, answerOf("application/json", "oops"), "oops", undefined],
    ["JSON that is cut off", json, answerOf("application/json", '{"a":'), '{"a":', undefined],
    ["another status, with JSON", octets, { status: 404, body: '{"a":1}' }, '{"a":1}', { a: 1 }],
    ["another status, with text", octets, { status: 404, body: "1.0" }, "1.0", 1],
    ["another success", octets, { status: 201, body: "1" }, "1", undefined],
    ["a success beside a default", json, { status: 201, body: "1" }, "1", 1],
  ])("is unexpected with its text: %s", async (_, declared, answer, body, value) => {
    expect(await resultOf(server, declared, answer)).toMatchObject({
      ok: false,
      status: "unexpected",
      text: body,
      error: { text: body, json: value },
    });
  });
});

describe("a declared error", () => {
  it.each<[string, Declared, Answer, unknown]>([
    ["JSON", json, answerOf("application/json", '{"a":1}', 400), { a: 1 }],
    ["text that looks like JSON", csv, answerOf("text/plain", "1.0", 400), "1.0"],
    ["text in quotes", csv, answerOf("text/plain", '"a"', 400), '"a"'],
    [
      "problem+json beside text",
      both,
      answerOf("application/problem+json", '{"a":1}', 400),
      { a: 1 },
    ],
    ["JSON beside text", both, answerOf("application/json", '{"a":1}', 400), { a: 1 }],
    ["text beside problem+json", both, answerOf("text/plain", "1.0", 400), "1.0"],
  ])("is as it came: %s", async (_, declared, answer, error) => {
    expect(await resultOf(server, declared, answer)).toMatchObject({
      ok: false,
      status: "default",
      error,
    });
  });

  it("of bytes has every one of them", async () => {
    const { error, text: read } = await resultOf(server, file, answerOf("image/png", bytes, 500));
    expect(await bytesOf(error)).toEqual(bytes);
    expect(read).toBe("");
  });

  it("is as it came where a middleware has made it anew", async () => {
    const { loadOne } = await import("./generated-api.ts");
    const { call, createTestClient } = await loadOne({
      responses: { default: { description: "No.", content: { "text/plain": { schema: text } } } },
    });
    server.answer = answerOf("text/plain", "a", 500);
    const client = createTestClient({ baseUrl: server.url });
    client.use({
      onResponse: async ({ response }: { response: Response }) =>
        new Response(`${await response.text()}b`, response),
    });
    expect(await call(client)).toMatchObject({
      ok: false,
      status: "default",
      error: "ab",
      text: "ab",
    });
  });

  it("is what openapi-fetch makes of it where the call has a `fetch` of its own", async () => {
    const fetch = async (): Promise<Response> =>
      new Response('{"a":"oops"}', { status: 500, headers: { "Content-Type": "image/png" } });
    const { error } = await resultOf(server, file, {}, { fetch });
    expect(new TextDecoder().decode(await bytesOf(error))).toBe('{"a":"oops"}');
  });
});

const framings: [string, Answer][] = [200, 404].flatMap((status): [string, Answer][] => [
  [`a length of zero, ${status}`, { status, headers: { "Content-Length": "0" }, body: "" }],
  [
    `chunks, ${status}`,
    (response) => {
      response.writeHead(status, { "Transfer-Encoding": "chunked" }).flushHeaders();
      response.end();
    },
  ],
  [
    `the end of the connection, ${status}`,
    (response) => {
      response.useChunkedEncodingByDefault = false;
      response.writeHead(status, { Connection: "close" }).end();
    },
  ],
]);

describe.each(framings)("an empty body with %s", (_, answer) => {
  it("is an empty text", async () => {
    const { data, error } = await resultOf(server, csv, answer);
    expect(data ?? error).toBe("");
  });

  it("is an empty file", async () => {
    const { data, error } = await resultOf(server, file, answer);
    expect(((data ?? error) as Blob).size).toBe(0);
  });

  it("is no JSON, but still a failure", async () => {
    expect(await resultOf(server, json, answer)).toMatchObject({
      ok: false,
      status: "unexpected",
      text: "",
      error: { text: "" },
    });
  });

  it("is what was declared without a body", async () => {
    const { data, error } = await resultOf(server, nothing, answer);
    expect([data, error]).toEqual([undefined, undefined]);
  });

  it("is a stream without pieces", async () => {
    const declared = { "200": { "text/event-stream": text }, "404": { "text/event-stream": text } };
    const { data, error } = await resultOf(server, declared, answer);
    expect(await new Response((data ?? error) as ReadableStream).text()).toBe("");
  });
});

describe("a response without a body", () => {
  it("is a success for 204", async () => {
    const result = await resultOf(server, nothing, { status: 204, body: "" });
    expect(result).toMatchObject({ ok: true, status: 204, data: undefined });
  });

  it.each([
    [200, true],
    [404, false],
  ])("is what HEAD comes to: %i", async (status, ok) => {
    const headers = { "Content-Type": "application/json", "Content-Length": "10" };
    const answer: Answer = (response) => {
      response.writeHead(status, headers).end();
    };
    const result = await resultOf(server, json, answer, {}, { method: "head" });
    expect(result).toMatchObject({ ok, ...(ok ? { data: undefined } : { text: "" }) });
  });
});

describe("a connection that breaks while a body is read", () => {
  it.each<[string, Declared]>([
    ["JSON", json],
    ["text", csv],
    ["bytes", file],
    ["nothing", nothing],
  ])("rejects, where %s was expected", async (_, declared) => {
    for (const status of [200, 500]) {
      const answer: Answer = (response) => {
        response.writeHead(status, { "Content-Length": "9" });
        response.write("1", () => response.destroy());
      };
      await expect(resultOf(server, declared, answer)).rejects.toThrow(TypeError);
    }
  });
});
