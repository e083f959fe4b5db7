import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../src/document.ts";
import { runs } from "../random-runs.ts";
import { loadOne } from "./generated-api.ts";
import { anyText, expectedOf, valueFor, type Scalar } from "./given-values.ts";
import { listen, requestOf, type Loopback, type Received } from "./loopback.ts";
import { partsOf } from "./multipart-parts.ts";
import { readParameter, type Described, withoutEscapes } from "./server-side-reader.ts";
import { cannotCarry } from "./what-no-style-carries.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const wellFormed = anyText.filter((text) => !/\p{Surrogate}/u.test(text));
const text = valueFor("text").filter(
  (value) => typeof value !== "string" || !/\p{Surrogate}/u.test(value),
) as fc.Arbitrary<Scalar>;
const json = fc.dictionary(wellFormed, fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 });

/** The request that a body of one media type becomes. */
async function send(type: string, encoding: JsonObject, body: object): Promise<Received> {
  const content = { [type]: { schema: { type: "object" }, encoding } };
  const { call, createTestClient } = await loadOne({ requestBody: { content } }, "/it", "post");
  return requestOf(server, (baseUrl) => call(createTestClient({ baseUrl }), { body }));
}

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
    const given = new File([new Uint8Array(bytes)], name, { type });
    return { given, parts: [[name, type || "application/octet-stream", read]] };
  });

function field(item: fc.Arbitrary<Field>): fc.Arbitrary<Field> {
  const list = fc.array(item, { maxLength: 3 }).map((items): Field => ({
    given: items.map(({ given }) => given),
    parts: items.flatMap(({ parts }) => parts),
  }));
  return fc.oneof(item, list);
}

function bodyOf(fields: Readonly<Record<string, Field>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { given }]) => [name, given]));
}

function expected(fields: Readonly<Record<string, Field>>): [string, Field["parts"][number]][] {
  return Object.entries(fields).flatMap(([name, { parts }]) =>
    parts.map((part): [string, Field["parts"][number]] => [name, part]),
  );
}

describe("what a server reads of a form", () => {
  it("is what was given, in several parts", async () => {
    const fields = fc.dictionary(wellFormed, field(fc.oneof(one, file)), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fields, async (form) => {
        const { headers, body } = await send("multipart/form-data", {}, bodyOf(form));
        const read = partsOf(headers["content-type"], body).map((part) => [
          part.name,
          part.file === undefined
            ? Buffer.from(part.bytes, "latin1").toString()
            : [part.file, part.headers["content-type"], part.bytes],
        ]);
        expect(read).toEqual(expected(form));
      }),
      { numRuns: runs(40) },
    );
  });

  it("is what was given, in a query's format", async () => {
    const fields = fc.dictionary(wellFormed, field(one), { maxKeys: 4 });
    await fc.assert(
      fc.asyncProperty(fields, async (form) => {
        const { body } = await send("application/x-www-form-urlencoded", {}, bodyOf(form));
        // JSON is written in ASCII.
        const texts = (pairs: Iterable<[string, unknown]>): string[][] =>
          [...pairs].map(([name, value]) => [name, reread(String(value))]);
        expect(texts(new URLSearchParams(body.toString()))).toEqual(texts(expected(form)));
      }),
      { numRuns: runs(40) },
    );
  });

  it("is what was given, in any style, or is refused", async () => {
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
    const given = styled.chain((described) =>
      fc.tuple(fc.constant(described), valueFor(described.type)),
    );
    await fc.assert(
      fc.asyncProperty(given, async ([described, value]) => {
        const { name, style, explode, type } = described;
        const read = await send(
          "application/x-www-form-urlencoded",
          { [name]: { style, explode } },
          { [name]: value },
        ).then(
          (request) =>
            readParameter(described, { ...request, target: `/it?${request.body.toString()}` }),
          (error: unknown) => (String(error).includes(`"${name}"`) ? "refused" : error),
        );
        expect(read).toEqual(cannotCarry(described, value) ? "refused" : expectedOf(type, value));
      }),
      { numRuns: runs(60) },
    );
  });
});

/** JSON without escapes; other text as it is. */
function reread(value: string): string {
  return value.startsWith("{") ? withoutEscapes(value) : value;
}
