import { readdirSync, readFileSync } from "node:fs";
import { join, posix, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const source = resolve(import.meta.dirname, "../../src");

/** What reads descriptions, puts them together and makes the model. */
const makesTheModel = /^(?:read|overlay|model)\/|^(?:document|json-pointer|reference)\.ts$/;
/** The structural check looks at the JSON. */
const exempt = /^check\/check-(?:structure|fields|keywords)\.ts$/;
/** JSON that is no description: manifests of packages. */
const manifests = /^scaffold\/(?:client|default|sibling)-package\.ts$/;

const readers = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !makesTheModel.test(file) && !exempt.test(file))
  .sort();

/** What a file does with JSON that the model is there for, a line each. */
function readingsIn(file: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) found.push(...importsIn(file, node));
    const isKey =
      (ts.isStringLiteralLike(node) && node.text === "$ref") ||
      (ts.isIdentifier(node) && node.text === "$ref");
    if (isKey) found.push("spells out $ref");
    if (ts.isPropertyAccessExpression(node) && node.name.text === "value") {
      const { expression } = node;
      const holder = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
      if (ts.isIdentifier(holder) && holder.text === "document") found.push("reads document.value");
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

/** Types of JSON values and what tells them apart are for everyone: a value of an enum can be an object. */
const refused: Readonly<Record<string, (name: string) => boolean>> = {
  "json-pointer.ts": () => true,
  "reference.ts": (name) => name !== "isObject",
  "document.ts": (name) => name === "JsonObject",
  "model/references.ts": (name) => name === "References",
  "model/walk.ts": () => true,
};

function importsIn(
  file: string,
  { moduleSpecifier, importClause }: ts.ImportDeclaration,
): string[] {
  if (!ts.isStringLiteral(moduleSpecifier)) return [];
  const target = posix.join(posix.dirname(file), moduleSpecifier.text);
  const bindings = importClause?.namedBindings;
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return names
    .map(({ name, propertyName }) => (propertyName ?? name).text)
    .filter((name) => refused[target]?.(name))
    .map((name) => `imports ${name} of ${target}`);
}

it("nothing after the structural check looks at raw JSON: the model is the one reading", () => {
  const readings = readers.flatMap((file) =>
    readingsIn(file, readFileSync(join(source, file), "utf8")).map((what) => `${file} ${what}`),
  );
  const found = readings.filter(
    (reading) => !(manifests.test(reading.split(" ")[0] ?? "") && reading.includes("JsonObject")),
  );
  expect(found).toEqual([]);
});

describe("reading raw JSON is", () => {
  it.each([
    [
      "taking a pointer apart",
      'import { parsePointer } from "../json-pointer.ts";',
      "imports parsePointer of json-pointer.ts",
    ],
    [
      "looking up what a pointer leads to, under whatever name",
      'import { resolvePointer as at } from "../reference.ts";',
      "imports resolvePointer of reference.ts",
    ],
    [
      "having an object of a description",
      'import type { JsonObject } from "../document.ts";',
      "imports JsonObject of document.ts",
    ],
    ["a $ref in quotes", 'const ref = schema["$ref"];', "spells out $ref"],
    ["a $ref that is taken out", "const { $ref: ref } = schema;", "spells out $ref"],
    ["a $ref behind a dot", "const ref = schema.$ref;", "spells out $ref"],
    ["having a document", "const root = base.document.value;", "reads document.value"],
  ])("%s", (_, text, reading) => {
    expect(readingsIn("report/some.ts", text)).toEqual([reading]);
  });

  it.each([
    ["telling JSON values apart", 'import { isObject } from "../reference.ts";'],
    ["a message that names it", "const message = `The $ref ${text} points to nothing.`;"],
    ["the value of something else", "const { value } = use; const other = use.value;"],
    ["a comment", "/** Follows a `$ref`. */"],
  ])("not %s", (_, text) => {
    expect(readingsIn("report/some.ts", text)).toEqual([]);
  });
});
