import { describe, expect, it } from "vitest";
import { createFakeDeployment, internalMutation, query } from "../../src/index.ts";
import { callAny, errorText } from "../support/call.ts";

function makeDeployment(): ReturnType<typeof createFakeDeployment> {
  return createFakeDeployment({
    tables: {
      users: [
        { _id: "u1", name: "Ada" },
        { _id: "u2", name: "Grace" },
      ],
    },
    environmentVariables: { B: "2", A: "1" },
    functions: {
      "users:list": query({ args: { type: "object", value: {} }, handler: () => [] }),
      "users:purge": internalMutation(() => null),
    },
  });
}

describe("the dashboard's mutations", () => {
  it.each<[string, unknown, unknown[]]>([
    ["addDocument", { table: "users", documents: [{ name: "Alan" }] }, ["Ada", "Grace", "Alan"]],
    [
      "patchDocumentsFields",
      { table: "users", ids: ["u1"], fields: { name: "X" } },
      ["X", "Grace"],
    ],
    ["patchDocumentsFields", { table: "users", fields: { name: "X" } }, ["X", "X"]],
    ["replaceDocument", { id: "u2", document: { name: "Y" } }, ["Ada", "Y"]],
    ["deleteDocuments", { toDelete: [{ id: "u1", tableName: "users" }] }, ["Grace"]],
    ["clearTablePage", { tableName: "users", cursor: null }, []],
  ])("%s", async (name, args, names) => {
    const deployment = makeDeployment();
    await callAny(deployment, `_system/frontend/${name}`, args);
    expect(deployment.documents("users").map((user) => user["name"])).toEqual(names);
  });

  it("change nothing when one of several targets is missing", async () => {
    const deployment = makeDeployment();
    const toDelete = [
      { id: "u1", tableName: "users" },
      { id: "nope", tableName: "users" },
    ];
    const body = await callAny(deployment, "_system/frontend/deleteDocuments", { toDelete });
    expect(errorText(body)).toContain("nonexistent document");
    expect(deployment.documents("users")).toHaveLength(2);
  });

  it("are refused inside of the answer to a read-only key", async () => {
    const deployment = makeDeployment();
    const args = { table: "users", documents: [{}] };
    const body = await callAny(deployment, "_system/frontend/addDocument", args, {
      key: deployment.readOnlyKey,
    });
    expect(errorText(body)).toContain("(deployment:data:write)");
    expect(deployment.documents("users")).toHaveLength(2);
  });
});

describe("environment variables", () => {
  const deployment = makeDeployment();
  const path = "_system/cli/queryEnvironmentVariables";

  it("come as documents, sorted by name", async () => {
    expect(await callAny(deployment, path)).toMatchObject({
      value: [
        { _id: expect.any(String), _creationTime: expect.any(Number), name: "A", value: "1" },
        { name: "B", value: "2" },
      ],
    });
  });

  it("come one by one, or as null", async () => {
    const read = async (name: string): Promise<unknown> =>
      await callAny(deployment, `${path}:get`, { name });
    expect(await read("A")).toMatchObject({ value: { name: "A", value: "1" } });
    expect(await read("C")).toMatchObject({ value: null });
  });

  it("are refused to a key for data alone", async () => {
    const key = deployment.issueKey({ allow: ["ViewData"] });
    expect(errorText(await callAny(deployment, path, {}, { key }))).toContain(
      "(deployment:env:view)",
    );
  });
});

describe("modules:apiSpec", () => {
  it("lists every function with its validators, internal ones too", async () => {
    expect(await callAny(makeDeployment(), "_system/cli/modules:apiSpec")).toMatchObject({
      value: [
        {
          identifier: "users.js:list",
          functionType: "Query",
          visibility: { kind: "public" },
          args: { type: "object", value: {} },
          returns: { type: "any" },
        },
        {
          identifier: "users.js:purge",
          functionType: "Mutation",
          visibility: { kind: "internal" },
        },
      ],
    });
  });

  it("is refused to a key for logs alone", async () => {
    const deployment = makeDeployment();
    const key = deployment.issueKey({ allow: ["ViewLogs"] });
    const body = await callAny(deployment, "_system/cli/modules:apiSpec", {}, { key });
    expect(errorText(body)).toContain("(deployment:data:view)");
  });
});

it("leaves no trace of system functions in the function log", async () => {
  const deployment = makeDeployment();
  await callAny(deployment, "_system/cli/modules:apiSpec");
  expect(deployment.functionLog.entries).toEqual([]);
});
