import type { ApiModel, CallableOperation, Schema } from "@convex-openapi/document/model";
import { textLines } from "../doc-comment.ts";
import { printMember } from "../print-type.ts";
import { atom, neverType, property, type Type } from "../type.ts";
import type { CallTypes } from "./call-types.ts";
import type { DeclaredSchemas } from "./declared-schemas.ts";
import type { OpenapiTypescriptOptions } from "./options.ts";
import { ordered } from "./ordered.ts";
import { componentGroups, type ComponentGroup } from "./root-types.ts";

/** What reads the entries of `components`. */
export interface ComponentReader {
  readonly calls: CallTypes;
  readonly declared: DeclaredSchemas;
  readonly typeOf: (schema: Schema) => Type;
  /** Whether a hook says that what has the type of a schema, once it is read, can be absent. */
  readonly canBeAbsent: (schema: Schema) => boolean;
  readonly docOf: (schema: Schema) => readonly string[];
  readonly typeOfOperation: (operation: CallableOperation) => Type;
}

/** A group of `components` with the lines of its entries. */
export interface GroupLines {
  readonly group: ComponentGroup;
  readonly lines: ReadonlyMap<string, string>;
}

/** The groups of `components`, those without entries too. */
export function componentLines(
  model: ApiModel,
  { calls, declared, typeOf, canBeAbsent, docOf, typeOfOperation }: ComponentReader,
  options: OpenapiTypescriptOptions,
): GroupLines[] {
  const { components } = model;
  const lines = <Value>(
    all: Iterable<readonly [string, Value]>,
    typeOfValue: (value: Value) => Type,
    docOfValue: (value: Value) => readonly string[],
  ): Map<string, string> =>
    new Map(
      ordered(all, ([name]) => name, options).map(([name, value]) => {
        const traits = { readonly: options.immutable === true, doc: docOfValue(value) };
        return [name, printMember(property(name, typeOfValue(value), traits), 4)];
      }),
    );
  const kept = <Value extends { readonly value: { readonly deprecated: boolean } }>(
    all: ReadonlyMap<string, Value>,
  ): [string, Value][] =>
    [...all].filter(([, { value }]) => options.excludeDeprecated !== true || !value.deprecated);
  const proseOf = ({ value }: { value: { description: string | undefined } }): string[] =>
    textLines(value.description);
  const items = model.pathEntries("pathItems").map((entry) => [entry.path, entry] as const);
  const groups: Record<ComponentGroup, ReadonlyMap<string, string>> = {
    responses: lines(components.responses, ({ value }) => calls.response(value), proseOf),
    parameters: lines(kept(components.parameters), ({ value }) => calls.parameter(value), proseOf),
    requestBodies: lines(
      components.requestBodies,
      ({ value }) => calls.requestBody(value),
      proseOf,
    ),
    headers: lines(kept(components.headers), ({ value }) => calls.header(value), proseOf),
    pathItems: lines(
      items,
      (entry) => calls.pathItem(entry, typeOfOperation),
      () => [],
    ),
    schemas: new Map(),
  };
  const schemas = schemaLines(model, declared, options, (name, schema) => {
    const alias = declared.aliasOf(schema);
    const type = alias === undefined ? typeOf(schema) : atom(alias);
    const optional = canBeAbsent(schema);
    const traits = { readonly: options.immutable === true, doc: docOf(schema), optional };
    return printMember(property(name, type, traits), 4);
  });
  return (Object.keys(componentGroups) as ComponentGroup[]).map((group) => ({
    group,
    lines: group === "schemas" ? schemas : groups[group],
  }));
}

/** Deprecated schemas that are left out are those that nothing refers to: a reference needs what it leads to. */
function schemaLines(
  { components }: ApiModel,
  { referred }: DeclaredSchemas,
  options: OpenapiTypescriptOptions,
  lineOf: (name: string, schema: Schema) => string,
): ReadonlyMap<string, string> {
  const entries = ordered(components.schemas, ([name]) => name, options);
  const lines = new Map<string, string>();
  const isLeftOut = (schema: Schema): boolean =>
    options.excludeDeprecated === true && schema.deprecated && !referred.has(schema);
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const [name, schema] of entries) {
      if (lines.has(name) || isLeftOut(schema)) continue;
      lines.set(name, lineOf(name, schema));
      isNew = true;
    }
  }
  return new Map(
    entries.flatMap(([name]) => {
      const line = lines.get(name);
      return line === undefined ? [] : [[name, line] as const];
    }),
  );
}

/** A member of `components`: `never` for a group without entries. */
export function groupText({ group, lines }: GroupLines): string {
  return lines.size === 0
    ? printMember(property(group, neverType), 2)
    : `  ${group}: {\n${[...lines.values()].join("")}  };\n`;
}
