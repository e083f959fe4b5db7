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
  getLogStream,
  orThrow,
  rotateWebhookSecret,
} from "@convex-openapi/platform-deployment-client";
import { createManualClock, startFakeDeployment } from "@convex-openapi/testing";
import { expect, test } from "vitest";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that keeps what is posted to it, and responds with the status that it is told. */
async function startReceiver(statusFor?: (request: Received) => Promise<number>) {
  const requests: Received[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = { headers: request.headers, body: await buffer(request) };
    requests.push(received);
    response.writeHead((await statusFor?.(received)) ?? 200).end();
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

async function startStream(url: string, format: "json" | "jsonl", clock = createManualClock()) {
  const fake = await startFakeDeployment({ clock });
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
    clock,
    secret,
    async currentSecret(): Promise<string> {
      const { data } = await getLogStream(client, { params: { path: { id } } });
      if (data?.logStreamType !== "webhook") throw new Error("there is no webhook");
      return data.hmacSecret;
    },
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
      const now = (): number => stream.clock.now();
      const parsed = await Promise.all(
        receiver.requests.map(async (request) =>
          parseLogStreamEvents(bodyOf(await verifyLogStreamRequest(request, { secret, now }))),
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
  const now = (): number => stream.clock.now();
  expect(await verifyLogStreamRequest(request, { secret: next, now })).toMatchObject({
    reason: "wrong-signature",
  });
  const secret = [next, stream.secret];
  expect(await verifyLogStreamRequest(request, { secret, now })).toMatchObject({
    ok: true,
    secretIndex: 1,
  });
});

/** A receiver that knows these secrets, keeps the topics that it could verify, and wants the others again. */
async function startVerifier(secrets: string[], learn?: () => Promise<string>) {
  const topics: string[] = [];
  const verify = (request: Received): Promise<LogStreamVerification> =>
    verifyLogStreamRequest(request, { secret: secrets, tolerance: Infinity });
  const receiver = await startReceiver(async (request) => {
    if (secrets.length === 0) return 200;
    let verified = await verify(request);
    if (!verified.ok && learn !== undefined) {
      secrets.unshift(await learn());
      verified = await verify(request);
    }
    if (!verified.ok) return 503;
    topics.push(...parseLogStreamEvents(verified.body).events.map(({ topic }) => topic));
    return 200;
  });
  return Object.assign(receiver, { topics });
}

test("nothing is lost while the secret is replaced, where unknown signatures get 503", async () => {
  const secrets: string[] = [];
  await using receiver = await startVerifier(secrets);
  await using stream = await startStream(receiver.url, "json");
  await expect.poll(() => receiver.requests.length).toBe(2);
  secrets.push(stream.secret);
  const next = await stream.rotate();
  await expect.poll(() => receiver.requests.length).toBe(3);
  expect(receiver.topics).toEqual([]);

  secrets.unshift(next);
  // The fake waits to send again once it has read the 503, which the receiver cannot see.
  const topicsLater = async (): Promise<readonly string[]> => {
    await stream.clock.advance(1000);
    return receiver.topics;
  };
  await expect.poll(topicsLater).toEqual(["audit_log"]);
});

test("a receiver that can read the secret learns the new one at its first request", async () => {
  const secrets: string[] = [];
  const learned = { secret: (): Promise<string> => Promise.reject(new Error("too early")) };
  await using receiver = await startVerifier(secrets, () => learned.secret());
  await using stream = await startStream(receiver.url, "json");
  await expect.poll(() => receiver.requests.length).toBe(2);
  secrets.push(stream.secret);
  learned.secret = () => stream.currentSecret();
  await stream.rotate();
  await expect.poll(() => receiver.topics).toEqual(["audit_log"]);
});
