import type { JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import type { NodeKind, ObjectKind } from "./grammar.ts";
import type { Place } from "./walk.ts";

/** What a Reference Object can stand for. Nothing is generated from the last three. */
export type ReferableKind = Extract<
  ObjectKind,
  | "schema"
  | "parameter"
  | "header"
  | "request-body"
  | "response"
  | "callback"
  | "path-item"
  | "media-type"
  | "example"
  | "link"
  | "security-scheme"
>;

const nouns: Readonly<Record<ReferableKind, string>> = {
  schema: "a schema",
  parameter: "a parameter",
  header: "a header",
  "request-body": "a request body",
  response: "a response",
  callback: "a callback",
  "path-item": "a path item",
  "media-type": "a media type",
  example: "an example",
  link: "a link",
  "security-scheme": "a security scheme",
};

const referable: ReadonlySet<string> = new Set(Object.keys(nouns));

const notGenerated: ReadonlySet<ReferableKind> = new Set(["example", "link", "security-scheme"]);

/** Whether a Reference Object can stand at a location. */
export function isReferable(kind: NodeKind): kind is ReferableKind {
  return referable.has(kind);
}

/**
 * What a `$ref` points to, in words, when that cannot stand where something of a kind has to: "a response, not a
 * schema". `undefined` when all is well.
 */
export function misfit(kind: ReferableKind, { node, value }: Place): string | undefined {
  if (notGenerated.has(kind)) return undefined;
  const found = misfitIn(kind, node.kind, value);
  return found === undefined ? undefined : `${found}, not to ${nouns[kind]}`;
}

function misfitIn(kind: ReferableKind, found: NodeKind, value: JsonValue): string | undefined {
  if (found === "document") return "the whole document";
  if (!isObject(value)) {
    // A schema can be `true` or `false`, and `null` is reported where it stands.
    const isSchema = kind === "schema" && (typeof value === "boolean" || value === null);
    return isSchema ? undefined : shapeOf(value);
  }
  // Descriptions keep things in fields that OpenAPI does not know, such as `#/definitions/Team`.
  if (found === kind || found === "value") return undefined;
  // A header is a parameter without name and location (OpenAPI 3.1 section 4.8.21), and many descriptions share them.
  if (kind === "header" && found === "parameter") return undefined;
  return isReferable(found) ? nouns[found] : "an object of another kind";
}

function shapeOf(value: JsonValue): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return `a ${typeof value}`;
}
