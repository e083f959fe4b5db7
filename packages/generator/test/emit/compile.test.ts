import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { compile, compilers } from "../compile.ts";
import { emit, emitFile, goldenFolder, kitchenSink, specOf } from "../documents.ts";

/** Checking the libraries once is enough. */
const quick = { skipLibCheck: true };
const consumer = new URL("consumer.ts", goldenFolder);

async function kitchenSinkProject(): Promise<Record<string, string>> {
  const files = await emit(await kitchenSink(), { clientName: "KitchenSink" });
  return {
    "consumer.ts": await readFile(consumer, "utf8"),
    ...Object.fromEntries(files.map(({ name, text }) => [`kitchen-sink/${name}`, text])),
  };
}

describe.each(compilers)("with %s", (compiler) => {
  it.each([true, false])(
    "the emitted types keep every promise of the consumer (exactOptionalPropertyTypes: %s)",
    { timeout: 180_000 },
    async (exactOptionalPropertyTypes) => {
      const { errors } = await compile(compiler, await kitchenSinkProject(), ["consumer.ts"], {
        exactOptionalPropertyTypes,
        isolatedDeclarations: false,
        skipLibCheck: !exactOptionalPropertyTypes,
      });
      expect(errors).toBe("");
    },
  );

  it("a wrong use of the emitted types is found", { timeout: 180_000 }, async () => {
    const files = {
      ...(await kitchenSinkProject()),
      "use.ts":
        'import type { Kind } from "./kitchen-sink/index.ts";\nexport const kind: Kind = "soup";\n',
    };
    expect((await compile(compiler, files, ["use.ts"], quick)).errors).toContain('"soup"');
  });

  it(
    "a description without anything in it gives code that compiles",
    { timeout: 180_000 },
    async () => {
      const files = Object.fromEntries(
        (await emit(specOf({}))).map(({ name, text }) => [name, text]),
      );
      expect((await compile(compiler, files, ["index.ts"], quick)).errors).toBe("");
    },
  );

  it(
    "calls of operation functions cost at most half of the instantiations of the same calls by path",
    { timeout: 180_000 },
    async () => {
      const files = await kitchenSinkProject();
      const { "consumer.ts": _, ...client } = files;
      const head = [
        'import * as api from "./kitchen-sink/index.ts";',
        "declare const client: api.KitchenSinkClient;",
        "const path = { dish_id: 1 };",
      ];
      const byPath = [
        'export const a = await client.GET("/dishes");',
        'export const b = await client.POST("/dishes", { body: { name: "Soup", kind: "main" } });',
        'export const c = await client.DELETE("/dishes/{dish_id}", { params: { path } });',
        'export const d = await client.PATCH("/dishes/{dish_id}", { params: { path }, body: {} });',
      ];
      const byFunction = [
        "export const a = await api.listDishes(client);",
        'export const b = await api.createDish(client, { body: { name: "Soup", kind: "main" } });',
        "export const c = await api.deleteOperation(client, { params: { path } });",
        "export const d = await api.updateDish(client, { params: { path }, body: {} });",
      ];
      const cost = async (lines: readonly string[]): Promise<number> => {
        const result = await compile(
          compiler,
          { ...client, "use.ts": [...head, ...lines, ""].join("\n") },
          ["use.ts"],
          {
            isolatedDeclarations: false,
            skipLibCheck: true,
          },
        );
        expect(result.errors).toBe("");
        return result.instantiations;
      };
      expect(await cost(byFunction)).toBeLessThan((await cost(byPath)) / 2);
    },
  );
});

it("imports end in what the options say", async () => {
  const spec = await kitchenSink();
  expect(await emitFile(spec, "index.ts", { importExtension: ".js" })).toContain('"./client.js"');
  expect(await emitFile(spec, "operations.ts", { importExtension: "" })).toContain('"./types"');
});
