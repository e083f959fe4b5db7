import type { ApiModel } from "../model/api-model.ts";
import { nameClient, type ClientNames } from "../model/client-names.ts";
import { pointerOf, type Node } from "../model/node.ts";
import type { Operation } from "../model/operation.ts";
import { componentAround, componentAt } from "../model/references.ts";
import type { SideNodes } from "./compare/walk.ts";
import type { RuleId } from "./rules/rule-table.ts";

/** Names that code writes to use a package: what it exports, and the ways to parts of its interfaces. */
export interface NameChange {
  /** Such as `getTeam`, `operations["get_team"]`, `Team`, `paths["/teams"]["get"]["parameters"]["query"]["limit"]`. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The names that the package of a description has. */
export interface ExportedNames {
  /** What the emitters call everything. */
  readonly client: ClientNames;
  /** Operation functions by the pointer of their operation. */
  readonly functions: ReadonlyMap<string, { readonly node: Node; readonly name: string }>;
  /** Types of schemas by key. */
  readonly types: ReadonlyMap<string, string>;
  /** Types of schemas as they are sent, where that differs, by key. */
  readonly writable: ReadonlyMap<string, string>;
  /** By the pointer of an operation or a path, every name that stands for it. */
  readonly operations: ReadonlyMap<string, readonly string[]>;
  /** All of them. */
  readonly all: ReadonlySet<string>;
}

/** The names that the package of a description has. */
export function exportedNames(model: ApiModel): ExportedNames {
  const client = nameClient(model);
  const { functions, types } = client;
  const byPointer = new Map<string, { node: Node; name: string }>();
  const operations = new Map<string, string[]>();
  for (const [operation, name] of functions) {
    const own = pointerOf(operation.node);
    byPointer.set(own, { node: operation.node, name });
    for (const pointer of [own, pointerOf(model.nodeAt(["paths", operation.path]))]) {
      operations.set(pointer, [
        ...(operations.get(pointer) ?? []),
        ...namesOfOperation(operation, name),
      ]);
    }
  }
  const writable = new Map(
    [...client.writable].flatMap(([{ node }, name]): [string, string][] => {
      const component = componentAt(node);
      return component === undefined ? [] : [[component.name, name]];
    }),
  );
  return {
    client,
    functions: byPointer,
    types,
    writable,
    operations,
    all: new Set([...types.values(), ...writable.values(), ...[...operations.values()].flat()]),
  };
}

function namesOfOperation({ operationId, path }: Operation, functionName: string): string[] {
  return [
    functionName,
    ...(operationId === undefined ? [] : [`operations[${JSON.stringify(operationId)}]`]),
    `paths[${JSON.stringify(path)}]`,
  ];
}

/** Rules about what has a name in the package: it comes, it goes, or it is called otherwise. */
const namingRules =
  /^(?:operation-(?:added|removed|id-)|path-(?:added|removed|renamed|param-renamed|case-)|schema-(?:added|renamed|name-removed))/;

/** Rules about what can make a schema differ as it is sent, so that the type for that comes or goes. */
const directionRules = /^(?:read-only-|write-only-|property-)/;

/**
 * The names that a package loses and gains by one edit. A name that something else in the package has now, or had
 * before, is none of them.
 * @returns `undefined` for an edit that touches no name.
 */
export function nameChangeOf(
  { rule, subject }: { readonly rule: RuleId; readonly subject: SideNodes },
  base: ExportedNames,
  head: ExportedNames,
): NameChange | undefined {
  const namesOf = namingRules.test(rule)
    ? namesAt
    : directionRules.test(rule)
      ? writableAround
      : undefined;
  if (namesOf === undefined) return undefined;
  const removed = namesOf(base, subject.base).filter((name) => !head.all.has(name));
  const added = namesOf(head, subject.head).filter((name) => !base.all.has(name));
  return removed.length + added.length === 0 ? undefined : { removed, added };
}

function namesAt({ types, writable, operations }: ExportedNames, node: Node | undefined): string[] {
  if (node === undefined) return [];
  const component = componentAt(node);
  if (component?.group !== "schemas") return [...new Set(operations.get(pointerOf(node)))];
  return [types, writable].flatMap((names) => names.get(component.name) ?? []);
}

function writableAround({ writable }: ExportedNames, node: Node | undefined): string[] {
  const component = node === undefined ? undefined : componentAround(node);
  return component?.group === "schemas" ? [writable.get(component.name) ?? []].flat() : [];
}
