import { describe, expect, it } from "vitest";
import {
  action,
  createFakeDeployment,
  createManualClock,
  type FakeDeployment,
  type ManualClock,
  mutation,
  query,
} from "../../src/index.ts";
import { sessionRequestId } from "../../src/http/request-id.ts";
import { callAny, get, post, type Answer } from "../support/call.ts";

interface LogAnswer {
  readonly entries: Record<string, unknown>[];
  readonly newCursor: number;
}

const functions = {
  "m:list": query((ctx) => {
    ctx.log.log("text", { n: 1 });
    ctx.log.warn("careful");
  }),
  "m:send": mutation(() => {
    throw new Error("no");
  }),
  "m:act": action(async (ctx) => {
    ctx.log.info("first");
    await ctx.runMutation("m:add");
    ctx.log.info("second");
  }),
  "m:add": mutation((ctx) => {
    ctx.log.debug("inside");
  }),
};

/** Its time stands still unless a test moves it, so a poll with nothing new is held for ever. */
function makeDeployment(clock: ManualClock = createManualClock()): FakeDeployment {
  return createFakeDeployment({ functions, logHoldMilliseconds: 5000, clock });
}

async function poll(
  deployment: FakeDeployment,
  query_: string,
  client?: string,
  endpoint = "stream_function_logs",
): Promise<LogAnswer> {
  const headers: Record<string, string> = client === undefined ? {} : { "convex-client": client };
  const sending = { key: deployment.adminKey, headers };
  const { status, body } = await get(deployment, `/api/${endpoint}?${query_}`, sending);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body as LogAnswer;
}

const kinds = ({ entries }: LogAnswer): string[] =>
  entries.map(({ kind, identifier }) => `${String(kind)} ${String(identifier)}`);

describe("stream_function_logs", () => {
  it("gives a completion with every field, absent ones as null", async () => {
    const deployment = makeDeployment();
    await callAny(deployment, "m:list");
    const { entries } = await poll(deployment, "cursor=0");
    expect(entries).toEqual([
      {
        kind: "Completion",
        udfType: "Query",
        componentPath: null,
        identifier: "m:list",
        logLines: ["[LOG] 'text' { n: 1 }", "[WARN] 'careful'"],
        timestamp: expect.any(Number),
        cachedResult: false,
        caller: "HttpApi",
        parentExecutionId: null,
        executionTime: expect.any(Number),
        userExecutionTime: expect.any(Number),
        success: null,
        error: null,
        requestId: expect.stringMatching(/^[0-9a-f]{16}$/),
        executionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        usageStats: expect.objectContaining({ databaseReadBytes: 0, memoryUsedMb: 0 }),
        returnBytes: expect.any(Number),
        occInfo: null,
        willRetry: false,
        executionTimestamp: expect.any(Number),
        identityType: "instance_admin",
        environment: "isolate",
      },
    ]);
  });

  it("tells the time of an entry in seconds and the cursor in milliseconds", async () => {
    const deployment = makeDeployment(createManualClock(1_800_000_000_000));
    await callAny(deployment, "m:list");
    const { entries, newCursor } = await poll(deployment, "cursor=0");
    expect([entries[0]?.["timestamp"], newCursor]).toEqual([1_800_000_000, 1_800_000_000_000]);
  });

  it("keeps the error of a function that threw", async () => {
    const deployment = makeDeployment();
    await callAny(deployment, "m:send");
    const { entries } = await poll(deployment, "cursor=0");
    expect(entries).toMatchObject([{ error: expect.stringContaining("Uncaught Error: no") }]);
  });

  it.each(["npm-cli-1.48.0", "dashboard-0.0.1"])("gives %s lines as objects", async (client) => {
    const deployment = makeDeployment();
    await callAny(deployment, "m:list");
    const { entries } = await poll(deployment, "cursor=0", client);
    expect(entries[0]?.["logLines"]).toEqual([
      {
        messages: ["'text'", "{ n: 1 }"],
        isTruncated: false,
        timestamp: expect.any(Number),
        level: "LOG",
        systemMetadata: null,
      },
      expect.objectContaining({ level: "WARN", messages: ["'careful'"] }),
    ]);
  });

  it.each(["npm-1.48.0", "python-1.0.0", "my-tool-0.1.0"])(
    "gives %s lines as text",
    async (client) => {
      const deployment = makeDeployment();
      deployment.log({ logLines: ["seeded"] });
      const { entries } = await poll(deployment, "cursor=0", client);
      expect(entries[0]?.["logLines"]).toEqual(["[LOG] seeded"]);
    },
  );

  it("shows the lines of an action once: while it runs, and not again at its end", async () => {
    const deployment = makeDeployment();
    await callAny(deployment, "m:act");
    const answer = await poll(deployment, "cursor=0");
    expect(kinds(answer)).toEqual([
      "Progress m:act",
      "Completion m:add",
      "Progress m:act",
      "Completion m:act",
    ]);
    expect(answer.entries.map(({ logLines }) => logLines)).toEqual([
      ["[INFO] 'first'"],
      ["[DEBUG] 'inside'"],
      ["[INFO] 'second'"],
      [],
    ]);
  });

  it("ties what an action ran to it", async () => {
    const deployment = makeDeployment();
    await callAny(deployment, "m:act");
    const { entries } = await poll(deployment, "cursor=0");
    const [, inner, , outer] = entries;
    expect(inner).toMatchObject({ caller: "Action", parentExecutionId: outer?.["executionId"] });
    expect(inner?.["requestId"]).toBe(outer?.["requestId"]);
  });
});

