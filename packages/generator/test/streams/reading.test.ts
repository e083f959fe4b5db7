import { describe, expect, it } from "vitest";
import { inPieces, resultOf, type PieceBody } from "./pieces.ts";
import { all, untilError } from "../read-values.ts";
import { loadStreamed, type Stream } from "./streamed-api.ts";

const lines = "application/jsonl";

async function streamOf(body: PieceBody, init: object = {}): Promise<Stream> {
  const api = await loadStreamed(lines, { itemSchema: {} });
  return (await resultOf(api, lines, body, init)).data;
}

describe("a stream", () => {
  it("reads nothing before it is asked for an item, and no piece ahead", async () => {
    const body = inPieces(["1\n2\n", "3\n", "4\n"]);
    const stream = await streamOf(body);
    expect(body.taken()).toBe(0);
    const taken: unknown[] = [];
    for await (const item of stream) taken.push([item, body.taken()]);
    expect(taken).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
  });

  it("has the response that it came with", async () => {
    const { response } = await streamOf(inPieces([]));
    expect(response.headers.get("content-type")).toBe(lines);
  });

  it("is cancelled where its reader leaves the loop", async () => {
    const body = inPieces(["1\n2\n", "3\n"]);
    for await (const item of await streamOf(body)) if (item === 1) break;
    expect([body.isCancelled(), body.taken()]).toEqual([true, 1]);
  });

  it("ends where it is cancelled, without the rest of what has come", async () => {
    const body = inPieces(["1\n2\n3", "4\n"]);
    const stream = await streamOf(body);
    const found: unknown[] = [];
    for await (const item of stream) {
      found.push(item);
      await stream.cancel();
    }
    expect(found).toEqual([1]);
    expect(body.isCancelled()).toBe(true);
  });

  it("ends for who waits when it is cancelled", async () => {
    const silent = new ReadableStream<Uint8Array>();
    const api = await loadStreamed(lines, { itemSchema: {} });
    const { data } = await resultOf(api, lines, { body: silent });
    const next = data[Symbol.asyncIterator]().next();
    await data.cancel();
    expect(await next).toMatchObject({ done: true });
  });

  it("is cancelled before anything is read of it", async () => {
    const body = inPieces(["1\n"]);
    const stream = await streamOf(body);
    await stream.cancel();
    expect(await all(stream)).toEqual([]);
    expect(body.isCancelled()).toBe(true);
  });

  it("gives each item once to who asks for several at a time", async () => {
    const items = (await streamOf(inPieces(["1\n2\n", "3\n"])))[Symbol.asyncIterator]();
    const four = await Promise.all([items.next(), items.next(), items.next(), items.next()]);
    expect(four.map(({ value }) => value as unknown)).toEqual([1, 2, 3, undefined]);
    expect(await items.next()).toMatchObject({ done: true });
  });

  it("refuses to be read twice", async () => {
    const stream = await streamOf(inPieces(["1\n"]));
    await all(stream);
    const { error } = await untilError(stream);
    expect(error.message).toBe("GET /things, item 2: read before");
  });

  it("ends before the next item where it is aborted", async () => {
    const controller = new AbortController();
    const body = inPieces(["1\n2\n3\n"]);
    const { signal } = controller;
    const found: unknown[] = [];
    const reading = (async () => {
      for await (const item of await streamOf(body, { signal })) {
        found.push(item);
        if (item === 2) controller.abort(new Error("enough"));
      }
    })();
    await expect(reading).rejects.toThrow("enough");
    expect(found).toEqual([1, 2]);
  });

  it("fails where its connection does, behind the items that came", async () => {
    const lost = new Error("socket closed");
    const { before, error } = await untilError(await streamOf(inPieces(["1\n2"], lost)));
    expect(before).toEqual([1]);
    expect(error.message).toBe("GET /things, item 2: connection lost");
    expect(error.cause).toBe(lost);
  });

  it("stays at its end behind an error", async () => {
    const stream = await streamOf(inPieces(["x\n1\n"]));
    const items = stream[Symbol.asyncIterator]();
    await expect(items.next()).rejects.toThrow("item 1: no JSON");
    expect(await items.next()).toMatchObject({ done: true });
  });
});

describe("an item of four million characters in pieces of a line", () => {
  const line = `"${"x".repeat(61)}",`;
  const count = 2 ** 16;

  /** To search all that has come for each piece would take minutes. */
  it.each([
    ["application/jsonl", "[", line, '""]\n'],
    ["application/json-seq", "\u001e[\n", `${line}\n`, '""]\n'],
    ["text/event-stream", "data: [\n", `data: ${line}\n`, 'data: ""]\n\n'],
    ["text/event-stream", "data: [\r\n", `data: ${line}\r\n`, 'data: ""]\r\n\r\n'],
  ])("is read once in %s that begins with %j", async (mediaType, start, middle, end) => {
    const api = await loadStreamed(mediaType, { itemSchema: { type: "array" } });
    const body = inPieces([start, ...Array.from({ length: count }, () => middle), end]);
    const [item] = await all((await resultOf(api, mediaType, body)).data);
    expect(item).toHaveLength(count + 1);
  });
});

describe("the longest item", () => {
  it.each([
    ["that has come whole", ['1\n"12345"\n']],
    ["that goes on without end", ["1\n", '"12', "3456", "7890", "1234"]],
  ])("refuses one %s", async (_, pieces) => {
    const body = inPieces(pieces);
    const { before, error } = await untilError(await streamOf(body, { maxItemLength: 6 }));
    expect(before).toEqual([1]);
    expect(error.message).toBe("GET /things, item 2: longer than 6 characters");
    expect(body.isCancelled()).toBe(true);
    expect(body.taken()).toBeLessThan(4);
  });

  it("may be as long as it says", async () => {
    expect(await all(await streamOf(inPieces(['"1234"\n']), { maxItemLength: 6 }))).toEqual([
      "1234",
    ]);
  });

  it("has 16 Mi characters unless the caller says another number", async () => {
    const mebi = "x".repeat(2 ** 20);
    const body = inPieces(['"', ...Array.from({ length: 20 }, () => mebi), '"\n']);
    const { error } = await untilError(await streamOf(body));
    expect(error.message).toBe("GET /things, item 1: longer than 16777216 characters");
    expect(body.taken()).toBe(17);
  });
});
