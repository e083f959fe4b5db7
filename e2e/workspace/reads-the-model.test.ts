import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript-5";
import { describe, expect, it } from "vitest";
import { readSourceImports } from "./source-imports.ts";
import { root } from "./turbo-plan.ts";

/** What reads descriptions, puts them together and makes the model, and the structural check, which looks at JSON. */
const readsJson =
  /^openapi-document\/(?:(?:read|overlay|model)\/|check\/check-(?:structure|fields|keywords)\.ts$|(?:index|model|read|document|json-pointer|reference)\.ts$)/;
/** JSON that is no description: manifests of packages. */
const manifests =
  /^generator\/scaffold\/(?:(?:client|default|sibling)-package|project|shared-fields)\.ts$/;

const packages = ["generator", "openapi-diff", "openapi-document", "openapi-types"];
const sources = packages.flatMap((name) =>
  [...readSourceImports(join(root, "packages", name, "src")).keys()].map((file) => ({
    file: `${name}/${file}`,
    path: join(root, "packages", name, "src", file),
  })),
);

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

/** What takes JSON apart. Types of JSON values and `isObject` are for everyone: a value of an enum can be an object. */
const refused: ReadonlySet<string> = new Set([
  "escapeToken",
  "unescapeToken",
  "toPointer",
  "parsePointer",
  "objectOf",
  "isContainer",
  "isReference",
  "resolvePointer",
  "referencePointer",
  "resolveReference",
  "JsonObject",
  "References",
  "walk",
  "visitSchemas",
]);

function importsIn(
  file: string,
  { moduleSpecifier, importClause }: ts.ImportDeclaration,
): string[] {
  if (!ts.isStringLiteral(moduleSpecifier)) return [];
  const { text } = moduleSpecifier;
  const isOfDocument = text.startsWith(".")
    ? file.startsWith("openapi-document/")
    : /^@convex-openapi\/document(?:\/|$)/.test(text);
  const bindings = importClause?.namedBindings;
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return names
    .map(({ name, propertyName }) => (propertyName ?? name).text)
    .filter((name) => isOfDocument && refused.has(name))
    .map((name) => `imports ${name} of ${text}`);
}

it("nothing after the structural check looks at raw JSON: the model is the one reading", () => {
  const found = sources
    .filter(({ file }) => !readsJson.test(file))
    .flatMap(({ file, path }) =>
      readingsIn(file, readFileSync(path, "utf8"))
        .filter((what) => !(manifests.test(file) && what.includes("JsonObject")))
        .map((what) => `${file} ${what}`),
    );
  expect(found).toEqual([]);
});

describe("reading raw JSON is", () => {
  it.each([
    [
      "taking a pointer apart",
      'import { parsePointer } from "../json-pointer.ts";',
      "imports parsePointer of ../json-pointer.ts",
    ],
    [
      "looking up what a pointer leads to, under whatever name",
      'import { resolvePointer as at } from "@convex-openapi/document/model";',
      "imports resolvePointer of @convex-openapi/document/model",
    ],
    [
      "having an object of a description",
      'import type { JsonObject } from "@convex-openapi/document/model";',
      "imports JsonObject of @convex-openapi/document/model",
    ],
    ["a $ref in quotes", 'const ref = schema["$ref"];', "spells out $ref"],
    ["a $ref that is taken out", "const { $ref: ref } = schema;", "spells out $ref"],
    ["a $ref behind a dot", "const ref = schema.$ref;", "spells out $ref"],
    ["having a document", "const root = base.document.value;", "reads document.value"],
  ])("%s", (_, text, reading) => {
    expect(readingsIn("openapi-document/check/some.ts", text)).toEqual([reading]);
  });

  it.each([
    ["telling JSON values apart", 'import { isObject } from "@convex-openapi/document/model";'],
    ["a message that names it", "const message = `The $ref ${text} points to nothing.`;"],
    ["the value of something else", "const { value } = use; const other = use.value;"],
    ["a comment", "/** Follows a `$ref`. */"],
  ])("not %s", (_, text) => {
    expect(readingsIn("openapi-diff/report/some.ts", text)).toEqual([]);
  });
});
