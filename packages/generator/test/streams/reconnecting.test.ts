import { getEventListeners, once } from "node:events";
import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Answer, give, listen, type Loopback } from "../wire/loopback.ts";
import { all, untilError } from "../read-values.ts";
import { loadStreamed, type Result, type Stream } from "./streamed-api.ts";

const headers = { "content-type": "text/event-stream" };

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());

const events = (body: string): Answer => ({ headers, body });
const gone: Answer = { status: 204, body: "" };

/** A response whose connection is closed behind a part of it. */
const broken =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, headers);
    response.write(text, () => response.destroy());
  };

/** Answers one request after the other; behind the last one, the server says that nothing more comes. */
function answerWith(...answers: readonly Answer[]): void {
  let index = 0;
  server.answer = (response) => give(answers[index++] ?? gone, response);
}

async function watch(
  options: object | undefined,
  init: object = {},
  name: "readThings" | "followThings" = "readThings",
): Promise<Result> {
  const api = await loadStreamed("text/event-stream");
  const reconnect = options && { reconnect: api.reconnecting({ delay: 1, ...options }) };
  return api[name](api.createTestClient({ baseUrl: server.url }), { ...init, ...reconnect });
}

const ids = (): unknown[] => server.received.map((request) => request.headers["last-event-id"]);
const dataOf = (items: readonly unknown[]): unknown[] =>
  items.map((item) => (item as { data: unknown }).data);

describe("an event stream that is connected again", () => {
  it("goes on behind its last event where the connection broke", async () => {
    answerWith(broken("id: 1\ndata: a\n\nid: 2\ndata: b"), events("id: 2\ndata: b\n\n"));
    expect(dataOf(await all((await watch({})).data))).toEqual(["a", "b"]);
    expect(ids()).toEqual([undefined, "1", "2"]);
  });

  it("goes on where the response ended", async () => {
    answerWith(events("id: 1\ndata: a\n\n"), events("data: b\n\n"));
    expect(dataOf(await all((await watch({})).data))).toEqual(["a", "b"]);
    expect(ids()).toEqual([undefined, "1", "1"]);
  });

  it("sends an id in UTF-8", async () => {
    answerWith(events("id: é☃\ndata: a\n\n"));
    const { data } = await watch({});
    await all(data);
    expect(Buffer.from(String(ids()[1]), "latin1").toString()).toBe("é☃");
    expect(data.lastEventId).toBe("é☃");
  });

  it("sends no id where none has come, or an empty one", async () => {
    answerWith(events("data: a\n\n"), events("id: 1\ndata: b\n\nid\ndata: c\n\n"));
    expect(dataOf(await all((await watch({})).data))).toEqual(["a", "b", "c"]);
    expect(ids()).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ["headers", { headers: { "last-event-id": "1" } }],
    ["a parameter", { params: { header: { "Last-Event-ID": "1" } } }],
  ])("goes on behind its last event where %s said where it starts", async (_, init) => {
    answerWith(events("id: 2\ndata: b\n\n"), broken("data: c\n\n"));
    expect(dataOf(await all((await watch({}, init, "followThings")).data))).toEqual(["b", "c"]);
    expect(ids()).toEqual(["1", "2", "2"]);
  });

  it("sends the parameters and headers of the call each time", async () => {
    answerWith(events("id: 1\ndata: a\n\n"));
    const init = { params: { query: { q: "x" } }, headers: { "x-trace": "7" } };
    await all((await watch({}, init)).data);
    const sent = server.received.map(({ target, headers: given }) => [target, given["x-trace"]]);
    expect(sent).toEqual([
      ["/things?q=x", "7"],
      ["/things?q=x", "7"],
    ]);
  });

  it("knows the id of its last event over all connections", async () => {
    answerWith(events("id: 1\ndata: a\n\n"), events("data: b\n\n"));
    const { data } = await watch({});
    await all(data);
    expect(data.lastEventId).toBe("1");
  });

  it("waits as long as the server says", async () => {
    answerWith(events("retry: 1\ndata: a\n\n"), events("data: b\n\n"));
    expect(dataOf(await all((await watch({ delay: 1e9 })).data))).toEqual(["a", "b"]);
  });

  it.each([429, 500, 503])("is tried again behind a response with status %s", async (status) => {
    answerWith(events("data: a\n\n"), { status }, events("data: b\n\n"));
    expect(dataOf(await all((await watch({})).data))).toEqual(["a", "b"]);
  });

  it("is tried again where the server cannot be reached", async () => {
    answerWith(events("data: a\n\n"), (response) => void response.destroy(), events("data: b\n\n"));
    expect(dataOf(await all((await watch({})).data))).toEqual(["a", "b"]);
  });

  it("counts its attempts anew behind an event", async () => {
    const lost = broken(": nothing\n\n");
    const event = broken("data: a\n\n");
    answerWith(event, lost, event, lost, event);
    expect(await all((await watch({ attempts: 2 })).data)).toHaveLength(3);
  });
});

