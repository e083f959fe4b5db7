import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});

/** A description of events: schemas, and nothing that sends or receives them. */
const events = (Event: JsonValue, paths: JsonObject = {}): JsonObject =>
  api(paths, { components: { schemas: { Event } } });

describe("a description without operations", () => {
  it.each<[string, JsonValue, JsonValue, string, string]>([
    [
      "a required field is gone",
      object({ at: text, id: text }, ["at"]),
      object({ id: text }),
      "breaking",
      "breaking",
    ],
    [
      "a field became optional",
      object({ at: text }, ["at"]),
      object({ at: text }),
      "breaking",
      "breaking",
    ],
    [
      "a field can be null",
      object({ at: text }),
      object({ at: { type: ["string", "null"] } }),
      "breaking",
      "breaking",
    ],
    ["there is another kind", { enum: ["a"] }, { enum: ["a", "b"] }, "risky", "breaking"],
    ["an optional field is new", object({}), object({ at: text }), "compatible", "compatible"],
    [
      "a field is always there",
      object({ at: text }),
      object({ at: text }, ["at"]),
      "compatible",
      "compatible",
    ],
    [
      "a text is longer",
      { type: "string", maxLength: 5 },
      { type: "string", maxLength: 9 },
      "breaking",
      "none",
    ],
  ])("is rated as who receives its schemas sees it: %s", async (_, base, head, wire, types) => {
    expect(await compare(events(base), events(head))).toMatchObject({ api: wire, types });
  });

  it("asks for a minor version where an event has another kind", async () => {
    const { bump } = await compare(events({ enum: ["a"] }), events({ enum: ["a", "b"] }));
    expect(bump).toBe("minor");
  });

  it("asks the compiler, which accepts a type that another form covers", async () => {
    const base = { anyOf: [text, { enum: ["a"] }] };
    const head = { anyOf: [text, { enum: ["a", "b"] }] };
    expect((await compare(events(base), events(head))).types).not.toBe("breaking");
  });

  it("loses what it promised although the new one has an operation", async () => {
    const paths = { "/things": { get: operation() } };
    const base = events(object({ at: text }, ["at"]));
    const report = await compare(base, events(object({ at: text }), paths));
    expect(report).toMatchObject({ api: "breaking", types: "breaking" });
  });
});

describe("a description with operations", () => {
  it("promises nobody a schema that none of them uses", async () => {
    const paths = { "/things": { get: operation() } };
    const base = events(object({ at: text }, ["at"]), paths);
    const report = await compare(base, events(object({ at: text }), paths));
    expect(report).toMatchObject({ api: "none", types: "usage" });
  });

  it("promises nobody a schema that no webhook uses", async () => {
    const hooks = { webhooks: { thing: { post: operation() } } };
    const base = { ...events(object({ at: text }, ["at"])), ...hooks };
    const report = await compare(base, { ...events(object({ at: text })), ...hooks });
    expect(report).toMatchObject({ api: "none", types: "usage" });
  });
});
