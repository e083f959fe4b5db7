import { describe, expect, test } from "vitest";
import { problemsOf, problemsOfPaths, problemsOfSchemas } from "./problems-of.ts";

describe("an operationId", () => {
  test("names none of several operations that have it, and what they are called is reported", () => {
    expect(
      problemsOfPaths(`
  /teams: { get: { operationId: list_teams } }
  /groups: { get: { operationId: list_teams } }`),
    ).toEqual([
      'api.yaml:5:33 warning duplicate-operation-id: "list_teams" is also used at api.yaml:6:34, so this one is named getTeams. (#/paths/~1teams/get)',
      'api.yaml:6:34 warning duplicate-operation-id: "list_teams" is also used at api.yaml:5:33, so this one is named getGroups. (#/paths/~1groups/get)',
    ]);
  });

  test("names nothing else that would be called that", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: list } }
  /b: { get: { operationId: list } }
  /c: { get: { operationId: List } }`).filter((line) => line.includes("duplicate-function-name")),
    ).toEqual([
      'api.yaml:7:14 warning duplicate-function-name: "List" would become the function list, as "list" at api.yaml:5:14 does, so it is named List. (#/paths/~1c/get)',
    ]);
  });

  test("can be that of a webhook too, which has no function", () => {
    expect(
      problemsOfPaths(`
  /teams: { get: { operationId: a } }
webhooks:
  created: { post: { operationId: a } }`),
    ).toEqual([
      'api.yaml:7:35 warning duplicate-operation-id: "a" is also used at api.yaml:5:33. (#/webhooks/created/post)',
    ]);
  });

  test("is used twice where one path item stands for two paths", () => {
    expect(
      problemsOf(`
openapi: 3.1.0
info: { title: T }
paths:
  /a: { $ref: "#/components/pathItems/shared" }
  /b: { $ref: "#/components/pathItems/shared" }
components: { pathItems: { shared: { get: { operationId: same } } } }`),
    ).toEqual([
      'api.yaml:5:7 warning duplicate-operation-id: "same" is also used at api.yaml:6:7, so this one is named getA. (#/paths/~1a/get)',
      'api.yaml:6:7 warning duplicate-operation-id: "same" is also used at api.yaml:5:7, so this one is named getB. (#/paths/~1b/get)',
    ]);
  });

  test.each(["null", "7", "[a]"])("cannot be %s", (operationId) => {
    expect(problemsOfPaths(`  /a: { get: { operationId: ${operationId} } }`)).toEqual([
      "api.yaml:4:29 warning invalid-operation-id: An operationId has to be a string, so this operation is named after its method and path. (#/paths/~1a/get/operationId)",
    ]);
  });

  test("cannot be empty", () => {
    expect(problemsOfPaths('  /a: { get: { operationId: "" } }')).toEqual([
      "api.yaml:4:29 warning invalid-operation-id: An operationId cannot be empty, so this operation is named after its method and path. (#/paths/~1a/get/operationId)",
    ]);
  });
});

describe("operations that would become one function", () => {
  test("are reported with the names that they have instead", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: list_teams } }
  /b: { get: { operationId: list-teams } }`),
    ).toEqual([
      'api.yaml:5:14 warning duplicate-function-name: "list_teams" would become the function listTeams, as "list-teams" at api.yaml:6:14 does, so it is named list_teams. (#/paths/~1a/get)',
      'api.yaml:6:14 warning duplicate-function-name: "list-teams" would become the function listTeams, as "list_teams" at api.yaml:5:14 does, so it is named listDashTeams. (#/paths/~1b/get)',
    ]);
  });

  test("leave the name to the one that has that name", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: get-user } }
  /b: { get: { operationId: getUser } }`),
    ).toEqual([
      'api.yaml:5:14 warning duplicate-function-name: "get-user" would become the function getUser, as "getUser" at api.yaml:6:14 does, so it is named getDashUser. (#/paths/~1a/get)',
    ]);
  });

  test("are called by method and path where they have no operationId", () => {
    expect(problemsOfPaths("\n  /jobs: { get: {} }\n  /jobs/: { get: {} }")).toEqual([
      "api.yaml:6:18 warning duplicate-function-name: GET /jobs/ would become the function getJobs, as GET /jobs at api.yaml:5:17 does, so it is named getJobsSlash. (#/paths/~1jobs~1/get)",
    ]);
  });

  test("can have an operationId and none", () => {
    expect(
      problemsOfPaths(`
  /teams: { get: {} }
  /b: { get: { operationId: get_teams } }`),
    ).toEqual([
      'api.yaml:6:14 warning duplicate-function-name: "get_teams" would become the function getTeams, as GET /teams at api.yaml:5:18 does, so it is named get_teams. (#/paths/~1b/get)',
    ]);
  });

  test("are none of the webhooks, which have no functions", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: a_b } }
webhooks: { x: { post: { operationId: aB } } }`),
    ).toEqual([]);
  });
});

