import { describe, expect, it } from "vitest";
import { eventsIn, inPieces, resultOf } from "./pieces.ts";
import { all } from "../read-values.ts";
import { loadStreamed } from "./streamed-api.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("an event stream", () => {
  it("gives each event with the fields that it has", async () => {
    const text = "event: add\nid: 7\nretry: 20\ndata: one\n\ndata: two\n\n";
    expect(await eventsIn([text])).toEqual([
      { event: "add", id: "7", retry: 20, data: "one" },
      { data: "two" },
    ]);
  });

  it.each([
    ["line feeds", "data: a\n\ndata: b\n\n"],
    ["carriage returns", "data: a\r\rdata: b\r\r"],
    ["both", "data: a\r\n\r\ndata: b\r\n\r\n"],
    ["any of them", "data: a\r\n\ndata: b\n\r\n"],
  ])("can have lines that end in %s", async (_, text) => {
    expect(await eventsIn([text])).toEqual([{ data: "a" }, { data: "b" }]);
  });

  it.each<[string, string[], unknown[]]>([
    ["a line end", ["data: a\r", "\n\r", "\ndata: b\n\n"], [{ data: "a" }, { data: "b" }]],
    ["a line end, with nothing between", ["data: a\r", "", "\n\r\n"], [{ data: "a" }]],
    ["a blank line", ["data: a\n", "\n", "data: b\n\n"], [{ data: "a" }, { data: "b" }]],
    ["a field", ["da", "ta", ": ", "a\n\n"], [{ data: "a" }]],
    ["a line feed behind a return", ["data: a\r", "data: b\n\n"], [{ data: "a\nb" }]],
  ])("can come in pieces that part %s", async (_, pieces, events) => {
    expect(await eventsIn(pieces)).toEqual(events);
  });

  it("can come in pieces that part a character", async () => {
    const whole = bytes("data: ☃\n\n");
    expect(await eventsIn([whole.subarray(0, 7), whole.subarray(7, 8), whole.subarray(8)])).toEqual(
      [{ data: "☃" }],
    );
  });

  it("gives an event as soon as its last line end is there", async () => {
    const { body } = inPieces(["data: a\r\n\r"]);
    const open = new ReadableStream<Uint8Array>({
      async start(controller) {
        for await (const piece of body) controller.enqueue(piece);
      },
    });
    const api = await loadStreamed("text/event-stream");
    const { data } = await resultOf(api, "text/event-stream", { body: open });
    const first = await data[Symbol.asyncIterator]().next();
    expect(first).toEqual({ done: false, value: { data: "a" } });
    await data.cancel();
  });

  it.each<[string, string, unknown[]]>([
    ["a byte order mark at its start", "\uFEFFdata: a\n\n", [{ data: "a" }]],
    ["one elsewhere, which is part of a name", "data: a\n\uFEFFdata: b\n\n", [{ data: "a" }]],
    ["comments", ": hi\ndata: a\n:\n\n: alone\n\n", [{ data: "a" }]],
    ["unknown fields", "data: a\nDATA: b\nx: c\n\n", [{ data: "a" }]],
    ["several lines of data", "data: a\ndata:\ndata: b\n\n", [{ data: "a\n\nb" }]],
    ["data without a space", "data:a\n\n", [{ data: "a" }]],
    ["data with two spaces, one of which it keeps", "data:  a\n\n", [{ data: " a" }]],
    ["a field without a colon", "data\n\n", [{ data: "" }]],
    ["no data, where there is no event", "event: a\nid: 1\n\ndata: b\n\n", [{ data: "b" }]],
    ["an empty name", "event: a\nevent:\ndata: b\n\n", [{ data: "b" }]],
    ["an id with NUL, which is ignored", "id: a\0b\ndata: c\n\n", [{ data: "c" }]],
    ["an empty id", "id\ndata: a\n\n", [{ id: "", data: "a" }]],
    ["a retry that is no number, which is ignored", "retry: 1s\ndata: a\n\n", [{ data: "a" }]],
    ["many blank lines", "\n\n\ndata: a\n\n\n\ndata: b\n\n\n", [{ data: "a" }, { data: "b" }]],
    ["no blank line behind the last event", "data: a\n\ndata: b\n", [{ data: "a" }]],
    ["nothing at all", "", []],
    ["bytes that are no UTF-8", "data: \uFFFD\n\n", [{ data: "\uFFFD" }]],
  ])("can have %s", async (_, text, events) => {
    expect(await eventsIn([text])).toEqual(events);
  });

  it("knows the id of the event that came last", async () => {
    const api = await loadStreamed("text/event-stream");
    const text = "id: 1\ndata: a\n\ndata: b\n\nid: 3\n\nid: 4\ndata: c\n\n";
    const { data } = await resultOf(api, "text/event-stream", inPieces([text]));
    expect(data.lastEventId).toBeUndefined();
    const ids: unknown[] = [];
    for await (const event of data) ids.push([event, data.lastEventId]);
    expect(ids).toEqual([
      [{ id: "1", data: "a" }, "1"],
      [{ data: "b" }, "1"],
      [{ id: "4", data: "c" }, "4"],
    ]);
  });
});

