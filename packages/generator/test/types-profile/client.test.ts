import fc from "fast-check";
import { format } from "prettier";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import type { EmitOptions } from "../../src/emit/emit-options.ts";
import {
  compileAll,
  compilers,
  compilersOfRandomCode,
  type Project,
} from "@convex-openapi/test-support/compile";
import { emit, emitFile, golden } from "../emitted.ts";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { runs } from "@convex-openapi/test-support/random-runs";
import { randomSpec, shuffleKeys } from "@convex-openapi/test-support/random-spec";

const profile = { types: "openapi-typescript" } as const;

async function projectOf(spec: JsonObject, options: Partial<EmitOptions>): Promise<Project> {
  const files = await emit(spec, options);
  return {
    files: Object.fromEntries(files.map(({ name, text }) => [name, text])),
    roots: ["index.ts"],
    // A client whose types name things that it does not use is fine.
    settings: { noUnusedLocals: false },
  };
}

const team = {
  type: "object",
  required: ["id", "secret", "size"],
  properties: {
    id: { type: "string", readOnly: true },
    secret: { type: "string", writeOnly: true },
    size: { type: "integer", default: 5 },
  },
};
const teams = specOf({
  components: { schemas: { Team: team } },
  paths: {
    "/teams": {
      post: {
        operationId: "createTeam",
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Team" } } },
        },
        responses: {
          201: {
            description: "",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Team" } } },
          },
        },
      },
    },
    "/other": { get: { operationId: "other", responses: { 204: { description: "" } } } },
  },
});

describe("a client with the types of openapi-typescript", () => {
  let projects: Record<string, Project>;
  beforeAll(async () => {
    projects = {};
    for (const name of ["kitchen-sink", "openapi-3.0", "operations", "json-schema"]) {
      const spec = await golden(name);
      projects[name] = await projectOf(spec, profile);
      projects[`${name} with all methods`] = await projectOf(spec, {
        absentMethods: "never",
      });
      projects[`${name} that throws`] = await projectOf(spec, { ...profile, errors: "throw" });
    }
  });

  it.each(compilers)("compiles with %s", async (compiler) => {
    const compiled = await compileAll(compiler, projects);
    expect(Object.values(compiled).map(({ errors }) => errors)).toEqual(
      Object.keys(projects).map(() => ""),
    );
  });

  it.each(compilersOfRandomCode)("compiles with %s whatever is described", async (compiler) => {
    const seed = Date.now();
    const specs = fc.sample(randomSpec, { numRuns: runs(5), seed });
    const all: Record<string, Project> = {};
    for (const [index, spec] of specs.entries()) all[index] = await projectOf(spec, profile);
    const failed = Object.entries(await compileAll(compiler, all)).filter(
      ([, { errors }]) => errors !== "",
    );
    expect(failed, `seed ${seed}`).toEqual([]);
  });

  it("is written as Prettier would, whatever is described", async () => {
    await fc.assert(
      fc.asyncProperty(randomSpec, async (spec) => {
        const text = await emitFile(spec, "types.ts", profile);
        expect(text).toBe(await format(text, { parser: "typescript", printWidth: 100 }));
      }),
      { numRuns: runs(4), endOnFailure: true },
    );
  });

  it("does not depend on the order of keys", async () => {
    await fc.assert(
      fc.asyncProperty(
        randomSpec,
        fc.infiniteStream(fc.double({ min: 0, max: 1 })),
        async (spec, numbers) => {
          const shuffled = shuffleKeys(spec, () => Number(numbers.next().value)) as JsonObject;
          expect(await emit(shuffled, profile)).toEqual(await emit(spec, profile));
        },
      ),
      { numRuns: runs(10) },
    );
  });

  it("takes and gives the one type that each schema has", async () => {
    const operations = await emitFile(teams, "operations.ts", profile);
    expect(operations).toContain("body: Team;");
    expect(operations).not.toContain("TeamWritable");
  });

  it("has what the API calls back", async () => {
    const callback = {
      "{$request.body#/url}": { post: { responses: { 204: { description: "" } } } },
    };
    const get = { callbacks: { done: callback }, responses: { 204: { description: "" } } };
    const types = await emitFile(specOf({ paths: { "/jobs": { get } } }), "types.ts", profile);
    expect(types).toMatch(/callbacks: \{\s+done: \{\s+"\{\$request\.body#\/url\}": \{\s+post: \{/);
  });

  it("exports each schema by its name", async () => {
    const types = await emitFile(teams, "types.ts", profile);
    expect(types).toContain('export type Team = components["schemas"]["Team"];');
  });

  it("reports what it exports, and no other type", async () => {
    const report = await emitFile(teams, "API.md", profile);
    expect(report).not.toContain("TeamWritable");
  });

  it("declares a schema that is a list of itself under its own name", async () => {
    const list = schemasOf({
      List: { type: "array", items: { $ref: "#/components/schemas/List" } },
    });
    const types = await emitFile(list, "types.ts", profile);
    expect(types).toContain("    List: List;");
    expect(types).toContain("export type List = List[];");
  });
});

describe("the methods that a path does not have", () => {
  it("are left out", async () => {
    expect(await emitFile(teams, "types.ts")).not.toContain("?: never;\n    post");
  });

  it("are never there where a config asks for them", async () => {
    const types = await emitFile(teams, "types.ts", { absentMethods: "never" });
    const [, item] = /"\/other": \{\n([^}]*)\}/.exec(types) ?? [];
    expect(item?.split("\n").map((line) => line.trim())).toEqual([
      'get: operations["other"];',
      ...["put", "post", "delete", "options", "head", "patch", "trace"].map(
        (method) => `${method}?: never;`,
      ),
      "",
    ]);
  });
});
