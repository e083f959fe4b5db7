import { describe, expect, it } from "vitest";
import { createFakeDeployment, query } from "../../src/index.ts";
import { get, post } from "../support/call.ts";

const deployment = createFakeDeployment({
  functions: { "users:me": query(async (ctx) => await ctx.auth.getUserIdentity()) },
});
const ada = { subject: "ada", issuer: "https://issuer.example", name: "Åda ✓" };

async function me(key: string): Promise<[number, unknown]> {
  const { status, body } = await post(
    deployment,
    "/api/query",
    { path: "users:me", args: {} },
    { key },
  );
  const { value, code } = body as { value?: unknown; code?: string };
  return [status, code ?? value];
}

function actingAs(user: unknown, key: string = deployment.adminKey): string {
  return `${key}:${Buffer.from(JSON.stringify(user)).toString("base64")}`;
}

describe("acting as a user", () => {
  it("shows the user to functions, with a token identifier made of issuer and subject", async () => {
    const tokenIdentifier = "https://issuer.example|ada";
    expect(await me(actingAs(ada))).toEqual([200, { ...ada, tokenIdentifier }]);
  });

  it("shows nobody without it", async () => {
    expect(await me(deployment.adminKey)).toEqual([200, null]);
  });

  it("works behind a typed key", async () => {
    const key = deployment.issueKey({ type: "prod" });
    expect((await me(actingAs({ tokenIdentifier: "x|y" }, key)))[1]).toEqual({
      tokenIdentifier: "x|y",
    });
  });

  it("is no part of a key that comes as a parameter", async () => {
    const parameters = new URLSearchParams({
      path: "users:me",
      args: "{}",
      adminKey: actingAs(ada),
    });
    const { status, body } = await get(deployment, `/api/query?${parameters.toString()}`);

    expect([status, (body as { code: string }).code]).toEqual([401, "BadAdminKey"]);
  });

  it("is refused to a read-only key", async () => {
    expect(await me(actingAs(ada, deployment.readOnlyKey))).toEqual([403, "OperationNotPermitted"]);
  });

  it("is refused with a key that opens nothing", async () => {
    expect(await me(actingAs(ada, `${deployment.name}|bad`))).toEqual([401, "BadAdminKey"]);
  });

  it.each([
    ["base64url", `${deployment.adminKey}:e30-_w`],
    ["no JSON", `${deployment.adminKey}:${Buffer.from("nope").toString("base64")}`],
    ["an array", actingAs([])],
    ["a user without a name", actingAs({ name: "Ada" })],
    ["an issuer without a subject", actingAs({ issuer: "x" })],
    ["nothing", `${deployment.adminKey}:`],
  ])("answers 400 HeaderParseFailure to %s", async (_what, key) => {
    expect(await me(key)).toEqual([400, "HeaderParseFailure"]);
  });
});

describe("a signed-in user", () => {
  const token = "header.payload.signature";
  const signedIn = createFakeDeployment({
    functions: { "users:me": query(async (ctx) => await ctx.auth.getUserIdentity()) },
    userTokens: { [token]: { tokenIdentifier: "x|ada" } },
  });

  it("is who the token says", async () => {
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await post(
      signedIn,
      "/api/query",
      { path: "users:me", args: {} },
      { headers },
    );
    expect(body).toEqual({ status: "success", value: { tokenIdentifier: "x|ada" } });
  });

  it("is refused where the token is not known, even for a public function", async () => {
    const headers = { authorization: "Bearer who.are.you" };
    const { status } = await post(
      signedIn,
      "/api/query",
      { path: "users:me", args: {} },
      { headers },
    );
    expect(status).toBe(401);
  });
});
