import { describe, expect, it, onTestFinished } from "vitest";

import { readEnvironment } from "../../src/keys/environment.ts";
import { exposures } from "../support/exposures.ts";

const secret = "eyJ2MiI6IjAxMjM0NTY3ODlhYmNkZWYifQ==";
const cloudKey = `prod:happy-animal-123|${secret}`;
const selfHosted = {
  CONVEX_SELF_HOSTED_URL: "http://127.0.0.1:3210",
  CONVEX_SELF_HOSTED_ADMIN_KEY: `local|${secret}`,
};

describe("the environment names the deployment", () => {
  it("by a deploy key, whose name gives the cloud address", () => {
    const selection = readEnvironment({ CONVEX_DEPLOY_KEY: cloudKey });

    expect(selection).toMatchObject({
      kind: "key",
      variable: "CONVEX_DEPLOY_KEY",
      url: "https://happy-animal-123.convex.cloud",
      key: { kind: "deployment", deploymentType: "prod" },
    });
    expect(selection.kind === "key" && selection.adminKey.reveal()).toBe(cloudKey);
  });

  it("by the alias CONVEX_DEPLOYMENT_TOKEN, which comes second", () => {
    const alias = { CONVEX_DEPLOYMENT_TOKEN: `dev:other-name-1|${secret}` };

    expect(readEnvironment(alias)).toMatchObject({
      variable: "CONVEX_DEPLOYMENT_TOKEN",
      key: { deploymentName: "other-name-1" },
    });
    expect(readEnvironment({ ...alias, CONVEX_DEPLOY_KEY: cloudKey })).toMatchObject({
      variable: "CONVEX_DEPLOY_KEY",
      key: { deploymentName: "happy-animal-123" },
    });
    expect(readEnvironment({ ...alias, CONVEX_DEPLOY_KEY: "" })).toMatchObject({
      variable: "CONVEX_DEPLOYMENT_TOKEN",
    });
  });

  it("by a deploy key before anything else that is set", () => {
    const selection = readEnvironment({
      ...selfHosted,
      CONVEX_DEPLOYMENT: "prod:third-name-2",
      CONVEX_DEPLOY_KEY: cloudKey,
    });

    expect(selection).toMatchObject({ url: "https://happy-animal-123.convex.cloud" });
  });

  it("by the self-hosted pair", () => {
    expect(readEnvironment(selfHosted)).toMatchObject({
      kind: "key",
      url: "http://127.0.0.1:3210",
      key: { kind: "admin", deploymentName: "local" },
    });
  });

  it.each([
    ["prod:happy-animal-123", "prod"],
    ["happy-animal-123", undefined],
  ])("by CONVEX_DEPLOYMENT=%s, for which a key must still be fetched", (value, deploymentType) => {
    expect(readEnvironment({ CONVEX_DEPLOYMENT: value })).toMatchObject({
      kind: "deployment",
      deploymentType,
      deploymentName: "happy-animal-123",
    });
  });

  it.each(["preview", "project"])("by a %s key, which has no address yet", (kind) => {
    expect(readEnvironment({ CONVEX_DEPLOY_KEY: `${kind}:team:project|${secret}` })).toMatchObject({
      key: { kind, teamSlug: "team" },
      url: undefined,
    });
  });

  it("without guessing an address when another management API is set", () => {
    const selection = readEnvironment({
      CONVEX_DEPLOY_KEY: cloudKey,
      CONVEX_PROVISION_HOST: "http://127.0.0.1:8050",
    });

    expect(selection).toMatchObject({ url: undefined, provisionHost: "http://127.0.0.1:8050" });
  });

  it("to those who call without an environment, by the process's own at that time", () => {
    const { CONVEX_DEPLOY_KEY } = process.env;
    process.env["CONVEX_DEPLOY_KEY"] = cloudKey;
    onTestFinished(() => {
      if (CONVEX_DEPLOY_KEY === undefined) delete process.env["CONVEX_DEPLOY_KEY"];
      else process.env["CONVEX_DEPLOY_KEY"] = CONVEX_DEPLOY_KEY;
    });

    expect(readEnvironment()).toMatchObject({ key: { deploymentName: "happy-animal-123" } });
  });
});

it.each(["evil.test/x", "evil.test?", "a.b", "a@evil.test"])(
  "no address is made of a forged name: %s",
  (name) => {
    const selection = readEnvironment({ CONVEX_DEPLOY_KEY: `prod:${name}|${secret}` });

    expect(selection).toMatchObject({ kind: "key", url: undefined });
  },
);

describe("a deploy key may be a sign", () => {
  it("to look further: <ignore_deploy_key>", () => {
    const selection = readEnvironment({ ...selfHosted, CONVEX_DEPLOY_KEY: "<ignore_deploy_key>" });

    expect(selection).toMatchObject({ variable: "CONVEX_SELF_HOSTED_ADMIN_KEY" });
  });

  it("to ignore the alias too, since the key comes before it", () => {
    const environment = {
      CONVEX_DEPLOY_KEY: "<ignore_deploy_key>",
      CONVEX_DEPLOYMENT_TOKEN: cloudKey,
    };

    expect(() => readEnvironment(environment)).toThrow("No Convex deployment");
  });

  it("to fail with a text of its own: <missing_deploy_key:…>", () => {
    const environment = { ...selfHosted, CONVEX_DEPLOY_KEY: "<missing_deploy_key:Ask Ann>" };

    expect(() => readEnvironment(environment)).toThrow("Ask Ann");
  });
});

describe("the environment is refused", () => {
  it.each([
    ["nothing is set", {}, "No Convex deployment"],
    ["all is empty", { CONVEX_DEPLOY_KEY: "", CONVEX_DEPLOYMENT: "" }, "No Convex deployment"],
    ["the self-hosted key is missing", { CONVEX_SELF_HOSTED_URL: "http://a.test" }, "Set both"],
    [
      "the self-hosted URL is missing",
      { CONVEX_SELF_HOSTED_ADMIN_KEY: selfHosted.CONVEX_SELF_HOSTED_ADMIN_KEY },
      "Set both",
    ],
    [
      "CONVEX_DEPLOYMENT contradicts the self-hosted pair",
      { ...selfHosted, CONVEX_DEPLOYMENT: "prod:happy-animal-123" },
      "Unset one of them",
    ],
    [
      "CONVEX_DEPLOYMENT contradicts half a self-hosted pair",
      { CONVEX_SELF_HOSTED_URL: "http://a.test", CONVEX_DEPLOYMENT: "happy-animal-123" },
      "Unset one of them",
    ],
    ["the deployment is local", { CONVEX_DEPLOYMENT: "local:happy-animal-123" }, "this machine"],
    ["the deployment is anonymous", { CONVEX_DEPLOYMENT: "anonymous-agent" }, "this machine"],
    ["the key names no deployment", { CONVEX_DEPLOY_KEY: secret }, "Create a new deploy key"],
    ["the key has a line break", { CONVEX_DEPLOY_KEY: `${cloudKey}\n` }, "line break"],
  ])("when %s", (_when, environment, message) => {
    expect(() => readEnvironment(environment)).toThrow(message);
  });
});

it("keeps the key out of everything that shows", () => {
  for (const text of exposures(readEnvironment(selfHosted))) expect(text).not.toContain(secret);
});
