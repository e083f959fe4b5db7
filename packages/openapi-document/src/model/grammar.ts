import type { JsonObject } from "../document.ts";
import { compareText } from "./sorted.ts";

const objectKinds = [
  "callback",
  "components",
  "document",
  "encoding",
  "example",
  "header",
  "info",
  "link",
  "media-type",
  "operation",
  "parameter",
  "path-item",
  "paths",
  "request-body",
  "response",
  "responses",
  "schema",
  "security-scheme",
  "server",
  "server-variable",
  "tag",
] as const;

/** What can stand at a location of a description (OpenAPI 3.2.0, section 4: https://spec.openapis.org/oas/v3.2.0). */
export type ObjectKind = (typeof objectKinds)[number];

/** An object, a map or a list of objects, or any other value. */
export type NodeKind = ObjectKind | `map of ${ObjectKind}` | `list of ${ObjectKind}` | "value";

type Fields = Readonly<Record<string, NodeKind>>;

const schemaFields: Fields = {
  definitions: "map of schema",
  $defs: "map of schema",
  allOf: "list of schema",
  anyOf: "list of schema",
  oneOf: "list of schema",
  not: "schema",
  // An object literal with a `then` looks like a promise to others.
  ...Object.fromEntries(["if", "then", "else"].map((keyword) => [keyword, "schema"] as const)),
  dependentSchemas: "map of schema",
  prefixItems: "list of schema",
  contains: "schema",
  patternProperties: "map of schema",
  propertyNames: "schema",
  unevaluatedItems: "schema",
  unevaluatedProperties: "schema",
  properties: "map of schema",
  items: "schema",
  additionalItems: "schema",
  additionalProperties: "schema",
  contentSchema: "schema",
};

/** The methods of OpenAPI 3.2 that a path item has a field for. */
export const pathItemMethods: readonly string[] = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
];

const contentFields: Fields = {
  schema: "schema",
  examples: "map of example",
  content: "map of media-type",
};

const fields: Readonly<Partial<Record<NodeKind, Fields>>> = {
  document: {
    info: "info",
    servers: "list of server",
    paths: "paths",
    webhooks: "map of path-item",
    components: "components",
    tags: "list of tag",
  },
  components: {
    parameters: "map of parameter",
    schemas: "map of schema",
    responses: "map of response",
    examples: "map of example",
    requestBodies: "map of request-body",
    headers: "map of header",
    securitySchemes: "map of security-scheme",
    links: "map of link",
    callbacks: "map of callback",
    pathItems: "map of path-item",
    mediaTypes: "map of media-type",
  },
  "path-item": {
    parameters: "list of parameter",
    servers: "list of server",
    ...Object.fromEntries(pathItemMethods.map((method) => [method, "operation"] as const)),
    additionalOperations: "map of operation",
  },
  operation: {
    parameters: "list of parameter",
    requestBody: "request-body",
    responses: "responses",
    callbacks: "map of callback",
    servers: "list of server",
  },
  parameter: contentFields,
  header: contentFields,
  "request-body": { content: "map of media-type" },
  response: {
    headers: "map of header",
    content: "map of media-type",
    links: "map of link",
  },
  "media-type": {
    schema: "schema",
    itemSchema: "schema",
    examples: "map of example",
    encoding: "map of encoding",
  },
  encoding: { headers: "map of header", encoding: "map of encoding" },
  server: { variables: "map of server-variable" },
  link: { server: "server" },
  schema: schemaFields,
};

/** Objects with one kind of entry beside their extensions. */
const openObjects: Readonly<Partial<Record<NodeKind, ObjectKind>>> = {
  paths: "path-item",
  responses: "response",
  callback: "path-item",
};

/** What stands under the keys of something: under those with a meaning of their own, and under all others. */
interface Below {
  readonly known: ReadonlyMap<string, NodeKind>;
  readonly others: NodeKind;
  readonly hasExtensions: boolean;
}

/** For the walks that ask about every key of a description. */
const below: ReadonlyMap<NodeKind, Below> = new Map(
  objectKinds.flatMap((kind): [NodeKind, Below][] => {
    const entries: Below = { known: new Map(), others: kind, hasExtensions: false };
    const object: Below = {
      known: new Map<string, NodeKind>(Object.entries(fields[kind] ?? {})),
      others: openObjects[kind] ?? "value",
      hasExtensions: openObjects[kind] !== undefined,
    };
    return [
      [kind, object],
      [`map of ${kind}`, entries],
      [`list of ${kind}`, entries],
    ];
  }),
);

/** What stands under a key of something. */
export function kindBelow(parent: NodeKind, key: string): NodeKind {
  const found = below.get(parent);
  if (found === undefined) return "value";
  const { known, others, hasExtensions } = found;
  return known.get(key) ?? (hasExtensions && key.startsWith("x-") ? "value" : others);
}

/** The keys of an object in an order that is not that of the text: first those of the grammar as it lists them, then all others by name. */
export function orderedKeys(kind: NodeKind, value: JsonObject): string[] {
  const known = Object.keys(fields[kind] ?? {}).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !known.includes(key));
  return [...known, ...others.sort(compareText)];
}
