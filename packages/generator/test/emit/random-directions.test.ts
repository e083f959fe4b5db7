import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { isObject, type JsonObject, type JsonValue } from "@convex-openapi/document/model";
import { compileAll, compilersOfRandomCode } from "@convex-openapi/test-support/compile";
import { emit, emitFile } from "../emitted.ts";
import { runs } from "@convex-openapi/test-support/random-runs";
import { randomSpec } from "@convex-openapi/test-support/random-spec";

/**
 * A description that requires some properties only where it declares them: of a property that is nowhere nobody knows
 * which way it goes.
 */
function requiringDeclared(value: JsonValue, names: ReadonlySet<string>): JsonValue {
  if (Array.isArray(value)) return value.map((item) => requiringDeclared(item, names));
  if (!isObject(value)) return value;
  const properties = isObject(value["properties"]) ? value["properties"] : {};
  const isKept = (name: JsonValue): boolean =>
    typeof name !== "string" || !names.has(name) || Object.hasOwn(properties, name);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner = null]) =>
      key === "required" && Array.isArray(inner)
        ? [key, inner.filter(isKept)]
        : [key, requiringDeclared(inner, names)],
    ),
  );
}

/** What becomes of the properties of an object. */
type Change = (name: string, property: JsonValue) => JsonValue | undefined;

/** A description in which every list of properties has become another one. */
function withProperties(value: JsonValue, change: Change): JsonValue {
  if (Array.isArray(value)) return value.map((item) => withProperties(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner = null]) => {
      const changed = withProperties(inner, change);
      if (key !== "properties" || !isObject(changed)) return [key, changed];
      const properties = Object.entries(changed).flatMap(([name, property = null]) => {
        const after = change(name, property);
        return after === undefined ? [] : [[name, after] as const];
      });
      // With nothing left, an object could not be told from one that never had a property.
      return [key, { ...Object.fromEntries(properties), kept: { type: "string" } }];
    }),
  );
}

/** A description of which everything named is sent too. */
function sendingAll(spec: JsonValue): JsonObject {
  const { components } = spec as { components: { schemas: JsonObject } };
  const prefixItems = Object.keys(components.schemas).map((name) => ({
    $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
  }));
  const schema = { type: "array", prefixItems };
  const requestBodies = { All: { content: { "application/json": { schema } } } };
  return { ...(spec as JsonObject), components: { ...components, requestBodies } };
}

