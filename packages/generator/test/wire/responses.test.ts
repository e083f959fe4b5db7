import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadOne } from "./generated-api.ts";
import { listen, type Loopback } from "./loopback.ts";
import { readResult } from "./read-result.ts";
import {
  bodiless,
  broken,
  empty,
  failures,
  files,
  itemStreams,
  pages,
  strangers,
  streams,
  successes,
  type ResponseCase,
} from "./response-cases.ts";
import { answerOf, kinds, responsesOf, resultOf, text } from "./responses.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const { file } = kinds;

async function judge({ declared, answer, method, init, expected }: ResponseCase): Promise<void> {
  const result = await resultOf(server, declared, answer, init, method ? { method } : {});
  expect(await readResult(result)).toEqual(expected);
}

describe("a success", () => {
  it.each(successes)("is read by its own media type: $title", judge);

  it.each(files)("is a Blob with every byte and its type: $title", judge);

  it.each(itemStreams)("that may never end is read item by item: $title", judge);

  it.each(streams)("that may never end is left unread: $title", judge);
});

describe("an answer that is none of the declared", () => {
  it.each(pages)("is unexpected with its text: a page of a proxy in place of $title", judge);

  it.each(strangers)("is unexpected with its text: $title", judge);
});

describe("a declared error", () => {
  it.each(failures)("is as it came: $title", judge);

  it("is as it came where a middleware has made it anew", async () => {
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

describe("a response that can have no body", () => {
  const declared = { "304": {}, default: { "application/json": {} } };
  const unchanged = (): Response => new Response(null, { status: 304 });

  it("is the declared one where the call has a `fetch` of its own", async () => {
    const fetch = async (): Promise<Response> => unchanged();
    const result = await resultOf(server, declared, {}, { fetch });
    expect(await readResult(result)).toEqual({ ok: false, status: 304, text: "" });
  });

  it("is the declared one where a middleware has made it", async () => {
    const { call, createTestClient } = await loadOne({ responses: responsesOf(declared) });
    const client = createTestClient({ baseUrl: server.url });
    client.use({ onRequest: unchanged });
    expect(await readResult(await call(client))).toEqual({ ok: false, status: 304, text: "" });
  });

  it("is unexpected where it is not declared", async () => {
    const fetch = async (): Promise<Response> => unchanged();
    const result = await resultOf(server, kinds.json, {}, { fetch });
    expect(await readResult(result)).toMatchObject({ status: "unexpected", text: "" });
  });
});

describe("an empty body", () => {
  it.each(empty)("is $title", judge);
});

describe("a response without a body", () => {
  it.each(bodiless)("is read as nothing: $title", judge);
});

describe("a connection that breaks while a body is read", () => {
  it.each(broken)("rejects: $title", async ({ declared, answer }) => {
    await expect(resultOf(server, declared, answer)).rejects.toThrow(TypeError);
  });
});
