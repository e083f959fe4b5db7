import { expect, it } from "vitest";
import type { DiffReport } from "@convex-openapi/diff/report";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "../compare.ts";
import { explained } from "./explained.ts";

const item = {
  type: "object",
  required: ["a"],
  properties: { a: { type: "string" }, b: { type: "string" } },
};
const lessItem = { ...item, properties: { a: { type: "string" } } };
const data = { contentMediaType: "application/json", contentSchema: item };
const event = { type: "object", required: ["data"], properties: { data } };

/** Bodies that can become each other, by what they are called in the name of an operation. */
const bodies: Readonly<Record<string, JsonObject>> = {
  json: { "application/json": { schema: item } },
  jsonList: { "application/json": { schema: { type: "array", items: item } } },
  lines: { "application/jsonl": { itemSchema: item } },
  lessLines: { "application/jsonl": { itemSchema: lessItem } },
  lineList: { "application/jsonl": { schema: { type: "array", items: item } } },
  anyLines: { "application/jsonl": {} },
  data: { "text/event-stream": { itemSchema: item } },
  events: { "text/event-stream": { itemSchema: event } },
};
/** As above, where there is a choice. How a caller names what is sent, no rule knows. */
const choices: Readonly<Record<string, JsonObject>> = {
  ...bodies,
  choice: { ...bodies["json"], ...bodies["data"] },
  lessChoice: { ...bodies["json"], "text/event-stream": { itemSchema: lessItem } },
};

/** A description with an operation for each body that becomes another one. */
function described(
  side: "base" | "head",
  method: "get" | "post",
  contents: Readonly<Record<string, JsonObject>>,
): JsonObject {
  const names = Object.keys(contents);
  const pairs = names.flatMap((base) =>
    names.flatMap((head) => (head === base ? [] : [{ base, head }])),
  );
  const paths = pairs.map((pair): [string, JsonObject] => {
    const operationId = `${pair.base}To${pair.head}`;
    const content = contents[pair[side]] ?? {};
    const message =
      method === "get"
        ? { responses: { "200": { description: "Here.", content } } }
        : { requestBody: { required: true, content } };
    return [`/${operationId}`, { [method]: { ...operation(message), operationId } }];
  });
  return api(Object.fromEntries(paths), { openapi: "3.2.0" });
}

/** The operations whose callers no longer compile. */
function broken({ changes }: Pick<DiffReport, "changes">): string[] {
  const found = changes.flatMap(({ types, operations }) =>
    types === "breaking" ? operations : [],
  );
  return [...new Set(found)].sort();
}

it.each([
  ["received", "get", choices],
  ["sent", "post", bodies],
] as const)(
  "what breaks callers where a body that is %s becomes another one breaks them in the output too",
  async (_, method, contents) => {
    const base = described("base", method, contents);
    const head = described("head", method, contents);
    const expected = broken(await compare(base, head));
    expect(expected.length).toBeGreaterThan(20);
    expect(broken(await explained(base, head))).toEqual(expected);
  },
);
