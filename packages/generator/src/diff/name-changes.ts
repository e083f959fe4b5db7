import { pointerOf, type Node } from "../model/node.ts";
import type { Operation } from "../model/operation.ts";
import { componentAt } from "../model/references.ts";
import type { SideNodes } from "./compare/walk.ts";
import type { ExportedNames, OperationNames, SchemaTypeNames } from "./exported-names.ts";
import type { RuleId } from "./rules/rule-table.ts";

/** Names that code writes to use a package: what it exports, and the ways to parts of its interfaces. */
export interface NameChange {
  /** Such as `getTeam`, `operations["get_team"]`, `Team`, `paths["/teams"]["get"]["parameters"]["query"]["limit"]`. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The names of one side of a comparison. */
export interface NamedSide {
  readonly names: ExportedNames;
  /** What an operation is on the other side. */
  readonly operations: ReadonlyMap<Operation, Operation>;
  /** What a schema that has another key on the other side is there, by pointers. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** The names of both sides of a comparison. */
export type NamedSides = Readonly<Record<"base" | "head", NamedSide>>;

/** Rules about what has a name in the package: it comes, it goes, or it is called otherwise. */
const namingRules =
  /^(?:exported-name-|operation-(?:added|removed|id-)|path-(?:added|removed|renamed|param-renamed|case-)|schema-(?:added|renamed|name-removed))/;

/** Rules about what can make a schema differ as it is sent, so that the type for that comes or goes. */
const directionRules = /^(?:read-only-|write-only-|property-)/;

/** An edit, as far as names go. */
export interface NamedEdit {
  readonly rule: RuleId;
  readonly subject: SideNodes;
}

/**
 * The names that code has to write otherwise because of one edit. What stays is called otherwise where it has another
 * name, whatever has the old one now. Of what goes, the package loses only names that nothing else has.
 * @returns `undefined` for an edit that touches no name.
 */
export function nameChangeOf(edit: NamedEdit, { base, head }: NamedSides): NameChange | undefined {
  const removed = differingNames(edit, edit.subject.base, base, head);
  const added = differingNames(edit, edit.subject.head, head, base);
  return removed.length + added.length === 0 ? undefined : { removed, added };
}

/**
 * Names that stand for something else than before an edit, with what they stand for now: "the function of `GET /teams`".
 */
export function movedNames(edit: NamedEdit, { base, head }: NamedSides): [string, string][] {
  const old = groupsAt(edit, edit.subject.base, base).flatMap(({ own, partner }) => {
    const kept = new Set(partner(head.names));
    return own.filter((name) => !isPath(name) && !kept.has(name));
  });
  const moved = [...new Set(old)].flatMap((name): [string, string][] => {
    const meaning = head.names.meanings.get(name);
    return meaning === undefined ? [] : [[name, meaning]];
  });
  const exported = moved.filter(([name]) => !name.includes("["));
  return exported.length > 0 ? exported : moved;
}

function differingNames(
  edit: NamedEdit,
  node: Node | undefined,
  side: NamedSide,
  { names: others }: NamedSide,
): string[] {
  const found = groupsAt(edit, node, side).flatMap(({ own, partner }) => {
    const kept = partner(others);
    const isOther = (name: string): boolean =>
      kept === undefined || isPath(name) ? !others.meanings.has(name) : !kept.includes(name);
    return own.filter(isOther);
  });
  return [...new Set(found)];
}

/** The names of one thing. */
interface NameGroup {
  readonly own: readonly string[];
  /** The names that it has on the other side, `undefined` where it is not there. */
  readonly partner: (others: ExportedNames) => readonly string[] | undefined;
}

function groupsAt(
  { rule }: NamedEdit,
  node: Node | undefined,
  { names, operations, renamed }: NamedSide,
): NameGroup[] {
  if (node === undefined) return [];
  const ofSchema = (
    pointer: string,
    listing: (names: SchemaTypeNames) => string[],
  ): NameGroup[] => {
    const own = names.schemas.get(pointer);
    if (own === undefined) return [];
    const partner = (others: ExportedNames): readonly string[] | undefined => {
      const other = others.schemas.get(renamed.get(pointer) ?? pointer);
      return other && listing(other);
    };
    return [{ own: listing(own), partner }];
  };
  if (directionRules.test(rule)) {
    let schema: Node | undefined = node;
    while (schema !== undefined && componentAt(schema)?.group !== "schemas") schema = schema.parent;
    if (schema === undefined) return [];
    return ofSchema(pointerOf(schema), ({ writable }) =>
      writable === undefined ? [] : [writable],
    );
  }
  if (!namingRules.test(rule)) return [];
  const pointer = pointerOf(node);
  const ofOperations = (names.operationsAt.get(pointer) ?? []).map((own): NameGroup => {
    const other = operations.get(own.operation);
    const partner = (others: ExportedNames): readonly string[] | undefined => {
      const found = other && others.operations.get(other);
      return found && listed(found);
    };
    return { own: listed(own), partner };
  });
  return [...ofOperations, ...ofSchema(pointer, listedTypes)];
}

function listed({ functionName, key, path }: OperationNames): string[] {
  return [functionName, ...(key === undefined ? [] : [key]), path];
}

function listedTypes({ type, writable }: SchemaTypeNames): string[] {
  return [type, ...(writable === undefined ? [] : [writable])];
}

/** A key of `paths` always stands for the same path. */
function isPath(name: string): boolean {
  return name.startsWith("paths[");
}
