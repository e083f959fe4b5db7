import { createLogsClient, tailFunctionLogs, type Retry } from "@convex-openapi/logs-client";
import { action, query, startFakeDeployment } from "@convex-openapi/testing";
import { expect, test } from "vitest";

const functions = {
  "messages:list": query(({ log }) => {
    log.log("listing");
    return [];
  }),
  "jobs:run": action(({ log }) => {
    log.log("running");
    log.log("running");
  }),
};

async function startDeployment() {
  const deployment = await startFakeDeployment({ functions });
  const headers = { Authorization: `Convex ${deployment.adminKey}` };
  return {
    deployment,
    client: createLogsClient({ baseUrl: deployment.url, headers }),
    /** Runs a function, as a browser would. */
    async call(kind: "query" | "action", path: string): Promise<void> {
      const response = await fetch(`${deployment.url}/api/${kind}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ path, format: "json", args: {} }),
      });
      expect(response.status).toBe(200);
    },
    [Symbol.asyncDispose]: () => deployment.close(),
  };
}

test("the first function that a new deployment runs is not taken for an old one", async () => {
  await using started = await startDeployment();
  const tail = tailFunctionLogs(started.client);
  const next = tail.next();
  await expect.poll(() => started.deployment.functionLog.waiting).toBe(1);
  await started.call("query", "messages:list");
  expect(await next).toMatchObject({ value: { kind: "Completion", identifier: "messages:list" } });
  await tail.return();
});

test("what ran before is passed over", async () => {
  await using started = await startDeployment();
  await started.call("query", "messages:list");
  const tail = tailFunctionLogs(started.client);
  const next = tail.next();
  await expect.poll(() => started.deployment.functionLog.waiting).toBe(1);
  await started.call("action", "jobs:run");
  expect(await next).toMatchObject({ value: { identifier: "jobs:run" } });
  await tail.return();
});

test("log lines are objects, or strings on request", async () => {
  await using started = await startDeployment();
  await started.call("query", "messages:list");
  const structured = tailFunctionLogs(started.client, { history: "all" });
  expect((await structured.next()).value.logLines).toMatchObject([
    { level: "LOG", messages: ["'listing'"], isTruncated: false },
  ]);
  await structured.return();
  const plain = tailFunctionLogs(started.client, { history: "all", structured: false });
  expect((await plain.next()).value.logLines).toEqual(["[LOG] 'listing'"]);
  await plain.return();
});

test("each line of an action comes once, also when two are equal", async () => {
  await using started = await startDeployment();
  await started.call("action", "jobs:run");
  const lines: unknown[] = [];
  for await (const entry of tailFunctionLogs(started.client, {
    history: "all",
    structured: false,
  })) {
    lines.push(...entry.logLines);
    if (entry.kind === "Completion") break;
  }
  expect(lines).toEqual(["[LOG] 'running'", "[LOG] 'running'"]);
});

test("a restart of the deployment is survived, and nothing comes twice", async () => {
  await using started = await startDeployment();
  await started.call("query", "messages:list");
  const retries: Retry[] = [];
  const tail = tailFunctionLogs(started.client, {
    history: "all",
    backOff: { base: 5 },
    onRetry: (retry) => retries.push(retry),
  });
  await tail.next();
  const next = tail.next();
  await expect.poll(() => started.deployment.functionLog.waiting).toBe(1);
  started.deployment.restart();
  await expect.poll(() => started.deployment.functionLog.waiting).toBe(1);
  await started.call("action", "jobs:run");
  expect(await next).toMatchObject({ value: { identifier: "jobs:run" } });
  expect(retries).toMatchObject([{ error: { status: 500, code: "InternalServerError" } }]);
  await tail.return();
});

test("a key that may not view logs ends the tail with the deployment's own words", async () => {
  await using started = await startDeployment();
  const stranger = createLogsClient({ baseUrl: started.deployment.url });
  await expect(tailFunctionLogs(stranger).next()).rejects.toMatchObject({
    name: "LogStreamError",
    status: 403,
    code: "BadDeployKey",
  });
  const wrong = createLogsClient({
    baseUrl: started.deployment.url,
    headers: { Authorization: "Convex fake-deployment|wrong" },
  });
  await expect(tailFunctionLogs(wrong).next()).rejects.toMatchObject({
    status: 401,
    code: "BadAdminKey",
  });
});

test("leaving the loop frees the deployment at once", async () => {
  await using started = await startDeployment();
  const tail = tailFunctionLogs(started.client);
  const next = tail.next();
  await expect.poll(() => started.deployment.functionLog.waiting).toBe(1);
  await tail.return();
  await next;
  await expect.poll(() => started.deployment.functionLog.waiting).toBe(0);
});
