import type { JsonObject, JsonValue } from "../document.ts";
import { isObject } from "../reference.ts";
import { describedBy } from "./described.ts";
import { pathItemMethods } from "./grammar.ts";
import { child, type Node } from "./node.ts";
import type {
  Operation,
  Parameter,
  PathEntry,
  PathItem,
  SecurityRequirement,
  Use,
} from "./operation.ts";
import { templateNames } from "./path-template.ts";
import { failure, warning } from "./problem.ts";
import { entriesOf, extensionsOf, type ContentReader } from "./read-content.ts";
import { serversOf } from "./server.ts";
import { compareText } from "./sorted.ts";
import type { Place } from "./walk.ts";
import { Written } from "./written.ts";

/** Header parameters that OpenAPI says to ignore (3.1 section 4.8.12.2.1): content negotiation and security say them. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** The key under which two parameters are the same: names of headers have no case (RFC 9110 section 5.1). */
export function parameterKey({ in: location, name }: Pick<Parameter, "in" | "name">): string {
  return `${location} ${location === "header" ? name.toLowerCase() : name}`;
}

/** The entries of a map of path items, in the order of the description. Extensions are no path items. */
export function readPathItems(
  reader: ContentReader,
  section: Operation["section"],
  map: Node,
  value: JsonValue | undefined,
): PathEntry[] {
  return entriesOf(value).flatMap(([path, entry]) => {
    const node = child(map, path);
    return node.kind === "path-item"
      ? [readPathItem(reader, section, path, { node, value: entry })]
      : [];
  });
}

/** OpenAPI lets a path item have fields beside its `$ref`: they come before those of the same name there. */
function readPathItem(
  reader: ContentReader,
  section: Operation["section"],
  path: string,
  place: Place,
): PathEntry {
  const items = [place, reader.references.follow(place)].flatMap((item, index) =>
    item === undefined || !isObject(item.value) || (index > 0 && item.value === place.value)
      ? []
      : [{ node: item.node, value: item.value }],
  );
  const parameters = items
    .map(({ node, value }) => readParameters(reader, node, value))
    .reduceRight(merge, []);
  const pathItem: PathItem = {
    node: items.at(-1)?.node ?? place.node,
    use: place.node,
    parameters,
    servers: items.map(({ node, value }) => serversOf(node, value)).find(isFilled) ?? [],
  };
  const operations = new Map<string, Operation>();
  for (const [method, written] of items.flatMap(operationsIn)) {
    const operation = reader.references.follow(written);
    if (operation === undefined || !isObject(operation.value) || operations.has(method)) continue;
    const { node, value } = operation;
    const around = items.flatMap((item) => [item.value["parameters"], item.value["servers"]]);
    const at = { section, path, method, pathItem, written: new Written(value, ...around) };
    operations.set(method, readOperation(reader, at, { node, value }));
  }
  return { path, pathItem, operations: [...operations.values()] };
}

/** What stands where the operations of a path item do, by method. */
function operationsIn({ node, value }: Place<JsonObject>): [method: string, place: Place][] {
  const more = child(node, "additionalOperations");
  const own = pathItemMethods.flatMap((method): [string, Place][] => {
    const written = value[method];
    return written === undefined ? [] : [[method, { node: child(node, method), value: written }]];
  });
  const others = entriesOf(value["additionalOperations"]).map(
    ([method, written]): [string, Place] => [method, { node: child(more, method), value: written }],
  );
  return [...own, ...others];
}

function readOperation(
  reader: ContentReader,
  at: Pick<Operation, "section" | "path" | "method" | "pathItem" | "written">,
  { node, value }: Place<JsonObject>,
): Operation {
  const { operationId, requestBody, responses, callbacks, security, tags } = value;
  const declared = merge(at.pathItem.parameters, readParameters(reader, node, value));
  const parameters = declared.filter((use) => !isIgnored(use.value));
  return {
    ...at,
    ...describedBy(value),
    node,
    operationId: typeof operationId === "string" && operationId !== "" ? operationId : undefined,
    parameters: at.section === "paths" ? fitPath(reader, at.path, node, parameters) : parameters,
    declaredParameters: declared,
    requestBody:
      requestBody === undefined
        ? undefined
        : reader.use({ node: child(node, "requestBody"), value: requestBody }, reader.requestBody),
    responses: reader.map(child(node, "responses"), responses, reader.response),
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
          Array.isArray(scopes) ? scopes.filter((scope) => typeof scope === "string") : [],
        ]),
      ),
  );
}

