import { describe, expect, it } from "vitest";

import { call } from "../../src/transport/call.ts";
import { sendJson, startServer, type Respond } from "@convex-openapi/test-support/http-server";
import { exposures } from "../support/exposures.ts";
import { KEY, operation, rejection, SECRET, testTransport } from "../support/test-transport.ts";

async function get(respond: Respond, property?: "value"): Promise<unknown> {
  const server = await startServer(respond);
  const transport = testTransport();
  return call({ transport }, operation(transport, "GET", `${server.url}/api/thing`), {}, property);
}

function answering(contentType: string, body: string): Respond {
  return (response) => response.writeHead(200, { "content-type": contentType }).end(body);
}

describe("a success gives", () => {
  it.each([{ value: 1 }, [], "text", 0, false, null])("its JSON: %j", async (json) => {
    expect(await get((response) => sendJson(response, 200, json))).toEqual(json);
  });

  it.each([
    ["of length 0", { "content-length": 0 }],
    ["in no chunks", {}],
  ])("nothing for an empty body %s, as several endpoints answer", async (_kind, headers) => {
    expect(await get((response) => response.writeHead(200, headers).end())).toBeUndefined();
  });

  it("what it promises, whatever parameters its content type has", async () => {
    const answer = answering("application/json; charset=utf-8", "{}");

    expect(await get(answer)).toEqual({});
  });

  it("the result of a function that failed under status 560, as under 200", async () => {
    const result = { status: "error", errorMessage: "boom" };

    expect(await get((response) => sendJson(response, 560, result))).toEqual(result);
  });
});

describe("a success is refused", () => {
  it.each<[string, Respond]>([
    ["an empty body", (response) => response.end()],
    ["another object", (response) => sendJson(response, 200, { other: 1 })],
    ["a list", (response) => sendJson(response, 200, [])],
    ["null", (response) => sendJson(response, 200, null)],
  ])("when it lacks the property that the operation promises: %s", async (_what, respond) => {
    const error = await rejection(get(respond, "value"));

    expect(error).toMatchObject({ name: "ResponseFormatError", code: "WrongShape", status: 200 });
  });

  it("when it is labelled as a page, even if its text would be JSON", async () => {
    const answer = answering("text/html", "{}");

    expect(await rejection(get(answer))).toMatchObject({
      code: "WrongContentType",
      contentType: "text/html",
      body: "{}",
    });
  });

  it("with no more than 200 characters of its body", async () => {
    const answer = answering("text/plain", "x".repeat(10_000));

    expect(await rejection(get(answer))).toMatchObject({ body: "x".repeat(200) });
  });
});

