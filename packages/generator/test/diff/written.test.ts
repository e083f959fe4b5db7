import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api } from "@convex-openapi/test-support/described-api";
import { many } from "@convex-openapi/test-support/random-runs";
import { compare } from "../compare.ts";
import { pathsOf, tried, writtenBy, type Taking, type Values } from "./written-values.ts";

/** One way of describing how a value is written. */
type Way = JsonObject;

/**
 * Pairs of ways: each with itself, with the first one and with the one after it, and some at random; all of them in
 * `pnpm test:random`.
 */
function pairsOf(ways: readonly unknown[]): readonly (readonly [from: number, to: number])[] {
  const all = ways.flatMap((_, from) =>
    ways.slice(from).map((__, more) => [from, from + more] as const),
  );
  if (many) return all;
  const chosen = all.filter(([from, to]) => from === 0 || to - from <= 1);
  const others = all.filter((pair) => !chosen.includes(pair));
  const size = Math.min(20, others.length);
  return [
    ...chosen,
    ...fc.sample(fc.shuffledSubarray(others, { minLength: size, maxLength: size }), 1).flat(),
  ];
}

/** The pairs of ways of which the diff says otherwise than what is written. */
async function disagreements(
  ways: readonly Way[],
  { values }: Values,
  taking: (way: Way) => Taking,
): Promise<unknown[]> {
  const operations = ways.map(taking);
  const written = await writtenBy(operations);
  const pairs = pairsOf(operations);
  const sideOf = (indices: readonly number[]): Taking[] =>
    indices.flatMap((index) => operations[index] ?? []);
  const { changes } = await compare(
    api(pathsOf(sideOf(pairs.map(([from]) => from)))),
    api(pathsOf(sideOf(pairs.map(([, to]) => to)))),
    { compiler: false },
  );
  const told = new Map<string, string>();
  for (const { message } of changes) {
    const [, index = ""] = /\/it(\d+)\b/.exec(message) ?? [];
    told.set(index, message);
  }
  return pairs.flatMap(([from, to], index) => {
    const difference = values.findIndex((_, at) => written[from]?.[at] !== written[to]?.[at]);
    const message = told.get(String(index));
    if (difference >= 0 === (message !== undefined)) return [];
    const sent = [written[from]?.[difference], written[to]?.[difference]];
    return [{ base: ways[from], head: ways[to], sent, message }];
  });
}

const flags: readonly Way[] = [
  {},
  { explode: true },
  { explode: false },
  { allowReserved: true },
  { explode: false, allowReserved: true },
];

function waysOf(styles: readonly string[]): Way[] {
  return [
    ...styles.flatMap((style) => flags.map((more) => ({ style, ...more }))),
    { content: "application/json" },
    { content: "application/vnd.a+json" },
    { content: "text/plain" },
  ];
}

const places: Readonly<Record<string, readonly Way[]>> = {
  path: waysOf(["simple", "label", "matrix"]),
  query: waysOf(["form", "spaceDelimited", "pipeDelimited", "deepObject"]),
  header: waysOf(["simple"]),
  cookie: waysOf(["form", "cookie"]),
};

describe.each(Object.entries(places))("a parameter in the %s", (location, ways) => {
  it.each(Object.entries(tried))(
    "has changed on the wire where a new client writes it otherwise: %s",
    async (_, values) => {
      const taking = ({ content, ...more }: Way): Taking => {
        const { schema } = values;
        const said =
          typeof content === "string"
            ? { content: { [content]: { schema } } }
            : { schema, ...more };
        const parameter = { name: "p", in: location, required: location === "path", ...said };
        return {
          path: location === "path" ? "/{p}/end" : "/end",
          method: "get",
          operation: { parameters: [parameter] },
          init: (value) => ({ params: { [location]: { p: value } } }),
          values: values.values,
        };
      };
      expect(await disagreements(ways, values, taking)).toEqual([]);
    },
  );
});

const encodings: readonly Way[] = [
  {},
  ...["text/plain", "application/json", "image/png, text/plain", "image/*", "a/b+json, a/b"].map(
    (contentType) => ({ contentType }),
  ),
  { contentType: "application/octet-stream" },
  { contentType: "text/csv", style: "form" },
  ...flags.map((more) => ({ style: "form", ...more })),
  ...["spaceDelimited", "pipeDelimited", "deepObject"].map((style) => ({ style })),
  { allowReserved: false },
  { style: "deepObject", allowReserved: true },
  ...[
    { "X-A": { schema: { const: "1" } } },
    { "X-A": { schema: { enum: [1] } }, "Content-Type": { schema: { const: "a/b" } } },
    { "X-A": { schema: { type: "string", default: "1" } } },
    { "X-A": { schema: { const: "2" } }, "X-B": { schema: { const: "1" } } },
    { "X-B": { schema: { const: "1" } }, "X-A": { schema: { const: "2" } } },
    { "Content-Disposition": { schema: { const: "a" } }, "X-A": { schema: { type: "string" } } },
  ].map((headers) => ({ headers })),
];

const file = { type: "string", format: "binary" };
const blobs = [new Blob(["a"]), new Blob(["a"], { type: "a/b" })];

const forms: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  "application/x-www-form-urlencoded": tried,
  "multipart/form-data": {
    ...tried,
    anything: { schema: {}, values: [...(tried["anything"]?.values ?? []), ...blobs] },
    "a file": { schema: file, values: blobs },
    files: { schema: { type: "array", items: file }, values: [blobs, [new Blob(["a"])]] },
    "a file or text": {
      schema: { oneOf: [file, { type: "integer" }] },
      values: [1, ...blobs],
    },
  },
};

describe.each(Object.entries(forms))("a field of a body of %s", (mediaType, schemas) => {
  it.each(Object.entries(schemas))(
    "has changed on the wire where a new client writes it otherwise: %s",
    async (_, values) => {
      const schema = { type: "object", properties: { p: values.schema } };
      const taking = (way: Way): Taking => ({
        path: "",
        method: "post",
        operation: {
          requestBody: { content: { [mediaType]: { schema, encoding: { p: way } } } },
        },
        init: (value) => ({ body: { p: value } }),
        values: values.values,
      });
      expect(await disagreements(encodings, values, taking)).toEqual([]);
    },
  );
});
