import { expect, test } from "vitest";
import { problemsOf, problemsOfPaths, problemsOfSchemas } from "./problems-of.ts";

test("two operations cannot have one operationId", () => {
  expect(
    problemsOfPaths(`
  /teams: { get: { operationId: list_teams } }
  /groups: { get: { operationId: list_teams } }`),
  ).toEqual([
    'api.yaml:6:34 error duplicate-operation-id: "list_teams" is also used at api.yaml:5:33 (#/paths/~1groups/get)',
  ]);
});

test("an operation and a webhook cannot have one operationId", () => {
  expect(
    problemsOfPaths(`
  /teams: { get: { operationId: a } }
webhooks:
  created: { post: { operationId: a } }`),
  ).toEqual([
    'api.yaml:7:35 error duplicate-operation-id: "a" is also used at api.yaml:5:33 (#/webhooks/created/post)',
  ]);
});

test("one path item cannot stand for two paths when its operations have operationIds", () => {
  expect(
    problemsOf(`
openapi: 3.1.0
info: { title: T }
paths:
  /a: { $ref: "#/components/pathItems/shared" }
  /b: { $ref: "#/components/pathItems/shared" }
components: { pathItems: { shared: { get: { operationId: same } } } }`),
  ).toEqual([
    'api.yaml:6:7 error duplicate-operation-id: "same" is also used at api.yaml:5:7 (#/paths/~1b/get)',
  ]);
});

test("two operations cannot become one function", () => {
  expect(
    problemsOfPaths(`
  /a: { get: { operationId: list_teams } }
  /b: { get: { operationId: list-teams } }`),
  ).toEqual([
    'api.yaml:6:14 error duplicate-function-name: "list-teams" would become the function listTeams, as "list_teams" at api.yaml:5:14 does. (#/paths/~1b/get)',
  ]);
});

test("an operation without an operationId is called by its method and path", () => {
  expect(
    problemsOfPaths(`
  /teams: { get: {} }
  /b: { get: { operationId: get_teams } }`),
  ).toEqual([
    'api.yaml:6:14 error duplicate-function-name: "get_teams" would become the function getTeams, as GET /teams at api.yaml:5:18 does. (#/paths/~1b/get)',
  ]);
});

test("a webhook becomes no function", () => {
  expect(
    problemsOfPaths(`
  /a: { get: { operationId: a_b } }
webhooks: { x: { post: { operationId: aB } } }`),
  ).toEqual([]);
});

test("two schemas cannot become one type", () => {
  expect(problemsOfSchemas("  foo-bar: {}\n  FooBar: {}")).toEqual([
    'api.yaml:6:11 error duplicate-type-name: "FooBar" would become the type FooBar, as "foo-bar" at api.yaml:5:12 does. (#/components/schemas/FooBar)',
  ]);
});
