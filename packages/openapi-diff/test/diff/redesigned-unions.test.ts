import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const form = (kind: string, properties: JsonObject = {}): JsonObject => ({
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "string", enum: [kind] }, ...properties },
});

/** A description that answers with one of some forms, by their names. */
const oneOf = (forms: Readonly<Record<string, JsonObject>>, isMapped = false): JsonObject => {
  const mapping = Object.fromEntries(
    Object.keys(forms).map((name) => [name.toLowerCase(), `#/components/schemas/${name}`]),
  );
  const discriminator = isMapped ? { discriminator: { propertyName: "kind", mapping } } : {};
  return answering({ oneOf: Object.keys(forms).map(ref), ...discriminator }, forms);
};

/** The rules that a comparison finds, without those about what is exported. */
async function found(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes
    .map(({ rule }) => rule)
    .filter((rule) => rule !== "schema-name-removed" && rule !== "schema-added");
}

describe("a form of a union with another constant", () => {
  const two = { Synced: form("synced", { at: text }), Waiting: form("waiting") };
  const others = { Ready: form("ready", { at: text }), Copying: form("copying") };

  it.each([false, true])("is another form (with a mapping: %s)", async (isMapped) => {
    expect(await found(oneOf(two, isMapped), oneOf(others, isMapped))).toEqual([
      "one-of-branch-added",
      "one-of-branch-added",
      "one-of-branch-removed",
      "one-of-branch-removed",
    ]);
  });

  it("is not called a new name of the old one", async () => {
    const { changes } = await compare(oneOf(two), oneOf(others));
    expect(changes.map(({ message }) => message).join("\n")).not.toContain("is now called");
  });

  it("is another form where forms have no names", async () => {
    const inline = (...kinds: string[]): JsonObject =>
      answering({ oneOf: kinds.map((kind) => form(kind)) });
    expect(await found(inline("a", "b"), inline("a", "c"))).toEqual([
      "one-of-branch-added",
      "one-of-branch-removed",
    ]);
  });

  it("breaks who reads the union", async () => {
    const report = await compare(oneOf(two, true), oneOf(others, true));
    expect(report).toMatchObject({ api: "breaking", types: "breaking", bump: "major" });
  });
});

describe("a form of a union that keeps its constant", () => {
  it.each<[string, JsonValue, JsonValue, string]>([
    ["and has a new name and property", form("a"), form("a", { at: text }), "schema-renamed"],
    ["and lost a property", form("a", { at: text }), form("a"), "property-removed-optional"],
  ])("is the same form: %s", async (_, base, head, rule) => {
    const other = form("b", { n: { type: "integer" } });
    const before = answering({ oneOf: [ref("A"), ref("B")] }, { A: base, B: other });
    const after = answering({ oneOf: [ref("C"), ref("B")] }, { C: head, B: other });
    expect(await found(before, after)).toContain(rule);
  });

  it("tells of a mapping that leads to another form that stays", async () => {
    const mapped = (a: string, b: string): JsonObject =>
      answering(
        {
          oneOf: [ref("A"), ref("B")],
          discriminator: {
            propertyName: "kind",
            mapping: { [a]: "#/components/schemas/A", [b]: "#/components/schemas/B" },
          },
        },
        { A: { type: "object", properties: { kind: text } }, B: form("b") },
      );
    expect(await found(mapped("x", "b"), mapped("y", "b"))).toContain(
      "discriminator-mapping-changed",
    );
  });
});

describe("a form that a discriminator selects by another value", () => {
  const kind = (properties: JsonObject): JsonObject => ({
    type: "object",
    properties: { kind: text, ...properties },
    required: ["kind", ...Object.keys(properties)],
  });
  const cat = { Cat: kind({ meow: text }) };

  it("is another form where they share nothing but the property that selects them", async () => {
    const base = oneOf({ ...cat, Dog: kind({ bark: text }) }, true);
    const { changes } = await compare(base, oneOf({ ...cat, Fish: kind({ swim: text }) }, true));
    expect(changes.map(({ message }) => message)).toEqual([
      "A variant was added to the 200 response of `GET /things`: `Fish`.",
      "The schema `Dog` was removed with its type.",
      "A variant was removed from the 200 response of `GET /things`: `Dog`.",
      "The schema `Fish` was added.",
    ]);
  });

  it("has a new name where they share more", async () => {
    const base = oneOf({ ...cat, Dog: kind({ bark: text, name: text }) }, true);
    const head = oneOf({ ...cat, Hound: kind({ howl: text, name: text }) }, true);
    expect(await found(base, head)).toContain("schema-renamed");
  });
});

describe("a form that no value takes because of what stands beside the union", () => {
  const list = { type: "array", items: text };
  const forms = { oneOf: [form("a"), list] };

  it("is gone, and did not come as well", async () => {
    expect(await found(sending(forms), sending({ ...list, ...forms }))).toEqual([
      "one-of-branch-removed",
    ]);
  });

  it("comes with the first value that takes it, and did not go as well", async () => {
    expect(await found(sending({ ...list, ...forms }), sending(forms))).toEqual([
      "one-of-branch-added",
    ]);
  });

  it("is nobody's where no form is left", async () => {
    const none = { type: "string", ...forms };
    expect(await found(sending(none), sending(none))).toEqual([]);
  });
});
