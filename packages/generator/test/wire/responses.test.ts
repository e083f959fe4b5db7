import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Answer, type Loopback } from "./loopback.ts";
import { readResult } from "./read-result.ts";
import {
  bodiless,
  empty,
  failures,
  files,
  pages,
  strangers,
  successes,
  type ResponseCase,
} from "./response-cases.ts";
import { answerOf, kinds, resultOf, text, type Declared } from "./responses.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const { json, csv, file, nothing } = kinds;

async function judge({ declared, answer, method, expected }: ResponseCase): Promise<void> {
  const result = await resultOf(server, declared, answer, {}, method ? { method } : {});
  expect(await readResult(result)).toEqual(expected);
}

describe("a success", () => {
  it.each(successes)("is read by its own media type: $title", judge);

  it.each(files)("is a Blob with every byte and its type: $title", judge);

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
  it.each(pages)("is unexpected with its text: a page of a proxy in place of $title", judge);

  it.each(strangers)("is unexpected with its text: $title", judge);
});

describe("a declared error", () => {
  it.each(failures)("is as it came: $title", judge);

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
    expect(await (error as Blob).text()).toBe('{"a":"oops"}');
  });
});

describe("an empty body", () => {
  it.each(empty)("is $title", judge);
});

describe("a response without a body", () => {
  it.each(bodiless)("is read as nothing: $title", judge);
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
