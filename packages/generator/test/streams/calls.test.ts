import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listen, type Loopback } from "../wire/loopback.ts";
import { all, untilError } from "../read-values.ts";
import { loadStreamed } from "./streamed-api.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());

const eventStream = "text/event-stream";
const data = { schema: { type: "object" } };

function answerEvents(text: string): void {
  server.answer = { headers: { "content-type": `${eventStream}; charset=utf-8` }, body: text };
}

describe("an operation that gives JSON or a stream", () => {
  const open = async (): Promise<[Awaited<ReturnType<typeof loadStreamed>>, object]> => {
    const api = await loadStreamed(eventStream, data);
    return [api, api.createTestClient({ baseUrl: server.url })];
  };

  it("asks for the stream in the function for it", async () => {
    answerEvents('data: {"n":1}\n\n');
    const [api, client] = await open();
    const result = await api.chooseThingsStream(client);
    expect(result).toMatchObject({ ok: true, status: 200 });
    expect(await all(result.data)).toEqual([{ n: 1 }]);
    expect(server.received[0]?.headers.accept).toBe(eventStream);
  });

  it("gives the stream where the response does not say what it is", async () => {
    server.answer = { body: 'data: {"n":1}\n\n' };
    const [api, client] = await open();
    expect(await all((await api.chooseThingsStream(client)).data)).toEqual([{ n: 1 }]);
  });

  it("leaves the body of a stream unread in its other function", async () => {
    answerEvents("data: 1\n\n");
    const [api, client] = await open();
    const { data: body } = await api.chooseThings(client, { accept: eventStream });
    expect(await new Response(body as never).text()).toBe("data: 1\n\n");
  });

  it("is a failure where JSON comes in place of the stream", async () => {
    server.answer = { headers: { "content-type": "application/json" }, body: '{"message":"x"}' };
    const [api, client] = await open();
    expect(await api.chooseThingsStream(client)).toMatchObject({
      ok: false,
      status: "unexpected",
      error: { json: { message: "x" } },
    });
  });

  it("has the declared errors", async () => {
    server.answer = { status: 404, body: '{"message":"none"}' };
    const [api, client] = await open();
    expect(await api.chooseThingsStream(client)).toMatchObject({
      ok: false,
      status: 404,
      error: { message: "none" },
    });
  });
});

describe("an operation whose success is a stream", () => {
  it("gives it from its function", async () => {
    answerEvents('data: {"n":1}\n\n');
    const api = await loadStreamed(eventStream, data);
    const result = await api.readThings(api.createTestClient({ baseUrl: server.url }), {
      params: { query: { q: "a b" } },
    });
    expect(await all(result.data)).toEqual([{ n: 1 }]);
    expect(server.received[0]?.target).toBe("/things?q=a%20b");
  });

  it("gives nothing where the success has no body", async () => {
    server.answer = { status: 204, body: "" };
    const api = await loadStreamed(eventStream, data);
    const result = await api.readThings(api.createTestClient({ baseUrl: server.url }));
    expect(result).toMatchObject({ ok: true, status: 204, data: undefined });
  });

  it("is a failure where a page of a proxy comes", async () => {
    server.answer = { headers: { "content-type": "text/html" }, body: "<h1>Sign in</h1>" };
    const api = await loadStreamed(eventStream, data);
    const result = await api.readThings(api.createTestClient({ baseUrl: server.url }));
    expect(result).toMatchObject({ ok: false, status: "unexpected" });
  });

  it("fails where the server closes the connection in the middle", async () => {
    server.answer = (response) => {
      response.writeHead(200, { "content-type": eventStream });
      response.write('data: {"n":1}\n\n', () => response.destroy());
    };
    const api = await loadStreamed(eventStream, data);
    const result = await api.readThings(api.createTestClient({ baseUrl: server.url }));
    const { before, error } = await untilError(result.data);
    expect(before).toEqual([{ n: 1 }]);
    expect(error.message).toBe("GET /things, item 2: connection lost");
  });

  it("closes the connection where its reader leaves the loop", async () => {
    const closed = new Promise((resolve) => {
      server.answer = (response) => {
        response.on("close", resolve);
        response.writeHead(200, { "content-type": eventStream }).write('data: {"n":1}\n\n');
      };
    });
    const api = await loadStreamed(eventStream, data);
    const result = await api.readThings(api.createTestClient({ baseUrl: server.url }));
    for await (const item of result.data) {
      expect(item).toEqual({ n: 1 });
      break;
    }
    await closed;
  });

  it("closes the connection where it is aborted", async () => {
    const closed = new Promise((resolve) => {
      server.answer = (response) => {
        response.on("close", resolve);
        response.writeHead(200, { "content-type": eventStream }).write('data: {"n":1}\n\n');
      };
    });
    const api = await loadStreamed(eventStream, data);
    const controller = new AbortController();
    const { signal } = controller;
    const result = await api.readThings(api.createTestClient({ baseUrl: server.url }), { signal });
    const reading = (async () => {
      for await (const _ of result.data) controller.abort();
    })();
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    await closed;
  });
});

describe("functions that throw", () => {
  it("give the stream, and throw a failure", async () => {
    const api = await loadStreamed(eventStream, data, { errors: "throw" });
    const client = api.createTestClient({ baseUrl: server.url });
    answerEvents('data: {"n":1}\n\n');
    expect(await all((await api.readThings(client)) as never)).toEqual([{ n: 1 }]);
    expect(await all((await api.chooseThingsStream(client)) as never)).toEqual([{ n: 1 }]);
    server.answer = { status: 404, body: "{}" };
    await expect(api.chooseThingsStream(client)).rejects.toBeInstanceOf(api.TestError);
  });
});
