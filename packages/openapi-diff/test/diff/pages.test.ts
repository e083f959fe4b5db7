import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const text = { type: "string" };
const cursor = { name: "cursor", in: "query", schema: text };

/** A list whose pages follow by the cursor under this name, which nothing but that name declares. */
function list(next: string, more: JsonObject = {}, path = "/things"): JsonObject {
  const items = { type: "array", items: text };
  const schema = { type: "object", properties: { items, [next]: text } };
  const responses = {
    "200": { description: "A page.", content: { "application/json": { schema } } },
  };
  return api({ [path]: { get: operation({ parameters: [cursor], responses, ...more }) } });
}

async function messagesOf(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head);
  return changes.filter(({ rule }) => rule.startsWith("pages-")).map(({ message }) => message);
}

describe("the pages of an operation", () => {
  it("appear and disappear with what shows them", async () => {
    expect(await messagesOf(list("last"), list("next_cursor"))).toEqual([
      "`GET /things` now has pages, by the cursor `cursor` from `/next_cursor`.",
    ]);
    expect(await messagesOf(list("next_cursor"), list("last"))).toEqual([
      "`GET /things` no longer has pages: they followed by the cursor `cursor` from `/next_cursor`.",
    ]);
  });

  it("take a function from packages, which breaks code", async () => {
    const { changes, bump } = await compare(
      list("next_cursor"),
      list("next_cursor", { "x-pagination": false }),
    );
    expect(changes).toMatchObject([{ rule: "pages-removed", types: "breaking" }]);
    expect(bump).toBe("major");
  });

  it("are the same where they are declared as they were found", async () => {
    const declared = { kind: "cursor", items: "/items", parameter: "cursor", next: "/next_cursor" };
    const head = list("next_cursor", { "x-pagination": declared });
    expect(await messagesOf(list("next_cursor"), head)).toEqual([]);
  });

  it("are others where the body takes the cursor", async () => {
    const schema = { type: "object", properties: { cursor: text } };
    const body = {
      "x-pagination": {
        kind: "cursor",
        items: "/items",
        parameter: "cursor",
        in: "body",
        next: "/next_cursor",
      },
      requestBody: { content: { "application/json": { schema } } },
    };
    const [message] = await messagesOf(list("next_cursor"), list("next_cursor", body));
    expect(message).toContain("the cursor `cursor` in the body from `/next_cursor`");
  });

  it("are none where the declaration does not fit", async () => {
    const head = list("next_cursor", { "x-pagination": { kind: "link", items: "/none" } });
    expect(await messagesOf(list("next_cursor"), head)).toHaveLength(1);
  });

  it("go with their operation, by name", async () => {
    const { changes } = await compare(list("next_cursor"), api({}));
    expect(changes[0]?.names?.removed).toContain("getThingPages");
  });
});
