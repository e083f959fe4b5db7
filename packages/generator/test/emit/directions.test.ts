import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "@convex-openapi/document/model";
import {
  type Compilation,
  compileAll,
  compilers,
  type Project,
} from "@convex-openapi/test-support/compile";
import { emit, emitFile } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

const text = { type: "string" };
const readOnly = { type: "string", readOnly: true };
const writeOnly = { type: "string", writeOnly: true };
const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const Thing = object({ id: readOnly, name: text, secret: writeOnly }, ["id", "name", "secret"]);

const json = (schema: JsonValue): JsonObject => ({ content: { "application/json": { schema } } });

/** A description that sends and receives a schema. */
const exchanging = (schema: JsonValue, schemas: JsonObject, more: JsonObject = {}): JsonObject =>
  specOf({
    paths: {
      "/x": {
        put: {
          operationId: "put_x",
          requestBody: { required: true, ...json(schema) },
          responses: { 200: { description: "", ...json(schema) } },
        },
      },
    },
    components: { schemas },
    ...more,
  });

/** The types of `X` as it is received and as it is sent, `undefined` for what is not there. */
async function typesOf(X: JsonValue, others: JsonObject = {}): Promise<(string | undefined)[]> {
  const types = await emitFile(exchanging(ref("X"), { ...others, X }), "types.ts");
  return ["X", "XWritable"].map((name) => {
    const declared = new RegExp(`^export type ${name} =\\s*([\\s\\S]*?);\\n(?:\\n|$)`, "m").exec(
      types,
    );
    return declared?.[1]?.replaceAll(/\s+/g, " ").replace(/^\| /, "");
  });
}

