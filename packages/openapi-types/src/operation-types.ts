import {
  commonKind,
  compareText,
  type ContentHolder,
  type Direction,
  type Directions,
  type Header,
  type MediaType,
  type Operation,
  type Parameter,
  type ParameterLocation,
  type RequestBody,
  type Response,
  schemasOf,
  sequenceOf,
  sortedMap,
  type Use,
} from "@convex-openapi/document/model";
import { callbacksMember } from "./callbacks-member.ts";
import { successStatuses, withSuccess } from "./statuses.ts";
import { holderDoc } from "./schema-doc.ts";
import type { DirectedTypes } from "./document-types.ts";
import type { SchemaTypes } from "./schema-types.ts";
import { sentType } from "./sent-type.ts";
import { streamItemType } from "./stream-item-type.ts";
import {
  array,
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

/** The type of the value of a parameter. One with a media type that is not JSON is the text that is sent. */
export function parameterType({ schema, content }: Parameter, types: SchemaTypes): Type {
  const [media] = content;
  if (media?.kind === "json") return types.typeOf(media.schema);
  return schema === undefined ? atom("string") : types.typeOf(schema);
}

/** Which way the parts of an operation go, seen from the client. */
interface Ways {
  readonly request: Direction;
  readonly response: Direction;
}

const calls: Ways = { request: "sent", response: "received" };
/** Where the API calls its client. */
const called: Ways = { request: "received", response: "sent" };

/** What an {@link OperationTypes} has besides what openapi-fetch reads. */
export interface OperationTypeOptions {
  /**
   * Whether bodies that are sequences have, beside `content`, the type of an item in `items`, by their media types: as
   * the functions of a client take and give it, and a list of it where the schema is that of a list of all items.
   */
  readonly items?: boolean;
}

/** Builds the types of what stands around the schemas, in the shape that openapi-fetch reads. */
export class OperationTypes {
  readonly #types: DirectedTypes;
  readonly #directions: Directions;
  readonly #hasItems: boolean;

  constructor(
    types: DirectedTypes,
    directions: Directions,
    { items = false }: OperationTypeOptions = {},
  ) {
    this.#types = types;
    this.#directions = directions;
    this.#hasItems = items;
  }

  /** `{ parameters, requestBody, responses }` of an operation. What it does not have is left out. */
  operation({ section, parameters, requestBody, responses, callbacks }: Operation): Type {
    const { request, response } = section === "paths" || section === "pathItems" ? calls : called;
    const members = [
      property("parameters", this.#parameters(sortedParameters(parameters), request)),
    ];
    if (requestBody !== undefined && requestBody.value.content.length > 0) {
      const type = this.#refer(requestBody, "requestBodies", request, this.requestBody);
      members.push(property("requestBody", type, { optional: !requestBody.value.required }));
    }
    members.push(property("responses", this.#responses(responses, response)));
    members.push(...callbacksMember(callbacks, (callback) => this.operation(callback)));
    return object(members);
  }

  /**
   * `query?: never` keeps a query away from an operation that has only other parameters. The other places need no such
   * line: a path parameter that a path does not have cannot be meant, and nobody sends headers through `params` by
   * mistake.
   */
  #parameters(parameters: readonly Use<Parameter>[], direction: Direction): Type {
    if (parameters.length === 0) return atom("Record<string, never>");
    const members = ["query", "header", "path", "cookie"].flatMap((location) => {
      const here = parameters.filter(({ value }) => value.in === location);
      if (here.length === 0) {
        return location === "query" ? [property("query", neverType, { optional: true })] : [];
      }
      const properties = here.map((entry) => this.#parameterProperty(entry, direction));
      const optional = properties.every((member) => member.optional);
      return [property(location, object(properties), { optional })];
    });
    return object(members);
  }

  #parameterProperty(use: Use<Parameter>, direction: Direction): Member {
    const { value } = use;
    return property(value.name, this.#refer(use, "parameters", direction, this.parameter), {
      optional: !value.required,
      doc: holderDoc(value, value.schema ?? value.content[0]?.schema),
    });
  }

  parameter = (parameter: Parameter, direction: Direction = calls.request): Type =>
    parameterType(parameter, this.#types[direction]);

  header = ({ schema }: Header, direction: Direction = calls.response): Type =>
    this.#types[direction].typeOf(schema);

  /**
   * The responses by status, see {@link withSuccess}. openapi-fetch takes `data` from those in its list of success
   * statuses; where an operation has none of them, what a success brings is unknown, not impossible.
   */
  #responses(responses: Operation["responses"], direction: Direction): Type {
    const members = [...withSuccess(responses)].map(([status, response]) => {
      const type = this.#refer(response, "responses", direction, this.response);
      return /^[1-9]\d\d$/.test(status) ? numericProperty(status, type) : property(status, type);
    });
    if (!members.some(({ name }) => successStatuses.has(name ?? ""))) {
      const anything = object([property("*/*", unknownType)]);
      members.push(property("2XX", object([property("content", anything)])));
    }
    return object(members.sort((left, right) => compareText(left.name ?? "", right.name ?? "")));
  }

  /** `content?: never` makes the `data` of an empty response `undefined`. */
  response = ({ headers, content }: Response, direction: Direction = calls.response): Type => {
    const properties = sortedMap(headers).map(([name, use]) =>
      property(name, this.#refer(use, "headers", direction, this.header), {
        optional: !use.value.required,
        doc: holderDoc(use.value, use.value.schema),
      }),
    );
    const members = properties.length > 0 ? [property("headers", object(properties))] : [];
    members.push(
      content.length > 0
        ? property("content", this.#content(content, direction))
        : property("content", neverType, { optional: true }),
      ...this.#items(content, direction),
    );
    return object(members);
  };

  #content(content: readonly MediaType[], direction: Direction): Type {
    const { typeOf } = this.#types[direction];
    return object(sortedContent(content).map(({ name, schema }) => property(name, typeOf(schema))));
  }

  /** The bodies that a request can have, see {@link sentType}. */
  requestBody = ({ content }: RequestBody, direction: Direction = calls.request): Type => {
    const kind = commonKind(content.map((media) => media.kind));
    const members = sortedContent(content).map(({ name, schema }) =>
      property(name, sentType(this.#types[direction], kind, schema)),
    );
    return object([property("content", object(members)), ...this.#items(content, direction)]);
  };

  #items(content: readonly MediaType[], direction: Direction): Member[] {
    if (!this.#hasItems) return [];
    const members = sortedContent(content).flatMap((media): Member[] => {
      const sequence = sequenceOf(media);
      if (sequence === undefined) return [];
      const type = streamItemType(sequence.item, this.#types[direction]);
      return [property(media.name, sequence.isListed ? array(type) : type)];
    });
    return members.length === 0 ? [] : [property("items", object(members))];
  }

  /**
   * A reference to a named component stays one, unless it goes the other way here and differs there; anything else
   * stands in its place.
   */
  #refer<Value extends ContentHolder>(
    use: Use<Value>,
    group: keyof typeof usualWays,
    direction: Direction,
    typeOf: (value: Value, direction: Direction) => Type,
  ): Type {
    const { value, component } = use;
    const isUsual = direction === usualWays[group];
    return component?.group === group && (isUsual || !this.#differs(use))
      ? lookup("components", group, component.name)
      : typeOf(value, direction);
  }

  #differs(use: Use<ContentHolder>): boolean {
    return [...schemasOf([use])].some((schema) => this.#directions.differs(schema));
  }
}

/** The ways that the entries of `components` go. */
const usualWays = {
  headers: calls.response,
  parameters: calls.request,
  requestBodies: calls.request,
  responses: calls.response,
};
