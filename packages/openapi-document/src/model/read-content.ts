import type { JsonObject, JsonValue } from "../document.ts";
import { isObject, isReference } from "../reference.ts";
import { bodyKind } from "./body-kind.ts";
import { describedBy } from "./described.ts";
import { child, isSameNode, type Node, pointerOf } from "./node.ts";
import type {
  Header,
  MediaType,
  Parameter,
  ParameterLocation,
  RequestBody,
  Response,
  Use,
} from "./operation.ts";
import { warning, type Problem } from "./problem.ts";
import { misfit } from "./reference-target.ts";
import { componentAt, type References } from "./references.ts";
import { Schema, type SchemaSource } from "./schema.ts";
import type { Place } from "./walk.ts";

const locations: ReadonlySet<string> = new Set<ParameterLocation>([
  "path",
  "query",
  "header",
  "cookie",
]);

/** Reads parameters, bodies, responses and schemas of one description, each object once. */
export class ContentReader implements SchemaSource {
  readonly references: References;
  /** `file:line:column` of a node, for what is said of another one. */
  readonly show: (node: Node) => string;
  /** What was found to have no meaning so far. */
  readonly problems: Problem[] = [];
  readonly keepsReferenceSiblings: boolean;
  /** The callback of an operation that is being read, and those read inside of it. */
  readonly callbacksAround: Set<JsonValue> = new Set();
  readonly #schemas = new Map<object, Schema>();
  readonly #aliases = new Map<string, Schema>();

  constructor(references: References, show: (node: Node) => string) {
    this.references = references;
    this.show = show;
    const { openapi } = references.root.value;
    this.keepsReferenceSiblings = typeof openapi !== "string" || !openapi.startsWith("3.0");
  }

