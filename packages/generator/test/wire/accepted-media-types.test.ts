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