/** The names of the types of the named schemas in a group of `components`, by key. */
function namesIn(types: string, group: string): ReadonlyMap<string, string> {
  const [, members = ""] =
    new RegExp(`^ {2}${group}: \\{\\n([\\s\\S]*?)^ {2}\\};`, "m").exec(types) ?? [];
  const lines = members.matchAll(/^ {4}("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'/*]+):\s+(\S+);$/gm);
  return new Map([...lines].map(([, key = "", name = ""]) => [key, name]));
}

/** The types of the named schemas in a group of `components`, as lines by key. */
function groupOf(types: string, group: string): ReadonlyMap<string, string> {
  const declarations = types.matchAll(/^export type (\S+) =([\s\S]*?);\n(?=\n|(?![\s\S]))/gm);
  const byName = new Map([...declarations].map(([, name = "", type = ""]) => [name, type]));
  return new Map(
    [...namesIn(types, group)].map(([key, name]) => [key, byName.get(name) ?? "none"]),
  );
}

/** The type of each schema as it is sent, whichever group has it, with one name for both. */
function sentTypes(types: string): Record<string, string> {
  const sent = new Map([...groupOf(types, "schemas"), ...groupOf(types, "writable")]);
  const received = namesIn(types, "schemas");
  const names = new Map(
    [...namesIn(types, "writable")].map(([key, name]) => [name, received.get(key) ?? ""]),
  );
  const asReceived = (text: string): string =>
    text.replaceAll(/[\p{ID_Continue}$]+/gu, (word) => names.get(word) ?? word);
  return Object.fromEntries([...sent].map(([key, type]) => [key, sameLayout(asReceived(type))]));
}

function sameLayout(text: string): string {
  // A name of another length can move a line break, and what a break brings with it.
  const line = text.replaceAll(/\s+/g, "").replaceAll(/(?<=^|[:=(<[,])\||,(?=\])|;(?=\})/g, "");
  return withoutItemParentheses(line);
}

/** A union on lines of its own has parentheses around it as an item of a tuple. */
function withoutItemParentheses(text: string): string {
  const dropped: number[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === "(") {
      open.push(index);
      continue;
    }
    const start = open.pop() ?? 0;
    if (!/[[,]/.test(text.charAt(start - 1)) || !/[\],]/.test(text.charAt(index + 1))) continue;
    dropped.push(start, index);
  }
  return dropped
    .sort((left, right) => right - left)
    .reduce((rest, index) => rest.slice(0, index) + rest.slice(index + 1), text);
}

const propertyNames = ["id", "name", "kind", "foo-bar", "2fa", "default", "constructor"];
const oneWay = fc
  .tuple(fc.subarray(propertyNames), fc.subarray(propertyNames))
  .map(([readOnly, others]) => ({
    readOnly: new Set(readOnly),
    writeOnly: new Set(others.filter((name) => !readOnly.includes(name))),
  }));
const directedSpec = fc.record({ spec: randomSpec, names: oneWay });

const nobody = { readOnly: new Set<string>(), writeOnly: new Set<string>() };

type Names = Readonly<Record<"readOnly" | "writeOnly", ReadonlySet<string>>>;

/** A description whose properties of some names say which way they go. */
function directed(spec: JsonObject, { readOnly, writeOnly }: Names): JsonObject {
  const declared = requiringDeclared(spec, new Set([...readOnly, ...writeOnly]));
  return sendingAll(
    withProperties(declared, (name, property) => {
      if (!isObject(property)) return property;
      if (readOnly.has(name)) return { ...property, readOnly: true };
      return writeOnly.has(name) ? { ...property, writeOnly: true } : property;
    }),
  );
}

/** A description without the properties of some of the names that say which way they go. */
function without(spec: JsonObject, all: Names, names: ReadonlySet<string>): JsonObject {
  const declared = requiringDeclared(spec, new Set([...all.readOnly, ...all.writeOnly]));
  const rest = withProperties(declared, (name, property) =>
    names.has(name) ? undefined : property,
  );
  return sendingAll(requiringDeclared(rest, names));
}

describe("for any description", () => {
  it("what is sent is what it would be without the read-only properties", async () => {
    await fc.assert(
      fc.asyncProperty(directedSpec, async ({ spec, names }) => {
        const sent = sentTypes(await emitFile(directed(spec, names), "types.ts"));
        const expected = sentTypes(
          await emitFile(without(spec, names, names.readOnly), "types.ts"),
        );
        expect(sent).toEqual(expected);
      }),
      { numRuns: runs(4) },
    );
  });

  it("what is received is what it would be without the write-only properties", async () => {
    await fc.assert(
      fc.asyncProperty(directedSpec, async ({ spec, names }) => {
        const types = await emitFile(directed(spec, names), "types.ts");
        const expected = await emitFile(without(spec, names, names.writeOnly), "types.ts");
        const received = Object.fromEntries(groupOf(types.replaceAll("readonly ", ""), "schemas"));
        expect(mapped(received, sameLayout)).toEqual(
          mapped(Object.fromEntries(groupOf(expected, "schemas")), sameLayout),
        );
      }),
      { numRuns: runs(4) },
    );
  });

  it("a schema without a direction below it keeps its type to the letter", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(directedSpec, async ({ spec, names }) => {
        const types = await emitFile(directed(spec, names), "types.ts");
        const every = new Set([...names.readOnly, ...names.writeOnly]);
        const undirected = requiringDeclared(spec, every) as JsonObject;
        const before = groupOf(await emitFile(directed(undirected, nobody), "types.ts"), "schemas");
        const differing = groupOf(types, "writable");
        const alike = [...groupOf(types, "schemas")].filter(([name]) => !differing.has(name));
        expect(alike).toEqual(alike.map(([name]) => [name, before.get(name)]));
      }),
      { numRuns: runs(4) },
    );
  });

  it("directions that say `false` change nothing", async () => {
    await fc.assert(
      fc.asyncProperty(randomSpec, async (spec) => {
        const saying = withProperties(spec, (_, property) =>
          isObject(property) ? { ...property, readOnly: false, writeOnly: false } : property,
        );
        expect(await emit(sendingAll(saying))).toEqual(await emit(directed(spec, nobody)));
      }),
      { numRuns: runs(3) },
    );
  });

  describe("the code compiles", () => {
    const seed = Date.now();
    const specs = fc.sample(directedSpec, { numRuns: runs(3), seed });
    const files: Record<string, string> = {};
    beforeAll(async () => {
      for (const [index, { spec, names }] of specs.entries()) {
        for (const { name, text } of await emit(directed(spec, names))) {
          files[`${index}/${name}`] = text;
        }
      }
    });

    it.each(compilersOfRandomCode)("with %s", async (compiler) => {
      const roots = specs.map((_, index) => `${index}/index.ts`);
      const { errors } = (await compileAll(compiler, { all: { files, roots } })).all;
      expect(errors, `seed ${seed}`).toBe("");
    });
  });
});

function mapped(
  texts: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
}
