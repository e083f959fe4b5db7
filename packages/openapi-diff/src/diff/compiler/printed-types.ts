import {
  atom,
  documentTypes,
  helperTypes,
  OperationTypes,
  propertyKey,
  type Type,
  typeText,
} from "@convex-openapi/types/printing";
import {
  type ApiModel,
  type ClientNames,
  groupBy,
  type Node,
  type Operation,
  partId,
  type Schema,
  sortedMap,
} from "@convex-openapi/document/model";
import type { Direction } from "../severity.ts";

/** A type that has a name. */
interface Declaration {
  /** The group of `components` that the type stands in, `undefined` for an alias. */
  readonly group: string | undefined;
  readonly name: string;
  readonly text: string;
}

/**
 * The types of a description one by one, each on a line and without comments; else they are those of `emitTypes`, with
 * the items of streams, which only functions take and give. What reads the same on both sides of a comparison, and leads
 * to nothing that does not, is the same to a compiler.
 */
export class PrintedTypes {
  readonly #operationTypes: OperationTypes;
  readonly #operations = new Map<Operation, Readonly<Record<Direction, string>>>();
  /** What prints the types of each part of the description, by its id. */
  readonly #printers = new Map<string, (() => Declaration)[]>();
  readonly #parts = new Map<string, readonly Declaration[]>();

  constructor(model: ApiModel, names: ClientNames) {
    const types = documentTypes(model, names, { comments: false });
    this.#operationTypes = new OperationTypes(types, model.directions, { items: true });
    const { header, parameter, requestBody, response } = this.#operationTypes;
    const { headers, parameters, requestBodies, responses, schemas } = model.components;
    this.#declareAll("headers", headers, ({ value }) => header(value));
    this.#declareAll("parameters", parameters, ({ value }) => parameter(value));
    this.#declareAll("requestBodies", requestBodies, ({ value }) => requestBody(value));
    this.#declareAll("responses", responses, ({ value }) => response(value));
    const { nameOf, received, sent } = types;
    const isWritable = ([, schema]: [string, Schema]): boolean => names.writable.has(schema);
    const writable = new Map([...schemas].filter(isWritable));
    this.#declareAll("schemas", schemas, (schema) => atom(nameOf(schema, "received") ?? ""));
    this.#declareAll("writable", writable, (schema) => atom(nameOf(schema, "sent") ?? ""));
    for (const schema of [...schemas.values(), ...names.parts.keys()]) {
      const { node } = schema;
      this.#declare(node, undefined, nameOf(schema, "received") ?? "", () =>
        received.typeOf(schema),
      );
      if (!names.writable.has(schema)) continue;
      this.#declare(node, undefined, nameOf(schema, "sent") ?? "", () => sent.typeOf(schema));
    }
  }

  /** What a call of an operation of `paths` takes or gives, as members of its type. */
  half(operation: Operation, direction: Direction): string {
    const known = this.#operations.get(operation);
    const halves = known ?? this.#halvesOf(operation);
    this.#operations.set(operation, halves);
    return halves[direction];
  }

  /** The types of a part of the description, `""` for one that has none. */
  part(id: string): string {
    return this.#declarations(id)
      .map(({ group = "", name, text }) => `${group} ${name}: ${text}`)
      .join("\n");
  }

  /**
   * The types of what some calls take or give, and of some parts, as a module in the shape of `types.ts`. What they refer
   * to is for the caller to add.
   * @param parts ids.
   */
  module(calls: ReadonlyMap<Operation, readonly Direction[]>, parts: ReadonlySet<string>): string {
    const paths = [...groupBy(calls.keys(), ({ path }) => path)].map(([path, own]) => {
      const members = own.map((item) =>
        member(
          item.method,
          (calls.get(item) ?? []).map((direction) => this.half(item, direction)),
        ),
      );
      return member(path, members);
    });
    const declared = [...this.#printers.keys()].filter((id) => parts.has(id));
    const groups = groupBy(
      declared.flatMap((id) => this.#declarations(id)),
      ({ group }) => group,
    );
    const components = [...groups].flatMap(([group, own]) =>
      group === undefined
        ? []
        : member(
            group,
            own.map(({ name, text }) => member(name, text)),
          ),
    );
    const aliases = (groups.get(undefined) ?? []).map(
      ({ name, text }) => `type ${name} = ${text};\n`,
    );
    return [
      `export interface paths ${block(paths)}\n`,
      `export interface components ${block(components)}\n`,
      ...aliases,
      helperTypes,
    ].join("");
  }

  #halvesOf(operation: Operation): Readonly<Record<Direction, string>> {
    const type = this.#operationTypes.operation(operation);
    const members = type.kind === "object" ? type.members : [];
    const textOf = (...names: readonly string[]): string =>
      members
        .filter(({ name = "" }) => names.includes(name))
        .map(({ head, type: held }) => `${head}: ${typeText(held)};\n`)
        .join("");
    return { request: textOf("parameters", "requestBody"), response: textOf("responses") };
  }

  #declareAll<Entry extends { readonly node: Node }>(
    group: string,
    entries: ReadonlyMap<string, Entry>,
    typeOf: (entry: Entry) => Type,
  ): void {
    for (const [name, entry] of sortedMap(entries)) {
      this.#declare(entry.node, group, name, () => typeOf(entry));
    }
  }

  #declare(node: Node, group: string | undefined, name: string, type: () => Type): void {
    const id = partId(node);
    const printers = this.#printers.get(id) ?? [];
    printers.push(() => ({ group, name, text: typeText(type()) }));
    this.#printers.set(id, printers);
  }

  #declarations(id: string): readonly Declaration[] {
    const known = this.#parts.get(id);
    const declarations = known ?? (this.#printers.get(id) ?? []).map((print) => print());
    this.#parts.set(id, declarations);
    return declarations;
  }
}

function member(name: string, text: string | readonly string[]): string {
  return `${propertyKey(name)}: ${typeof text === "string" ? text : block(text)};\n`;
}

function block(members: readonly string[]): string {
  return `{\n${members.join("")}}`;
}