  schemaAt(place: Place): Schema {
    const { node, value } = place;
    if (typeof value !== "object" || value === null) return new Schema(place, this);
    const known = this.#schemas.get(value);
    if (known !== undefined && isSameNode(known.node, node)) return known;
    // An alias of YAML is the same object in another location.
    return known === undefined
      ? remembered(this.#schemas, value, () => new Schema(place, this))
      : remembered(this.#aliases, pointerOf(node), () => new Schema(place, this));
  }

  schemaOf(ref: string): Schema | undefined {
    const target = this.references.target(ref);
    if (target === undefined || misfit("schema", target) !== undefined) return undefined;
    const { node, value } = target;
    return this.schemaAt({ node: { ...node, kind: "schema" }, value });
  }

  namedSchema(name: string): Schema | undefined {
    const { components } = this.references.root.value;
    const schemas = isObject(components) ? components["schemas"] : undefined;
    const value = isObject(schemas) && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (value === undefined) return undefined;
    const group = child(child(this.references.root.node, "components"), "schemas");
    return this.schemaAt({ node: child(group, name), value });
  }

  /** What is written at a place, or what a `$ref` there leads to, as `read` reads it; `undefined` for what is no object. */
  use<Value>(
    place: Place,
    read: (place: Place<JsonObject>) => Value | undefined,
  ): Use<Value> | undefined {
    const target = this.references.follow(place);
    if (target === undefined || !isObject(target.value)) return undefined;
    const value = read({ node: target.node, value: target.value });
    if (value === undefined) return undefined;
    const first = isReference(place.value) ? this.references.target(place.value.$ref) : undefined;
    const component = first === undefined ? undefined : componentAt(first.node);
    return { node: place.node, value, component };
  }

  /** `undefined` where a name or a known location is missing. */
  readonly parameter: Read<Parameter | undefined> = once(({ node, value }) => {
    const { name, in: location } = value;
    const lost = (reason: string): undefined => {
      this.problems.push(warning("lost-parameter", node, reason));
    };
    if (typeof name !== "string" || name === "") {
      return lost('A parameter without a "name" is omitted.');
    }
    if (location === "querystring") {
      return lost(`The parameter "${name}" is omitted: "in: querystring" is not supported yet.`);
    }
    if (!isLocation(location)) return undefined;
    const isRequired = value["required"] === true;
    if (location === "path" && !isRequired) {
      const message = `The path parameter "${name}" is not "required: true"; it is treated as required.`;
      this.problems.push(warning("path-parameter-not-required", node, message));
    }
    const usual = location === "query" || location === "cookie" ? "form" : "simple";
    const style = typeof value["style"] === "string" ? value["style"] : usual;
    const { explode } = value;
    return {
      ...describedBy(value),
      node,
      name,
      in: location,
      required: isRequired || location === "path",
      style,
      explode: typeof explode === "boolean" ? explode : style === "form" || style === "cookie",
      allowReserved: value["allowReserved"] === true,
      schema: this.#schema(node, value, "schema"),
      content: this.content(node, value),
      extensions: extensionsOf(value),
    };
  });

  readonly header: Read<Header> = once(({ node, value }) => ({
    ...describedBy(value),
    node,
    required: value["required"] === true,
    deprecated: value["deprecated"] === true,
    schema: this.#schema(node, value, "schema"),
    content: this.content(node, value),
    extensions: extensionsOf(value),
  }));

  readonly requestBody: Read<RequestBody> = once(({ node, value }) => ({
    ...describedBy(value),
    node,
    required: value["required"] === true,
    content: this.content(node, value),
  }));

  readonly response: Read<Response> = once(({ node, value }) => {
    const declaredHeaders = this.map(child(node, "headers"), value["headers"], this.header);
    return {
      ...describedBy(value),
      node,
      headers: withoutIgnored(declaredHeaders),
      declaredHeaders,
      content: this.content(node, value),
    };
  });

  /** The media types of a `content`. */
  content(holder: Node, { content }: JsonObject): readonly MediaType[] {
    const map = child(holder, "content");
    return entriesOf(content).map(([name, value]): MediaType => {
      const { node, value: written } = this.#mediaType({ node: child(map, name), value });
      const media = isObject(written) ? written : {};
      const schema = this.#schema(node, media, "schema");
      return {
        node,
        name,
        schema,
        itemSchema: this.#schema(node, media, "itemSchema"),
        kind: bodyKind(name, schema),
        encoding: new Map(entriesOf(media["encoding"])),
      };
    });
  }

  /** The entries of a map whose values can be references. Extensions and what is no object are left out. */
  map<Value>(
    node: Node,
    value: JsonValue | undefined,
    read: (place: Place<JsonObject>) => Value | undefined,
  ): ReadonlyMap<string, Use<Value>> {
    const map = new Map<string, Use<Value>>();
    for (const [key, entry] of entriesOf(value)) {
      const at = child(node, key);
      if (at.kind === "value") continue;
      const use = this.use({ node: at, value: entry }, read);
      if (use !== undefined) map.set(key, use);
    }
    return map;
  }

  /** What is written of a media type. Where a `$ref` leads to a schema, that is taken for the schema of the media type. */
  #mediaType(place: Place): Place {
    const seen = new Set<JsonValue>();
    let here: Place | undefined = place;
    while (here !== undefined && isReference(here.value) && !seen.has(here.value)) {
      seen.add(here.value);
      const target = this.references.target(here.value.$ref);
      if (target?.node.kind === "schema") {
        return { node: here.node, value: { schema: here.value } };
      }
      here = target;
    }
    return this.references.follow(place) ?? place;
  }

  #schema(holder: Node, value: JsonObject, keyword: string): Schema | undefined {
    const schema = value[keyword];
    return schema === undefined
      ? undefined
      : this.schemaAt({ node: child(holder, keyword), value: schema });
  }
}

/** The headers of a response without the one that OpenAPI says to ignore (3.1 section 4.8.17): the media type says it. */
function withoutIgnored(
  headers: ReadonlyMap<string, Use<Header>>,
): ReadonlyMap<string, Use<Header>> {
  return new Map([...headers].filter(([name]) => name.toLowerCase() !== "content-type"));
}

function remembered<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

type Read<Value> = (place: Place<JsonObject>) => Value;

/** A reader that reads each object once. */
function once<Value>(read: Read<Value>): Read<Value> {
  const known = new Map<object, { readonly value: Value }>();
  return (place) => {
    const earlier = known.get(place.value);
    if (earlier !== undefined) return earlier.value;
    const value = read(place);
    known.set(place.value, { value });
    return value;
  };
}

/** The entries of an object, none of anything else. */
export function entriesOf(value: JsonValue | undefined): [string, JsonValue][] {
  if (!isObject(value)) return [];
  return Object.entries(value).filter(isGiven);
}

function isGiven(entry: [string, JsonValue | undefined]): entry is [string, JsonValue] {
  return entry[1] !== undefined;
}

/** The extensions of an object (OpenAPI 3.1 section 4.9). */
export function extensionsOf(value: JsonObject): ReadonlyMap<string, JsonValue> {
  const extensions = new Map<string, JsonValue>();
  for (const key in value) {
    const extension = key.startsWith("x-") ? value[key] : undefined;
    if (extension !== undefined) extensions.set(key, extension);
  }
  return extensions;
}

function isLocation(value: JsonValue | undefined): value is ParameterLocation {
  return typeof value === "string" && locations.has(value);
}