describe("an event stream that was to be connected again", () => {
  it("ends with [DONE] for good", async () => {
    answerWith(events('data: {"n":1}\n\ndata: [DONE]\n\n'), events("data: {}\n\n"));
    const api = await loadStreamed("text/event-stream", { schema: { type: "object" } });
    const client = api.createTestClient({ baseUrl: server.url });
    const { data } = await api.readThings(client, { reconnect: api.reconnecting({ delay: 1 }) });
    expect(await all(data)).toEqual([{ n: 1 }]);
    expect(server.received).toHaveLength(1);
  });

  it("ends with status 204 for good, though the description does not declare it", async () => {
    answerWith(events("data: a\n\n"), gone);
    expect(dataOf(await all((await watch({}, {}, "followThings")).data))).toEqual(["a"]);
    expect(server.received).toHaveLength(2);
  });

  it("does not connect again at once where the server wants a longer time than timers have", async () => {
    answerWith(events("retry: 3000000000\ndata: a\n\n"));
    const { data } = await watch({});
    const timers = vi.spyOn(globalThis, "setTimeout");
    try {
      const items = all(data);
      await vi.waitUntil(() => timers.mock.calls.some(([, time]) => Number(time) > 1e9));
      await data.cancel();
      await items;
      expect(timers.mock.calls.map(([, time]) => Number(time))).toContain(2 ** 31 - 1);
    } finally {
      timers.mockRestore();
    }
  });

  it("ends where so many responses in a row have no event", async () => {
    const nothing = events("");
    answerWith(events("data: a\n\n"), nothing, nothing, events("data: b\n\n"));
    expect(await all((await watch({ attempts: 2 })).data)).toHaveLength(1);
    expect(server.received).toHaveLength(3);
  });

  it("fails with what failed last where no attempt is left", async () => {
    answerWith(events("data: a\n\n"), broken("data"), { status: 503 });
    const { before, error } = await untilError((await watch({ attempts: 2 })).data);
    expect(before).toHaveLength(1);
    expect(error.message).toBe("GET /things: status 503 when connecting again");
  });

  it("fails at once where the API refuses it", async () => {
    answerWith(events("data: a\n\n"), { status: 404 });
    const { error } = await untilError((await watch({})).data);
    expect(error.message).toBe("GET /things: status 404 when connecting again");
    expect(server.received).toHaveLength(2);
  });

  it("fails with an item that cannot be read", async () => {
    answerWith(events("data: x\n\n"), events("data: {}\n\n"));
    const api = await loadStreamed("text/event-stream", { schema: { type: "object" } });
    const client = api.createTestClient({ baseUrl: server.url });
    const { data } = await api.readThings(client, { reconnect: api.reconnecting({ delay: 1 }) });
    expect((await untilError(data)).error.message).toBe("GET /things, item 1: no JSON");
    expect(server.received).toHaveLength(1);
  });

  it("gives the failure of the first response as it is", async () => {
    answerWith({ status: 404, body: '{"message":"none"}' });
    expect(await watch({})).toMatchObject({ ok: false, status: 404 });
  });

  it("gives a success without a stream as it is", async () => {
    answerWith(gone);
    expect(await watch({})).toMatchObject({ ok: true, status: 204, data: undefined });
  });

  describe.each([
    ["waits to be connected again", { delay: 1e6 }, 1],
    ["is connected again", {}, 2],
  ] as const)("while it %s", (_, options, requests) => {
    /** A loop that has its only event, and gets no answer to its second request. */
    async function pending(init: object = {}): Promise<{
      data: Stream;
      items: AsyncIterator<unknown>;
      next: Promise<IteratorResult<unknown>>;
    }> {
      answerWith(events("data: a\n\n"), () => undefined);
      const { data } = await watch(options, init);
      const items = data[Symbol.asyncIterator]();
      await items.next();
      const timers = vi.spyOn(globalThis, "setTimeout");
      const next = items.next();
      await vi.waitUntil(() => timers.mock.calls.length > 0 && server.received.length === requests);
      timers.mockRestore();
      return { data, items, next };
    }

    it("ends at once where it is cancelled", async () => {
      const { data, next } = await pending();
      await data.cancel();
      expect(await next).toMatchObject({ done: true });
    });

    it("ends at once where its loop is left", async () => {
      const { items, next } = await pending();
      expect(await items.return?.()).toMatchObject({ done: true });
      expect(await next).toMatchObject({ done: true });
    });

    it("is aborted, with nothing left on the signal", async () => {
      const controller = new AbortController();
      const { next } = await pending({ signal: controller.signal });
      controller.abort(new Error("enough"));
      await expect(next).rejects.toThrow("enough");
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    });
  });

  it("ends at once with a fetch that heeds no signal, and closes what comes late", async () => {
    let late: ServerResponse | undefined;
    answerWith(events("data: a\n\n"), (response) => void (late = response));
    const heedless = (request: Request): Promise<Response> =>
      fetch(new Request(request, { signal: null }));
    const { data } = await watch({}, { fetch: heedless });
    const items = data[Symbol.asyncIterator]();
    await items.next();
    const next = items.next();
    await vi.waitUntil(() => late);
    await data.cancel();
    expect(await next).toMatchObject({ done: true });
    const closed = once(late as unknown as ServerResponse, "close");
    late?.writeHead(200, headers).write("data: b\n\n");
    await closed;
  });

  it("is aborted behind an attempt that succeeded", async () => {
    const open: Answer = (response) => void response.writeHead(200, headers).write("data: b\n\n");
    answerWith(events("data: a\n\n"), open);
    const controller = new AbortController();
    const { data } = await watch({}, { signal: controller.signal });
    const items = data[Symbol.asyncIterator]();
    await items.next();
    await items.next();
    const next = items.next();
    controller.abort(new Error("enough"));
    await expect(next).rejects.toThrow("enough");
  });

  it("refuses to be read twice", async () => {
    answerWith(events("data: a\n\n"));
    const { data } = await watch({});
    await all(data);
    expect((await untilError(data)).error.message).toBe("GET /things: read before");
  });

  it("closes its connection where it is read a second time", async () => {
    answerWith(events("data: a\n\ndata: b\n\n"));
    const { data } = await watch({});
    const first = data[Symbol.asyncIterator]();
    await first.next();
    await untilError(data);
    expect(await first.next()).toEqual({ done: true, value: undefined });
    expect(server.received).toHaveLength(1);
  });

  it("is left without another request", async () => {
    answerWith(events("data: a\n\ndata: b\n\n"));
    for await (const _ of (await watch({})).data) break;
    expect(server.received).toHaveLength(1);
  });

  it("is connected once where nobody asks for more", async () => {
    answerWith(events("data: a\n\n"), events("data: b\n\n"));
    expect(dataOf(await all((await watch(undefined)).data))).toEqual(["a"]);
    expect(server.received).toHaveLength(1);
  });
});
