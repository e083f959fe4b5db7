import {
  createLogStream,
  createPlatformDeploymentClient,
  deleteLogStream,
  getLogStream,
  listEnvironmentVariables,
  listLogStreams,
  orThrow,
  pauseDeployment,
  rotateWebhookSecret,
  type PlatformDeploymentClient,
} from "@convex-openapi/platform-deployment-client";
import { startFakeDeployment, type FakeDeployment } from "@convex-openapi/testing";
import { afterEach, beforeEach, expect, test } from "vitest";

let fake: FakeDeployment;
let client: PlatformDeploymentClient;

beforeEach(async () => {
  fake = await startFakeDeployment({ environmentVariables: { GREETING: "hello" } });
  client = clientWith(fake.adminKey);
});
afterEach(() => fake.close());

function clientWith(key: string): PlatformDeploymentClient {
  return createPlatformDeploymentClient({
    baseUrl: `${fake.url}/api/v1`,
    headers: { Authorization: `Convex ${key}` },
  });
}

const webhook = { logStreamType: "webhook", url: "https://a.test/x", format: "jsonl" } as const;

test("a webhook is created with a secret, which can be replaced", async () => {
  const created = await orThrow(createLogStream(client, { body: webhook }));
  if (created.logStreamType !== "webhook") throw new Error("no webhook was created");
  const params = { path: { id: created.id } };
  const rotated = await orThrow(rotateWebhookSecret(client, { params }));
  expect(rotated.hmacSecret).not.toBe(created.hmacSecret);
  const stream = await orThrow(getLogStream(client, { params }));
  expect(stream).toMatchObject({ ...webhook, hmacSecret: rotated.hmacSecret });
});

test("a deleted log stream is gone", async () => {
  const { id } = await orThrow(createLogStream(client, { body: webhook }));
  const params = { path: { id } };
  await orThrow(deleteLogStream(client, { params }));
  expect(await orThrow(listLogStreams(client))).toEqual([]);
  expect(await getLogStream(client, { params })).toMatchObject({
    status: "4XX",
    error: { code: "LogStreamDoesntExist" },
  });
});

test("environment variables are those of the deployment", async () => {
  const { environmentVariables } = await orThrow(listEnvironmentVariables(client));
  expect(environmentVariables).toEqual({ GREETING: "hello" });
});

test("a deployment that is paused cannot be paused", async () => {
  await orThrow(pauseDeployment(client));
  expect(await pauseDeployment(client)).toMatchObject({
    status: "4XX",
    error: { code: "PauseDeploymentFailed" },
  });
});

test("a wrong key is refused", async () => {
  expect(await listLogStreams(clientWith("happy-otter-123|wrong"))).toMatchObject({
    status: "4XX",
    error: { code: "BadAdminKey" },
  });
});