describe("stream_udf_execution", () => {
  it("gives completions alone, with all lines, as text for everyone", async () => {
    const deployment = makeDeployment();
    await callAny(deployment, "m:act");
    const answer = await poll(deployment, "cursor=0", "npm-cli-1.48.0", "stream_udf_execution");
    expect(kinds(answer)).toEqual(["Completion m:add", "Completion m:act"]);
    expect(answer.entries[1]?.["logLines"]).toEqual(["[INFO] 'first'", "[INFO] 'second'"]);
  });
});

describe("the cursor", () => {
  it("leads through all entries, each once", async () => {
    const deployment = makeDeployment();
    for (let n = 0; n < 5; n += 1) deployment.log({ identifier: `m:${n}` });
    const first = await poll(deployment, "cursor=0");
    deployment.log({ identifier: "m:5" });
    const second = await poll(deployment, `cursor=${first.newCursor}`);
    expect([...kinds(first), ...kinds(second)]).toEqual(
      [0, 1, 2, 3, 4, 5].map((n) => `Completion m:${n}`),
    );
  });

  it("grows with every entry, also within a millisecond", () => {
    const deployment = makeDeployment();
    for (let n = 0; n < 50; n += 1) deployment.log();
    const cursors = deployment.functionLog.entries.map(({ cursor }) => cursor);
    expect(new Set(cursors).size).toBe(50);
    expect(cursors).toEqual([...cursors].sort((left, right) => left - right));
  });

  it.each(["", "cursor=", "cursor=x", "cursor=NaN", "limit=1"])(
    "as %j is 400 BadQueryArgs",
    async (text) => {
      await expect(poll(makeDeployment(), text)).rejects.toThrow("BadQueryArgs");
    },
  );

  it("is checked before the key", async () => {
    const { status } = await get(makeDeployment(), "/api/stream_function_logs");
    expect(status).toBe(400);
  });
});

describe("a poll with nothing new", () => {
  it("is held as long as the option says, then answers the same cursor and no entries", async () => {
    const clock = createManualClock();
    const deployment = makeDeployment(clock);
    const waiting = poll(deployment, "cursor=5.25");
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    await clock.advance(4999);
    expect(deployment.functionLog.waiting).toBe(1);
    await clock.advance(1);
    expect(await waiting).toEqual({ entries: [], newCursor: 5.25 });
  });

  it("answers as soon as there is something", async () => {
    const deployment = makeDeployment();
    const waiting = poll(deployment, "cursor=0");
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    deployment.log({ identifier: "m:new" });
    expect(kinds(await waiting)).toEqual(["Completion m:new"]);
  });

  it("waits for a cursor in the future, whatever comes", async () => {
    const clock = createManualClock();
    const deployment = makeDeployment(clock);
    const future = clock.now() + 100_000;
    const waiting = poll(deployment, `cursor=${future}`);
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    deployment.log();
    await clock.advance(5000);
    expect(await waiting).toEqual({ entries: [], newCursor: future });
  });

  it("is held for 60 seconds unless the options say otherwise", async () => {
    const clock = createManualClock();
    const deployment = createFakeDeployment({ clock });
    const waiting = poll(deployment, "cursor=0");
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    await clock.advance(59_999);
    expect(deployment.functionLog.waiting).toBe(1);
    await clock.advance(1);
    expect(await waiting).toEqual({ entries: [], newCursor: 0 });
  });

  it("stops to wait when the client goes away", async () => {
    const deployment = makeDeployment();
    const leaving = new AbortController();
    const waiting = deployment.fetch("https://x.example/api/stream_function_logs?cursor=0", {
      headers: { authorization: `Convex ${deployment.adminKey}` },
      signal: leaving.signal,
    });
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    leaving.abort();
    await expect(waiting).rejects.toThrow("aborted");
    await expect.poll(() => deployment.functionLog.waiting).toBe(0);
  });
});

