import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document.ts";
import { withFiles } from "../compile.ts";
import { emit, specOf } from "../documents.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

interface Outcome {
  readonly data?: unknown;
  readonly error?: unknown;
}

type Call = (client: object, init?: object) => Promise<Outcome>;

/** Calls the only operation of a path item over a socket. */
async function call(
  operation: JsonObject,
  init: object | undefined,
  { status = 200, headers = {}, body }: Answer = {},
  clientOptions: object = {},
): Promise<Outcome & { readonly received: Received }> {
  const spec = specOf({ paths: { "/it": { post: { operationId: "callIt", ...operation } } } });
  const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const record = async (): Promise<void> => {
      received.push({ headers: request.headers, body: await buffer(request) });
      response.writeHead(status, headers).end(body);
    };
    void record();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await withFiles(files, async (folder) => {
      const url = pathToFileURL(`${folder}/index.ts`).href;
      const { callIt, createTestClient } = (await import(/* @vite-ignore */ url)) as {
        callIt: Call;
        createTestClient: (options: object) => object;
      };
      const outcome = await callIt(createTestClient({ baseUrl, ...clientOptions }), init);
      const [first, ...others] = received;
      if (first === undefined || others.length > 0) throw new Error("not one request");
      return { ...outcome, received: first };
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** An operation that answers with bodies of the given media types and schemas. */
function answering(content: Record<string, JsonValue>, more: JsonObject = {}): JsonObject {
  return { responses: { "200": { description: "Done.", content: media(content) }, ...more } };
}

/** An operation that takes a body of one of the given media types and schemas. */
function taking(content: Record<string, JsonValue>): JsonObject {
  return {
    requestBody: { content: media(content) },
    responses: { "204": { description: "Done." } },
  };
}

function media(content: Record<string, JsonValue>): JsonObject {
  return Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));
}

const text = { type: "string" };
const bytes = new Uint8Array([0, 255, 10, 13]);
const done = { status: 204 };

describe("the body of a success", () => {
  it.each(["text/plain", "text/csv; charset=utf-8", "application/xml", "application/yaml"])(
    "that is %s is read as text",
    async (type) => {
      const answer = { headers: { "Content-Type": type }, body: "1: <a>" };
      expect((await call(answering({ [type]: text }), {}, answer)).data).toBe("1: <a>");
    },
  );

  it.each(["application/zip", "application/octet-stream", "image/png", "application/vnd.made-up"])(
    "that is %s is a Blob with every byte and its media type",
    async (type) => {
      const answer = { headers: { "Content-Type": type }, body: bytes };
      const { data } = await call(answering({ [type]: {} }), undefined, answer);
      expect(data).toBeInstanceOf(Blob);
      expect((data as Blob).type).toBe(type);
      expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(bytes);
    },
  );

  it.each(["text/event-stream", "application/x-ndjson"])(
    "that is %s is a stream, since it may never end",
    async (type) => {
      const answer = { headers: { "Content-Type": type }, body: "data: 1\n\n" };
      const { data } = await call(answering({ [type]: text }), {}, answer);
      expect(data).toBeInstanceOf(ReadableStream);
      expect(await new Response(data as ReadableStream).text()).toBe("data: 1\n\n");
    },
  );

  it("is read as the caller says, if the caller says so", async () => {
    const answer = { body: "1" };
    const read = async (init: object): Promise<unknown> =>
      (await call(answering({ "text/plain": text }), init, answer)).data;
    expect(await read({ parseAs: "json" })).toBe(1);
    expect(await read({ parseAs: "blob" })).toBeInstanceOf(Blob);
    expect(await read({ parseAs: undefined })).toBe("1");
  });

  it("is JSON where some success is", async () => {
    const operation = answering({ "text/plain": text, "application/json": {} });
    expect((await call(operation, {}, { body: '{"a":1}' })).data).toEqual({ a: 1 });
    await expect(call(operation, {}, { body: "plain" })).rejects.toThrow(SyntaxError);
  });

  it("is JSON where a schema says what no text can be", async () => {
    const operation = answering({ "text/plain": { type: "integer" } });
    expect((await call(operation, {}, { body: "42" })).data).toBe(42);
  });

  it("does not depend on what failures bring", async () => {
    const operation = answering(
      { "text/plain": text },
      { "4XX": { description: "No.", content: media({ "application/json": {} }) } },
    );
    expect((await call(operation, {}, { body: "fine" })).data).toBe("fine");
    const failed = await call(operation, {}, { status: 404, body: '{"code":"Gone"}' });
    expect(failed.error).toEqual({ code: "Gone" });
  });

  it("is undefined when it is empty", async () => {
    const operation = answering({ "text/plain": text });
    const { data } = await call(operation, {}, { headers: { "Content-Length": "0" } });
    expect(data).toBeUndefined();
  });
});

describe("the body of a request", () => {
  it.each([
    ["a Uint8Array", bytes],
    ["an ArrayBuffer", bytes.buffer],
    ["a Blob, whatever its own type", new Blob([bytes], { type: "image/png" })],
  ])("is sent as it is: %s", async (_, body) => {
    const operation = taking({ "application/octet-stream": {} });
    const { received } = await call(operation, { body }, done);
    expect(new Uint8Array(received.body)).toEqual(bytes);
    expect(received.headers["content-type"]).toBe("application/octet-stream");
  });

  it("of one of several media types has that of its Blob", async () => {
    const operation = taking({ "image/png": {}, "image/webp": {} });
    const send = async (body: unknown): Promise<string | undefined> =>
      (await call(operation, { body }, done)).received.headers["content-type"];
    expect(await send(new Blob([bytes], { type: "image/webp" }))).toBe("image/webp");
    expect(await send(bytes)).toBeUndefined();
  });

  it("that is text gets no quotes", async () => {
    const { received } = await call(taking({ "text/csv": text }), { body: 'a,"b"\n' }, done);
    expect(received.body.toString()).toBe('a,"b"\n');
    expect(received.headers["content-type"]).toBe("text/csv");
  });

  it("that is JSON by another name is sent under it", async () => {
    const operation = taking({ "application/merge-patch+json": {} });
    const { received } = await call(operation, { body: { a: null } }, done);
    expect(received.body.toString()).toBe('{"a":null}');
    expect(received.headers["content-type"]).toBe("application/merge-patch+json");
  });

  it("that is a form has a part for each field and item, and none for what is absent", async () => {
    const operation = taking({ "multipart/form-data": { type: "object" } });
    const file = new File([bytes], "a.bin", { type: "image/png" });
    const body = { file, tags: ["x", "y"], size: 3, meta: { a: 1 }, no: undefined, nil: null };
    const { received } = await call(operation, { body }, done);
    const type = received.headers["content-type"] ?? "";
    const form = await new Response(new Uint8Array(received.body), {
      headers: { "Content-Type": type },
    }).formData();
    expect([...form.keys()].sort()).toEqual(["file", "meta", "size", "tags", "tags"]);
    expect(form.getAll("tags")).toEqual(["x", "y"]);
    expect([form.get("size"), form.get("meta")]).toEqual(["3", '{"a":1}']);
    const sent = form.get("file") as File;
    expect([sent.name, sent.type, sent.size]).toEqual(["a.bin", "image/png", 4]);
  });

  it("that is a FormData already stays one, even where the client says JSON for every call", async () => {
    const body = new FormData();
    body.append("a", "1");
    const { received } = await call(
      taking({ "multipart/form-data": { type: "object" } }),
      { body },
      done,
      { headers: { "Content-Type": "application/json" } },
    );
    expect(received.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  });

  it("that is a form in a query's format leaves out what is absent", async () => {
    const operation = taking({ "application/x-www-form-urlencoded": { type: "object" } });
    const body = { "a b": "ü&=", list: [1, 2], no: undefined, meta: { x: [true] } };
    const { received } = await call(operation, { body }, done);
    expect(received.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect([...new URLSearchParams(received.body.toString())]).toEqual([
      ["a b", "ü&="],
      ["list", "1"],
      ["list", "2"],
      ["meta", '{"x":[true]}'],
    ]);
  });

  it("is JSON where some media type is", async () => {
    const operation = taking({ "application/json": {}, "text/plain": text });
    const { received } = await call(operation, { body: "a" }, done);
    expect(received.body.toString()).toBe('"a"');
    expect(received.headers["content-type"]).toBe("application/json");
  });

  it("that is absent says nothing of itself", async () => {
    const operation = taking({ "application/octet-stream": {} });
    for (const init of [undefined, {}, { body: undefined }]) {
      expect((await call(operation, init, done)).received.headers["content-type"]).toBeUndefined();
    }
  });

  it("is written as the caller says, if the caller says so", async () => {
    const operation = taking({ "application/octet-stream": {} });
    const init = { body: bytes, bodySerializer: () => "other" };
    const { received } = await call(operation, init, done);
    expect(received.body.toString()).toBe("other");
  });

  it.each([
    ["a record", { "content-type": "image/png", "x-a": "1" }],
    ["a Headers", new Headers({ "Content-Type": "image/png", "X-A": "1" })],
  ])("has the headers of the caller: %s", async (_, headers) => {
    const operation = taking({ "application/octet-stream": {} });
    const { received } = await call(operation, { body: bytes, headers }, done);
    expect(received.headers).toMatchObject({ "content-type": "image/png", "x-a": "1" });
  });

  it("can lose a header of the client by `null`", async () => {
    const operation = taking({ "application/octet-stream": {} });
    const { received } = await call(operation, { body: bytes, headers: { "X-A": null } }, done, {
      headers: { "X-A": "1" },
    });
    expect(received.headers["x-a"]).toBeUndefined();
  });
});
