import type { JsonObject, JsonValue } from "../../document.ts";
import { parsePointer } from "../../json-pointer.ts";
import { bodyKind, commonKind } from "../../model/body-kind.ts";
import { compareText, sortedEntries } from "../../model/sorted.ts";
import type { RawOperation, RawParameter } from "../../model/raw-operations.ts";
import { dereference, isObject, isReference, referencePointer } from "../../reference.ts";
import { successStatuses } from "../statuses.ts";
import { schemaDoc } from "./schema-doc.ts";
import type { SchemaTypes } from "./schema-type.ts";
import { sentSchema } from "./sent-schema.ts";
import {
  atom,
  lookup,
  neverType,
  numericProperty,
  object,
  property,
  unknownType,
  type Member,
  type Type,
} from "./type.ts";

/** The groups of `components` that types refer to, besides `schemas`. */
export type ComponentKind = "headers" | "parameters" | "requestBodies" | "responses";

/** Builds the types of what stands around the schemas, in the shape that openapi-fetch reads. */
export class OperationTypes {
  readonly #document: JsonObject;
  readonly #schemaTypes: SchemaTypes;

  constructor(document: JsonObject, schemaTypes: SchemaTypes) {
    this.#document = document;
    this.#schemaTypes = schemaTypes;
  }

  /** `{ parameters, requestBody, responses }` of an operation. What it does not have is left out. */
  operation({ operation, parameters }: RawOperation): Type {
    const members = [property("parameters", this.#parameters(parameters))];
    const body = operation["requestBody"];
    const resolved = dereference(this.#document, body);
    if (isObject(resolved) && sortedEntries(resolved["content"]).length > 0) {
      const type = this.#refer(body, "requestBodies");
      members.push(property("requestBody", type, { optional: resolved["required"] !== true }));
    }
    members.push(property("responses", this.#responses(operation["responses"])));
    return object(members);
  }

  /** The type of an entry of `components`, or of one that stands in place of a reference to it. */
  component(kind: ComponentKind, value: JsonValue): Type {
    const item = isReference(value) ? dereference(this.#document, value) : value;
    const holder = isObject(item) ? item : {};
    switch (kind) {
      case "headers":
        return this.#header(holder);
      case "parameters":
        return this.#parameter(holder);
      case "requestBodies":
        return object([property("content", this.#sentContent(holder))]);
      default:
        return this.#response(holder);
    }
  }

  /**
   * `query?: never` keeps a query away from an operation that has only other parameters. The other places need no such
   * line: a path parameter that a path does not have cannot be meant, and nobody sends headers through `params` by
   * mistake.
   */
  #parameters(parameters: readonly RawParameter[]): Type {
    if (parameters.length === 0) return atom("Record<string, never>");
    const members = ["query", "header", "path", "cookie"].flatMap((place) => {
      const here = parameters.filter(({ parameter }) => parameter.in === place);
      if (here.length === 0) {
        return place === "query" ? [property("query", neverType, { optional: true })] : [];
      }
      const properties = here.map((entry) => this.#parameterProperty(entry));
      const optional = properties.every((member) => member.optional);
      return [property(place, object(properties), { optional })];
    });
    return object(members);
  }

  #parameterProperty({ written, parameter }: RawParameter): Member {
    return property(parameter.name, this.#refer(written, "parameters"), {
      optional: parameter.in !== "path" && parameter["required"] !== true,
      doc: schemaDoc(parameter["schema"], parameter),
    });
  }

  /** Without a schema, or with one for an encoded form, a parameter is the text that is sent. */
  #parameter(parameter: JsonObject): Type {
    const { schema } = parameter;
    return schema === undefined ? atom("string") : this.#schemaTypes.typeOf(schema);
  }

  #header(header: JsonObject): Type {
    const { schema } = header;
    return schema === undefined ? unknownType : this.#schemaTypes.typeOf(schema);
  }

  /**
   * The responses by status. openapi-fetch takes `data` from those in its list of success statuses; where an operation
   * declares none of them, what a success brings is unknown, not impossible.
   */
  #responses(value: JsonValue | undefined): Type {
    const members = sortedEntries(value)
      .filter(([status]) => !status.startsWith("x-"))
      .map(([status, response]) => {
        const type = this.#refer(response, "responses");
        return /^[1-9]\d\d$/.test(status) ? numericProperty(status, type) : property(status, type);
      });
    if (!members.some(({ name }) => successStatuses.has(name ?? ""))) {
      const anything = object([property("*/*", unknownType)]);
      members.push(property("2XX", object([property("content", anything)])));
    }
    return object(members.sort((left, right) => compareText(left.name ?? "", right.name ?? "")));
  }

  /** `content?: never` makes the `data` of an empty response `undefined`. */
  #response(response: JsonObject): Type {
    const headers = sortedEntries(response["headers"]).map(([name, written]) => {
      const header = dereference(this.#document, written);
      const holder = isObject(header) ? header : {};
      return property(name, this.#refer(written, "headers"), {
        optional: holder["required"] !== true,
        doc: schemaDoc(holder["schema"], holder),
      });
    });
    const members = headers.length > 0 ? [property("headers", object(headers))] : [];
    members.push(
      sortedEntries(response["content"]).length > 0
        ? property("content", this.#content(response))
        : property("content", neverType, { optional: true }),
    );
    return object(members);
  }

  #content(holder: JsonObject): Type {
    const members = sortedEntries(holder["content"]).map(([mediaType, value]) => {
      const { schema } = isObject(value) ? value : {};
      return property(mediaType, this.#bodyType(schema));
    });
    return object(members);
  }

  #bodyType(schema: JsonValue | undefined): Type {
    return schema === undefined ? unknownType : this.#schemaTypes.typeOf(schema);
  }

  /** The bodies that a request can have, see {@link sentSchema}. */
  #sentContent(holder: JsonObject): Type {
    const media = sortedEntries(holder["content"]).map(([mediaType, value]) => {
      const { schema } = isObject(value) ? value : {};
      return { mediaType, schema, kind: bodyKind(this.#document, mediaType, schema) };
    });
    const kind = commonKind(media.map((body) => body.kind));
    const members = media.map(({ mediaType, schema }) =>
      property(mediaType, this.#bodyType(sentSchema(this.#document, kind, schema))),
    );
    return object(members);
  }

  /** A reference to a named component stays one; anything else stands in its place. */
  #refer(value: JsonValue | undefined, kind: ComponentKind): Type {
    if (isReference(value)) {
      const [place, group, name, ...deeper] = parsePointer(referencePointer(value.$ref) ?? "");
      if (place === "components" && group === kind && name !== undefined && deeper.length === 0) {
        return lookup("components", kind, name);
      }
    }
    return this.component(kind, value ?? {});
  }
}
