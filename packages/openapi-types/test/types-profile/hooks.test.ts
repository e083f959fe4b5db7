import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { HookError } from "../../src/openapi-typescript/hook-error.ts";
import type { HookContext, TypeHooks } from "../../src/openapi-typescript/type-hooks.ts";
import { comparedTypes, differing } from "@convex-openapi/test-support/compared-types";
import { compileAll } from "@convex-openapi/test-support/compile";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";
import { theirTypes } from "@convex-openapi/test-support/openapi-typescript";
import { ownTypes } from "./own-types.ts";

const date = { type: "string", format: "date-time" };
const pets = schemasOf({
  Pet: {
    type: "object",
    required: ["born"],
    properties: {
      born: date,
      died: { ...date, nullable: true },
      fed: { type: "array", items: { ...date, nullable: true } },
      seen: { type: ["string", "null"], format: "date-time" },
      owner: { $ref: "#/components/schemas/Owner" },
    },
  },
  Owner: { type: "object", properties: { file: { type: "string", format: "binary" } } },
});

const dates: TypeHooks = {
  transform: (schema) =>
    schema["format"] === "date-time"
      ? schema["nullable"] === true
        ? "Date | null"
        : "Date"
      : undefined,
};

/** The lines of a type that the hooks make. */
function line(name: string, hooks: TypeHooks, spec: JsonObject = pets): string | undefined {
  const lines = ownTypes(spec, hooks).split("\n");
  return lines.map((text) => text.trim()).find((text) => text.startsWith(name));
}

/** The contexts that a hook is called with. */
function contexts(spec: JsonObject, at: "transform" | "postTransform"): HookContext[] {
  const found: HookContext[] = [];
  if (at === "transform") {
    ownTypes(spec, { transform: (_, context) => void found.push(context) });
  } else ownTypes(spec, { postTransform: (_, context) => void found.push(context) });
  return found;
}

describe("transform gives the type", () => {
  it.each([
    ["of a property", "born", "born: Date;"],
    ["of one that can be null", "died", "died?: Date | null;"],
    ["of items, in parentheses where it is a choice", "fed", "fed?: (Date | null)[];"],
    ["of one that lists null as a type, which the text would have to say", "seen", "seen?: Date;"],
  ])("%s", (_, name, expected) => {
    expect(line(name, dates)).toBe(expected);
  });

  it("of each of the types that a schema lists, where it leaves the schema as it is", () => {
    const transform: TypeHooks["transform"] = (schema) =>
      schema["type"] === "string" ? "Date" : undefined;
    expect(line("seen", { transform })).toBe("seen?: Date | null;");
  });

  it("of a reference, which it gets as it is written", () => {
    const transform = (schema: object): string | undefined =>
      "$ref" in schema ? "Person" : undefined;
    expect(line("owner", { transform })).toBe("owner?: Person;");
  });

  it("of a schema of components", () => {
    const spec = schemasOf({ When: date });
    expect(line("When", dates, spec)).toBe("When: Date;");
  });

  it("of a parameter, a body and a response", () => {
    const content = { "application/json": { schema: date } };
    const spec = specOf({
      paths: {
        "/a": {
          post: {
            parameters: [{ name: "since", in: "query", schema: date }],
            requestBody: { content },
            responses: { 200: { description: "", content } },
          },
        },
      },
    });
    expect(ownTypes(spec, dates).match(/Date;/g)).toHaveLength(3);
  });

  it("and can make a property optional", () => {
    const spec = schemasOf({
      Pet: { type: "object", required: ["born"], properties: { born: date } },
    });
    const transform = (schema: {
      readonly [keyword: string]: unknown;
    }): { schema: string; questionToken: boolean } | undefined =>
      schema["format"] === "date-time" ? { schema: "Date", questionToken: true } : undefined;
    expect(line("born", { transform }, spec)).toBe("born?: Date;");
  });

  it("that nothing has where it gives undefined", () => {
    expect(ownTypes(pets, { transform: () => undefined })).toBe(ownTypes(pets));
  });
});

describe("transformProperty", () => {
  it("gets the text of the type, and gives that of another", () => {
    const transformProperty = (type: string): string => `Readonly<${type}>`;
    expect(line("fed", { transformProperty })).toBe("fed?: Readonly<(string | null)[]>;");
  });

  it("gets a union in parentheses, so that more can be written behind it", () => {
    const spec = schemasOf({ A: { type: "object", properties: { b: { enum: ["x", "y"] } } } });
    const transformProperty = (type: string): string => `${type} & { readonly brand?: 1 }`;
    expect(line("b", { transformProperty }, spec)).toBe(
      'b?: ("x" | "y") & { readonly brand?: 1 };',
    );
  });

  it("is not called for what is no property", () => {
    const spec = schemasOf({ When: date });
    expect(line("When", { transformProperty: () => "never" }, spec)).toBe("When: string;");
  });

  it("comes after transform", () => {
    const hooks = { ...dates, transformProperty: (type: string) => `Box<${type}>` };
    expect(line("born", hooks)).toBe("born: Box<Date>;");
  });
});

