import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject } from "../../reference.ts";
import { child, type Node } from "../node.ts";
import type { Operation } from "../operation.ts";
import { type Problem, warning } from "../problem.ts";
import { isList, pageResponse, propertiesOf, schemaAt, typesOf } from "./page-body.ts";
import { type BodyPath, bodyPointer, type Pagination, type ParameterPlace } from "./pagination.ts";
import type { Schema } from "../schema.ts";

/** The extension of an operation that declares its pages. */
export const paginationKey = "x-pagination";

/** What an operation declares of its pages. */
export interface DeclaredPagination {
  /** `undefined` where there are none, or where the declaration does not fit. */
  readonly pagination: Pagination | undefined;
  readonly problems: readonly Problem[];
}

/** The keys that a declaration can have besides `kind` and `items`, by its kind, and whether it has to have each. */
const keysByKind: Readonly<Record<Pagination["kind"], Readonly<Record<string, boolean>>>> = {
  cursor: { parameter: true, in: false, next: true, more: false },
  offset: { parameter: true, in: false, first: false, more: false, total: false },
  page: { parameter: true, in: false, first: false, more: false, total: false },
  next: { next: true },
  link: {},
};

/**
 * What an operation declares of its pages with `x-pagination`, `undefined` where it declares nothing. `false` says that
 * it has none.
 */
export function declaredPagination(operation: Operation): DeclaredPagination | undefined {
  const value = operation.extensions.get(paginationKey);
  if (value === undefined) return undefined;
  if (value === false) return { pagination: undefined, problems: [] };
  const node = child(operation.node, paginationKey);
  const read = new Reader(node, operation);
  const pagination = read.declaration(value);
  const isFit = pagination !== undefined && read.problems.length === 0;
  return { pagination: isFit ? pagination : undefined, problems: read.problems };
}

/** Reads one declaration, and notes what of it does not fit. */
class Reader {
  readonly problems: Problem[] = [];
  readonly #node: Node;
  readonly #operation: Operation;
  readonly #body: Schema | undefined;

  constructor(node: Node, operation: Operation) {
    this.#node = node;
    this.#operation = operation;
    this.#body = pageResponse(operation)?.schema;
  }

  declaration(value: JsonValue): Pagination | undefined {
    if (!isObject(value)) {
      this.#refuse(undefined, "it is neither an object nor `false`");
      return undefined;
    }
    const { kind } = value;
    if (!isKind(kind)) {
      const known = Object.keys(keysByKind).join('", "');
      this.#refuse(kind === undefined ? undefined : "kind", `its \`kind\` is none of "${known}"`);
      return undefined;
    }
    const known = keysByKind[kind];
    for (const key of Object.keys(value)) {
      if (key === "kind" || key === "items" || key.startsWith("x-") || Object.hasOwn(known, key))
        continue;
      this.#refuse(key, `pages of the kind "${kind}" have no \`${key}\``);
    }
    const missing = Object.keys(known).filter((key) => known[key] && value[key] === undefined);
    for (const key of missing) this.#refuse(undefined, `it has no \`${key}\``);
    if (this.#body === undefined) {
      this.#refuse(undefined, "the success of the operation is not one JSON body with a schema");
    }
    return this.#fields(kind, value);
  }

  #fields(kind: Pagination["kind"], value: JsonObject): Pagination {
    const items = this.#place(value, "items", (schema) => (isList(schema) ? undefined : "a list"));
    switch (kind) {
      case "cursor":
        return {
          kind,
          items: items ?? [],
          ...this.#parameter(value),
          next: this.#place(value, "next", scalar) ?? [],
          more: this.#place(value, "more", flag),
        };
      case "offset":
      case "page":
        return {
          kind,
          items: items ?? [],
          ...this.#parameter(value),
          first: this.#first(value) ?? (kind === "page" ? 1 : 0),
          more: this.#place(value, "more", flag),
          total: this.#place(value, "total", count),
        };
      case "next":
        this.#expectGet();
        return { kind, items: items ?? [], next: this.#place(value, "next", text) ?? [] };
      default:
        this.#expectGet();
        return { kind, items: items ?? [] };
    }
  }

