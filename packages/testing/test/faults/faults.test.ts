import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createFakeDeployment,
  createManualClock,
  type FakeDeployment,
  type Fault,
  type ListeningFakeDeployment,
  mutation,
  startFakeDeployment,
} from "../../src/index.ts";
import { get, post } from "../support/call.ts";

const functions = {
  "m:add": mutation(async (ctx) => await ctx.db.insert("added", { text: "x".repeat(200) })),
};

describe("which requests a fault strikes", () => {
  const status = async (deployment: FakeDeployment, path: string): Promise<number> =>
    (await get(deployment, path)).status;

  it("is one of any kind, unless it says otherwise", async () => {
    const deployment = createFakeDeployment();
    const fault = deployment.fault({ kind: "status", status: 503 });
    expect([await status(deployment, "/version"), await status(deployment, "/version")]).toEqual([
      503, 200,
    ]);
    expect(fault.struck).toBe(1);
  });

  it("is as many as it says, after as many as it says", async () => {
    const deployment = createFakeDeployment();
    deployment.fault({ kind: "status", status: 503, match: { times: 2, after: 1 } });
    const seen: number[] = [];
    for (let n = 0; n < 5; n += 1) seen.push(await status(deployment, "/version"));
    expect(seen).toEqual([200, 503, 503, 200, 200]);
  });

  it.each([
    [{ path: "/version" }, [503, 200]],
    [{ path: /name$/ }, [200, 503]],
    [{ method: "get", path: "/version" }, [503, 200]],
    [{ method: "POST" }, [200, 200]],
    [{ path: "/vers" }, [200, 200]],
  ])("are those that match %j", async (match, expected) => {
    const deployment = createFakeDeployment();
    deployment.fault({ kind: "status", status: 503, match });
    expect([
      await status(deployment, "/version"),
      await status(deployment, "/instance_name"),
    ]).toEqual(expected);
  });

  it("are none once it is removed", async () => {
    const deployment = createFakeDeployment();
    deployment.fault({ kind: "status", status: 503 }).remove();
    deployment.fault({ kind: "reset" });
    deployment.clearFaults();
    expect(await status(deployment, "/version")).toBe(200);
  });

  it("go to the fault that was planted first", async () => {
    const deployment = createFakeDeployment();
    deployment.fault({ kind: "status", status: 500 });
    deployment.fault({ kind: "status", status: 503 });
    expect([await status(deployment, "/"), await status(deployment, "/")]).toEqual([500, 503]);
  });

  it("are recorded all the same", async () => {
    const deployment = createFakeDeployment();
    deployment.fault({ kind: "status", status: 503 });
    await status(deployment, "/version");
    expect(deployment.requests).toMatchObject([{ path: "/version", status: 503 }]);
  });
});

describe("whether the request takes effect", () => {
  async function added(fault: Fault): Promise<number> {
    const deployment = createFakeDeployment({ functions });
    deployment.fault(fault);
    await post(deployment, "/api/mutation", { path: "m:add", args: {} }).catch(() => undefined);
    return deployment.documents("added").length;
  }

  it.each<[number, Fault]>([
    [0, { kind: "status", status: 503 }],
    [0, { kind: "reset" }],
    [0, { kind: "html" }],
    [1, { kind: "reset", takesEffect: true }],
    [1, { kind: "status", status: 503, takesEffect: true }],
    [1, { kind: "truncatedBody" }],
    [1, { kind: "cutMidway" }],
    [1, { kind: "invalidJson" }],
    [1, { kind: "delay", milliseconds: 1 }],
  ])("%i document after %j", async (count, fault) => {
    expect(await added(fault)).toBe(count);
  });
});

// Every fault must look the same to a client that has a network as to one that has not.
describe.each(["in process", "over the network"])("%s, a fault", (where) => {
  const clock = createManualClock();
  let listening: ListeningFakeDeployment;
  beforeAll(async () => {
    listening = await startFakeDeployment({ functions, clock });
  });
  beforeEach(() => listening.clearFaults());
  afterAll(async () => await listening.close());

  async function request(
    fault: Fault,
    path = "/instance_name",
    signal?: AbortSignal,
  ): Promise<Response> {
    listening.fault(fault);
    const init = signal === undefined ? {} : { signal };
    const url = `${listening.url}${path}`;
    return where === "in process" ? await listening.fetch(url, init) : await fetch(url, init);
  }

  it("can be an error with a code", async () => {
    const response = await request({
      kind: "status",
      status: 503,
      code: "CommitterFullError",
      message: "Busy",
    });
    expect([response.status, await response.json()]).toEqual([
      503,
      { code: "CommitterFullError", message: "Busy" },
    ]);
  });

  it.each([408, 500, 503])("can be %i without a body", async (status) => {
    const response = await request({ kind: "status", status });
    expect([response.status, await response.text()]).toEqual([status, ""]);
  });

  it("can be 429 without Retry-After, as the backend has it", async () => {
    const response = await request({ kind: "rateLimited" });
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, null]);
    expect(await response.json()).toMatchObject({ code: "TooManyConcurrentRequests" });
  });

  it.each([
    [7, "7"],
    [new Date(0), "Thu, 01 Jan 1970 00:00:00 GMT"],
  ])("can be 429 with Retry-After %s", async (retryAfter, header) => {
    const response = await request({ kind: "rateLimited", retryAfter });
    expect(response.headers.get("retry-after")).toBe(header);
  });

  it("can be a delay", async () => {
    const responding = request({ kind: "delay", milliseconds: 60_000 });
    await expect.poll(() => clock.sleepers).toBe(1);
    await clock.advance(59_999);
    expect(clock.sleepers).toBe(1);
    await clock.advance(1);
    expect(await (await responding).text()).toBe("fake-deployment");
  });

  it("can be silence, until the client gives up", async () => {
    const leaving = new AbortController();
    const before = listening.requests.length;
    const responding = request({ kind: "hang" }, "/", leaving.signal);
    await expect.poll(() => listening.requests.length).toBe(before + 1);
    leaving.abort();
    await expect(responding).rejects.toMatchObject({ name: "AbortError" });
  });

  it("can be a reset connection", async () => {
    await expect(request({ kind: "reset" })).rejects.toThrow(new TypeError("fetch failed"));
  });

  it("can cut a body whose length was announced", async () => {
    const response = await request({ kind: "truncatedBody" });
    expect(response.headers.get("content-length")).toBe("15");
    await expect(response.text()).rejects.toThrow(/./);
  });

  it("can cut a body that comes in chunks", async () => {
    const response = await request({ kind: "cutMidway" });
    expect(response.headers.get("content-length")).toBeNull();
    await expect(response.text()).rejects.toThrow(/./);
  });

  it("can be a complete body that is broken JSON", async () => {
    const response = await request({ kind: "invalidJson" }, "/api/check_admin_key");
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it("can be JSON of another shape", async () => {
    expect(await (await request({ kind: "wrongType" })).json()).toBe("unexpected");
    expect(await (await request({ kind: "wrongType", body: [1] })).json()).toEqual([1]);
  });

  it("can be the page of a proxy", async () => {
    const response = await request({ kind: "html" });
    expect([response.status, response.headers.get("content-type")]).toEqual([
      502,
      "text/html; charset=utf-8",
    ]);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it.each(["contentLength", "chunked"] as const)(
    "can be 200 with an empty body: %s",
    async (transfer) => {
      const response = await request({ kind: "emptyBody", transfer });
      expect([response.status, await response.text()]).toEqual([200, ""]);
      const length = response.headers.get("content-length");
      expect(length).toBe(transfer === "contentLength" ? "0" : null);
    },
  );
});
