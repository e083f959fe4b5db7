import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Compilation,
  compileAll,
  compilers,
  type Project,
} from "@convex-openapi/test-support/compile";
import { emit, golden, goldenFolder } from "../emitted.ts";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";

const types = ["types.ts", "API.md"];
const client = [
  "client.ts",
  "results.ts",
  "wire.ts",
  "by-path.ts",
  "operations.ts",
  "index.ts",
  "llms.txt",
];
const examples = [
  ["keywords of JSON Schema", "json-schema", types],
  ["what OpenAPI 3.0 writes in its own way", "openapi-3.0", types],
  ["callbacks, path items and responses of any status", "operations", [...types, ...client]],
  ["lists that come in pages", "pages", [...types, ...client, "pages.ts"]],
  ["security schemes", "credentials", [...types, ...client, "credentials.ts"]],
  ["streams of items", "streams", [...types, ...client, "streams.ts"]],
] as const;
type Name = (typeof examples)[number][1];

async function filesOf(name: Name): Promise<Record<string, string>> {
  const files = await emit(await golden(name), { clientName: "Example", spec: `${name}.yaml` });
  return Object.fromEntries(files.map((file) => [`${name}/${file.name}`, file.text]));
}

describe.each(examples)("a description with %s", (_, name, names) => {
  it.each(names)("has the %s that a person has seen", async (file) => {
    const path = `${name}/${file}`;
    const text = (await filesOf(name))[path];
    expect(text).toBeDefined();
    await expectGolden(text ?? "", path);
  });
});

/** The emitted files of an example, and code that uses them rightly and wrongly. */
async function using(name: Name): Promise<Project> {
  const user = await readFile(new URL(`${name}-user.ts`, goldenFolder), "utf8");
  return {
    files: { ...(await filesOf(name)), "user.ts": user },
    roots: ["user.ts", `${name}/index.ts`],
    settings: { isolatedDeclarations: false },
  };
}

describe.each(compilers)("with %s", (compiler) => {
  let compiled: Readonly<Record<Name, Compilation>>;
  beforeAll(async () => {
    const projects = await Promise.all(
      examples.map(async ([, name]) => [name, await using(name)] as const),
    );
    compiled = await compileAll(compiler, Object.fromEntries(projects) as Record<Name, Project>);
  });

  it.each(examples)("valid values of %s are accepted and invalid ones refused", (_, name) => {
    expect(compiled[name].errors).toBe("");
  });
});