describe("a failure is classified", () => {
  it.each([
    [400, "Any", "BadRequestError"],
    [401, "Any", "UnauthorizedError"],
    [401, "BadAdminKey", "BadAdminKeyError"],
    [403, "Any", "ForbiddenError"],
    [403, "BadDeployKey", "BadDeployKeyError"],
    [404, "Any", "NotFoundError"],
    [405, "Any", "ResponseError"],
    [408, "Any", "ResponseError"],
    [409, "Any", "ConflictError"],
    [418, "Any", "ResponseError"],
    [429, "Any", "RateLimitedError"],
    [500, "InternalServerError", "ServerError"],
    [503, "Overloaded", "ServerError"],
    [561, "Any", "ServerError"],
  ])("%i %s is a %s", async (status, code, name) => {
    const error = await rejection(
      get((response) => sendJson(response, status, { code, message: "Because." })),
    );

    expect(error).toMatchObject({
      name,
      code,
      status,
      message: `GET /api/thing: ${status} ${code} Because.`,
    });
  });

  it.each([
    ["OperationNotPermitted", " (deployment:env:write).", "deployment:env:write"],
    ["ReadOnlyAdminKey", ".", undefined],
    ["Unauthorized", ".", undefined],
  ])("403 %s is a missing permission", async (code, end, action) => {
    const message = `You do not have permission to perform this operation${end}`;

    const error = await rejection(get((response) => sendJson(response, 403, { code, message })));

    expect(error).toMatchObject({ name: "OperationNotPermittedError", code });
    expect((error as { action?: string }).action).toBe(action);
  });

  it.each(["constructor", "__proto__", "toString"])(
    "a server cannot choose a class by the code %s",
    async (code) => {
      const respond: Respond = (response) =>
        response
          .writeHead(400, { "content-type": "application/json" })
          .end(`{"code": "${code}", "message": "m"}`);

      expect(await rejection(get(respond))).toMatchObject({ name: "BadRequestError", code });
    },
  );

  it.each(["null", "[]", '"text"', "17", "{}", '{"code":1}', "<p>", ""])(
    "without a code of the backend it shows the start of the body: %s",
    async (body) => {
      const respond: Respond = (response) => response.writeHead(400).end(body);

      expect(await rejection(get(respond))).toMatchObject({ code: "Http400", body });
    },
  );

  it("with the wait that the server asks for", async () => {
    const error = await rejection(
      get((response) => {
        response.setHeader("retry-after", "90");
        sendJson(response, 429, { code: "RateLimited", message: "m" });
      }),
    );

    expect(error).toMatchObject({ retryAfter: 90_000 });
  });

  it("with the wait until the date that the server names, by the clock of the connection", async () => {
    const now = Date.UTC(2026, 0, 1);
    const clock = { now: () => now, sleep: () => Promise.resolve() };
    const server = await startServer((response) => {
      response.setHeader("retry-after", new Date(now + 90_000).toUTCString());
      sendJson(response, 429, { code: "RateLimited", message: "m" });
    });
    const transport = testTransport({ clock });

    const error = await rejection(call({ transport }, operation(transport, "GET", server.url)));

    expect(error).toMatchObject({ retryAfter: 90_000 });
  });
});

describe("the JSON of a failure shows no secret", () => {
  const escaped = Array.from(
    KEY,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  ).join("");

  it.each<[string, string]>([
    ["in a message of escapes alone", `{"code":"Bad","message":"got ${escaped}"}`],
    ["in a code of escapes alone", `{"code":"${escaped}","message":"m"}`],
    ["in JSON of another shape", `{"error":"${escaped}"}`],
    ["behind an escaped separator", `{"error":"Convex\\t${KEY.slice(0, -20)}"}`],
    ["in a message behind an escaped separator", `{"code":"Bad","message":"Convex\\t${KEY}"}`],
  ])("%s", async (_where, body) => {
    const respond: Respond = (response) =>
      response.writeHead(400, { "content-type": "application/json" }).end(body);

    const error = await rejection(get(respond));

    for (const text of exposures(error)) {
      expect(text).not.toContain(SECRET.slice(0, 7));
      expect(text).not.toContain("u0053");
    }
  });

  it("and keeps its code, so that a write is sent once", async () => {
    // What would follow the first character may be written in up to 16 others.
    const key = "n|0123456789abcd/efghijk=";
    const server = await startServer((response) =>
      sendJson(response, 404, { code: "ExportNotFound", message: "no 789abcd/efghijk" }),
    );
    const transport = testTransport({ credential: key, authorization: `Convex ${key}` });

    const error = await rejection(call({ transport }, operation(transport, "POST", server.url)));

    expect(error).toMatchObject({ name: "NotFoundError", code: "ExportNotFound" });
    expect(server.received).toHaveLength(1);
  });

  it.each([undefined, { a: 1 }, 17])("and no message that is no text: %j", async (message) => {
    const error = await rejection(
      get((response) => sendJson(response, 400, { code: "Bad", message })),
    );

    expect((error as Error).message).not.toMatch(/undefined|object Object|Bad 17/);
  });

  it("in what is left of a long page", async () => {
    const page = `<p>${KEY}${"x".repeat(60_000)}${KEY}`;

    const error = await rejection(get((response) => response.writeHead(400).end(page)));

    for (const text of exposures(error)) expect(text).not.toContain(SECRET.slice(0, 8));
  });
});
