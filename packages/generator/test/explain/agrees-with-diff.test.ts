import { expect, it } from "vitest";
import type { DiffReport } from "@convex-openapi/diff/report";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "../compare.ts";
import { explained } from "./explained.ts";
import { schemaPairs } from "@convex-openapi/test-support/schema-pairs";

const name = (rule: string): string => `S_${rule.replaceAll("-", "_")}`;
const rules = Object.entries(schemaPairs);

/** What a schema is that of. */
const bodies: Readonly<Record<string, (schema: JsonObject) => JsonObject>> = {
  "a body": (schema) => ({ "application/json": { schema } }),
  "each line of a stream": (itemSchema) => ({ "application/jsonl": { itemSchema } }),
  "the data of each event": (contentSchema) => ({
    "text/event-stream": {
      itemSchema: {
        type: "object",
        required: ["data"],
        properties: { data: { contentMediaType: "application/json", contentSchema } },
      },
    },
  }),
};

/** A description with an operation for each rule, which sends or receives the schema before or after the change. */
function described(
  side: "base" | "head",
  direction: "request" | "response",
  contentOf: (schema: JsonObject) => JsonObject,
): JsonObject {
  const content = (rule: string): JsonObject =>
    contentOf({ $ref: `#/components/schemas/${name(rule)}` });
  const operationOf = (rule: string): JsonObject =>
    direction === "request"
      ? operation({
          requestBody: { required: true, content: content(rule) },
          responses: { "204": { description: "Done." } },
        })
      : operation({ responses: { "200": { description: "Here.", content: content(rule) } } });
  const schemas = rules.map(([rule, pair]): [string, JsonValue] => [name(rule), pair[side]]);
  return api(
    Object.fromEntries(
      rules.map(([rule]) => [`/${rule}`, { post: { ...operationOf(rule), operationId: rule } }]),
    ),
    { components: { schemas: Object.fromEntries(schemas) } },
  );
}

/** The schemas that break code, of those that stand in a report. */
function breaking({ changes }: Pick<DiffReport, "changes">): string[] {
  const found = changes.flatMap(({ types, pointer }) =>
    types === "breaking" ? (/^\/components\/schemas\/(\w+)/.exec(pointer)?.[1] ?? []) : [],
  );
  return [...new Set(found)].sort();
}

it.each(
  (["request", "response"] as const).flatMap((direction) =>
    Object.keys(bodies).map((body) => [body, direction] as const),
  ),
)(
  "what breaks code as %s in a %s by the word of `diff` breaks it in the output, and nothing else does",
  async (body, direction) => {
    const contentOf = bodies[body] ?? (() => ({}));
    const base = described("base", direction, contentOf);
    const head = described("head", direction, contentOf);
    const expected = breaking(await compare(base, head));
    expect(expected.length).toBeGreaterThan(5);
    expect(breaking(await explained(base, head))).toEqual(expected);
  },
);
