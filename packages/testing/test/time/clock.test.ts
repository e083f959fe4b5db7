import { describe, expect, it } from "vitest";
import {
  action,
  createFakeDeployment,
  createFakeManagementHost,
  createManualClock,
  query,
} from "../../src/index.ts";
import { systemClock } from "../../src/time/clock.ts";
import { callAny, post } from "../support/call.ts";
import { send } from "../support/management.ts";

const start = Date.UTC(2020, 1, 29);

describe("a deployment with a clock of its own", () => {
  it("gives documents the time of that clock", () => {
    const deployment = createFakeDeployment({
      clock: createManualClock(start),
      tables: { users: [{ name: "Ada" }] },
    });
    expect(deployment.documents("users")).toMatchObject([{ _creationTime: start }]);
  });

  it("gives documents of one moment times that still grow", () => {
    const deployment = createFakeDeployment({
      clock: createManualClock(start),
      tables: { users: [{}, {}, {}] },
    });
    const times = deployment.documents("users").map(({ _creationTime }) => _creationTime);
    expect(times).toEqual([start, start + 1 / 1024, start + 2 / 1024]);
  });

  it("dates what it logs by that clock", () => {
    const deployment = createFakeDeployment({ clock: createManualClock(start) });
    deployment.log({ logLines: ["hello"] });
    expect(deployment.functionLog.entries).toMatchObject([
      {
        cursor: start,
        entry: {
          timestamp: start / 1000,
          executionTimestamp: start / 1000,
          logLines: [{ timestamp: start }],
        },
      },
    ]);
  });

  it("measures by it how long a function takes", async () => {
    const clock = createManualClock(start);
    const deployment = createFakeDeployment({
      clock,
      functions: { "m:slow": action(async () => await clock.sleep(1500)) },
    });
    const call = callAny(deployment, "m:slow");
    await expect.poll(() => clock.sleepers).toBe(1);
    await clock.advance(1500);
    await call;
    expect(deployment.functionLog.entries).toMatchObject([
      {
        entry: {
          executionTimestamp: start / 1000,
          timestamp: start / 1000 + 1.5,
          executionTime: 1.5,
        },
      },
    ]);
  });

  it("holds by it what is too old to be read", async () => {
    const clock = createManualClock(start);
    const deployment = createFakeDeployment({ clock, functions: { "m:list": query(() => 1) } });
    const { ts } = (await post(deployment, "/api/query_ts", {})).body as { ts: string };
    const readAt = async (): Promise<unknown> =>
      (await post(deployment, "/api/query_at_ts", { ts, path: "m:list", args: {} })).status;
    await clock.advance(29_000);
    expect(await readAt()).toBe(200);
    await clock.advance(2000);
    expect(await readAt()).toBe(503);
  });
});

describe("a management host with a clock of its own", () => {
  it("dates its projects and deployments by that clock, and hands it to the deployments", async () => {
    const host = await createFakeManagementHost({
      clock: createManualClock(start),
      deployment: { tables: { users: [{}] } },
    });
    expect(host.state.projects[0]?.createTime).toBe(start);
    expect(host.deployments[0]?.createTime).toBe(start);
    expect(host.deployments[0]?.fake.documents("users")).toMatchObject([{ _creationTime: start }]);
  });

  it("dates deploy keys by that clock", async () => {
    const clock = createManualClock(start);
    const host = await createFakeManagementHost({ clock });
    const path = `/v1/deployments/${host.deployments[0]?.fake.name}`;
    await clock.advance(5000);
    await send(host, `${path}/create_deploy_key`, host.accessToken, { name: "ci" });
    const { body } = await send(host, `${path}/list_deploy_keys`, host.accessToken);
    expect(body).toMatchObject([{ name: "ci", creationTime: start + 5000 }]);
  });
});

describe("the system's clock", () => {
  it("ends a sleep by itself", async () => {
    await expect(systemClock.sleep(1)).resolves.toBeUndefined();
  });

  it("ends a sleep when its signal aborts", async () => {
    const leaving = new AbortController();
    const sleeping = systemClock.sleep(1e12, leaving.signal);
    leaving.abort();
    await expect(sleeping).resolves.toBeUndefined();
  });

  it("does not begin a sleep when its signal has aborted", async () => {
    await expect(systemClock.sleep(1e12, AbortSignal.abort())).resolves.toBeUndefined();
  });
});
