import fc from "fast-check";
import type { JsonObject } from "@convex-openapi/document/model";
import { anyText, expectedOf, valueFor, type Scalar } from "./given-values.ts";
import { refused, type CalledOperation, type JudgedCall } from "./judged-calls.ts";
import type { Received } from "./loopback.ts";
import { partsOf } from "./multipart-parts.ts";
import { readParameter, type Described, withoutEscapes } from "./server-side-reader.ts";
import { cannotCarry } from "./what-no-style-carries.ts";

const wellFormed = anyText.filter((text) => !/\p{Surrogate}/u.test(text));
const text = valueFor("text").filter(
  (value) => typeof value !== "string" || !/\p{Surrogate}/u.test(value),
) as fc.Arbitrary<Scalar>;
const json = fc.dictionary(wellFormed, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });

interface Field {
  readonly given: unknown;
  /** What a server reads as text, or the name, type and bytes of a file. */
  readonly parts: readonly (string | readonly [name: string, type: string, bytes: string])[];
}

const one = fc.oneof(
  text.map((given): Field => ({ given, parts: [String(expectedOf("text", given))] })),
  json.map((given): Field => ({ given, parts: [JSON.stringify(given)] })),
  fc.constantFrom(undefined, null).map((given): Field => ({ given, parts: [] })),
);

const file = fc
  .record({ name: wellFormed, type: fc.constantFrom("", "image/png"), bytes: fc.uint8Array() })
  .map(({ name, type, bytes }): Field => {
    const read = Buffer.from(bytes).toString("latin1");
    const given = Object.assign(new File([new Uint8Array(bytes)], name, { type }), {
      [fc.toStringMethod]: () =>
        `new File([new Uint8Array([${bytes.join()}])], ${JSON.stringify(name)}, { type: "${type}" })`,
    });
    return { given, parts: [[name, type || "application/octet-stream", read]] };
  });

function field(item: fc.Arbitrary<Field>): fc.Arbitrary<Field> {
  const list = fc.array(item, { maxLength: 3 }).map((items): Field => ({
    given: items.map(({ given }) => given),
    parts: items.flatMap(({ parts }) => parts),
  }));
  return fc.oneof(item, list);
}

function operationOf(type: string, encoding: JsonObject = {}): JsonObject {
  return { requestBody: { content: { [type]: { schema: { type: "object" }, encoding } } } };
}

/** Calls of an operation with several forms, each of them several fields. */
function formCalls(
  type: string,
  item: fc.Arbitrary<Field>,
  read: (request: Received) => unknown,
): fc.Arbitrary<CalledOperation> {
  const call = fc.dictionary(wellFormed, field(item), { maxKeys: 4 }).map((fields): JudgedCall => {
    const pairs = Object.entries(fields);
    return {
      init: { body: Object.fromEntries(pairs.map(([name, { given }]) => [name, given])) },
      expected: {
        read: pairs.flatMap(([name, { parts }]) => parts.map((part) => [name, part])),
      },
    };
  });
  return fc.array(call, { minLength: 4, maxLength: 4 }).map((calls) => ({
    location: "body",
    name: "",
    rest: "",
    operation: operationOf(type),
    calls,
    read,
  }));
}

/** Forms in several parts, with files. */
export const multipartCalls: fc.Arbitrary<CalledOperation> = formCalls(
  "multipart/form-data",
  fc.oneof(one, file),
  ({ headers, body }) =>
    partsOf(headers["content-type"], body).map((part) => [
      part.name,
      part.file === undefined
        ? Buffer.from(part.bytes, "latin1").toString()
        : [part.file, part.headers["content-type"], part.bytes],
    ]),
);

/** Forms in a query's format. JSON in them is written in ASCII. */
export const urlencodedCalls: fc.Arbitrary<CalledOperation> = formCalls(
  "application/x-www-form-urlencoded",
  one,
  ({ body }) =>
    [...new URLSearchParams(body.toString())].map(([name, value]) => [name, reread(value)]),
);

/** JSON without escapes; other text as it is. */
function reread(value: string): string {
  return value.startsWith("{") ? withoutEscapes(value) : value;
}

const styled = fc
  .record({
    name: wellFormed.filter((name) => name !== ""),
    style: fc.constantFrom("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    explode: fc.boolean(),
    type: fc.constantFrom<Described["type"]>("text", "list", "object"),
  })
  .map(({ type, style, ...rest }): Described => ({
    ...rest,
    in: "query",
    allowReserved: false,
    style,
    type: style === "deepObject" ? "deep" : type,
  }));

function styledForm(described: Described, value: unknown): CalledOperation {
  const { name, style, explode, type } = described;
  return {
    location: "body",
    name,
    rest: "",
    operation: operationOf("application/x-www-form-urlencoded", { [name]: { style, explode } }),
    calls: [
      {
        init: { body: { [name]: value } },
        expected: cannotCarry(described, value) ? refused : { read: expectedOf(type, value) },
      },
    ],
    read: (request) =>
      readParameter(described, { ...request, target: `/it?${request.body.toString()}` }),
  };
}

/** Forms of one field that has a style. */
export const styledFormCalls: fc.Arbitrary<CalledOperation> = styled.chain((described) =>
  valueFor(described.type).map((value) => styledForm(described, value)),
);
