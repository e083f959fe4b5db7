import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { ApiModel } from "../../src/model/api-model.ts";
import { documentOf } from "@convex-openapi/test-support/documents";

function stable(value: JsonObject, ...tokens: string[]): string {
  const model = new ApiModel(documentOf(value));
  return model.stablePointer(model.nodeAt(tokens));
}

describe("a stable pointer", () => {
  it("names a parameter by its location and name", () => {
    expect(stable({ parameters: [{ name: "limit", in: "query" }] }, "parameters", "0")).toBe(
      "/parameters/query limit",
    );
  });

  it("names a parameter that is referred to as if it stood there", () => {
    const value = {
      parameters: [{ $ref: "#/components/parameters/Limit" }],
      components: { parameters: { Limit: { name: "limit", in: "query" } } },
    };
    expect(stable(value, "parameters", "0")).toBe("/parameters/query limit");
  });

  it("names an alternative by its reference", () => {
    expect(stable({ oneOf: [{ $ref: "#/components/schemas/A" }] }, "oneOf", "0")).toBe(
      "/oneOf/#~1components~1schemas~1A",
    );
  });

  it("names a server by its URL and a text by itself", () => {
    const value = { servers: [{ url: "https://a.example" }], required: ["id"] };
    expect(stable(value, "servers", "0")).toBe("/servers/https:~1~1a.example");
    expect(stable(value, "required", "0")).toBe("/required/id");
  });

  it("keeps the number of what has no name", () => {
    expect(stable({ oneOf: [{ type: "string" }] }, "oneOf", "0")).toBe("/oneOf/0");
  });

  it.each([
    ["beyond the end of a list", ["oneOf", "7", "type"], "/oneOf/7/type"],
    ["below a text", ["title", "0"], "/title/0"],
    ["where nothing stands", ["paths", "/a"], "/paths/~1a"],
  ])("is the pointer itself %s", (_, tokens, expected) => {
    expect(stable({ oneOf: [], title: "Things" }, ...tokens)).toBe(expected);
  });
});
