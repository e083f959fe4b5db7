import fc from "fast-check";
import type { JsonObject } from "@convex-openapi/document/model";
import { anyText, expectedOf, valueFor } from "./given-values.ts";
import { refused, type CalledOperation } from "./judged-calls.ts";
import { readParameter, type Described } from "./server-side-reader.ts";
import { cannotCarry, isDecodedTwice } from "./what-no-style-carries.ts";

const stylesOf: Readonly<Record<Described["in"], readonly string[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited"],
  header: ["simple"],
  cookie: ["form", "cookie"],
};

const locations = Object.entries(stylesOf).flatMap(([location, styles]) =>
  styles.map((style) => ({ in: location as Described["in"], style })),
);

const token = fc.stringMatching(/^[A-Za-z][\w.-]{0,5}$/);

const parameter: fc.Arbitrary<Described> = fc
  .record({
    located: fc.constantFrom(...locations),
    explode: fc.boolean(),
    allowReserved: fc.boolean(),
    type: fc.constantFrom<Described["type"]>("text", "list", "object", "deep", "json"),
    token,
    text: anyText.filter((name) => name !== "" && !/\p{Surrogate}/u.test(name)),
  })
  .map(({ located, type, token: word, text, ...rest }) => {
    const isDeep = type === "deep";
    const { in: location, style } = isDeep
      ? ({ in: "query", style: "deepObject" } as const)
      : located;
    const isWord = location === "path" || location === "header" || style === "cookie";
    const name = isWord ? `x-${word}` : text;
    // What JSON says is not a matter of styles.
    const reserved = rest.allowReserved && type !== "json" && location !== "header";
    const usual = location === "path" || location === "header" ? "simple" : "form";
    return {
      ...rest,
      type,
      name,
      in: location,
      style: type === "json" ? usual : style,
      allowReserved: reserved,
    };
  });

const schemas: Readonly<Record<Described["type"], JsonObject>> = {
  text: {},
  list: { type: "array", items: {} },
  object: { type: "object" },
  deep: { type: "object" },
  json: {},
};

function operationOf({
  name,
  in: location,
  style,
  explode,
  allowReserved,
  type,
}: Described): JsonObject {
  const schema = schemas[type];
  const written =
    type === "json"
      ? { content: { "application/json": { schema } } }
      : { style, explode, allowReserved, schema };
  return { parameters: [{ name, in: location, required: location === "path", ...written }] };
}

function calledWith(described: Described, values: readonly unknown[]): CalledOperation {
  const { name, in: location, type } = described;
  return {
    location,
    name,
    rest: location === "path" ? `/{${name}}/end` : "",
    operation: operationOf(described),
    calls: values.map((value) => ({
      init: { params: { [location]: { [name]: value } } },
      expected: cannotCarry(described, value) ? refused : { read: expectedOf(type, value) },
    })),
    read: (request) => readParameter(described, request),
  };
}

/** Operations of one parameter, each called with several values. */
export const parameterCalls: fc.Arbitrary<CalledOperation> = parameter.chain((described) =>
  fc
    .array(
      valueFor(described.type).filter((value) => !isDecodedTwice(described, value)),
      { minLength: 4, maxLength: 4 },
    )
    .map((values) => calledWith(described, values)),
);
