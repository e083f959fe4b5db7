import { describe, expect, it } from "vitest";

import { adminFromEnv } from "../../src/admin/admin-from-env.ts";
import { fakeDeployment } from "../support/fake-deployment.ts";
import { sendJson, startServer } from "@convex-openapi/test-support/http-server";
import { rejection, SECRET } from "../support/test-transport.ts";

const deployKey = `prod:happy-animal-123|${SECRET}`;
const retry = { baseDelay: 0 };

describe("adminFromEnv connects", () => {
  it("to a self-hosted deployment", async () => {
    const deployment = await fakeDeployment({ tables: { users: [] } });

    const admin = await adminFromEnv({
      CONVEX_SELF_HOSTED_URL: deployment.url,
      CONVEX_SELF_HOSTED_ADMIN_KEY: deployment.adminKey,
    });

    expect(await admin.tables()).toEqual([{ name: "users" }]);
  });

  it("to the deployment that a deploy key names, asking no one", async () => {
    const admin = await adminFromEnv({ CONVEX_DEPLOY_KEY: deployKey });

    expect(admin.url).toBe("https://happy-animal-123.convex.cloud");
  });

  it("with the deploy key before the self-hosted deployment, as the CLI does", async () => {
    const admin = await adminFromEnv({
      CONVEX_DEPLOY_KEY: deployKey,
      CONVEX_SELF_HOSTED_URL: "http://127.0.0.1:1",
      CONVEX_SELF_HOSTED_ADMIN_KEY: "local|secret",
    });

    expect(admin.deploymentName).toBe("happy-animal-123");
  });

  it("to where another management host says that the deployment is", async () => {
    const deployment = await fakeDeployment({ name: "happy-animal-123", tables: { users: [] } });
    const adminKey = deployment.issueKey({ type: "prod" });
    const host = await startServer((response) => sendJson(response, 200, deployment.url));

    const admin = await adminFromEnv({
      CONVEX_DEPLOY_KEY: adminKey,
      CONVEX_PROVISION_HOST: host.url,
    });

    expect(await admin.tables()).toEqual([{ name: "users" }]);
    expect(host.received).toMatchObject([
      {
        method: "POST",
        url: "/api/deployment/url_for_key",
        headers: { authorization: `Bearer ${adminKey}` },
        body: JSON.stringify({ deployKey: adminKey }),
      },
    ]);
  });

  it("with the options that the environment does not tell", async () => {
    const deployment = await fakeDeployment();
    deployment.fault({ kind: "hang" });
    const admin = await adminFromEnv(
      {
        CONVEX_SELF_HOSTED_URL: deployment.url,
        CONVEX_SELF_HOSTED_ADMIN_KEY: deployment.adminKey,
      },
      { totalTimeout: 30 },
    );

    expect(await rejection(admin.tables())).toMatchObject({ name: "TimeoutError" });
  });
});

describe("adminFromEnv fails", () => {
  it.each([
    ["nothing is set", {}, "EnvironmentError"],
    [
      "a deployment is named and no key is set",
      { CONVEX_DEPLOYMENT: "dev:happy-animal-123" },
      "EnvironmentError",
    ],
    [
      "a deployment is named beside a self-hosted one",
      {
        CONVEX_DEPLOYMENT: "dev:happy-animal-123",
        CONVEX_SELF_HOSTED_URL: "http://127.0.0.1:1",
        CONVEX_SELF_HOSTED_ADMIN_KEY: "local|secret",
      },
      "EnvironmentError",
    ],
    [
      "the key claims preview deployments",
      { CONVEX_DEPLOY_KEY: `preview:team:project|${SECRET}` },
      "WrongKeyKindError",
    ],
    [
      "the key is a project's",
      {
        CONVEX_DEPLOY_KEY: `project:team:project|${SECRET}`,
        CONVEX_PROVISION_HOST: "http://127.0.0.1:1",
      },
      "WrongKeyKindError",
    ],
    ["the key has a line break", { CONVEX_DEPLOY_KEY: `${deployKey}\n` }, "InvalidKeyError"],
    [
      "the management host is no URL",
      { CONVEX_DEPLOY_KEY: deployKey, CONVEX_PROVISION_HOST: "nowhere" },
      "InvalidUrlError",
    ],
    [
      "the management host does not answer",
      { CONVEX_DEPLOY_KEY: deployKey, CONVEX_PROVISION_HOST: "http://127.0.0.1:1" },
      "ConnectionError",
    ],
  ])("when %s", async (_when, environment, name) => {
    const error = await rejection(adminFromEnv(environment, { retry }));

    expect(error).toMatchObject({ name });
    expect(JSON.stringify(error)).not.toContain(SECRET);
  });

  it("when the management host refuses the key", async () => {
    const host = await startServer((response) =>
      sendJson(response, 401, { code: "BadDeployKey", message: "No." }),
    );

    const error = await rejection(
      adminFromEnv({ CONVEX_DEPLOY_KEY: deployKey, CONVEX_PROVISION_HOST: host.url }),
    );

    expect(error).toMatchObject({ status: 401, path: "/api/deployment/url_for_key" });
  });

  it("when its signal aborts while the management host is asked", async () => {
    const controller = new AbortController();
    const host = await startServer(() => controller.abort());
    const environment = { CONVEX_DEPLOY_KEY: deployKey, CONVEX_PROVISION_HOST: host.url };

    const error = await rejection(adminFromEnv(environment, { signal: controller.signal }));

    expect(error).toMatchObject({ name: "AbortedError", path: "/api/deployment/url_for_key" });
  });

  it.each([
    [{ url: "https://a.test" }, "ResponseFormatError"],
    [null, "ResponseFormatError"],
    [7, "ResponseFormatError"],
    ["", "InvalidUrlError"],
    ["nowhere", "InvalidUrlError"],
  ])(
    "when the management host answers no address, instead of taking the one in the key: %j",
    async (answer, name) => {
      const host = await startServer((response) => sendJson(response, 200, answer));

      const error = await rejection(
        adminFromEnv({ CONVEX_DEPLOY_KEY: deployKey, CONVEX_PROVISION_HOST: host.url }),
      );

      expect(error).toMatchObject({ name });
    },
  );
});
