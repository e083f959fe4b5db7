import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { listen, type Loopback, type Received } from "../wire/loopback.ts";
import { loadStreamed, type Result } from "./streamed-api.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
beforeEach(() => {
  server.received.length = 0;
  server.answer = { headers: { "content-type": "application/jsonl" }, body: "" };
});
afterAll(() => server.close());

const item: JsonObject = { type: "object", properties: { n: { type: "integer" } } };

async function send(
  body: unknown,
  mediaType = "application/jsonl",
  media: JsonObject = { itemSchema: item },
  init: object = {},
): Promise<Result> {
  const api = await loadStreamed(mediaType, media);
  return api.sendThings(api.createTestClient({ baseUrl: server.url }), { body, ...init });
}

/** The one request that came. */
function received(): Received {
  const [only, ...others] = server.received;
  if (only === undefined || others.length > 0) throw new Error("not one request");
  return only;
}

async function* later(...items: readonly unknown[]): AsyncGenerator {
  for (const each of items) yield await Promise.resolve(each);
}

describe("items that are sent", () => {
  it.each<[string, JsonObject, string]>([
    ["application/jsonl", { itemSchema: item }, '{"n":1}\n{"n":2}\n'],
    ["application/x-ndjson", { schema: item }, '{"n":1}\n{"n":2}\n'],
    ["application/json-seq", { itemSchema: item }, '\u001e{"n":1}\n\u001e{"n":2}\n'],
    ["text/event-stream", { itemSchema: item }, 'data: {"n":1}\n\ndata: {"n":2}\n\n'],
  ])("are written as %s", async (mediaType, media, text) => {
    for (const items of [
      later({ n: 1 }, { n: 2 }),
      [{ n: 1 }, { n: 2 }],
      new Set([{ n: 1 }, { n: 2 }]),
    ]) {
      server.received.length = 0;
      await send(items, mediaType, media);
      const { body, headers } = received();
      expect(body.toString()).toBe(text);
      expect(headers["content-type"]).toBe(mediaType);
    }
  });

  it("are a body without a length, but for a list", async () => {
    await send(later({ n: 1 }));
    expect(received().headers["content-length"]).toBeUndefined();
    server.received.length = 0;
    await send([{ n: 1 }]);
    expect(received().headers["content-length"]).toBe("8");
  });

  it.each<[string, () => unknown]>([
    ["a text", () => '{"n":1}\n'],
    ["bytes", () => new TextEncoder().encode('{"n":1}\n')],
    ["a stream of bytes", () => new Blob(['{"n":1}\n']).stream()],
    ["a Blob", () => new Blob(['{"n":1}\n'])],
  ])("stay as they are where they are %s", async (_, body) => {
    await send(body());
    expect(received().body.toString()).toBe('{"n":1}\n');
  });

  it("can be none", async () => {
    await send([]);
    expect(received().body.toString()).toBe("");
    server.received.length = 0;
    await send(undefined);
    expect(received().headers["content-type"]).toBeUndefined();
  });

  it("are left to a serializer of the caller", async () => {
    const bodySerializer = (items: unknown): string => JSON.stringify(items);
    await send([{ n: 1 }], "application/jsonl", { itemSchema: item }, { bodySerializer });
    expect(received().body.toString()).toBe('[{"n":1}]');
  });

  it("are taken one by one, as the connection has room for them", async () => {
    const api = await loadStreamed("application/jsonl", { itemSchema: item });
    const made: number[] = [];
    async function* counting(): AsyncGenerator {
      for (let n = 1; n <= 3; n++) {
        made.push(n);
        yield { n };
      }
    }
    const client = api.createTestClient({
      baseUrl: "http://localhost",
      async fetch(request: Request) {
        const reader = request.body?.getReader();
        expect(made).toEqual([]);
        await reader?.read();
        expect(made).toEqual([1]);
        await reader?.cancel();
        return new Response("", { headers: { "content-type": "application/jsonl" } });
      },
    });
    await api.sendThings(client, { body: counting() });
    expect(made).toEqual([1]);
  });

  it("end where the call is aborted", async () => {
    const controller = new AbortController();
    let isLeft = false;
    async function* many(): AsyncGenerator {
      try {
        for (let n = 0; ; n++) {
          await new Promise(setImmediate);
          if (n === 3) controller.abort(new Error("enough"));
          yield { n };
        }
      } finally {
        isLeft = true;
      }
    }
    const { signal } = controller;
    const sending = send(many(), "application/jsonl", { itemSchema: item }, { signal });
    await expect(sending).rejects.toThrow("enough");
    await expect.poll(() => isLeft).toBe(true);
  });

  it("fail the call where they fail", async () => {
    async function* failing(): AsyncGenerator {
      yield { n: 1 };
      throw new Error("no more");
    }
    await expect(send(failing())).rejects.toBeInstanceOf(Error);
    expect(server.received).toEqual([]);
  });

  it.each([[{ n: 1 }], [new Date(0)]])("are refused where they are none: %s", async (body) => {
    await expect(send(body)).rejects.toThrow("/things: no items in the body");
    expect(server.received).toEqual([]);
  });
});

describe("events that are sent", () => {
  const json = { contentMediaType: "application/json", contentSchema: item };
  const named = (event: string, data: JsonObject): JsonObject => ({
    required: ["event"],
    properties: { event: { const: event }, data, id: { type: "string" } },
  });
  const media: JsonObject = {
    itemSchema: { oneOf: [named("add", json), named("log", { type: "string" })] },
  };

  it("have their fields, and data as their form has it", async () => {
    const events = [
      { event: "add", id: "1", retry: 20, data: { n: 1 } },
      { event: "log", data: "a\nb\r\nc\rd" },
    ];
    await send(events, "text/event-stream", media);
    expect(received().body.toString()).toBe(
      'event: add\nid: 1\nretry: 20\ndata: {"n":1}\n\nevent: log\ndata: a\ndata: b\ndata: c\ndata: d\n\n',
    );
  });

  it("are text where nothing describes them", async () => {
    await send([{ data: "a" }], "text/event-stream", {});
    expect(received().body.toString()).toBe("data: a\n\n");
  });

  it.each(["1\ndata: x", "1\r", "\0"])("are refused with %j as an id", async (id) => {
    const sending = send([{ id, data: "a" }], "text/event-stream", {});
    await expect(sending).rejects.toThrow("no line for id of an event");
    expect(server.received).toEqual([]);
  });
});
