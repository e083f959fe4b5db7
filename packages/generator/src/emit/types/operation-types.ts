import type { CallableOperation } from "../../model/client-names.ts";
import { commonKind } from "../../model/body-kind.ts";
import type {
  Header,
  MediaType,
  Operation,
  Parameter,
  ParameterLocation,
  RequestBody,
  Response,
  Use,
} from "../../model/operation.ts";
import { compareText, sortedMap } from "../../model/sorted.ts";
import { successStatuses } from "./statuses.ts";
import { holderDoc } from "./schema-doc.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { sentType } from "./sent-type.ts";
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

const locations: readonly ParameterLocation[] = ["path", "query", "header", "cookie"];

/** Parameters in the order of the emitted code: by location, then by name. */
export function sortedParameters(parameters: Operation["parameters"]): Use<Parameter>[] {
  return [...parameters].sort(
    ({ value: left }, { value: right }) =>
      locations.indexOf(left.in) - locations.indexOf(right.in) ||
      compareText(left.name, right.name),
  );
}

/** Media types in the order of the emitted code. */
export function sortedContent(content: readonly MediaType[]): MediaType[] {
  return [...content].sort((left, right) => compareText(left.name, right.name));
}

/** Builds the types of what stands around the schemas, in the shape that openapi-fetch reads. */
export class OperationTypes {
  readonly #schemas: SchemaTypes;

  constructor(schemas: SchemaTypes) {
    this.#schemas = schemas;
  }

  /** `{ parameters, requestBody, responses }` of an operation. What it does not have is left out. */
  operation({ parameters, requestBody, responses }: CallableOperation): Type {
    const members = [property("parameters", this.#parameters(sortedParameters(parameters)))];
    if (requestBody !== undefined && requestBody.value.content.length > 0) {
      const type = refer(requestBody, "requestBodies", (body) => this.requestBody(body));
      members.push(property("requestBody", type, { optional: !requestBody.value.required }));
    }
    members.push(property("responses", this.#responses(responses)));
    return object(members);
  }

  /**
   * `query?: never` keeps a query away from an operation that has only other parameters. The other places need no such
   * line: a path parameter that a path does not have cannot be meant, and nobody sends headers through `params` by
   * mistake.
   */
  #parameters(parameters: readonly Use<Parameter>[]): Type {
    if (parameters.length === 0) return atom("Record<string, never>");
    const members = ["query", "header", "path", "cookie"].flatMap((location) => {
      const here = parameters.filter(({ value }) => value.in === location);
      if (here.length === 0) {
        return location === "query" ? [property("query", neverType, { optional: true })] : [];
      }
      const properties = here.map((entry) => this.#parameterProperty(entry));
      const optional = properties.every((member) => member.optional);
      return [property(location, object(properties), { optional })];
    });
    return object(members);
  }

  #parameterProperty(use: Use<Parameter>): Member {
    const { value } = use;
    return property(
      value.name,
      refer(use, "parameters", (item) => this.parameter(item)),
      {
        optional: !value.required,
        doc: holderDoc(value, value.schema),
      },
    );
  }

  /** Without a schema, or with one for an encoded form, a parameter is the text that is sent. */
  parameter({ schema }: Parameter): Type {
    return schema === undefined ? atom("string") : this.#schemas.typeOf(schema);
  }

  header({ schema }: Header): Type {
    return this.#schemas.typeOf(schema);
  }

  /**
   * The responses by status. openapi-fetch takes `data` from those in its list of success statuses; where an operation
   * declares none of them, what a success brings is unknown, not impossible.
   */
  #responses(responses: Operation["responses"]): Type {
    const members = [...responses].map(([status, response]) => {
      const type = refer(response, "responses", (value) => this.response(value));
      return /^[1-9]\d\d$/.test(status) ? numericProperty(status, type) : property(status, type);
    });
    if (!members.some(({ name }) => successStatuses.has(name ?? ""))) {
      const anything = object([property("*/*", unknownType)]);
      members.push(property("2XX", object([property("content", anything)])));
    }
    return object(members.sort((left, right) => compareText(left.name ?? "", right.name ?? "")));
  }

  /** `content?: never` makes the `data` of an empty response `undefined`. */
  response({ headers, content }: Response): Type {
    const properties = sortedMap(headers).map(([name, use]) =>
      property(
        name,
        refer(use, "headers", (header) => this.header(header)),
        {
          optional: !use.value.required,
          doc: holderDoc(use.value, use.value.schema),
        },
      ),
    );
    const members = properties.length > 0 ? [property("headers", object(properties))] : [];
    members.push(
      content.length > 0
        ? property("content", this.#content(content))
        : property("content", neverType, { optional: true }),
    );
    return object(members);
  }

  #content(content: readonly MediaType[]): Type {
    return object(
      sortedContent(content).map(({ name, schema }) =>
        property(name, this.#schemas.typeOf(schema)),
      ),
    );
  }

  /** The bodies that a request can have, see {@link sentType}. */
  requestBody({ content }: RequestBody): Type {
    const kind = commonKind(content.map((media) => media.kind));
    const members = sortedContent(content).map(({ name, schema }) =>
      property(name, sentType(this.#schemas, kind, schema)),
    );
    return object([property("content", object(members))]);
  }
}

/** A reference to a named component stays one; anything else stands in its place. */
function refer<Value>(
  { value, component }: Use<Value>,
  group: string,
  typeOf: (value: Value) => Type,
): Type {
  return component?.group === group ? lookup("components", group, component.name) : typeOf(value);
}
