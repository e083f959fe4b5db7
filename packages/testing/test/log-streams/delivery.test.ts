import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  action,
  createManualClock,
  type ListeningFakeDeployment,
  type ManualClock,
  mutation,
  query,
  startFakeDeployment,
  startFakeManagementHost,
} from "../../src/index.ts";
import { callAny } from "../support/call.ts";
import { request } from "../support/platform.ts";
import { signatureOf, Webhook } from "../support/webhook.ts";

const functions = {
  "messages:list": query((ctx) => {
    ctx.log.info("listing", 1);
    return 1;
  }),
  "messages:fail": mutation(() => {
    throw new Error("no");
  }),
  "messages:send": action((ctx) => {
    ctx.log.warn("sending");
    return null;
  }),
};

let clock: ManualClock;
let deployment: ListeningFakeDeployment;
let webhook: Webhook;
beforeEach(async () => {
  clock = createManualClock();
  webhook = await Webhook.start();
  deployment = await startFakeDeployment({ functions, clock, name: "calm-crane-1" });
});
afterEach(async () => {
  await deployment.close();
  await webhook.close();
  const [defect] = deployment.defects;
  if (defect !== undefined) throw defect;
});

const send = async (path: string, body: unknown = {}): Promise<unknown> => {
  const url = `${deployment.url}/api/v1/${path}`;
  return (await request(url, "POST", `Convex ${deployment.adminKey}`, body)).body;
};
const read = async (path: string): Promise<unknown> =>
  (await request(`${deployment.url}/api/v1/${path}`, "GET", `Convex ${deployment.adminKey}`)).body;

const create = async (more: object = {}): Promise<{ id: string; hmacSecret: string }> => {
  const args = { logStreamType: "webhook", url: webhook.url, format: "json", ...more };
  return (await send("create_log_stream", args)) as { id: string; hmacSecret: string };
};
const status = async (id: string): Promise<unknown> =>
  ((await read(`get_log_stream/${id}`)) as { status: unknown }).status;
const arrived = async (count: number): Promise<void> => {
  await vi.waitFor(() => expect(webhook.deliveries).toHaveLength(count), 5000);
};
/** Makes a stream that has got its verification and the event of its own creation. */
const connected = async (more: object = {}): Promise<{ id: string; hmacSecret: string }> => {
  const stream = await create(more);
  await vi.waitFor(async () => expect(await status(stream.id)).toEqual({ type: "active" }));
  return stream;
};
const setVariable = async (name: string): Promise<void> => {
  await send("update_environment_variables", { changes: [{ name, value: "1" }] });
};

