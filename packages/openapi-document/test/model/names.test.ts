import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clientNameOf,
  isIdentifier,
  operationFunctionName,
  schemaTypeName,
} from "../../src/model/names.ts";
import { anyText } from "@convex-openapi/test-support/any-text";

const named = (operationId: string): string =>
  operationFunctionName({ operationId, method: "get", path: "/teams" });

describe("operationFunctionName", () => {
  it.each([
    ["get_teams_for_member", "getTeamsForMember"],
    ["create project", "createProject"],
    ["getTeams", "getTeams"],
    ["GetTeams", "getTeams"],
    ["teams/list-members", "teamsListMembers"],
    ["URL", "url"],
    ["HTTPRoutes list", "httpRoutesList"],
    ["pause__deployment!", "pauseDeployment"],
    ["équipe créer", "équipeCréer"],
  ])("makes camelCase of %s", (operationId, expected) => {
    expect(named(operationId)).toBe(expected);
  });

  it("takes method and path where there is no operationId", () => {
    expect(operationFunctionName({ method: "get", path: "/teams/{team_id}/projects" })).toBe(
      "getTeamsByTeamIdProjects",
    );
  });

  it("takes method and path where the operationId has no letter to use", () => {
    expect(operationFunctionName({ operationId: "???", method: "POST", path: "/" })).toBe("post");
  });

  it("does not name a function after a reserved word", () => {
    expect(named("delete")).toBe("deleteOperation");
    expect(operationFunctionName({ method: "delete", path: "/" })).toBe("deleteOperation");
  });

  it.each(["functions", "paths", "wire", "by_path", "or_throw"])(
    "does not name a function after what stands beside it in its module: %s",
    (operationId) => {
      expect(named(operationId)).toMatch(/Operation$/);
    },
  );

  it("does not start a name with a digit", () => {
    expect(named("2fa")).toBe("get2fa");
  });

  it("gives a name that TypeScript accepts, whatever the document says", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (operationId, segments) => {
        const path = `/${segments.join("/")}`;
        const name = operationFunctionName({ operationId, method: "get", path });
        expect(isIdentifier(name)).toBe(true);
        expect(named(name)).toBe(name);
      }),
    );
  });
});

describe("schemaTypeName", () => {
  it.each(["TeamResponse", "foo_bar", "fooBar", "$value", "Promise", "_x"])(
    "keeps the usable key %s",
    (key) => {
      expect(schemaTypeName(key)).toBe(key);
    },
  );

  it.each([
    ["foo-bar", "FooBar"],
    ["api.v1.Team_member", "ApiV1TeamMember"],
    ["2fa", "Schema2fa"],
    ["!", "Schema"],
    ["string", "String"],
    ["class", "Class"],
    ["undefined", "Undefined"],
    ["functions", "Functions"],
  ])("makes a type name of the key %s", (key, expected) => {
    expect(schemaTypeName(key)).toBe(expected);
  });

  it("gives a name that TypeScript accepts, whatever the key", () => {
    fc.assert(
      fc.property(anyText, (key) => {
        expect(isIdentifier(schemaTypeName(key))).toBe(true);
      }),
    );
  });
});

describe("clientNameOf", () => {
  it.each([
    ["management", "Management"],
    ["cli-management", "CliManagement"],
    ["GitHub REST API", "GitHubRESTAPI"],
    ["2fa", "Api2fa"],
    ["", "Api"],
  ])("makes PascalCase of %j", (text, expected) => {
    expect(clientNameOf(text)).toBe(expected);
  });
});