describe("the buffer", () => {
  it("keeps the last 1000 completions", async () => {
    const deployment = makeDeployment();
    for (let n = 0; n < 1005; n += 1) deployment.log({ identifier: `m:${n}` });
    const { entries } = await poll(deployment, "cursor=0");
    expect([entries.length, entries[0]?.["identifier"]]).toEqual([1000, "m:5"]);
  });

  it("loses the progress of an action together with the completions around it", async () => {
    const deployment = makeDeployment();
    deployment.log({ identifier: "m:oldest" });
    await callAny(deployment, "m:act");
    for (let n = 0; n < 1000; n += 1) deployment.log();
    const { entries } = await poll(deployment, "cursor=0");
    expect(entries.filter(({ kind }) => kind === "Progress")).toEqual([]);
  });

  it("is empty after a restart, and those who wait get a 500", async () => {
    const deployment = makeDeployment();
    deployment.log();
    const { newCursor } = await poll(deployment, "cursor=0");
    const waiting = poll(deployment, `cursor=${newCursor}`);
    await expect.poll(() => deployment.functionLog.waiting).toBe(1);
    deployment.restart();
    await expect(waiting).rejects.toThrow("InternalServerError");
    expect(deployment.functionLog.entries).toEqual([]);
  });
});

describe("the filter by session", () => {
  const sessionId = "a5ba2c3e-0000-4000-8000-000000000001";

  function withEntries(): FakeDeployment {
    const deployment = makeDeployment();
    const requestId = sessionRequestId(sessionId, 7);
    deployment.log({ identifier: "m:mine", requestId });
    deployment.log({ identifier: "m:child", requestId, parentExecutionId: "x" });
    deployment.log({ identifier: "m:other" });
    return deployment;
  }

  it("keeps the root execution of one request", async () => {
    const deployment = withEntries();
    const answer = await poll(deployment, `cursor=0&sessionId=${sessionId}&clientRequestCounter=7`);
    expect(kinds(answer)).toEqual(["Completion m:mine"]);
  });

  it("moves the cursor on past what it leaves out", async () => {
    const deployment = withEntries();
    const answer = await poll(deployment, `cursor=0&sessionId=${sessionId}&clientRequestCounter=8`);
    expect(answer).toEqual({ entries: [], newCursor: deployment.functionLog.entries[2]?.cursor });
  });

  it.each([`sessionId=${sessionId}`, "clientRequestCounter=7"])(
    "does nothing with %s alone",
    async (half) => {
      expect((await poll(withEntries(), `cursor=0&${half}`)).entries).toHaveLength(3);
    },
  );

  it("is 500 for a session id that is no UUID", async () => {
    const text = "cursor=0&sessionId=me&clientRequestCounter=7";
    await expect(poll(withEntries(), text)).rejects.toThrow("InternalServerError");
  });
});

describe("long output", () => {
  const deployment = createFakeDeployment({
    functions: {
      "m:long": query((ctx) => ctx.log.log("x".repeat(40_000))),
      "m:many": query((ctx) => {
        for (let n = 0; n < 300; n += 1) ctx.log.log(n);
      }),
    },
  });

  it("is cut to 32768 characters a line", async () => {
    const body = (await post(deployment, "/api/query", { path: "m:long", args: {} })).body as {
      logLines: string[];
    };
    expect(body.logLines[0]).toHaveLength(
      "[LOG] ".length + 32_768 + " (truncated due to length)".length,
    );
    expect(body.logLines[0]).toMatch(/x \(truncated due to length\)$/);
  });

  it("is cut to 256 lines and a notice", async () => {
    const body = (await post(deployment, "/api/query", { path: "m:many", args: {} })).body as {
      logLines: string[];
    };
    expect(body.logLines).toHaveLength(257);
    expect(body.logLines[256]).toContain(
      "Log overflow (maximum 256). Remaining log lines omitted.",
    );
  });
});

describe("who may not read the log", () => {
  const attempt = async (sending: { key?: string }): Promise<Answer> =>
    await get(makeDeployment(), "/api/stream_function_logs?cursor=0", sending);

  it("gets 403 without a key and 401 with a wrong one", async () => {
    expect([(await attempt({})).status, (await attempt({ key: "x" })).status]).toEqual([403, 401]);
  });

  it("gets 403 with the action when the key is for something else", async () => {
    const deployment = makeDeployment();
    const key = deployment.issueKey({ allow: ["ViewData"] });
    const { body } = await get(deployment, "/api/stream_function_logs?cursor=0", { key });
    expect(body).toMatchObject({ message: expect.stringContaining("(deployment:logs:view)") });
  });
});
