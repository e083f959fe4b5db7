import { describe, expect, it } from "vitest";
import { createFakeDeployment, type FakeDeployment } from "../../src/index.ts";
import { get, post, type Answer } from "../support/call.ts";

async function update(deployment: FakeDeployment, changes: unknown): Promise<Answer> {
  const key = deployment.adminKey;
  return await post(deployment, "/api/update_environment_variables", { changes }, { key });
}

describe("update_environment_variables", () => {
  it("sets, overwrites and removes in one request, and answers 200 without a body", async () => {
    const deployment = createFakeDeployment({ environmentVariables: { A: "1", B: "2", C: "3" } });
    const changes = [
      { name: "A", value: "new" },
      { name: "B", value: null },
      { name: "C" },
      { name: "D", value: "" },
    ];
    const { status, body } = await update(deployment, changes);
    expect([status, body]).toEqual([200, ""]);
    expect(deployment.environmentVariables).toEqual({ A: "new", D: "" });
  });

  it("lets a removal of what is not there pass", async () => {
    expect((await update(createFakeDeployment(), [{ name: "NOPE", value: null }])).status).toBe(
      200,
    );
  });

  it("works under /api/v1 too", async () => {
    const deployment = createFakeDeployment();
    const body = { changes: [{ name: "A", value: "1" }] };
    await post(deployment, "/api/v1/update_environment_variables", body, {
      key: deployment.adminKey,
    });
    const listed = await get(deployment, "/api/v1/list_environment_variables", {
      key: deployment.adminKey,
    });
    expect(listed.body).toEqual({ environmentVariables: { A: "1" } });
  });

  it.each([
    ["a name with a hyphen", { name: "A-B", value: "x" }, "EnvironmentVariableNameInvalid"],
    ["a name with a digit in front", { name: "1A", value: "x" }, "EnvironmentVariableNameInvalid"],
    ["an empty name", { name: "", value: "x" }, "EnvironmentVariableNameInvalid"],
    ["a wrong name to remove", { name: "A B", value: null }, "EnvironmentVariableNameInvalid"],
    [
      "a name of 257 characters",
      { name: "A".repeat(257), value: "x" },
      "EnvironmentVariableNameTooLong",
    ],
    [
      "a value of 8193 bytes",
      { name: "A", value: "x".repeat(8193) },
      "EnvironmentVariableValueTooLarge",
    ],
    [
      "a value that is too large only in bytes",
      { name: "A", value: "ü".repeat(4097) },
      "EnvironmentVariableValueTooLarge",
    ],
    ["a built-in name", { name: "CONVEX_CLOUD_URL", value: "x" }, "EnvVarNameForbidden"],
  ])("refuses %s, and with it the whole request", async (_what, change, code) => {
    const deployment = createFakeDeployment({ environmentVariables: { KEPT: "1" } });
    const { status, body } = await update(deployment, [{ name: "GOOD", value: "1" }, change]);
    expect([status, body]).toMatchObject([400, { code }]);
    expect(deployment.environmentVariables).toEqual({ KEPT: "1" });
  });

  it.each([
    ["a name of 256 characters", { name: "A".repeat(256), value: "x" }],
    ["a value of 8192 bytes", { name: "A", value: "x".repeat(8192) }],
    ["a name that starts with an underscore", { name: "_A", value: "x" }],
  ])("takes %s", async (_what, change) => {
    expect((await update(createFakeDeployment(), [change])).status).toBe(200);
  });

  it("takes 512 variables and refuses the one after", async () => {
    const deployment = createFakeDeployment();
    const changes = Array.from({ length: 512 }, (_, n) => ({ name: `V${n}`, value: "x" }));
    expect((await update(deployment, changes)).status).toBe(200);
    expect((await update(deployment, [{ name: "ONE_MORE", value: "x" }])).body).toMatchObject({
      code: "EnvVarLimitMet",
    });
  });

  it("refuses more than 512 KiB of names and values together", async () => {
    const value = "x".repeat(8192);
    const changes = Array.from({ length: 64 }, (_, n) => ({ name: `V${n}`, value }));
    expect((await update(createFakeDeployment(), changes)).body).toMatchObject({
      code: "EnvVarTotalSizeLimitMet",
    });
  });

  it.each([
    ["no list", undefined],
    ["a map", { A: "1" }],
    ["a change without a name", [{ value: "1" }]],
    ["a value that is a number", [{ name: "A", value: 1 }]],
  ])("is 400 BadJsonBody for %s", async (_what, changes) => {
    expect((await update(createFakeDeployment(), changes)).body).toMatchObject({
      code: "BadJsonBody",
    });
  });

  it("refuses to seed what it would refuse to set", () => {
    expect(() => createFakeDeployment({ environmentVariables: { "A-B": "1" } })).toThrow("A-B");
  });

  it.each([
    ["no key", {}, 403, "BadDeployKey"],
    ["a key that opens nothing", { key: "x|y" }, 401, "BadAdminKey"],
  ])("refuses %s", async (_what, sending, status, code) => {
    const answer = await post(
      createFakeDeployment(),
      "/api/update_environment_variables",
      { changes: [] },
      sending,
    );
    expect([answer.status, answer.body]).toMatchObject([status, { code }]);
  });
});