describe("a schema with directions below it", () => {
  it.each<[string, JsonValue, string, string]>([
    [
      "a property of its own",
      Thing,
      "{ readonly id: string; name: string; }",
      "{ name: string; secret: string; }",
    ],
    ["a reference", ref("T"), "T", "TWritable"],
    ["an array", { type: "array", items: ref("T") }, "T[]", "TWritable[]"],
    [
      "an array of objects",
      { type: "array", items: object({ id: readOnly, a: text }) },
      "{ a?: string; readonly id?: string; }[]",
      "{ a?: string; }[]",
    ],
    [
      "a tuple",
      { type: "array", prefixItems: [ref("T"), text] },
      "[T, string, ...unknown[]]",
      "[TWritable, string, ...unknown[]]",
    ],
    [
      "a map",
      { type: "object", additionalProperties: ref("T") },
      "{ [key: string]: T }",
      "{ [key: string]: TWritable }",
    ],
    [
      "a map by pattern",
      { type: "object", patternProperties: { a$: ref("T") }, additionalProperties: false },
      "{ [key: string]: T }",
      "{ [key: string]: TWritable }",
    ],
    [
      "what its conditions say",
      {
        type: "object",
        properties: { a: text, id: readOnly },
        dependentRequired: { a: ["id"] },
        dependentSchemas: { a: { properties: { b: readOnly }, required: ["b"] } },
      },
      '{ a?: string; b?: unknown; readonly id?: string; } & ( | Partial<Record<"a", never>> | (Record<"id", unknown> & { readonly b: string; }) )',
      "{ a?: string; b?: unknown; }",
    ],
    [
      "unevaluated properties that are read-only",
      { properties: { a: text }, unevaluatedProperties: readOnly },
      "{ a?: string; [key: string]: string | undefined; }",
      "{ a?: string; }",
    ],
    [
      "a map whose values are read-only",
      { properties: { a: text }, additionalProperties: readOnly },
      "{ a?: string; [key: string]: string | undefined; }",
      "{ a?: string; }",
    ],
    [
      "a property beside a map",
      {
        properties: { a: text, id: { type: "integer", readOnly: true } },
        additionalProperties: text,
      },
      "{ a?: string; readonly id?: number; [key: string]: string | number | undefined; }",
      "{ a?: string; [key: string]: string | undefined; }",
    ],
    ["a choice", { oneOf: [ref("T"), text] }, "T | string", "TWritable | string"],
    ["a choice with null", { anyOf: [ref("T"), { type: "null" }] }, "T | null", "TWritable | null"],
    [
      "parts of `allOf`",
      { allOf: [ref("T"), object({ at: readOnly, b: text })] },
      "T & { readonly at?: string; b?: string; }",
      "TWritable & { b?: string; }",
    ],
    [
      "a part of `allOf` of which nothing is left",
      { allOf: [ref("T"), object({ at: readOnly })] },
      "T & { readonly at?: string; }",
      "TWritable",
    ],
    [
      "properties beside a choice of which nothing is left",
      { type: "object", properties: { at: readOnly }, oneOf: [ref("T"), ref("Plain")] },
      "{ readonly at?: string; } & (T | Plain)",
      "TWritable | Plain",
    ],
    [
      "a reference to itself",
      object({ id: readOnly, x: ref("X") }),
      "{ readonly id?: string; x?: X; }",
      "{ x?: XWritable; }",
    ],
    [
      "an object of which nothing is left",
      object({ id: readOnly }, ["id"]),
      "{ readonly id: string; }",
      "Record<string, unknown>",
    ],
  ])("has a type for each, with %s", async (_, schema, received, sent) => {
    expect(await typesOf(schema, { T: Thing, Plain: object({ a: text }) })).toEqual([
      received,
      sent,
    ]);
  });

  it("requires in a part of `allOf` what is there in that direction", async () => {
    const schema = { allOf: [ref("T")], required: ["id", "secret"] };
    const T = object({ id: readOnly, secret: writeOnly });
    expect(await typesOf(schema, { T })).toEqual([
      'WithRequired<T, "id">',
      'WithRequired<TWritable, "secret">',
    ]);
  });

  it("has no property that another part of the whole calls read-only", async () => {
    const schema = {
      allOf: [ref("Base"), object({ id: { readOnly: true } })],
      required: ["id", "a"],
    };
    const [, sent] = await typesOf(schema, { Base: object({ id: text, a: text }) });
    expect(sent).toBe("{ a: string; }");
  });

  it("has no property in a form of a choice that is read-only beside the choice", async () => {
    const schema = { properties: { id: readOnly }, oneOf: [ref("A"), ref("B")] };
    const [, sent] = await typesOf(schema, {
      A: object({ id: text, a: text }),
      B: object({ b: text }),
    });
    expect(sent).toBe("{ a?: string; } | B");
  });

  it("has no discriminator that is read-only", async () => {
    const schema = {
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind" },
    };
    const Pet = object({ kind: readOnly }, ["kind"]);
    const pet = (more: JsonObject): JsonObject => ({ allOf: [ref("Pet"), object(more)] });
    const types = await emitFile(
      exchanging(ref("X"), {
        X: schema,
        Pet,
        Cat: pet({ purrs: text }),
        Dog: object({ kind: readOnly, barks: text }),
      }),
      "types.ts",
    );
    const [, cat = "", dog = ""] =
      /^export type CatWritable =([^]*?)^export[^]*^export type DogWritable =([^]*?)\n\n/m.exec(
        types,
      ) ?? [];
    expect(cat + dog).not.toContain("kind");
    expect(dog).toContain("barks");
    expect(types).toContain('kind: "Cat"');
  });

  const hierarchy: JsonObject = {
    Node: {
      ...object({ kind: text, uid: readOnly }, ["kind", "uid"]),
      discriminator: { propertyName: "kind" },
    },
    Leaf: { allOf: [ref("Node"), object({ v: text }, ["v"])] },
    Deep: { allOf: [ref("Leaf"), object({ secret: writeOnly }, ["secret"])] },
    Branch: { allOf: [ref("Node"), object({ w: text })] },
    Plain: object({ kind: text, id: readOnly }),
    Other: { allOf: [ref("Plain"), object({ v: text })] },
  };
  const aliasesOf = async (body: JsonValue): Promise<readonly string[]> => {
    const types = await emitFile(exchanging(body, hierarchy), "types.ts");
    const [, writable = ""] = /^ {2}writable: \{([\s\S]*?)^ {2}\}/m.exec(types) ?? [];
    return [...writable.matchAll(/^ {4}(\w+):/gm)].map(([, name = ""]) => name);
  };
  it.each<[string, JsonValue, string[]]>([
    [
      "of a base with a discriminator",
      { type: "array", items: ref("Node") },
      ["Branch", "Deep", "Leaf", "Node"],
    ],
    [
      "of one that a wrapper refers to",
      { description: "x", ...ref("Node") },
      ["Branch", "Deep", "Leaf", "Node"],
    ],
    ["of what one that is sent is made of", ref("Deep"), ["Deep", "Leaf", "Node"]],
    ["of one of them, and not others of the same base", ref("Leaf"), ["Deep", "Leaf", "Node"]],
    ["not of a base without a discriminator", ref("Plain"), ["Plain"]],
    ["not of what is left out", object({ node: { ...ref("Node"), readOnly: true } }), []],
  ])("is sent where its subtypes are: %s", async (_, body, expected) => {
    expect(await aliasesOf(body)).toEqual(expected);
  });

  it("has no discriminator that is read-only in what has the choice", async () => {
    const schema = {
      properties: { kind: readOnly },
      oneOf: [ref("Cat"), ref("Dog")],
      discriminator: { propertyName: "kind" },
    };
    const Cat = object({ a: text, kind: text });
    const [, sent] = await typesOf(schema, { Cat, Dog: object({ b: text }) });
    expect(sent).toBe("{ a?: string; } | Dog");
  });

  it("has an alias of its own for each direction where it is a union with itself", async () => {
    const X = { anyOf: [object({ id: readOnly, a: text }), { type: "array", items: ref("X") }] };
    const types = await emitFile(exchanging(ref("X"), { X }), "types.ts");
    expect(types).toContain("X: XWritable;");
    expect(types).toMatch(/type XWritable =[^;]+a\?: string;[^;]+ XWritable\[\];/);
    expect(types).toMatch(/type X =[^;]+a\?: string;[^;]+id\?: string;[^;]+ X\[\];/);
  });

  it("has two names where it stands in another one and is referred to", async () => {
    const Y = object({ inner: object({ id: readOnly, a: text }) });
    const X = object({ y: { $ref: "#/components/schemas/Y/properties/inner" } });
    const spec = exchanging(ref("X"), { X, Y });
    const types = await emitFile(spec, "types.ts");
    expect(types).toContain("export type YPropertiesInnerWritable = {\n  a?: string;\n};");
    expect(types).toContain("y?: YPropertiesInnerWritable;");
  });

  it("is written out where nothing names it", async () => {
    const types = await emitFile(exchanging(Thing, {}), "types.ts");
    expect(types).not.toContain("writable");
    expect(types).toMatch(/"application\/json": \{\s+name: string;\s+secret: string;\s+\};/);
    expect(types).toMatch(/"application\/json": \{\s+readonly id: string;\s+name: string;\s+\};/);
  });

  it("has its files in a form, without what is read-only", async () => {
    const Form = object({ id: readOnly, photo: { type: "string", format: "binary" } }, [
      "id",
      "photo",
    ]);
    const requestBody = { content: { "multipart/form-data": { schema: ref("Form") } } };
    const spec = specOf({
      paths: { "/x": { post: { requestBody, responses: { 204: { description: "" } } } } },
      components: { schemas: { Form } },
    });
    expect(await emitFile(spec, "types.ts")).toMatch(
      /"multipart\/form-data": \{\s+photo: Blob;\s+\};/,
    );
  });

  it("keeps its other form in a form of texts", async () => {
    const requestBody = {
      content: { "application/x-www-form-urlencoded": { schema: ref("Thing") } },
    };
    const spec = specOf({
      paths: { "/x": { post: { requestBody, responses: { 204: { description: "" } } } } },
      components: { schemas: { Thing } },
    });
    expect(await emitFile(spec, "types.ts")).toContain(
      '"application/x-www-form-urlencoded": ThingWritable;',
    );
  });

  it("is listed twice in the report, and sent as the second", async () => {
    const report = await emitFile(exchanging(ref("Thing"), { Thing }), "API.md");
    expect(report).toContain("- `putX` — `PUT /x` → `Thing`\n  - `body`: `ThingWritable`\n");
    expect(report).toContain(
      "- `Thing`\n  - `id`: `string`\n  - `name`: `string`\n- `ThingWritable`\n",
    );
  });
});

