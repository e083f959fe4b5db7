import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { emit, emitFile } from "../emitted.ts";

const events = schemasOf({ Event: { type: "object", properties: { topic: { type: "string" } } } });

const namesOf = async (spec: JsonObject): Promise<string[]> =>
  (await emit(spec)).map(({ name }) => name);

describe("a description without operations", () => {
  it("gives types and nothing to call", async () => {
    expect(await namesOf(events)).toEqual(["types.ts", "index.ts", "API.md", "llms.txt"]);
  });

  it("gives nothing to call either where no client can send its only operation", async () => {
    const spec = specOf({ paths: { "/a": { query: { responses: {} } } } });
    expect(await namesOf(spec)).not.toContain("client.ts");
  });

  it("gives nothing to call for what the API calls", async () => {
    const spec = { ...events, webhooks: { sent: { post: { responses: {} } } } };
    expect(await namesOf(spec)).not.toContain("client.ts");
  });

  it("imports nothing at run time", async () => {
    for (const { text } of await emit(events)) expect(text).not.toContain("openapi-fetch");
    expect(await emitFile(events, "index.ts")).toMatch(/\nexport type \* from "\.\/types\.ts";\n$/);
  });

  it("lists its schemas alone in API.md", async () => {
    const headings = (await emitFile(events, "API.md")).match(/^## .*$/gm);
    expect(headings).toEqual(["## Schemas"]);
  });

  it("shows in llms.txt how a type is imported", async () => {
    expect(await emitFile(events, "llms.txt", { packageName: "events" })).toContain(
      '\nimport type { Event } from "events";\n',
    );
  });

  it("shows an import that compiles where there is no schema either", async () => {
    expect(await emitFile(specOf({}), "llms.txt")).toContain(
      '\nimport type { components } from "./index.ts";\n',
    );
  });
});