describe("schemas that would become one type", () => {
  test("are reported with the names that they have instead", () => {
    expect(problemsOfSchemas("  foo-bar: {}\n  FooBar: {}")).toEqual([
      'api.yaml:5:12 warning duplicate-type-name: "foo-bar" would become the type FooBar, as "FooBar" at api.yaml:6:11 does, so it is named fooDashBar. (#/components/schemas/foo-bar)',
    ]);
  });

  test("can differ from a word of TypeScript in case alone", () => {
    expect(problemsOfSchemas("  boolean: {}\n  Boolean: {}")).toEqual([
      'api.yaml:5:12 warning duplicate-type-name: "boolean" would become the type Boolean, as "Boolean" at api.yaml:6:12 does, so it is named booleanSchema. (#/components/schemas/boolean)',
    ]);
  });

  test("can have the name of a function", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: list_teams } }
components: { schemas: { listTeams: {} } }`),
    ).toEqual([
      'api.yaml:6:37 warning duplicate-type-name: "listTeams" would become the type listTeams, but the function of "list_teams" at api.yaml:5:14 has that name, so it is named listTeamsSchema. (#/components/schemas/listTeams)',
    ]);
  });

  test("can have the name of what a schema is called beside a function", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: team } }
components: { schemas: { team: {}, teamSchema: {} } }`),
    ).toEqual([
      'api.yaml:6:32 warning duplicate-type-name: "team" would become the type team, but the function of "team" at api.yaml:5:14 has that name, so it is named teamSchema_. (#/components/schemas/team)',
    ]);
  });

  test("can have the name of a type of an operation, which is called otherwise then", () => {
    expect(
      problemsOfPaths(`
  /a: { get: { operationId: list_teams, responses: {} } }
components: { schemas: { ListTeamsResult: {} } }`),
    ).toEqual([
      'api.yaml:5:14 warning duplicate-type-name: The types of listTeams are called ListTeamsOperationInit, ListTeamsOperationResult and so on, because the names would meet that of "ListTeamsResult". (#/paths/~1a/get)',
    ]);
  });

  test("can have the name of a type that every client has", () => {
    expect(problemsOfSchemas("  CallOptions: {}")).toEqual([
      'api.yaml:5:16 warning duplicate-type-name: "CallOptions" would become the type CallOptions, but every client has a type of that name, so it is named CallOptionsSchema. (#/components/schemas/CallOptions)',
    ]);
  });

  const sending = (schemas: string): string[] =>
    problemsOf(`openapi: 3.1.0
info: { title: T, version: "1" }
components:
  requestBodies: { A: { content: { a/b: { schema: { $ref: "#/components/schemas/A" } } } } }
  schemas:
    A: { properties: { id: { readOnly: true } } }
${schemas}`);

  test("can be one as it is sent and another schema", () => {
    expect(sending("    AWritable: {}")).toEqual([
      'api.yaml:6:8 warning duplicate-type-name: "A" as it is sent would become the type AWritable, as "AWritable" at api.yaml:7:16 does, so it is named AWritableSchema. (#/components/schemas/A)',
    ]);
  });

  test("are none where nothing sends the one that differs", () => {
    expect(
      problemsOfSchemas("  A: { properties: { id: { readOnly: true } } }\n  AWritable: {}"),
    ).toEqual([]);
  });
});
