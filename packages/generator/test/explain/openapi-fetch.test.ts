import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import compiler from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import {
  askCompiler,
  directions,
  type TypeAnswer,
  type TypeQuestion,
  virtualProgram,
} from "@convex-openapi/diff/report";
import { openapiFetch } from "../../src/explain/openapi-fetch.ts";
import { uncompiledIn } from "../../src/explain/compile-outputs.ts";
import { moduleName, programFiles, readOutputs } from "../../src/explain/read-output.ts";

const operation = `{
  parameters: { query?: { limit?: number }; path: { id: string } };
  requestBody: { content: { "application/json": { name: string } } };
  responses: { 200: { content: { "application/json": string } } };
}`;

/** What emitted code takes from openapi-fetch, and what can be asked about in one line. */
const types = [
  "ClientOptions",
  "FetchOptions<unknown>",
  `FetchOptions<${operation}>`,
  `ParamsOption<${operation}>`,
  "ParamsOption<{ parameters: { query?: { limit?: number } } }>",
  "ParseAs",
  'ParseAsResponse<{ name: string }, { parseAs: "json" }>',
  'ParseAsResponse<{ name: string }, { parseAs: "stream" }>',
  `QuerySerializer<${operation}>`,
  "QuerySerializerOptions",
  `BodySerializer<${operation}>`,
  `RequestBodyOption<${operation}>`,
  "MiddlewareCallbackParams",
];

const questions = types.flatMap((type): TypeQuestion[] =>
  directions.map((direction) => ({
    id: `${direction} ${type.replace(operation, "Operation")}`,
    direction,
    base: withSide("Base", type),
    head: withSide("Head", type),
  })),
);

function withSide(side: "Base" | "Head", type: string): string {
  return `${side}.${type}`;
}

describe("our declarations of openapi-fetch", () => {
  let answers: ReadonlyMap<string, TypeAnswer>;

  beforeAll(async () => {
    const real = createRequire(import.meta.url).resolve("openapi-fetch");
    const helpers = createRequire(real).resolve("openapi-typescript-helpers");
    const declarationsOf = (module: string): Promise<string> =>
      readFile(join(dirname(module), "index.d.mts"), "utf8");
    ({ answers } = await askCompiler({
      files: {
        "/ours.ts": openapiFetch,
        "/theirs.d.ts": await declarationsOf(real),
        "/node_modules/openapi-typescript-helpers/index.d.ts": await declarationsOf(helpers),
      },
      base: "/theirs.d.ts",
      head: "/ours.ts",
      library: "whole",
      parts: [],
      questions,
    }));
  });

  it.each(questions.map(({ id }) => id))("are those of the package for the %s", (id) => {
    expect(answers.get(id)).toMatchObject({ accepts: true, reason: undefined });
  });

  it("are enough for everything that is emitted", async () => {
    const folder = fileURLToPath(new URL("../golden/kitchen-sink", import.meta.url));
    const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
    const texts = new Map(
      await Promise.all(
        names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
      ),
    );
    const { head, program: earlier } = readOutputs(compiler, texts, texts);
    expect(head.exports.size).toBeGreaterThan(10);
    const program = virtualProgram(compiler, {
      files: programFiles(texts, texts),
      roots: [moduleName("head", "index.ts")],
      library: "whole",
      earlier,
    });
    expect([...head.unparsed, ...uncompiledIn(compiler, program, head, texts)]).toEqual([]);
  });
});