describe("a webhook", () => {
  it("gets a verification first, signed with its secret", async () => {
    const { hmacSecret } = await create();
    await arrived(2);
    const [first] = webhook.deliveries;
    expect(first?.contentType).toBe("application/json");
    expect(first?.signature).toBe(signatureOf(first?.body ?? "", hmacSecret));
    expect(webhook.events[0]).toEqual({
      topic: "verification",
      timestamp: clock.now(),
      message: expect.any(String),
      convex: {
        deployment_name: "calm-crane-1",
        deployment_type: null,
        project_name: null,
        project_slug: null,
      },
    });
  });

  it.each([
    ["u:p", "u:p"],
    ["u", "u:"],
    ["u%40a:p%2F%zz", "u@a:p/%zz"],
  ])("gets the user information %s of its URL as Basic credentials", async (user, credentials) => {
    const { id } = await create({ url: webhook.url.replace("//", `//${user}@`) });
    await arrived(2);
    const basic = `Basic ${Buffer.from(credentials).toString("base64")}`;
    expect(webhook.deliveries.map(({ authorization }) => authorization)).toEqual([basic, basic]);
    expect(await status(id)).toEqual({ type: "active" });
  });

  it("gets no credentials where its URL has none", async () => {
    await create();
    await arrived(2);
    expect(webhook.deliveries[0]?.authorization).toBeUndefined();
  });

  it("gets the lines and the execution of a query", async () => {
    await connected({ topics: ["console", "function_execution"] });
    await callAny(deployment, "messages:list");
    await arrived(2);
    const [, line, execution] = webhook.events;
    expect(line).toMatchObject({
      topic: "console",
      function: { path: "messages:list", type: "query", cached: false },
      log_level: "INFO",
      message: "'listing' 1",
      is_truncated: false,
    });
    expect(execution).toMatchObject({
      topic: "function_execution",
      function: { path: "messages:list", type: "query", request_id: expect.any(String) },
      execution_time_ms: 0,
      status: "success",
      error_message: null,
      run_reason: "httpApi",
      usage: { database_read_bytes: 0 },
    });
  });

  it("gets the error of a mutation that failed", async () => {
    await connected({ topics: ["function_execution"] });
    await callAny(deployment, "messages:fail");
    await arrived(2);
    expect(webhook.events[1]).toMatchObject({
      function: { type: "mutation", cached: null },
      status: "failure",
      error_message: expect.stringContaining("no"),
    });
  });

  it("gets each line of an action once", async () => {
    await connected({ topics: ["console", "function_execution"] });
    await callAny(deployment, "messages:send");
    await vi.waitFor(() => expect(webhook.events).toHaveLength(3));
    expect(webhook.events.map(({ topic }) => topic)).toEqual([
      "verification",
      "console",
      "function_execution",
    ]);
  });

  it("gets what changes the deployment", async () => {
    await connected({ topics: ["audit_log"] });
    await setVariable("A");
    await vi.waitFor(() => expect(webhook.events).toHaveLength(3));
    const [, created, changed] = webhook.events;
    expect([created, changed]).toMatchObject([
      { topic: "audit_log", audit_log_action: "create_integration" },
      {
        topic: "audit_log",
        audit_log_action: "create_environment_variable",
        audit_log_metadata: '{"variable_name":"A"}',
      },
    ]);
  });

  it("gets the topics that it asked for, and no others", async () => {
    await connected({ topics: ["audit_log"] });
    await callAny(deployment, "messages:list");
    await setVariable("A");
    await vi.waitFor(() => expect(webhook.events.at(-1)?.topic).toBe("audit_log"));
    expect(webhook.events.map(({ topic }) => topic)).not.toContain("function_execution");
  });

  it("of the format jsonl gets a line for each event, without one at the end", async () => {
    const { hmacSecret } = await connected({
      format: "jsonl",
      topics: ["console", "function_execution"],
    });
    await callAny(deployment, "messages:list");
    await arrived(2);
    const { body = "", signature } = webhook.deliveries[1] ?? {};
    expect(body.split("\n").map((line) => (JSON.parse(line) as { topic: string }).topic)).toEqual([
      "console",
      "function_execution",
    ]);
    expect(signature).toBe(signatureOf(body, hmacSecret));
  });

  it("gets many events in batches of at most 128, in their order", async () => {
    await connected({ topics: ["audit_log"] });
    await arrived(2);
    const names = Array.from({ length: 300 }, (_, index) => `V${1000 + index}`);
    const changes = names.map((name) => ({ name, value: "1" }));
    await send("update_environment_variables", { changes });
    await vi.waitFor(() => expect(webhook.events).toHaveLength(302));
    const sizes = webhook.deliveries.map(({ body }) => (JSON.parse(body) as unknown[]).length);
    expect(sizes).toEqual([1, 1, 128, 128, 44]);
    const metadata = webhook.events.slice(2).map((event) => event["audit_log_metadata"]);
    expect(metadata).toEqual(names.map((name) => JSON.stringify({ variable_name: name })));
  });
});

describe("a new secret", () => {
  it("signs the very next request", async () => {
    const { id, hmacSecret } = await connected({ topics: ["console", "function_execution"] });
    const rotated = (await send(`rotate_webhook_secret/${id}`)) as { hmacSecret: string };
    await callAny(deployment, "messages:list");
    await arrived(2);
    const { body = "", signature } = webhook.deliveries[1] ?? {};
    expect(signature).toBe(signatureOf(body, rotated.hmacSecret));
    expect(signature).not.toBe(signatureOf(body, hmacSecret));
  });

  it("signs a batch that is repeated, too", async () => {
    const { id } = await connected({ topics: ["function_execution"] });
    webhook.responses.push(500);
    await callAny(deployment, "messages:list");
    await arrived(2);
    const { hmacSecret } = (await send(`rotate_webhook_secret/${id}`)) as { hmacSecret: string };
    await vi.waitFor(() => expect(clock.sleepers).toBe(1));
    await clock.advance(1000);
    await arrived(3);
    const [, first, second] = webhook.deliveries;
    expect(second?.body).toBe(first?.body);
    expect(second?.signature).toBe(signatureOf(second?.body ?? "", hmacSecret));
  });
});