describe("nothing is different", () => {
  it("about a schema without a direction below it, whatever stands beside it", async () => {
    const Other = object({ a: text, b: ref("Else") });
    const Else = object({ c: text });
    const plain = object({ other: ref("Other"), thing: object({ name: text }) });
    const directed = object({ other: ref("Other"), thing: object({ name: text, id: readOnly }) });
    const before = await emitFile(exchanging(ref("X"), { Other, Else, X: plain }), "types.ts");
    const after = await emitFile(exchanging(ref("X"), { Other, Else, X: directed }), "types.ts");
    const added = after.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(added.join("\n")).not.toMatch(/Else|\bc\b/);
    expect(after).not.toMatch(/"writable"\]\["(?:Other|Else)"\]/);
  });

  it("about one that is only received", async () => {
    const responses = { 200: { description: "", ...json(ref("Thing")) } };
    const spec = specOf({
      paths: { "/x": { get: { responses } } },
      components: { schemas: { Thing } },
    });
    const files = await emit(spec);
    expect(files.map((file) => file.text).join("")).not.toMatch(/writable/i);
  });
});

describe("an entry of `components` that goes the other way", () => {
  const use = (component: string): JsonObject => ({ $ref: `#/components/${component}` });
  const components = {
    schemas: { Thing, Plain: object({ a: text }) },
    requestBodies: { Thing: json(ref("Thing")), Plain: json(ref("Plain")) },
    parameters: {
      Thing: { name: "thing", in: "query", schema: ref("Thing") },
      Plain: { name: "plain", in: "query", schema: ref("Plain") },
    },
    headers: { Thing: { schema: ref("Thing") }, Plain: { schema: ref("Plain") } },
    responses: {
      Thing: { description: "", headers: { T: use("headers/Thing") }, ...json(ref("Thing")) },
      Plain: { description: "", headers: { P: use("headers/Plain") }, ...json(ref("Plain")) },
    },
  };
  const operation = (name: string): JsonObject => ({
    parameters: [use(`parameters/${name}`)],
    requestBody: use(`requestBodies/${name}`),
    responses: { 200: use(`responses/${name}`) },
  });
  let webhooks: string;
  beforeAll(async () => {
    const spec = specOf({
      components,
      webhooks: { plain: { post: operation("Plain") }, thing: { post: operation("Thing") } },
    });
    const types = await emitFile(spec, "types.ts");
    webhooks = /export interface webhooks \{[\s\S]*?\n\}/.exec(types)?.[0] ?? "";
  });

  it("is written out there when its direction changes it", () => {
    const [, thing = ""] = webhooks.split("\n  thing: ");
    const names = [...thing.matchAll(/: (Thing\w*);/g)].map(([, name]) => name);
    // Its parameter, its body, then its header and its response.
    expect(names).toEqual(["Thing", "Thing", "ThingWritable", "ThingWritable"]);
  });

  it("stays a reference when it does not", () => {
    const [plain = ""] = webhooks.split("\n  thing: ");
    const groups = [...plain.matchAll(/components\["(\w+)"\]\["Plain"\]/g)].map(
      ([, group]) => group,
    );
    expect(groups).toEqual(["parameters", "requestBodies", "responses"]);
  });
});

