import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen, type Loopback } from "./loopback.ts";
import { answerOf, resultOf, type Declared } from "./responses.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const text = { type: "string" };
const both: Declared = { "200": { "application/json": {}, "text/csv": text } };

describe("a success of a media type that the caller accepts", () => {
  it("is read as that where the response does not say what it is", async () => {
    const result = await resultOf(server, both, { body: "1,2" }, { accept: "text/csv" });
    expect(result).toMatchObject({ ok: true, data: "1,2" });
  });

  it("is unexpected where it is another one, because its type is that of the accepted one", async () => {
    const answer = answerOf("application/json", '{"a":1}');
    const result = await resultOf(server, both, answer, { accept: "text/csv" });
    expect(result).toMatchObject({ ok: false, status: "unexpected", text: '{"a":1}' });
  });
});

describe("a version of a media type", () => {
  const versions: Declared = {
    "200": { "application/json; v=1": {}, "application/json; v=2": {}, "text/csv": text },
  };
  const accept = "application/json; v=2";

  it("is asked for by all of its name", async () => {
    await resultOf(server, versions, {}, { accept });
    expect(server.received.at(-1)?.headers.accept).toBe(accept);
  });

  it("is read where the response says no more than what it is a version of", async () => {
    const answer = answerOf("application/json", '{"a":1}');
    expect(await resultOf(server, versions, answer, { accept })).toMatchObject({ data: { a: 1 } });
  });

  it("is unexpected where something else comes", async () => {
    const result = await resultOf(server, versions, answerOf("text/csv", "1,2"), { accept });
    expect(result).toMatchObject({ ok: false, status: "unexpected", text: "1,2" });
  });
});

describe("a success of any media type", () => {
  it("is text where the schema says so, whatever it is labelled as", async () => {
    const declared: Declared = { "200": { "*/*": text } };
    const result = await resultOf(server, declared, answerOf("application/json", "[1]"));
    expect(result).toMatchObject({ ok: true, data: "[1]" });
  });

  it("is bytes where the schema says so", async () => {
    const declared: Declared = { "200": { "*/*": { type: "string", format: "binary" } } };
    const { data } = await resultOf(server, declared, answerOf("image/png", "<a>"));
    expect(data).toBeInstanceOf(Blob);
  });

  it("is nothing where it is empty and nothing is declared", async () => {
    const declared: Declared = { "404": {} };
    const answer = { status: 204, headers: { "Content-Type": "application/json" } };
    expect(await resultOf(server, declared, answer)).toMatchObject({ ok: true, data: undefined });
  });
});