describe("a webhook that fails", () => {
  it("gets a batch again after 1, 2, 4, 8 and 16 seconds, then the next one", async () => {
    await connected({ topics: ["function_execution"] });
    webhook.responses.push(500, 502, 503, 504, 500, 500);
    await callAny(deployment, "messages:list");
    for (const [index, seconds] of [1, 2, 4, 8, 16].entries()) {
      await arrived(index + 2);
      await vi.waitFor(() => expect(clock.sleepers).toBe(1));
      await clock.advance(seconds * 1000 - 1);
      expect(webhook.deliveries).toHaveLength(index + 2);
      await clock.advance(1);
    }
    await arrived(7);
    await callAny(deployment, "messages:fail");
    await arrived(8);
    expect(webhook.events.at(-1)).toMatchObject({ function: { path: "messages:fail" } });
  });

  it.each([400, 404, 302])("with %i does not get the batch again", async (code) => {
    await connected({ topics: ["function_execution"] });
    webhook.responses.push(code);
    await callAny(deployment, "messages:list");
    await arrived(2);
    await callAny(deployment, "messages:fail");
    await arrived(3);
    expect(webhook.events.at(-1)).toMatchObject({ function: { path: "messages:fail" } });
  });

  it("does not hold up the deployment", async () => {
    await connected({ topics: ["function_execution"] });
    webhook.responses.push("hang");
    await callAny(deployment, "messages:list");
    await arrived(2);
    expect(await callAny(deployment, "messages:list")).toMatchObject({ status: "success" });
  });

  it("to be verified after three attempts has failed, and gets nothing", async () => {
    webhook.responses.push(500, 500, 500);
    const { id } = await create();
    expect(await status(id)).toEqual({ type: "pending" });
    for (const [index, seconds] of [1, 2].entries()) {
      await arrived(index + 1);
      await vi.waitFor(() => expect(clock.sleepers).toBe(1));
      await clock.advance(seconds * 1000);
    }
    await arrived(3);
    await vi.waitFor(async () =>
      expect(await status(id)).toEqual({ type: "failed", reason: expect.stringContaining("500") }),
    );
    await callAny(deployment, "messages:list");
    expect(webhook.deliveries).toHaveLength(3);
  });

  it("to be verified with 403 has failed at once", async () => {
    webhook.responses.push(403);
    const { id } = await create();
    await vi.waitFor(async () => expect(await status(id)).toMatchObject({ type: "failed" }));
    expect(webhook.deliveries).toHaveLength(1);
  });

  it("begins anew with a verification once it was changed", async () => {
    webhook.responses.push(403);
    const { id } = await create();
    await vi.waitFor(async () => expect(await status(id)).toMatchObject({ type: "failed" }));
    await send(`update_log_stream/${id}`, { logStreamType: "webhook", format: "jsonl" });
    await vi.waitFor(async () => expect(await status(id)).toEqual({ type: "active" }));
    expect(webhook.deliveries[1]?.body).toContain('"topic":"verification"');
  });
});

describe("nothing is sent", () => {
  it("to another machine, whose stream counts as active", async () => {
    const { id } = await create({ url: "https://hook.example" });
    expect(await status(id)).toEqual({ type: "active" });
  });

  it("any more once the stream was deleted", async () => {
    const { id } = await connected({ topics: ["function_execution"] });
    await send(`delete_log_stream/${id}`);
    await callAny(deployment, "messages:list");
    expect(await send(`delete_log_stream/${id}`)).toMatchObject({ code: "LogStreamDoesntExist" });
    expect(webhook.deliveries).toHaveLength(1);
  });

  it("any more once the deployment was closed, while a batch waits to be repeated", async () => {
    await connected({ topics: ["function_execution"] });
    webhook.responses.push(500);
    await callAny(deployment, "messages:list");
    await arrived(2);
    await deployment.close();
    await vi.waitFor(() => expect(clock.sleepers).toBe(0));
    await clock.advance(60_000);
    expect(webhook.deliveries).toHaveLength(2);
  });
});

it("the events of a deployment of a management host say where it belongs", async () => {
  const host = await startFakeManagementHost({ clock });
  const [prod] = host.deployments;
  const token = host.issueToken({ kind: "oauthProject" });
  const args = { logStreamType: "webhook", url: webhook.url, format: "json" };
  await request(`${prod?.fake.url}/api/v1/create_log_stream`, "POST", `Convex ${token}`, args);
  await arrived(2);
  await host.close();
  expect(webhook.events[0]).toMatchObject({
    convex: {
      deployment_name: prod?.fake.name,
      deployment_type: "prod",
      project_name: "My Project",
      project_slug: "my-project",
    },
  });
});