describe("the name of a type as it is sent", () => {
  const namesIn = async (schemas: JsonObject, clientName = "Test"): Promise<string[]> => {
    const all = Object.keys(schemas).map(ref);
    const file = await emitFile(exchanging({ oneOf: all }, schemas), "types.ts", { clientName });
    return [...file.matchAll(/^export type (\w+) =/gm)].map(([, name = ""]) => name);
  };
  const directed = object({ id: readOnly });

  it("is that of the schema with an ending", async () => {
    expect(await namesIn({ "a-b": directed })).toEqual(["AB", "ABWritable"]);
  });

  it("gives way to a schema of that name, which keeps it", async () => {
    const names = await namesIn({ Thing: directed, ThingWritable: object({ a: text }) });
    expect(names).toEqual(["Thing", "ThingWritableSchema", "ThingWritable"]);
  });

  it("stays when a schema comes that wants another name", async () => {
    const names = await namesIn({ Thing: directed, Other: directed });
    expect(names).toContain("ThingWritable");
  });

  it("is none that the client exports", async () => {
    const names = await namesIn(
      { ThingWritableClientOptions: object({}), Thing: directed },
      "Thing",
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(compilers)("user code, with %s", (compiler) => {
  let compiled: Readonly<Record<"right" | "wrong" | "deep", Compilation>>;

  beforeAll(async () => {
    const Meta = { ...object({ at: text }), readOnly: true };
    const Node = object(
      {
        id: readOnly,
        meta: ref("Meta"),
        children: { type: "array", items: ref("Node") },
        byName: { type: "object", additionalProperties: ref("Node") },
        pair: { type: "array", prefixItems: [ref("Node"), text] },
        pet: ref("Pet"),
      },
      ["id", "meta"],
    );
    const Pet = { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } };
    const pet = (name: string): JsonObject =>
      object({ kind: text, tag: readOnly, [name]: text }, ["kind", "tag"]);
    const spec = exchanging(ref("Node"), { Node, Meta, Pet, Cat: pet("purrs"), Dog: pet("barks") });
    const files = Object.fromEntries((await emit(spec)).map((file) => [file.name, file.text]));
    const project = (lines: string[]): Project => ({
      files: {
        ...files,
        "use.ts": [
          'import { putX, type Node, type NodeWritable, type TestClient } from "./index.ts";',
          "declare const client: TestClient;",
          "declare const received: Node;",
          "export const use = async (sent: NodeWritable): Promise<void> => {",
          ...lines,
          "};",
        ].join("\n"),
      },
      roots: ["use.ts"],
      settings: { noUnusedLocals: false },
    });
    compiled = await compileAll(compiler, {
      right: project([
        "  await putX(client, { body: { children: [{ byName: { a: { pair: [{}, 'b'] } } }] } });",
        "  await putX(client, { body: { pet: { kind: 'Cat', purrs: 'a' } } });",
        "  await putX(client, { body: received });",
        "  await client.PUT('/x', { body: { id: 'a call by path takes more' } });",
        "  if (sent.pet?.kind === 'Cat') sent.pet.purrs;",
        "  if (received.pet?.kind === 'Dog') received.pet.barks?.concat(received.pet.tag);",
        "  const { data } = await putX(client, { body: sent });",
        "  data?.children?.[0]?.meta.at?.concat(data.id);",
      ]),
      wrong: project(["  await putX(client, { body: { id: 'a' } });"]),
      deep: project([
        "  await putX(client, { body: { children: [{ byName: { a: { meta: {} } } }] } });",
        "  sent.children?.[0]?.id;",
      ]),
    });
  });

  it("sends no more than what is asked for, and sends back what it received", () => {
    expect(compiled.right.errors).toBe("");
  });

  it("cannot send a read-only property", () => {
    expect(compiled.wrong.errors).toMatch(/TS2353.*'id' does not exist/);
  });

  it("cannot send or read one far down", () => {
    expect(compiled.deep.errors).toMatch(/TS2353.*'meta' does not exist/);
    expect(compiled.deep.errors).toMatch(/TS2339.*'id' does not exist/);
  });
});