describe("postTransform", () => {
  it("gets the text of each type, and gives that of another", () => {
    const postTransform = (type: string, { path }: HookContext): string | undefined =>
      path === "#/components/schemas/Pet/born" ? `Branded<${type}>` : undefined;
    expect(line("born", { postTransform })).toBe("born: Branded<string>;");
  });
});

describe("the context of a hook", () => {
  it("says where the schema stands, as openapi-typescript writes it", () => {
    const paths = contexts(pets, "transform").map(({ path }) => path);
    expect(paths).toContain("#/components/schemas/Pet/born");
    expect(paths).toContain("#/components/schemas/Pet/fed");
  });

  it("says so of a parameter by its location and name", () => {
    const parameters = [{ name: "since", in: "query", schema: date }];
    const spec = specOf({ paths: { "/a/{b}": { get: { parameters, responses: {} } } } });
    expect(contexts(spec, "transform").map(({ path }) => path)).toEqual([
      "#/paths/~1a~1{b}/get/parameters/query/since",
    ]);
  });

  it("has the schema as the description has it, extensions included", () => {
    const schema = { type: "string", "x-brand": "Id" };
    expect(contexts(schemasOf({ Id: schema }), "postTransform")[0]?.schema).toEqual(schema);
  });
});

describe("a hook that goes wrong", () => {
  const failing =
    (hooks: TypeHooks): (() => string) =>
    () =>
      ownTypes(schemasOf({ When: date }), hooks);

  it("names itself and the place where it throws", () => {
    const transform = (): string => {
      throw new Error("no such brand");
    };
    expect(failing({ transform })).toThrow(
      new HookError('The hook "transform" failed for #/components/schemas/When: no such brand'),
    );
  });

  it("keeps what it threw as the cause", () => {
    const cause = new Error("no such brand");
    const transform = (): string => {
      throw cause;
    };
    expect(failing({ transform })).toThrow(expect.objectContaining({ cause }));
  });

  it.each<[what: string, given: unknown, message: string]>([
    ["a number", 7, "returned a number for #/components/schemas/When"],
    ["null", null, "returned null for #/components/schemas/When"],
    ["a list", ["Date"], "returned a list for #/components/schemas/When"],
    ["an empty text", " ", "returned an empty string for #/components/schemas/When"],
    ["a promise", Promise.resolve("Date"), "returned a promise for #/components/schemas/When"],
  ])("says that it returned %s", (_, given, message) => {
    // What code without types can return.
    const transform = (() => given) as NonNullable<TypeHooks["transform"]>;
    expect(failing({ transform })).toThrow(message);
  });

  it.each(["transform", "transformProperty", "postTransform"] as const)(
    "says how to rewrite %s when it returns a node of the compiler",
    async (hook) => {
      const { default: ts } = await import("typescript");
      const node = ts.factory.createTypeReferenceNode("Date");
      const hooks = { [hook]: () => node } as unknown as TypeHooks;
      const spec = schemasOf({ Pet: { type: "object", properties: { born: date } } });
      expect(() => ownTypes(spec, hooks)).toThrow(
        `The hook "${hook}" returned a node of the TypeScript compiler for #/components/schemas/Pet`,
      );
      expect(() => ownTypes(spec, hooks)).toThrow('`"Date"` instead of `ts.factory');
    },
  );

  it("says so too when the node is in an object", async () => {
    const { default: ts } = await import("typescript");
    const schema = ts.factory.createTypeReferenceNode("Date");
    const hooks = { transform: () => ({ schema, questionToken: true }) } as unknown as TypeHooks;
    expect(failing(hooks)).toThrow("a node of the TypeScript compiler");
  });
});

it("the hooks of openapi-typescript, rewritten as text, give the same types", async () => {
  const { factory } = (await import("typescript")).default;
  const isDate = (schema: object): boolean => "format" in schema && schema.format === "date-time";
  const theirs = await theirTypes(pets, {
    transform: (schema) => (isDate(schema) ? factory.createTypeReferenceNode("Date") : undefined),
  });
  const pairs = {
    pets: {
      ours: ownTypes(pets, { transform: (schema) => (isDate(schema) ? "Date" : undefined) }),
      // Theirs adds null to items that can be null, and not to properties.
      theirs: theirs.replace("(Date | null)[]", "Date[]"),
      types: comparedTypes(pets),
    },
  };
  expect(await differing("typescript-7", pairs)).toEqual({ pets: [] });
});

it("injected code stands above the types, and hooks can refer to it", async () => {
  const text = ownTypes(pets, { ...dates, inject: "type Date = { readonly iso: string };" });
  expect(text.startsWith("type Date = { readonly iso: string };\n\nexport ")).toBe(true);
  const files = { "types.ts": text };
  const { all } = await compileAll("typescript-7", { all: { files, roots: ["types.ts"] } });
  expect(all.errors).toBe("");
});
