import { describe, expect, it } from "vitest";
import { createFakeDeployment } from "../../src/index.ts";
import { get } from "../support/call.ts";

const deployment = createFakeDeployment({
  name: "happy-otter-1",
  userTokens: { "a.b.c": { issuer: "https://issuer.example", subject: "ada" } },
});
const { adminKey } = deployment;
const secret = adminKey.slice(adminKey.indexOf("|") + 1);

async function check(authorization?: string, path = "/api/check_admin_key"): Promise<unknown> {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const { status, body } = await get(deployment, path, { headers });
  return status === 200 ? 200 : [status, (body as { code: string }).code];
}

const unnamed =
  "The provided deploy key was invalid for this deployment. Double check that the environment this key was generated for matches the desired deployment.";

describe("the Authorization header", () => {
  it.each(["Convex", "convex", "CONVEX", "cOnVeX"])("takes the scheme %s", async (scheme) => {
    expect(await check(`${scheme} ${adminKey}`)).toBe(200);
  });

  it.each([
    ["a bare secret", secret],
    ["a prod key", `prod:happy-otter-1|${secret}`],
    ["a dev key", `dev:happy-otter-1|${secret}`],
    ["a type in capitals", `PROD:happy-otter-1|${secret}`],
    ["a preview key, whatever it names", `preview:my-team:my-project|${secret}`],
    ["a project key, whatever it names", `project:my-team:my-project|${secret}`],
  ])("takes %s", async (_what, key) => {
    expect(await check(`Convex ${key}`)).toBe(200);
  });

  it.each([
    ["a secret that opens nothing", "happy-otter-1|0000"],
    ["a key that names another deployment", `other|${secret}`],
    ["a prod key that names another deployment", `prod:other|${secret}`],
    ["an empty secret", "happy-otter-1|"],
    ["a token of the platform", "eyJ2MiI6ImFiYyJ9"],
  ])("answers 401 BadAdminKey to %s", async (_what, key) => {
    expect(await check(`Convex ${key}`)).toEqual([401, "BadAdminKey"]);
  });

  it("answers 403 BadDeployKey without a name when there is no credential", async () => {
    const { status, body } = await get(deployment, "/api/check_admin_key");
    expect([status, body]).toEqual([403, { code: "BadDeployKey", message: unnamed }]);
  });

  it("answers 403 BadDeployKey to a user, because Bearer is never an admin", async () => {
    expect(await check("Bearer a.b.c")).toEqual([403, "BadDeployKey"]);
  });

  it("answers 401 to an admin key sent as Bearer, because it is no JWT", async () => {
    expect(await check(`Bearer ${adminKey}`)).toEqual([401, "InvalidAuthHeader"]);
  });

  it("answers 401 NoAuthProvider to a JWT of a stranger", async () => {
    expect(await check("Bearer x.y.z")).toEqual([401, "NoAuthProvider"]);
  });

  it.each(["x", "Convex", "Bearer"])("answers 400 to the %j, below 7 bytes", async (header) => {
    expect(await check(header)).toEqual([400, "InvalidHeaderFailure"]);
  });

  it.each(["Basic dXNlcjpwYXNz", "Convexx key", adminKey])(
    "answers 400 InvalidAdminKey to the scheme of %j",
    async (header) => {
      expect(await check(header)).toEqual([400, "InvalidAdminKey"]);
    },
  );

  it("answers 400 HeaderParseFailure to bytes outside of ASCII", async () => {
    expect(await check("Convex caf\u00e9|secret")).toEqual([400, "HeaderParseFailure"]);
  });
});

describe("the adminKey parameter", () => {
  const withParameter = (key: string): string =>
    `/api/check_admin_key?adminKey=${encodeURIComponent(key)}`;

  it("counts where there is no header", async () => {
    expect(await check(undefined, withParameter(adminKey))).toBe(200);
  });

  it("is refused like a header when it opens nothing", async () => {
    expect(await check(undefined, withParameter("nope"))).toEqual([401, "BadAdminKey"]);
  });

  it("does not help a header that is refused", async () => {
    expect(await check("Convex nope", withParameter(adminKey))).toEqual([401, "BadAdminKey"]);
  });
});

describe("keys", () => {
  it("opens nothing once it is revoked", async () => {
    const key = deployment.issueKey();
    deployment.state.keys.revoke(key);
    expect(await check(`Convex ${key}`)).toEqual([401, "BadAdminKey"]);
  });

  it("answers 403 BadDeployKey with the name to a genuine key of another deployment", async () => {
    const key = deployment.issueKey({ deploymentName: "other", type: "prod" });
    const { status, body } = await get(deployment, "/api/check_admin_key", { key });
    expect(status).toBe(403);
    expect(body).toEqual({
      code: "BadDeployKey",
      message: unnamed.replace("this deployment", "deployment 'happy-otter-1'"),
    });
  });

  it("cannot be made with an empty list of operations, which would allow everything", () => {
    expect(() => deployment.issueKey({ allow: [] })).toThrow(TypeError);
  });

  it("cannot be given in a form that is not this deployment's", () => {
    expect(() => createFakeDeployment({ name: "a", adminKey: "b|secret" })).toThrow("a|SECRET");
  });

  it("can be given in advance", async () => {
    const fixed = createFakeDeployment({ name: "a", adminKey: "a|1", readOnlyKey: "a|2" });
    expect([fixed.adminKey, fixed.readOnlyKey]).toEqual(["a|1", "a|2"]);
    expect((await get(fixed, "/api/check_admin_key", { key: "a|1" })).status).toBe(200);
  });
});
