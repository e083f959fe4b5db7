import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { describedBy } from "./described.ts";
import { child, pathItemMethods } from "./grammar.ts";
import type { Node } from "./node.ts";
import type { Operation, Parameter, PathItem, SecurityRequirement, Use } from "./operation.ts";
import { entriesOf, extensionsOf, type ContentReader } from "./read-content.ts";
import type { Place } from "./references.ts";
import { serversOf } from "./server.ts";

/** Header parameters that OpenAPI says to ignore (3.1 section 4.8.12.2.1): content negotiation and security say them. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** The key under which two parameters are the same: names of headers have no case (RFC 9110 section 5.1). */
export function parameterKey({ in: location, name }: Pick<Parameter, "in" | "name">): string {
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

/** The operations of a map of path items, in the order of the description. Extensions are no path items. */
export function readOperations(
  reader: ContentReader,
  section: Operation["section"],
  map: Node,
  value: JsonValue | undefined,
): Operation[] {
  return entriesOf(value).flatMap(([path, entry]) => {
    if (path.startsWith("x-")) return [];
    const item = reader.references.follow({ node: child(map, path), value: entry });
    if (item === undefined || !isObject(item.value)) return [];
    return readPathItem(reader, section, path, { node: item.node, value: item.value });
  });
}

function readPathItem(
  reader: ContentReader,
  section: Operation["section"],
  path: string,
  { node, value }: Place<JsonObject>,
): Operation[] {
  const pathItem: PathItem = { node, servers: serversOf(node, value) };
  const shared = readParameters(reader, node, value);
  const more = child(node, "additionalOperations");
  const places = [
    ...pathItemMethods.map(
      (method) => [method, child(node, method, "operation"), value[method]] as const,
    ),
    ...entriesOf(value["additionalOperations"]).map(
      ([method, operation]) => [method, child(more, method), operation] as const,
    ),
  ];
  return places.flatMap(([method, at, written]): Operation[] => {
    const place =
      written === undefined ? undefined : reader.references.follow({ node: at, value: written });
    if (place === undefined || !isObject(place.value)) return [];
    const operation = { node: at, value: place.value };
    return [readOperation(reader, { section, path, method, pathItem }, shared, operation)];
  });
}

function readOperation(
  reader: ContentReader,
  at: Pick<Operation, "section" | "path" | "method" | "pathItem">,
  shared: readonly Use<Parameter>[],
  { node, value }: Place<JsonObject>,
): Operation {
  const { operationId, requestBody, responses, callbacks, security, tags } = value;
  return {
    ...at,
    ...describedBy(value),
    node,
    operationId: typeof operationId === "string" && operationId !== "" ? operationId : undefined,
    parameters: merge(shared, readParameters(reader, node, value)),
    requestBody:
      requestBody === undefined
        ? undefined
        : reader.use({ node: child(node, "requestBody"), value: requestBody }, reader.requestBody),
    responses: reader.map(child(node, "responses"), withoutExtensions(responses), reader.response),
    callbacks: readCallbacks(reader, child(node, "callbacks"), callbacks),
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [],
    servers: serversOf(node, value),
    security: security === undefined ? undefined : readSecurity(security),
    extensions: extensionsOf(value),
  };
}

/** The alternatives of a `security` (OpenAPI 3.1 section 4.8.30). */
export function readSecurity(value: JsonValue): SecurityRequirement[] {
  return (Array.isArray(value) ? value : []).map(
    (requirement) =>
      new Map(
        entriesOf(requirement).map(([scheme, scopes]) => [
          scheme,
          Array.isArray(scopes) ? scopes.map(String) : [],
        ]),
      ),
  );
}

function readCallbacks(
  reader: ContentReader,
  map: Node,
  value: JsonValue | undefined,
): Operation[] {
  return entriesOf(value).flatMap(([key, entry]) => {
    const callback = reader.references.follow({ node: child(map, key), value: entry });
    if (callback === undefined) return [];
    const operations = readOperations(reader, "callbacks", callback.node, callback.value);
    return operations.map((operation) => ({ ...operation, path: `${key} ${operation.path}` }));
  });
}

function readParameters(
  reader: ContentReader,
  holder: Node,
  { parameters }: JsonObject,
): Use<Parameter>[] {
  const list = child(holder, "parameters");
  return (Array.isArray(parameters) ? parameters : []).flatMap((value, index) => {
    const use = reader.use({ node: child(list, index), value }, reader.parameter);
    return use === undefined || isIgnored(use.value) ? [] : [use];
  });
}

function isIgnored({ in: location, name }: Parameter): boolean {
  return location === "header" && ignoredHeaders.has(name.toLowerCase());
}

/** A parameter of an operation replaces that of the path item (OpenAPI 3.1 section 4.8.10). */
function merge(
  shared: readonly Use<Parameter>[],
  own: readonly Use<Parameter>[],
): readonly Use<Parameter>[] {
  const merged = new Map<string, Use<Parameter>>();
  for (const use of [...shared, ...own]) merged.set(parameterKey(use.value), use);
  return [...merged.values()];
}

function withoutExtensions(value: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(entriesOf(value).filter(([key]) => !key.startsWith("x-")));
}
