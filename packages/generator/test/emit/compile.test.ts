import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Compilation,
  compileAll,
  compilers,
  type Project,
} from "@convex-openapi/test-support/compile";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { emitWireFile, wirePieces } from "../../src/emit/wire-file.ts";
import { emit, emitFile, emitOptions, goldenFolder, kitchenSink } from "../emitted.ts";
import { schemasOf, specOf } from "@convex-openapi/test-support/documents";

const consumer = new URL("consumer.ts", goldenFolder);

async function kitchenSinkFiles(): Promise<Record<string, string>> {
  const files = await emit(await kitchenSink(), { clientName: "KitchenSink" });
  return Object.fromEntries(files.map(({ name, text }) => [`kitchen-sink/${name}`, text]));
}

/** A module that uses the client of the kitchen sink. */
function using(files: Record<string, string>, lines: readonly string[]): Project {
  const head = [
    'import * as api from "./kitchen-sink/index.ts";',
    "declare const client: api.KitchenSinkClient;",
    "const path = { dish_id: 1 };",
  ];
  return {
    files: { ...files, "use.ts": [...head, ...lines, ""].join("\n") },
    roots: ["use.ts"],
    settings: { isolatedDeclarations: false },
  };
}

/** The same, compiled by itself. */
const alone: typeof using = (files, lines) => ({ ...using(files, lines), alone: true });

type Name =
  | "exact"
  | "inexact"
  | "onNode"
  | "isolated"
  | "wire"
  | "wrongUse"
  | "empty"
  | "circle"
  | "byPath"
  | "byFunction";

/** A schema that requires a property of another one, whose other properties lead back to it. */
const circle = schemasOf({
  Dish: {
    properties: { name: { type: "string" } },
    additionalProperties: { oneOf: [{ $ref: "#/components/schemas/Named" }, { type: "string" }] },
  },
  Named: { allOf: [{ $ref: "#/components/schemas/Dish" }], required: ["name"] },
});

const byName = (files: readonly GeneratedFile[]): Record<string, string> =>
  Object.fromEntries(files.map(({ name, text }) => [name, text]));

async function projects(): Promise<Record<Name, Project>> {
  const files = await kitchenSinkFiles();
  const empty = byName(await emit(specOf({})));
  const consuming = (settings: object): Project => ({
    files: { ...files, "consumer.ts": consumerText },
    roots: ["consumer.ts"],
    settings: { isolatedDeclarations: false, ...settings },
  });
  const consumerText = await readFile(consumer, "utf8");
  return {
    // Checking openapi-fetch once is enough; TypeScript's own libraries need none.
    exact: consuming({ skipLibCheck: false, skipDefaultLibCheck: true }),
    inexact: consuming({ exactOptionalPropertyTypes: false }),
    onNode: consuming({ lib: ["es2022"], types: ["node"] }),
    isolated: {
      files,
      roots: ["kitchen-sink/index.ts", "kitchen-sink/by-path.ts"],
      settings: { isolatedDeclarations: true },
    },
    wire: {
      files: { "wire.ts": emitWireFile(wirePieces, emitOptions) },
      roots: ["wire.ts"],
      settings: { isolatedDeclarations: true },
    },
    wrongUse: {
      files: {
        ...files,
        "use.ts":
          'import type { Kind } from "./kitchen-sink/index.ts";\nexport const kind: Kind = "soup";\n',
      },
      roots: ["use.ts"],
    },
    empty: { files: empty, roots: ["index.ts"] },
    circle: { files: byName(await emit(circle)), roots: ["index.ts"] },
    byPath: alone(files, [
      'export const a = await client.GET("/dishes");',
      'export const b = await client.POST("/dishes", { body: { name: "Soup", kind: "main" } });',
      'export const c = await client.DELETE("/dishes/{dish_id}", { params: { path } });',
      'export const d = await client.PATCH("/dishes/{dish_id}", { params: { path }, body: {} });',
    ]),
    byFunction: alone(files, [
      "export const a = await api.listDishes(client);",
      'export const b = await api.createDish(client, { body: { name: "Soup", kind: "main" } });',
      "export const c = await api.deleteOperation(client, { params: { path } });",
      "export const d = await api.updateDish(client, { params: { path }, body: {} });",
    ]),
  };
}

describe.each(compilers)("with %s", (compiler) => {
  let compiled: Readonly<Record<Name, Compilation>>;
  beforeAll(async () => {
    compiled = await compileAll(compiler, await projects());
  });

  it.each([
    [true, "exact"],
    [false, "inexact"],
  ] as const)(
    "the emitted types keep every promise of the consumer (exactOptionalPropertyTypes: %s)",
    (_, name) => {
      expect(compiled[name].errors).toBe("");
    },
  );

  it("the emitted code keeps every promise with the types of Node in place of the DOM library", () => {
    expect(compiled.onNode.errors).toBe("");
  });

  it.each(["isolated", "wire"] as const)(
    "every export says its type, so that its declaration can be made alone: %s",
    (name) => {
      expect(compiled[name].errors).toBe("");
    },
  );

  it("a wrong use of the emitted types is found", () => {
    expect(compiled.wrongUse.errors).toContain('"soup"');
  });

  it("a description without anything in it gives code that compiles", () => {
    expect(compiled.empty.errors).toBe("");
  });

  it("a required property of a schema whose other properties lead back is no circle", () => {
    expect(compiled.circle.errors).toBe("");
  });

  it("calls of operation functions cost at most half of the instantiations of the same calls by path", () => {
    const { byFunction, byPath } = compiled;
    expect(byFunction.errors + byPath.errors).toBe("");
    expect(byFunction.instantiations).toBeLessThan(byPath.instantiations / 2);
  });
});

it("imports end in what the options say", async () => {
  const spec = await kitchenSink();
  expect(await emitFile(spec, "index.ts", { importExtension: ".js" })).toContain('"./client.js"');
  expect(await emitFile(spec, "operations.ts", { importExtension: "" })).toContain('"./wire"');
});
