import { beforeAll, describe, expect, it } from "vitest";
import { type Compilation, compileAll, type Project } from "@convex-openapi/test-support/compile";
import { specOf } from "@convex-openapi/test-support/documents";
import { emit } from "../emitted.ts";

const requestBody = {
  description: "What to look for.",
  required: true,
  content: { "application/json": { schema: { type: "string" } } },
};

const spec = specOf({
  paths: {
    "/pets": {
      get: { operationId: "find_pets", requestBody, responses: {} },
      head: { operationId: "count_pets", requestBody, responses: {} },
      delete: { operationId: "delete_pets", requestBody, responses: {} },
    },
  },
});

/** Calls by what is said of them. */
const calls = {
  withoutBody: "await api.findPets(c); await api.countPets(c, {});",
  findPets: 'await api.findPets(c, { body: "a" });',
  countPets: 'await api.countPets(c, { body: "a" });',
  sent: 'await api.deletePets(c, { body: "a" });',
  unsent: "await api.deletePets(c);",
};

let compiled: Readonly<Record<string, Compilation>>;

beforeAll(async () => {
  const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
  const start = 'import * as api from "./index.ts";\ndeclare const c: api.TestClient;\n';
  const project = (call: string): Project => ({
    files: { ...files, "use.ts": `${start}${call}\n` },
    roots: ["use.ts"],
    settings: { isolatedDeclarations: false },
  });
  const projects = Object.entries(calls).map(([name, call]) => [name, project(call)] as const);
  compiled = await compileAll("typescript-7", Object.fromEntries(projects));
});

describe("a request body that fetch refuses", () => {
  it("is not asked for", () => {
    expect(compiled["withoutBody"]?.errors).toBe("");
  });

  it.each(["findPets", "countPets"])("is no option of %s", (name) => {
    expect(compiled[name]?.errors).toContain("'body' does not exist in type");
  });

  it("is an option where the method can have one", () => {
    expect(compiled["sent"]?.errors).toBe("");
    expect(compiled["unsent"]?.errors).toContain("Expected 2 arguments");
  });

  it("is no part of the report", async () => {
    const report = (await emit(spec)).find(({ name }) => name === "API.md")?.text ?? "";
    expect(report.match(/`body`/g)).toHaveLength(1);
  });
});
