import { describe, expect, it } from "vitest";
import { createFakeDeployment, type FakeDeployment } from "../../src/index.ts";
import { type Answer, get, post } from "../support/call.ts";

const send = async (deployment: FakeDeployment, path: string, body: unknown): Promise<Answer> =>
  await post(deployment, `/api/v1/${path}`, body, { key: deployment.adminKey });

const complete: Readonly<Record<string, object>> = {
  datadog: { siteLocation: "EU", ddApiKey: "k", ddTags: ["a:b"], service: "s" },
  webhook: { url: "https://hook.example", format: "jsonl", topics: ["console"] },
  axiom: { apiKey: "k", datasetName: "d", attributes: [{ key: "a", value: "b" }] },
  sentry: { dsn: "https://key@sentry.example/1", tags: { a: "b" } },
  postHogLogs: { apiKey: "k", host: "https://posthog.example", serviceName: "s" },
  postHogErrorTracking: { apiKey: "k" },
};
const types = Object.keys(complete);

describe("a log stream", () => {
  it.each(types)(
    "of type %s is made once, shown without its key, and made again once deleted",
    async (logStreamType) => {
      const deployment = createFakeDeployment();
      const args = { logStreamType, ...complete[logStreamType] };
      const created = await send(deployment, "create_log_stream", args);
      expect([created.status, created.body]).toMatchObject([200, { logStreamType }]);
      const again = await send(deployment, "create_log_stream", args);
      expect([again.status, again.body]).toMatchObject([409, { code: "LogStreamAlreadyExists" }]);
      const { id } = created.body as { id: string };
      const path = `/api/v1/get_log_stream/${id}`;
      const shown = await get(deployment, path, { key: deployment.adminKey });
      const secrets = new Set(["apiKey", "ddApiKey", "dsn"]);
      const fields = Object.entries(complete[logStreamType] ?? {});
      const visible = Object.fromEntries(fields.filter(([name]) => !secrets.has(name)));
      expect(shown.body).toMatchObject({ id, logStreamType, ...visible });
      const hidden = Object.keys(shown.body as object).filter((name) => secrets.has(name));
      expect(hidden).toEqual([]);
      await send(deployment, `delete_log_stream/${id}`, {});
      expect((await send(deployment, "create_log_stream", args)).status).toBe(200);
    },
  );

  it.each(types)("of type %s is not made without a required field", async (logStreamType) => {
    const optional = new Set(["service", "topics", "tags", "host", "serviceName"]);
    for (const name of Object.keys(complete[logStreamType] ?? {})) {
      if (optional.has(name)) continue;
      const args = { logStreamType, ...complete[logStreamType], [name]: undefined };
      const { status, body } = await send(createFakeDeployment(), "create_log_stream", args);
      expect([name, status, body]).toMatchObject([name, 400, { code: "BadJsonBody" }]);
    }
  });

  it.each<[string, string, object, string]>([
    ["webhook", "a URL that is none", { url: "hook" }, "InvalidWebhookUrl"],
    ["webhook", "an unknown format", { format: "xml" }, "BadJsonBody"],
    ["webhook", "no topic", { topics: [] }, "EmptyLogTopics"],
    ["webhook", "a topic that everybody gets", { topics: ["verification"] }, "InvalidLogTopic"],
    ["webhook", "an unknown topic", { topics: ["weather"] }, "BadJsonBody"],
    ["webhook", "topics that are no list", { topics: "console" }, "BadJsonBody"],
    ["datadog", "an unknown location", { siteLocation: "MOON" }, "BadJsonBody"],
    ["datadog", "tags that are no list", { ddTags: "a" }, "BadJsonBody"],
    ["axiom", "attributes without a value", { attributes: [{ key: "a" }] }, "BadJsonBody"],
    ["sentry", "tags that are numbers", { tags: { a: 1 } }, "BadJsonBody"],
    ["postHogLogs", "a host that is none", { host: "posthog" }, "InvalidPostHogHost"],
  ])("of type %s is not made with %s", async (logStreamType, _what, wrong, code) => {
    const args = { logStreamType, ...complete[logStreamType], ...wrong };
    const { status, body } = await send(createFakeDeployment(), "create_log_stream", args);
    expect([status, body]).toMatchObject([400, { code }]);
  });

  it("is changed field by field, null taking an optional one away", async () => {
    const deployment = createFakeDeployment();
    const args = { logStreamType: "webhook", ...complete["webhook"] };
    const { id } = (await send(deployment, "create_log_stream", args)).body as { id: string };
    const changes = { logStreamType: "webhook", url: null, format: "json", topics: null };
    expect((await send(deployment, `update_log_stream/${id}`, changes)).status).toBe(200);
    const path = `/api/v1/get_log_stream/${id}`;
    expect((await get(deployment, path, { key: deployment.adminKey })).body).toMatchObject({
      url: "https://hook.example",
      format: "json",
      topics: null,
    });
  });

  it.each(["ftp://127.0.0.1/hook", "mailto:a@b.example", "file:///hook"])(
    "to %s is made, and fails to be verified, since no request can go there",
    async (url) => {
      const deployment = createFakeDeployment();
      const args = { logStreamType: "webhook", ...complete["webhook"], url };
      const { id } = (await send(deployment, "create_log_stream", args)).body as { id: string };
      const path = `/api/v1/get_log_stream/${id}`;
      const status = async (): Promise<unknown> =>
        (await get(deployment, path, { key: deployment.adminKey })).body;

      expect(await status()).toMatchObject({
        url,
        status: { type: "failed", reason: "The URL of the webhook is neither http nor https." },
      });

      const changes = { logStreamType: "webhook", url: "https://hook.example" };
      await send(deployment, `update_log_stream/${id}`, changes);
      expect(await status()).toMatchObject({ status: { type: "active" } });
    },
  );

  it.each<[string, object, number, string]>([
    ["another type", { logStreamType: "sentry", dsn: "x" }, 400, "BadJsonBody"],
    ["an unknown type", { logStreamType: "pigeon" }, 400, "BadJsonBody"],
    ["a URL that is none", { logStreamType: "webhook", url: "x" }, 400, "InvalidWebhookUrl"],
    ["no topic", { logStreamType: "webhook", topics: [] }, 400, "EmptyLogTopics"],
  ])("is not changed with %s", async (_what, changes, status, code) => {
    const deployment = createFakeDeployment();
    const args = { logStreamType: "webhook", ...complete["webhook"] };
    const { id } = (await send(deployment, "create_log_stream", args)).body as { id: string };
    const answer = await send(deployment, `update_log_stream/${id}`, changes);
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });

  it("that is no webhook has no secret to rotate", async () => {
    const deployment = createFakeDeployment();
    const args = { logStreamType: "sentry", ...complete["sentry"] };
    const { id } = (await send(deployment, "create_log_stream", args)).body as { id: string };
    const answer = await send(deployment, `rotate_webhook_secret/${id}`, {});
    expect([answer.status, answer.body]).toMatchObject([400, { code: "NoSecretToRotate" }]);
  });
});
