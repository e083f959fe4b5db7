import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  importCircles,
  importsOf,
  packageFolders,
  readSourceImports,
  type SourceImports,
} from "./source-imports.ts";
import { root } from "./turbo-plan.ts";
import { areasOf, breaches, type Area } from "./walls.ts";

const packages = packageFolders(root).map((name) => ({
  name,
  imports: readSourceImports(join(root, "packages", name, "src")),
}));

/** The imports of files that are given as their texts. */
function importsIn(files: Readonly<Record<string, string>>): SourceImports {
  return new Map(Object.entries(files).map(([file, text]) => [file, importsOf(file, text)]));
}

describe("the sources of packages", () => {
  it.each(packages)("have no files in $name that import each other", ({ imports }) => {
    expect(importCircles(imports).map((circle) => circle.join(" → "))).toEqual([]);
  });

  it.each(packages)("import in $name what their side of each wall may import", (sources) => {
    expect(breaches(sources.imports, areasOf[sources.name] ?? [])).toEqual([]);
  });

  it("are there for each area, and for each file or folder that an area names", () => {
    const named = packages.flatMap(({ name, imports }) =>
      (areasOf[name] ?? []).flatMap(({ files = [] }) =>
        files
          .filter((start) => ![...imports.keys()].some((file) => file.startsWith(start)))
          .map((start) => `${name}: ${start}`),
      ),
    );
    expect(named).toEqual([]);
    expect(Object.keys(areasOf).sort()).toEqual(packages.map(({ name }) => name));
  });
});

describe("an import is found", () => {
  it.each([
    ["of values", 'import { a } from "./b.ts";'],
    ["of types", 'import type { A } from "./b.ts";'],
    ["of effects alone", 'import "./b.ts";'],
    ["that exports what it imports", 'export { a } from "./b.ts";'],
    ["that exports types", 'export type * from "./b.ts";'],
    ["at run time", 'const { a } = await import("./b.ts");'],
    ["in a type", 'let a: import("./b.ts").A;'],
    ["over several lines", 'import {\n  a,\n} from\n  "./b.ts";'],
  ])("%s", (_, text) => {
    expect(importsOf("folder/a.ts", text)).toEqual([
      { specifier: "./b.ts", target: "folder/b.ts" },
    ]);
  });

  it.each([
    [
      "in a template",
      'const text = `\nimport { a } from "${name}";\nimport { b } from "./b.ts";`;',
    ],
    ["in a comment", '// import { a } from "./b.ts";'],
    ["in a string", `const text = 'import { a } from "./b.ts"';`],
  ])("but not %s, which is text", (_, text) => {
    expect(importsOf("folder/a.ts", text)).toEqual([]);
  });
});

describe("a circle is found", () => {
  it("of two files that import each other's types", () => {
    const imports = importsIn({
      "a.ts": 'import type { B } from "./b.ts";',
      "b.ts": 'import type { A } from "./a.ts";',
    });
    expect(importCircles(imports)).toEqual([["a.ts", "b.ts", "a.ts"]]);
  });

  it("that another file leads into, without that file", () => {
    const imports = importsIn({
      "a.ts": 'import "./folder/b.ts";',
      "folder/b.ts": 'import "./c.ts";',
      "folder/c.ts": 'const b = await import("../folder/b.ts");',
    });
    expect(importCircles(imports)).toEqual([["folder/b.ts", "folder/c.ts", "folder/b.ts"]]);
  });

  it("of one file that imports itself", () => {
    expect(importCircles(importsIn({ "a.ts": 'import "./a.ts";' }))).toEqual([["a.ts", "a.ts"]]);
  });

  it("but not where two ways lead to one file", () => {
    const imports = importsIn({
      "a.ts": 'import "./b.ts"; import "./c.ts";',
      "b.ts": 'import "./d.ts";',
      "c.ts": 'import "./d.ts";',
      "d.ts": "",
    });
    expect(importCircles(imports)).toEqual([]);
  });
});

const areas: readonly Area[] = [
  { name: "low", files: ["low/", "low.ts"], areas: [], packages: ["yaml"] },
  { name: "high", files: ["high/"], areas: ["low"], packages: ["node:", "@scope/tool"] },
];

describe("a wall refuses", () => {
  it.each([
    ["the type of a higher area", "low/a.ts", "../high/b.ts", "low must not import high"],
    ["a module of Node", "low.ts", "node:fs", "low must not import node:"],
    ["a package", "high/b.ts", "yaml", "high must not import yaml"],
    [
      "another package",
      "high/b.ts",
      "../../other/src/index.ts",
      "high must not import files outside its sources",
    ],
    ["a package of a scope", "low/a.ts", "@scope/tool/part", "low must not import @scope/tool"],
  ])("%s", (_, file, specifier, wall) => {
    const imports = importsIn({ [file]: `import type { X } from "${specifier}";` });
    expect(breaches(imports, areas)).toEqual([`${file} imports "${specifier}": ${wall}`]);
  });

  it("a file that belongs to no area", () => {
    expect(breaches(importsIn({ "lower.ts": "" }), areas)).toEqual(["lower.ts belongs to no area"]);
  });
});

describe("a wall lets through", () => {
  it.each([
    ["a lower area", "high/b.ts", "../low.ts"],
    ["its own area", "low/a.ts", "../low.ts"],
    ["a module of Node", "high/b.ts", "node:fs"],
    ["a part of a package", "high/b.ts", "@scope/tool/part"],
    ["the manifest of its package", "low/a.ts", "../../package.json"],
  ])("%s", (_, file, specifier) => {
    expect(breaches(importsIn({ [file]: `import "${specifier}";` }), areas)).toEqual([]);
  });
});
