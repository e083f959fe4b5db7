import {
  type CallableOperation,
  type Header,
  httpMethods,
  isCallable,
  type MediaType,
  type Operation,
  type Parameter,
  type PathEntry,
  type RequestBody,
  type Response,
  templateNames,
  type Use,
} from "@convex-openapi/document/model";
import { callbacksMember } from "../callbacks-member.ts";
import type { DirectedTypes } from "../document-types.ts";
import { holderDoc } from "../schema-doc.ts";
import { textLines } from "../doc-comment.ts";
import {
  atom,
  indexSignature,
  lookup,
  neverType,
  numericProperty,
  object,
  property,
  unknownType,
  type Member,
  type PropertyTraits,
  type Type,
} from "../type.ts";
import type { OpenapiTypescriptOptions } from "./options.ts";
import { ordered } from "./ordered.ts";

const locations = ["query", "header", "path", "cookie"] as const;

/** The types of what stands around the schemas, in the shape that openapi-typescript gives them. */
export class CallTypes {
  readonly #types: DirectedTypes;
  readonly #options: OpenapiTypescriptOptions;

  constructor(types: DirectedTypes, options: OpenapiTypescriptOptions) {
    this.#types = types;
    this.#options = options;
  }

  /**
   * All methods that openapi-fetch knows, and `never` for those that a path does not have.
   *
   * @param typeOf The type of an operation.
   */
  pathItem(
    { path, pathItem, operations }: PathEntry,
    typeOf: (operation: CallableOperation) => Type,
  ): Type {
    const known = operations.filter((operation) => isCallable(operation) && this.#keeps(operation));
    return object([
      this.#parameters(path, pathItem.parameters),
      ...httpMethods.map((method) => {
        const operation = known.find((one) => one.method === method);
        return operation === undefined || !isCallable(operation)
          ? this.#absent(method)
          : this.#member(method, typeOf(operation), { doc: proseOf(operation) });
      }),
    ]);
  }

  /** `{ parameters, requestBody, responses }` of an operation, and its callbacks. */
  operation(operation: Operation): Type {
    const { path, declaredParameters, requestBody, responses, callback, callbacks } = operation;
    return object([
      // What stands in braces in the URL of a callback is an expression, and no parameter.
      this.#parameters(callback === undefined ? path : "", declaredParameters),
      requestBody === undefined
        ? this.#absent("requestBody")
        : this.#member("requestBody", this.#refer(requestBody, "requestBodies", this.requestBody), {
            optional: !requestBody.value.required,
          }),
      this.#member("responses", this.#responses(responses)),
      ...callbacksMember(callbacks, (inner) => this.operation(inner)),
    ]);
  }

  #parameters(path: string, declared: readonly Use<Parameter>[]): Member {
    const kept = declared.filter(
      ({ value }) =>
        this.#keeps(value) && (value.schema === undefined || this.#keeps(value.schema)),
    );
    const members = locations.map((location) => {
      const here = this.#sorted(
        kept.filter(({ value }) => value.in === location),
        ({ value }) => value.name,
      ).map((use) =>
        this.#member(use.value.name, this.#refer(use, "parameters", this.parameter), {
          optional: !use.value.required,
          doc: holderDoc(use.value, use.value.schema),
        }),
      );
      if (location === "path" && this.#options.generatePathParams === true) {
        const names = new Set(here.map(({ name }) => name));
        const missing = [...templateNames(path)].filter((name) => !names.has(name));
        here.push(...missing.map((name) => this.#member(name, atom("string"))));
      }
      const optional = here.every((member) => member.optional);
      return here.length === 0
        ? this.#absent(location)
        : this.#member(location, object(here), { optional });
    });
    return this.#member("parameters", object(members));
  }

  /** Without a schema, a parameter is the text that is sent. */
  parameter = ({ schema }: Parameter): Type =>
    schema === undefined ? atom("string") : this.#types.sent.typeOf(schema);

  header = ({ schema, content }: Header): Type =>
    schema === undefined && content.length > 0
      ? this.#content(content, "received")
      : this.#types.received.typeOf(schema);

  requestBody = ({ content }: RequestBody): Type => {
    const none = object([property("*/*", neverType, { optional: true })]);
    const type = content.length === 0 ? none : this.#content(content, "sent");
    return object([this.#member("content", type)]);
  };

  response = ({ declaredHeaders, content }: Response): Type => {
    const headers = this.#sorted(declaredHeaders, ([name]) => name)
      .filter(([, { value }]) => this.#keeps(value))
      .map(([name, use]) =>
        this.#member(name, this.#refer(use, "headers", this.header), {
          optional: !use.value.required,
          doc: holderDoc(use.value, use.value.schema),
        }),
      );
    const others = {
      ...indexSignature(unknownType, this.#options.immutable === true),
      head: `${this.#options.immutable === true ? "readonly " : ""}[name: string]`,
    };
    return object([
      this.#member("headers", object([...headers, others])),
      content.length > 0
        ? this.#member("content", this.#content(content, "received"))
        : this.#absent("content"),
    ]);
  };

  #responses(responses: Operation["responses"]): Type {
    if (responses.size === 0) return neverType;
    const members = this.#sorted(responses, ([status]) => status).map(([status, use]) => {
      const type = this.#refer(use, "responses", this.response);
      const doc = proseOf(use.value);
      const member = this.#member(status, type, { doc });
      return /^[1-9]\d\d$/.test(status)
        ? { ...numericProperty(status, type), head: member.head.replaceAll('"', ""), doc }
        : member;
    });
    return object(members);
  }

  #content(content: readonly MediaType[], direction: "sent" | "received"): Type {
    const { typeOf } = this.#types[direction];
    return object(
      this.#sorted(content, ({ name }) => name).map(({ name, schema }) =>
        this.#member(name, typeOf(schema)),
      ),
    );
  }

  /** A reference to a named component stays one. */
  #refer<Value>(
    { value, component }: Use<Value>,
    group: string,
    typeOf: (value: Value) => Type,
  ): Type {
    return component?.group === group ? lookup("components", group, component.name) : typeOf(value);
  }

  #sorted<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): readonly Item[] {
    return ordered(items, keyOf, this.#options);
  }

  #keeps({ deprecated }: { readonly deprecated: boolean }): boolean {
    return this.#options.excludeDeprecated !== true || !deprecated;
  }

  #absent(name: string): Member {
    return this.#member(name, neverType, { optional: true });
  }

  #member(name: string, type: Type, traits: PropertyTraits = {}): Member {
    return property(name, type, { ...traits, readonly: this.#options.immutable === true });
  }
}

function proseOf({
  summary,
  description,
  deprecated,
}: Pick<Parameter, "summary" | "description" | "deprecated">): string[] {
  const [title, text] = [textLines(summary), textLines(description)];
  const gap = title.length > 0 && text.length > 0 ? [""] : [];
  return [...title, ...gap, ...text, ...(deprecated ? ["@deprecated"] : [])];
}