describe("an event stream whose data is JSON", () => {
  const schema = { type: "object", properties: { n: { type: "integer" } } };
  const dataOf = async (media: object, text: string): Promise<unknown[]> => {
    const api = await loadStreamed("text/event-stream", media as never);
    return all((await resultOf(api, "text/event-stream", inPieces([text]))).data);
  };

  it("gives the data of each event", async () => {
    expect(await dataOf({ schema }, 'data: {"n":1}\n\ndata: {"n":\ndata: 2}\n\n')).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  it("gives null and false as they are", async () => {
    const media = { schema: { type: ["object", "boolean", "null"] } };
    expect(await dataOf(media, "data: null\n\ndata: false\n\n")).toEqual([null, false]);
  });

  it("ends with [DONE], whatever comes behind it", async () => {
    expect(await dataOf({ schema }, 'data: {"n":1}\n\ndata: [DONE]\n\ndata: {"n":2}\n\n')).toEqual([
      { n: 1 },
    ]);
  });

  it("does not end with [DONE] where data is text", async () => {
    expect(await dataOf({}, "data: [DONE]\n\ndata: a\n\n")).toEqual([
      { data: "[DONE]" },
      { data: "a" },
    ]);
  });

  const json = { contentMediaType: "application/json", contentSchema: schema };
  const named = (event: string, data: object): object => ({
    type: "object",
    required: ["event", "data"],
    properties: { event: { const: event }, data },
  });

  it("gives events with their fields where these are described", async () => {
    const media = { itemSchema: { type: "object", properties: { id: {}, data: json } } };
    expect(await dataOf(media, 'id: 1\ndata: {"n":1}\n\ndata: [DONE]\n\n')).toEqual([
      { id: "1", data: { n: 1 } },
    ]);
  });

  it("leaves the data of those events text that are described so", async () => {
    const media = { itemSchema: { oneOf: [named("add", json), named("log", { type: "string" })] } };
    const text = 'event: add\ndata: {"n":1}\n\nevent: log\ndata: {"n":1}\n\ndata: {}\n\n';
    expect(await dataOf(media, text)).toEqual([
      { event: "add", data: { n: 1 } },
      { event: "log", data: '{"n":1}' },
      { data: "{}" },
    ]);
  });

  it("reads the data of all events but some as JSON where these are described as text", async () => {
    const other = { type: "object", properties: { data: schema } };
    const media = { itemSchema: { oneOf: [other, named("log", { type: "string" })] } };
    const text = 'data: {"n":1}\n\nevent: log\ndata: no\n\n';
    expect(await dataOf(media, text)).toEqual([{ data: { n: 1 } }, { event: "log", data: "no" }]);
  });
});