/** Upper bound on nested callbacks of one operation. */
const MAX_CALLBACKS = 100;

/** A callback whose operations lead back to it, or to another one again, has that once. */
function readCallbacks(
  reader: ContentReader,
  map: Node,
  value: JsonValue | undefined,
): Operation[] {
  return entriesOf(value).flatMap(([key, entry]) => {
    const callback = reader.references.follow({ node: child(map, key), value: entry });
    const { callbacksAround: around } = reader;
    if (callback === undefined || around.has(callback.value)) return [];
    if (around.size >= MAX_CALLBACKS) {
      const message = `The operations of this callback are not generated: it is nested in more than ${MAX_CALLBACKS} others.`;
      reader.problems.push(warning("lost-operation", child(map, key), message));
      return [];
    }
    const isOuter = around.size === 0;
    around.add(callback.value);
    const entries = readPathItems(reader, "callbacks", callback.node, callback.value);
    if (isOuter) around.clear();
    return entries.flatMap(({ path, operations }) =>
      operations.map((operation) => ({
        ...operation,
        path: `${key} ${path}`,
        callback: { name: key, expression: path },
      })),
    );
  });
}

function readParameters(
  reader: ContentReader,
  holder: Node,
  { parameters }: JsonObject,
): readonly Use<Parameter>[] {
  const list = child(holder, "parameters");
  const known = new Map<string, Use<Parameter>>();
  for (const [index, value] of (Array.isArray(parameters) ? parameters : []).entries()) {
    const use = reader.use({ node: child(list, index), value }, reader.parameter);
    if (use === undefined) continue;
    const key = parameterKey(use.value);
    const first = known.get(key);
    const { in: location, name } = use.value;
    if (first === undefined) known.set(key, use);
    else if (isIgnored(use.value)) continue;
    else if (first.value.name !== name) {
      const [kept, lost] = compareText(first.value.name, name) < 0 ? [first, use] : [use, first];
      known.set(key, kept);
      const message = `The header parameter "${lost.value.name}" is omitted: it is the same header as "${kept.value.name}" at ${reader.show(kept.node)}, because header names are case-insensitive.`;
      reader.problems.push(warning("duplicate-parameter", lost.node, message));
    } else {
      const message = `The ${location} parameter "${name}" is also declared at ${reader.show(first.node)}.`;
      reader.problems.push(failure("duplicate-parameter", use.node, message));
    }
  }
  return [...known.values()];
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

/** Parameters whose path parameters are those of the path: no other can be sent, and it has no gaps. */
function fitPath(
  reader: ContentReader,
  path: string,
  operation: Node,
  parameters: readonly Use<Parameter>[],
): readonly Use<Parameter>[] {
  const missing = new Set(templateNames(path));
  const fitting = parameters.filter(({ node, value }) => {
    if (value.in !== "path" || missing.delete(value.name)) return true;
    const message = `The path parameter "${value.name}" is not part of ${path}, so it is omitted.`;
    reader.problems.push(warning("unused-path-parameter", node, message));
    return false;
  });
  const undeclared = [...missing].map((name): Use<Parameter> => {
    const message = `The path parameter "${name}" of ${path} is not declared, so it is treated as a string.`;
    reader.problems.push(warning("undeclared-path-parameter", operation, message));
    return { node: operation, value: textInPath(operation, name), component: undefined };
  });
  return undeclared.length === 0 ? fitting : [...fitting, ...undeclared];
}

function textInPath(node: Node, name: string): Parameter {
  return {
    node,
    name,
    in: "path",
    required: true,
    style: "simple",
    explode: false,
    allowReserved: false,
    schema: undefined,
    content: [],
    summary: undefined,
    description: undefined,
    deprecated: false,
    extensions: new Map(),
  };
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}
