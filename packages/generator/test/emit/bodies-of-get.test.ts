import { describe, expect, it } from "vitest";
import { compileAll } from "@convex-openapi/test-support/compile";
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

async function errorsOf(lines: readonly string[]): Promise<string> {
  const use = ['import * as api from "./index.ts";', "declare const c: api.TestClient;", ...lines];
  const files = (await emit(spec)).map((file): [string, string] => [file.name, file.text]);
  const project = {
    files: { ...Object.fromEntries(files), "use.ts": `${use.join("\n")}\n` },
    roots: ["use.ts"],
    settings: { isolatedDeclarations: false },
  };
  return (await compileAll("typescript-7", { project })).project.errors;
}

describe("a request body that fetch refuses", () => {
  it("is not asked for", async () => {
    expect(await errorsOf(["await api.findPets(c);", "await api.countPets(c, {});"])).toBe("");
  });

  it.each(["findPets", "countPets"])("is no option of %s", async (name) => {
    const errors = await errorsOf([`await api.${name}(c, { body: "a" });`]);
    expect(errors).toContain("'body' does not exist in type");
  });

  it("is an option where the method can have one", async () => {
    const sent = 'await api.deletePets(c, { body: "a" });';
    expect(await errorsOf([sent])).toBe("");
    expect(await errorsOf(["await api.deletePets(c);"])).toContain("Expected 2 arguments");
  });

  it("is no part of the report", async () => {
    const report = (await emit(spec)).find(({ name }) => name === "API.md")?.text ?? "";
    expect(report.match(/`body`/g)).toHaveLength(1);
  });
});
