import { describe, expect, it } from "vitest";
import type { DiffReport } from "../../src/diff/report.ts";
import { diffDocuments } from "../../src/diff/diff-documents.ts";
import type { ApiDocument, JsonObject } from "@convex-openapi/document/model";
import { readDocument } from "@convex-openapi/document/read";
import { answering, sending } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const plain: JsonObject = { type: "object", properties: { a: text } };
const open: JsonObject = { ...plain, additionalProperties: true };
const closed: JsonObject = { ...plain, additionalProperties: false };

const sent = (base: JsonObject, head: JsonObject, profile?: "strict"): Promise<DiffReport> =>
  compare(sending(base), sending(head), profile && { profile });
const received = (base: JsonObject, head: JsonObject): Promise<DiffReport> =>
  compare(answering(base), answering(head));

describe("properties that are refused now and had no type before", () => {
  it("leave code as it is, and break who sent them whatever is published", async () => {
    expect(await sent(plain, closed)).toMatchObject({
      api: "breaking",
      types: "none",
      bump: "patch",
    });
  });

  it("ask for a minor version under the strict profile", async () => {
    expect((await sent(plain, closed, "strict")).bump).toBe("minor");
  });

  it("ask for nothing where they came", async () => {
    const report = await received(plain, closed);
    expect(report).toMatchObject({ api: "compatible", types: "none", bump: "none" });
  });

  it("say that the types are the same", async () => {
    const { changes } = await received(plain, closed);
    expect(changes[0]?.compiler).toMatchObject({ verdict: "accepts", disagrees: true });
  });

  it("count as well in a schema beside which another property is new", async () => {
    const head = { ...closed, properties: { a: text, b: text } };
    const { changes } = await received(plain, head);
    expect(changes.map(({ rule, types }) => `${rule} ${types}`)).toContain(
      "additional-properties-closed none",
    );
  });
});

describe("properties that had a type", () => {
  it.each<[string, JsonObject, JsonObject]>([
    ["that are refused now", open, closed],
    ["of which nothing is said any more", open, plain],
    ["that had to be text", { ...plain, additionalProperties: text }, plain],
    ["that had to be text and are refused", { ...plain, additionalProperties: text }, closed],
    ["below a list", { type: "array", items: open }, { type: "array", items: plain }],
    [
      "of a property",
      { type: "object", properties: { o: open } },
      { type: "object", properties: { o: plain } },
    ],
    ["of all that is merged", { allOf: [open] }, { allOf: [plain] }],
  ])("cannot be read any more: %s", async (_, base, head) => {
    expect(["usage", "breaking"]).toContain((await received(base, head)).types);
  });

  it("cannot be sent any more where they are refused", async () => {
    expect(await sent(open, closed)).toMatchObject({ api: "breaking", bump: "major" });
  });
});

describe("a constant that JavaScript cannot tell from the next one", () => {
  const described = async (digits: string): Promise<ApiDocument> => {
    const file = JSON.stringify(sending({ const: 0 })).replace('"const":0', `"const":${digits}`);
    return readDocument("spec.json", { cwd: "/", readFile: () => Promise.resolve(file) });
  };

  it("breaks who sends it, with types that stay the same", async () => {
    const [base, head] = [await described("9007199254740993"), await described("9007199254740995")];
    const report = await diffDocuments(base, head);
    expect(report).toMatchObject({ api: "breaking", types: "none", bump: "patch" });
  });

  it("is told apart from one that types can tell", async () => {
    const report = await diffDocuments(await described("1"), await described("2"));
    expect(report).toMatchObject({ api: "breaking", types: "breaking", bump: "major" });
  });
});
