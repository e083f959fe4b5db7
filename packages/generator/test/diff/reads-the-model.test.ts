import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const source = resolve(import.meta.dirname, "../../src");
/** Reads a list of changes and an allow file, which are no descriptions. */
const exempt = /^diff\/(?:changes\/|find-prose\.ts|allow-file\.ts)/;
const files = ["diff", "report"].flatMap((folder) =>
  readdirSync(join(source, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
);
const readers = files.filter((file) => !exempt.test(file));

/** What a file imports, by its path in the sources. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/from "(\.[^"]+)"/g)].map(([, target = ""]) =>
    relative(source, resolve(dirname(join(source, file)), target)).replaceAll("\\", "/"),
  );
}

describe("the diff", () => {
  it("looks at no raw JSON: the model is the one reading", () => {
    const raw = readers.filter((file) => importsOf(file).includes("reference.ts"));
    expect(raw).toEqual([]);
  });

  it("takes no pointer apart, but for the last property of one that is printed", () => {
    const parsers = readers.filter((file) => importsOf(file).includes("json-pointer.ts"));
    expect(parsers).toEqual(["report/type-snippet.ts"]);
  });

  it("has no files that import each other", () => {
    const imports = new Map(files.map((file) => [file, importsOf(file)]));
    const leadsBack = (start: string): boolean => {
      const seen = new Set<string>();
      const open = [...(imports.get(start) ?? [])];
      for (let file = open.pop(); file !== undefined; file = open.pop()) {
        if (file === start) return true;
        if (seen.has(file)) continue;
        seen.add(file);
        open.push(...(imports.get(file) ?? []));
      }
      return false;
    };
    expect([...imports.keys()].filter(leadsBack)).toEqual([]);
  });
});
