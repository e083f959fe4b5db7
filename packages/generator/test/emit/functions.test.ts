import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import {
  type Compilation,
  compileAll,
  compilers,
  withFiles,
} from "@convex-openapi/test-support/compile";
import { emit, emitFile } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

type Functions = Readonly<Record<string, (client: object, init?: object) => unknown>>;

const operations = (...ids: readonly (string | undefined)[]): JsonObject =>
  specOf({
    paths: Object.fromEntries(
      ids.map((operationId, index) => [
        `/${index}`,
        { get: { ...(operationId !== undefined && { operationId }), responses: {} } },
      ]),
    ),
  });

async function filesOf(spec: JsonObject): Promise<Record<string, string>> {
  return Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
}

/** What a client exports under the name `functions`. */
async function functionsOf(spec: JsonObject): Promise<Functions> {
  return withFiles(await filesOf(spec), async (folder) => {
    const exported: unknown = await import(pathToFileURL(join(folder, "index.ts")).href);
    return (exported as { readonly functions: Functions }).functions;
  });
}

/** The path that a function asks for. */
function pathAskedBy(call: Functions[string] | undefined): unknown {
  let asked: unknown;
  const pending = new Promise(() => undefined);
  call?.({
    GET: (path: string) => {
      asked = path;
      return pending;
    },
  });
  return asked;
}

/** Names that could be taken for something else than an operation. */
const awkwardIds = [
  "createTestClient",
  "create",
  "default",
  "constructor",
  "functions",
  "Functions",
];

describe("`functions`", () => {
  it("holds each function under the name that it is exported by", async () => {
    const functions = await functionsOf(operations("list_teams", undefined));
    expect(Object.keys(functions)).toEqual(["listTeams", "get1"]);
    expect(Object.values(functions).map((call) => pathAskedBy(call))).toEqual(["/0", "/1"]);
  });

  it("is in `API.md`", async () => {
    expect(await emitFile(operations("a"), "API.md")).toContain("- `functions` — ");
  });

  it("leaves out an operation that no client can send", async () => {
    const item = { get: { operationId: "a", responses: {} }, query: { responses: {} } };
    expect(Object.keys(await functionsOf(specOf({ paths: { "/a": item } })))).toEqual(["a"]);
  });

  it("leaves out what else the package exports", async () => {
    const functions = await functionsOf(operations("a"));
    expect(functions).not.toHaveProperty("createTestClient");
    expect(functions).not.toHaveProperty("functions");
  });

  it.each(awkwardIds)("holds an operation that is called %s, and stays what it is", async (id) => {
    const functions = await functionsOf(operations("list", id));
    expect(Object.values(functions).map((call) => pathAskedBy(call))).toEqual(["/0", "/1"]);
  });

  it("holds operations whose names meet at its own", async () => {
    const functions = await functionsOf(operations(...awkwardIds, "functionsOperation"));
    expect(new Set(Object.values(functions).map((call) => pathAskedBy(call)))).toEqual(
      new Set(["/0", "/1", "/2", "/3", "/4", "/5", "/6"]),
    );
  });
});

describe.each(compilers)("with %s", (compiler) => {
  let compiled: Readonly<Record<"clashes" | "types" | "wrongUse", Compilation>>;
  beforeAll(async () => {
    const clashes = await filesOf({
      ...operations(...awkwardIds, "functionsOperation", "functions"),
      components: { schemas: { functions: {}, Functions: {}, functionsSchema: {} } },
    });
    const files = await filesOf(operations("a", "functions"));
    const using = (...lines: readonly string[]): Record<string, string> => ({
      ...files,
      "use.ts": ['import * as api from "./index.ts";', ...lines, ""].join("\n"),
    });
    compiled = await compileAll(compiler, {
      clashes: { files: clashes, roots: ["index.ts"] },
      types: {
        files: using(
          "export const names: (keyof typeof api.functions)[] = ['a', 'functionsOperation'];",
          "export const a: typeof api.a = api.functions.a;",
        ),
        roots: ["use.ts"],
      },
      wrongUse: {
        files: using(
          "export const b = api.functions.b;",
          "api.functions.a = api.a;",
          "api.functions.functions;",
        ),
        roots: ["use.ts"],
        settings: { isolatedDeclarations: false },
      },
    });
  });

  it("names that meet at `functions` compile", () => {
    expect(compiled.clashes.errors).toBe("");
  });

  it("each function has its own type in it", () => {
    expect(compiled.types.errors).toBe("");
  });

  it("nothing that is no operation is read from it, and nothing is written to it", () => {
    const lines = [...compiled.wrongUse.errors.matchAll(/^(?:\S*\/)?use\.ts\((\d+),/gm)];
    expect(lines.map(([, line]) => line)).toEqual(["2", "3", "4"]);
  });
});
