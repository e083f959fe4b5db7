import type { JsonObject } from "@convex-openapi/document/model";
import { load, type Call } from "../wire/generated-api.ts";

/** A schema and values that it allows, one for each way in which styles can differ. */
export interface Values {
  readonly schema: JsonObject;
  readonly values: readonly unknown[];
}

const text = { type: "string" };
const integer = { type: "integer" };
const texts = ["a", "a:b/c", "a,b", "a b|c", "%41", "é"];
const alone = [["a"], ["a:b/c"], ["a,b"], ["a b"], ["a|b"]];
const lists = [...alone, ["a", "b"], ["a=b"]];
const objects = [{ k: "a" }, { k: "a:b/c" }, { k: "a,b" }, { k: "a", l: "b" }];

/** Schemas by what they allow. */
export const tried: Readonly<Record<string, Values>> = {
  "any text": { schema: text, values: texts },
  "an integer": { schema: integer, values: [1, -20] },
  "a number or a truth value": {
    schema: { type: ["number", "boolean"] },
    values: [1.5, 1e21, false],
  },
  "plain words": { schema: { enum: ["a", "b-c", 1] }, values: ["a", "b-c", 1] },
  "a word with a colon": { schema: { const: "a:b" }, values: ["a:b"] },
  "a word with a slash": { schema: { enum: ["a", "b/c"] }, values: ["a", "b/c"] },
  "a word with a space": { schema: { enum: ["a b"] }, values: ["a b"] },
  texts: { schema: { type: "array", items: text }, values: lists },
  "texts and nulls": {
    schema: { type: "array", items: { type: ["string", "null"] } },
    values: [...lists, ["a", null]],
  },
  "one text in a list": {
    schema: { type: "array", items: text, maxItems: 1 },
    values: alone,
  },
  integers: { schema: { type: "array", items: integer }, values: [[1], [1, 2]] },
  "objects in a list": {
    schema: { type: "array", items: { type: "object", properties: { k: text } } },
    values: [[{ k: "a" }], [{ k: "a" }, { k: "b" }]],
  },
  "lists in a list": {
    schema: { type: "array", items: { type: "array" } },
    values: [[["a"]], [[]], [["a", "b"], ["c"]]],
  },
  "an object": { schema: { type: "object" }, values: [...objects, { "k:l": "a" }] },
  "an object of integers": {
    schema: { type: "object", properties: { k: integer, l: integer } },
    values: [{ k: 1 }, { k: 1, l: 2 }],
  },
  "an object in an object": {
    schema: { type: "object", properties: { k: { type: "object", properties: { l: text } } } },
    values: [{ k: { l: "a" } }, { k: { l: "a:b/c" } }],
  },
  "an integer or integers": {
    schema: { oneOf: [integer, { type: "array", items: integer }] },
    values: [1, [1], [1, 2]],
  },
  anything: { schema: {}, values: [...texts, 1, true, ...lists, ["a", null], ...objects] },
};

/** A value in the request that it becomes, or that it is refused, for each of some values. */
export type Written = readonly string[];

/** An operation that takes one value: its path, what it says beside its `operationId`, and the options of a call. */
export interface Taking {
  readonly path: string;
  readonly method: "get" | "post";
  readonly operation: JsonObject;
  readonly init: (value: unknown) => object;
  readonly values: readonly unknown[];
}

/** What the functions of one generated client write. */
export async function writtenBy(operations: readonly Taking[]): Promise<Written[]> {
  const api = await load(pathsOf(operations));
  const client = api.createTestClient({ baseUrl: "http://localhost", fetch: echo });
  return Promise.all(
    operations.map(({ init, values }, index) =>
      Promise.all(
        values.map((value) => outcomeOf(api.functions[`call${index}`], client, init(value))),
      ),
    ),
  );
}

/** The paths of operations, with the place of each in the list before its own. */
export function pathsOf(operations: readonly Taking[]): JsonObject {
  return Object.fromEntries(
    operations.map(({ path, method, operation }, index) => [
      `/it${index}${path}`,
      {
        [method]: {
          operationId: `call${index}`,
          responses: { "200": { description: "Done.", content: { "text/plain": {} } } },
          // One object in two locations would be read as an alias.
          ...structuredClone(operation),
        },
      },
    ]),
  );
}

async function outcomeOf(call: Call | undefined, client: object, init: object): Promise<string> {
  if (call === undefined) throw new Error("no function");
  try {
    const { text: sent, data } = await call(client, init);
    return String(sent ?? data);
  } catch (error) {
    if (error instanceof TypeError) return "refused";
    throw error;
  }
}

/** Responds with the request. */
async function echo(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const type = request.headers.get("content-type") ?? "";
  const [, boundary = "none"] = /boundary=(.*)/.exec(type) ?? [];
  const body = (await request.text()).replaceAll(boundary, "boundary");
  const { "content-type": _, ...headers } = Object.fromEntries(request.headers);
  return new Response(JSON.stringify([pathname.replace(/^\/it\d+/, ""), search, headers, body]), {
    headers: { "content-type": "text/plain" },
  });
}