  /** A JSON Pointer to what the body has; `items` that are not written are the body itself. */
  #place(
    value: JsonObject,
    key: string,
    expects: (schema: Schema) => string | undefined,
  ): BodyPath | undefined {
    const pointer = value[key];
    const path = pointer === undefined ? undefined : pathOf(pointer);
    if (pointer !== undefined && path === undefined) {
      this.#refuse(key, `\`${key}\` is no JSON Pointer such as "/data"`);
      return undefined;
    }
    if (path === undefined && key !== "items") return undefined;
    const schema = this.#body && schemaAt(this.#body, path ?? []);
    if (this.#body === undefined) return path;
    const shown = path === undefined || path.length === 0 ? "itself" : `at ${bodyPointer(path)}`;
    const at = pointer === undefined ? undefined : key;
    if (schema === undefined) this.#refuse(at, `the response has nothing ${shown}`);
    else {
      const expected = expects(schema);
      if (expected !== undefined) this.#refuse(at, `the response ${shown} is not ${expected}`);
    }
    return path;
  }

  #parameter(value: JsonObject): { readonly parameter: string; readonly in: ParameterPlace } {
    const { parameter, in: place = "query" } = value;
    if (place !== "query" && place !== "body") {
      this.#refuse("in", '`in` is neither "query" nor "body"');
      return { parameter: "", in: "query" };
    }
    if (parameter === undefined) return { parameter: "", in: place };
    const name = typeof parameter === "string" ? parameter : "";
    const query = this.#operation.parameters.find(
      (each) => each.value.in === "query" && each.value.name === name,
    );
    const property = this.#sent()?.get(name);
    const what = place === "query" ? "query parameter" : "property of a JSON body";
    const shown = `${what} ${JSON.stringify(parameter)}`;
    if ((place === "query" ? query : property) === undefined) {
      this.#refuse("parameter", `the operation has no ${shown}`);
    }
    const schema = place === "query" ? query?.value.schema : property;
    const expected = schema && scalar(schema);
    if (expected !== undefined) this.#refuse("parameter", `the ${shown} is not ${expected}`);
    return { parameter: name, in: place };
  }

  /** The properties of what a request sends, where that is always JSON. */
  #sent(): ReadonlyMap<string, Schema> | undefined {
    const [media, ...others] = this.#operation.requestBody?.value.content ?? [];
    const isJson = media?.kind === "json" && others.length === 0;
    return isJson && media.schema !== undefined ? propertiesOf(media.schema) : undefined;
  }

  #first({ first }: JsonObject): number | undefined {
    if (first === undefined) return undefined;
    if (typeof first === "number" && Number.isInteger(first) && first >= 0) return first;
    this.#refuse("first", "`first` is no whole number from 0 on");
    return undefined;
  }

  #expectGet(): void {
    if (this.#operation.method !== "get") {
      this.#refuse("kind", "only links of a GET operation can be followed");
    }
  }

  #refuse(key: string | undefined, reason: string): void {
    const at = key === undefined ? this.#node : child(this.#node, key);
    const message = `The operation gets no function for its pages: ${reason}.`;
    this.problems.push(warning("invalid-pagination", at, message));
  }
}

function isKind(kind: JsonValue | undefined): kind is Pagination["kind"] {
  return typeof kind === "string" && Object.hasOwn(keysByKind, kind);
}

/** The names that a JSON Pointer (RFC 6901) leads along. */
function pathOf(pointer: JsonValue): BodyPath | undefined {
  if (typeof pointer !== "string" || !/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) return undefined;
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** What a place in a body has to be; a schema without a type may be it. */
function oneOf(expected: string, ...types: readonly string[]) {
  return (schema: Schema): string | undefined =>
    typesOf(schema).every((type) => types.includes(type)) ? undefined : expected;
}

const scalar = oneOf("a text or a number", "string", "number", "integer");
const flag = oneOf("a boolean", "boolean");
const count = oneOf("a number", "number", "integer");
const text = oneOf("a text", "string");
