import type { ApiDocument } from "../document.ts";
import type { ApiModel } from "../model/api-model.ts";
import type { NodeKind } from "../model/grammar.ts";
import type { Node } from "../model/node.ts";
import { failure, warning, type Problem } from "../model/problem.ts";
import { isReferable } from "../model/reference-target.ts";
import type { Place } from "../model/walk.ts";
import { isObject, isReference } from "../reference.ts";
import { fieldProblems } from "./check-fields.ts";
import { keywordProblems } from "./check-keywords.ts";

/** Objects that are not called after their key. */
const nouns: Readonly<Partial<Record<NodeKind, string>>> = {
  callback: "A callback",
  header: "A header",
  "media-type": "A media type",
  operation: "An operation",
  parameter: "A parameter",
  "path-item": "A path item",
  "request-body": "A request body",
  response: "A response",
  server: "A server",
  "server-variable": "A server variable",
};

/** What nothing is generated from. */
const unread: ReadonlySet<NodeKind> = new Set([
  "map of example",
  "map of link",
  "map of security-scheme",
  "list of tag",
]);

const canBeEmptyKinds: ReadonlySet<NodeKind> = new Set([
  "components",
  "info",
  "path-item",
  "paths",
  "responses",
]);

/**
 * The faults in the shape of a description: what is no object or list where OpenAPI has one, and fields that are missing
 * or of another type. This is the only check that looks at the JSON itself; all others ask the model.
 */
export function checkStructure({ value: root }: ApiDocument, model: ApiModel): Problem[] {
  const isOpenApi30 = !model.keepsReferenceSiblings;
  const problems = fieldProblems({ node: model.node, value: root }, isOpenApi30);
  model.visit((place) => {
    const { node, value } = place;
    if (isUnread(node)) return false;
    const fault = shapeFault(place);
    if (fault !== undefined) problems.push(fault);
    if (!isObject(value)) return fault === undefined;
    if (isReferable(node.kind) && isReference(value)) {
      // What stands beside a `$ref` counts for schemas from OpenAPI 3.1 on, and for path items.
      if (node.kind === "schema" ? isOpenApi30 : node.kind !== "path-item") return false;
    }
    const found = { node, value };
    problems.push(
      ...(node.kind === "schema" ? keywordProblems(found) : fieldProblems(found, isOpenApi30)),
    );
    return true;
  });
  return problems;
}

/** A client has one base URL, that of the description. */
function isUnread({ kind, parent }: Node): boolean {
  return unread.has(kind) || (kind === "list of server" && parent?.kind !== "document");
}

function shapeFault({ node, value }: Place): Problem | undefined {
  const { kind, key, parent } = node;
  const isKeyword = parent?.kind === "schema" && kind !== "schema";
  if (isObject(value)) {
    return kind.startsWith("list of ") ? misshapen(node, "a list", isKeyword) : undefined;
  }
  if (Array.isArray(value) && kind.startsWith("list of ")) return undefined;
  if (kind === "schema") {
    if (typeof value === "boolean") return undefined;
    if (Array.isArray(value) && key === "items" && parent?.kind === "schema") return undefined;
    if (value !== null) {
      const message = "A schema has to be an object or a boolean, so its type is unknown.";
      return warning("invalid-schema", node, message);
    }
    // In YAML this is a key with nothing behind it.
    return warning("empty-schema", node, "The schema is null, so its type is unknown.");
  }
  if (kind === "encoding") return undefined;
  if (value === null && !isKeyword && canBeEmpty(kind)) {
    const message = `${nouns[kind] ?? label(node)} is empty, so it is ignored.`;
    return warning("empty-field", node, message);
  }
  const shape = kind.startsWith("list of ") ? "a list" : "an object";
  return misshapen(node, shape, isKeyword);
}

/** Whether nothing is lost with a key that has nothing behind it, which is null in YAML. */
function canBeEmpty(kind: NodeKind): boolean {
  return canBeEmptyKinds.has(kind) || kind.startsWith("map of ") || kind.startsWith("list of ");
}

/** A keyword of a schema that has the wrong shape says nothing, and the type of the schema allows more. */
function misshapen(node: Node, shape: string, isKeyword: boolean): Problem {
  const fault = `${nouns[node.kind] ?? label(node)} has to be ${shape}`;
  return isKeyword
    ? warning("invalid-schema", node, `${fault}, so it is ignored.`)
    : failure("invalid-structure", node, `${fault}.`);
}

function label({ key, parent }: Node): string {
  if (parent?.kind === "components") return `"components.${key}"`;
  return parent?.kind === "schema" ? `"${key}" of a schema` : `"${key}"`;
}
