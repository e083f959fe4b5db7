import { parsePointer } from "../json-pointer.ts";
import type { ApiModel } from "../model/api-model.ts";
import { nameClient } from "../model/client-names.ts";
import { pointerOf } from "../model/node.ts";
import type { Operation } from "../model/operation.ts";
import type { SidePointers } from "./compare/walk.ts";
import type { RuleId } from "./rules/rule-table.ts";

/** Names that code writes to use a package: what it exports, and the ways to parts of its interfaces. */
export interface NameChange {
  /** Such as `getTeam`, `operations["get_team"]`, `Team`, `paths["/teams"]["get"]["parameters"]["query"]["limit"]`. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The names that the package of a description has. */
export interface ExportedNames {
  /** Operation functions by the pointer of their operation. */
  readonly functions: ReadonlyMap<string, string>;
  /** Types of schemas by key. */
  readonly types: ReadonlyMap<string, string>;
  /** By pointer, every name that stands for an operation. */
  readonly operations: ReadonlyMap<string, readonly string[]>;
  /** All of them. */
  readonly all: ReadonlySet<string>;
}

/** The names that the package of a description has. */
export function exportedNames(model: ApiModel): ExportedNames {
  const { functions, types } = nameClient(model);
  const operations = new Map(
    [...functions].map(([operation, name]) => [
      pointerOf(operation.node),
      namesOf(operation, name),
    ]),
  );
  return {
    functions: new Map(
      [...functions].map(([operation, name]) => [pointerOf(operation.node), name]),
    ),
    types,
    operations,
    all: new Set([...types.values(), ...[...operations.values()].flat()]),
  };
}

function namesOf({ operationId, path }: Operation, functionName: string): string[] {
  return [
    functionName,
    ...(operationId === undefined ? [] : [`operations[${JSON.stringify(operationId)}]`]),
    `paths[${JSON.stringify(path)}]`,
  ];
}

/** Rules about what has a name in the package: it comes, it goes, or it is called otherwise. */
const namingRules =
  /^(?:operation-(?:added|removed|id-)|path-(?:added|removed|renamed|param-renamed|case-)|schema-(?:added|renamed|name-removed))/;

/**
 * The names that a package loses and gains by one edit. A name that something else in the package has now, or had
 * before, is none of them.
 * @returns `undefined` for an edit that touches no name.
 */
export function nameChangeOf(
  { rule, subject }: { readonly rule: RuleId; readonly subject: SidePointers },
  base: ExportedNames,
  head: ExportedNames,
): NameChange | undefined {
  if (!namingRules.test(rule)) return undefined;
  const removed = namesAt(base, subject.base).filter((name) => !head.all.has(name));
  const added = namesAt(head, subject.head).filter((name) => !base.all.has(name));
  return removed.length + added.length === 0 ? undefined : { removed, added };
}

function namesAt({ types, operations }: ExportedNames, pointer: string | undefined): string[] {
  if (pointer === undefined) return [];
  const [section, kind, key] = parsePointer(pointer);
  if (section === "components" && kind === "schemas" && key !== undefined) {
    const name = types.get(key);
    return name === undefined ? [] : [name];
  }
  const names = [...operations]
    .filter(([place]) => `${place}/`.startsWith(`${pointer}/`))
    .flatMap(([, found]) => found);
  return [...new Set(names)];
}
