import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import {
  type LogStreamVerification,
  parseLogStreamEvents,
  verifyLogStreamRequest,
} from "@convex-openapi/log-stream";
import {
  createLogStream,
  createPlatformDeploymentClient,
  orThrow,
  rotateWebhookSecret,
} from "@convex-openapi/platform-deployment-client";
import { startFakeDeployment } from "@convex-openapi/testing";
import { expect, test } from "vitest";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that keeps what is posted to it. */
async function startReceiver() {
  const requests: Received[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push({ headers: request.headers, body: await buffer(request) });
    response.end();
  };
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/events`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function startStream(url: string, format: "json" | "jsonl") {
  const fake = await startFakeDeployment();
  const client = createPlatformDeploymentClient({
    baseUrl: `${fake.url}/api/v1`,
    headers: { Authorization: `Convex ${fake.adminKey}` },
  });
  const body = { logStreamType: "webhook", url, format } as const;
  const created = await orThrow(createLogStream(client, { body }));
  if (created.logStreamType !== "webhook") throw new Error("no webhook was created");
  const { id, hmacSecret: secret } = created;
  return {
    fake,
    secret,
    async rotate(): Promise<string> {
      const call = rotateWebhookSecret(client, { params: { path: { id } } });
      return (await orThrow(call)).hmacSecret;
    },
    [Symbol.asyncDispose]: () => fake.close(),
  };
}

function bodyOf(verified: LogStreamVerification | undefined): string {
  if (verified === undefined || !verified.ok) throw new Error(verified?.message);
  return verified.body;
}

test.each(["json", "jsonl"] as const)(
  "what a deployment sends as %s is verified, and every event of it is read",
  async (format) => {
    await using receiver = await startReceiver();
    await using stream = await startStream(receiver.url, format);
    stream.fake.log({ identifier: "messages:send", logLines: ["[LOG] 'sent'"] });
    const topics = async (): Promise<string[]> => {
      const { secret } = stream;
      const parsed = await Promise.all(
        receiver.requests.map(async (request) =>
          parseLogStreamEvents(bodyOf(await verifyLogStreamRequest(request, { secret }))),
        ),
      );
      expect(parsed.flatMap(({ unknown, malformed }) => [...unknown, ...malformed])).toEqual([]);
      return parsed.flatMap(({ events }) => events.map(({ topic }) => topic));
    };
    await expect
      .poll(topics)
      .toEqual(expect.arrayContaining(["verification", "console", "function_execution"]));
  },
);

test("what was sent before the secret was replaced is known by the old one", async () => {
  await using receiver = await startReceiver();
  await using stream = await startStream(receiver.url, "json");
  await expect.poll(() => receiver.requests.length).toBeGreaterThan(0);
  const [request] = receiver.requests;
  const next = await stream.rotate();
  if (request === undefined) throw new Error("nothing was sent");
  expect(await verifyLogStreamRequest(request, { secret: next })).toMatchObject({
    reason: "wrong-signature",
  });
  expect(await verifyLogStreamRequest(request, { secret: [next, stream.secret] })).toMatchObject({
    ok: true,
    secretIndex: 1,
  });
});
