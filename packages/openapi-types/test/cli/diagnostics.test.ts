import { describe, expect, it } from "vitest";
import { api } from "@convex-openapi/test-support/described-api";
import type { JsonObject } from "@convex-openapi/test-support/json";
import { Project } from "./project.ts";

const text = { schema: { type: "string" } };
const responses = { 200: { description: "" } };

/** The operation of `/things/{id}`, whose parameter stands in its path. */
const operation = (method: string, parts: JsonObject = {}): JsonObject => {
  const id = { name: "id", in: "path", required: true, ...text };
  return api({ "/things/{id}": { parameters: [id], [method]: { ...parts, responses } } });
};

const both = {
  type: "object",
  properties: { a: { type: "string", readOnly: true, writeOnly: true } },
};

/** A form with a file in a circle of lists. */
const circularForm: JsonObject = {
  ...operation("post", {
    requestBody: {
      content: {
        "multipart/form-data": {
          schema: { type: "object", properties: { it: { $ref: "#/components/schemas/Files" } } },
        },
      },
    },
  }),
  components: {
    schemas: {
      Files: {
        anyOf: [
          { type: "string", format: "binary" },
          { type: "array", items: { $ref: "#/components/schemas/Files" } },
        ],
      },
    },
  },
};

const undeclared = api({ "/things/{id}": { get: { responses } } });
const contradictory = { ...api({}), components: { schemas: { Both: both } } };

interface Found {
  readonly rules: readonly string[];
  readonly out: string;
}

/** The kinds of diagnostics that are printed, and the types. */
async function found(spec: JsonObject, ...words: string[]): Promise<Found> {
  const project = await Project.with({ "api.json": spec });
  const { out, error } = await project.run("api.json", ...words);
  const rules = [...error.matchAll(/^api\.json:\d+:\d+ \w+ ([a-z-]+):/gm)];
  return { rules: rules.map(([, rule = ""]) => rule), out };
}

describe("what clients lack and these types have is said of clients alone:", () => {
  it.each<[string, string, JsonObject, string]>([
    [
      "the body of a GET",
      "lost-body",
      operation("get", { requestBody: { content: { "application/json": text } } }),
      'requestBody?: {\n        content: {\n          "application/json": string;',
    ],
    [
      "a parameter that is not in its path",
      "unused-path-parameter",
      operation("get", { parameters: [{ name: "other", in: "path", required: true, ...text }] }),
      "other: string;",
    ],
    [
      "the type of a parameter without a schema",
      "parameter-without-schema",
      operation("get", { parameters: [{ name: "q", in: "query" }] }),
      "q?: string;",
    ],
    ["a file in a form", "lost-file", circularForm, "type Files = string | Files[];"],
    ["a title", "lost-title", { ...api({}), info: { version: "1" } }, "components"],
    [
      "a name for an operation",
      "invalid-operation-id",
      operation("get", { operationId: 5 }),
      '"/things/{id}"',
    ],
  ])("%s", async (_, rule, spec, type) => {
    const { rules, out } = await found(spec);
    expect(rules).toEqual([]);
    expect(out).toContain(type);
    expect((await found(spec, "--profile", "client")).rules).toContain(rule);
  });
});

describe("a parameter of a path that nothing declares", () => {
  it("is not called a string where the types do not have it", async () => {
    const { rules, out } = await found(undeclared);
    expect(rules).toEqual([]);
    expect(out).toContain("path?: never;");
  });

  it.each([["--generate-path-params"], ["--path-params-as-types"]])(
    "is called a string with %s",
    async (option) => {
      const { rules, out } = await found(undeclared, option);
      expect(rules).toEqual(["undeclared-path-parameter"]);
      expect(out).toMatch(/id: string;|\$\{string\}/);
    },
  );
});

describe("that a schema goes neither way", () => {
  it("is not said to be ignored where it is readonly", async () => {
    const { rules, out } = await found(contradictory);
    expect(rules).toEqual([]);
    expect(out).toContain("readonly a?: string;");
  });

  it("is said where it is marked neither way", async () => {
    const { rules, out } = await found(contradictory, "--read-write-markers");
    expect(rules).toEqual(["contradictory-direction"]);
    expect(out).toContain("a?: string;");
  });
});

it("what both lack is said of both", async () => {
  const spec = operation("get", { parameters: [{ in: "query", ...text }] });
  expect((await found(spec)).rules).toEqual(["lost-parameter"]);
});
