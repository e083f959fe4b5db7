import { componentAt, type Node, type Operation, pointerOf } from "@convex-openapi/document/model";
import type { SideNodes } from "./compare/walk.ts";
import type { ExportedNames, OperationNames, SchemaTypeNames } from "./exported-names.ts";
import { ruleTable, type RuleId } from "./rules/rule-table.ts";

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
  const { subject } = edit;
  const removed = differingNames(groupsAt(edit, subject.base, base, subject.head, head), head);
  const added = differingNames(groupsAt(edit, subject.head, head, subject.base, base), base);
  return removed.length + added.length === 0 ? undefined : { removed, added };
}

/**
 * Names that stand for something else than before an edit, with what they stand for now: "the function of `GET /teams`".
 */
export function movedNames(edit: NamedEdit, { base, head }: NamedSides): [string, string][] {
  const { subject } = edit;
  const groups = groupsAt(edit, subject.base, base, subject.head, head);
  const old = groups.flatMap(({ own, other = [] }) =>
    own.filter((name) => !isPath(name) && !other.includes(name)),
  );
  // A schema that was renamed to the name is reported as that.
  const taken = new Set(
    [...head.names.schemas].flatMap(([pointer, names]) =>
      head.renamed.has(pointer) ? typesOf(names) : [],
    ),
  );
  const moved = [...new Set(old)].flatMap((name): [string, string][] => {
    const meaning = head.names.meanings.get(name);
    return meaning === undefined || taken.has(name) ? [] : [[name, meaning]];
  });
  const exported = moved.filter(([name]) => !name.includes("["));
  return exported.length > 0 ? exported : moved;
}

function differingNames(groups: readonly NameGroup[], { names }: NamedSide): string[] {
  const found = groups.flatMap(({ own, other }) =>
    own.filter((name) =>
      other === undefined || isPath(name) ? !names.meanings.has(name) : !other.includes(name),
    ),
  );
  return [...new Set(found)];
}

/** The names of one thing. */
interface NameGroup {
  readonly own: readonly string[];
  /** The names that it has on the other side, `undefined` where it is not there. */
  readonly other: readonly string[] | undefined;
}

/** The names of what an edit is about on one side. */
function groupsAt(
  { rule }: NamedEdit,
  node: Node | undefined,
  side: NamedSide,
  otherNode: Node | undefined,
  { names: others }: NamedSide,
): NameGroup[] {
  if (node === undefined) return [];
  const { about } = ruleTable[rule];
  // Either can make a schema differ as it is sent, so that the type for that comes or goes.
  if (about === "direction" || about === "property") {
    let schema: Node | undefined = node;
    while (schema !== undefined && componentAt(schema)?.group !== "schemas") schema = schema.parent;
    return schema === undefined ? [] : schemaGroup(schema, side, others, sentType);
  }
  if (about !== "name" && about !== "operationId") return [];
  const there = otherNode && others.operationsAt.get(pointerOf(otherNode));
  const ofOperations = (side.names.operationsAt.get(pointerOf(node)) ?? []).flatMap((own) => {
    const partner = side.operations.get(own.operation);
    const other = partner && others.operations.get(partner);
    // What else is at a path may have come from elsewhere.
    const isMeant = other === undefined ? otherNode === undefined : there?.includes(other);
    if (isMeant !== true) return [];
    return [{ own: namesOf(own), other: other && namesOf(other) }];
  });
  return [...ofOperations, ...schemaGroup(node, side, others, typesOf)];
}

function schemaGroup(
  node: Node,
  { names, renamed }: NamedSide,
  others: ExportedNames,
  listed: (names: SchemaTypeNames) => string[],
): NameGroup[] {
  const pointer = pointerOf(node);
  const own = names.schemas.get(pointer);
  if (own === undefined) return [];
  const other = others.schemas.get(renamed.get(pointer) ?? pointer);
  return [{ own: listed(own), other: other && listed(other) }];
}

function namesOf({ functionName, pages, stream, key, path }: OperationNames): string[] {
  return [functionName, pages, stream, key, path].filter((name) => name !== undefined);
}

function typesOf({ type, writable }: SchemaTypeNames): string[] {
  return [type, ...(writable === undefined ? [] : [writable])];
}

function sentType({ writable }: SchemaTypeNames): string[] {
  return writable === undefined ? [] : [writable];
}

/** A key of `paths` always stands for the same path. */
function isPath(name: string): boolean {
  return name.startsWith("paths[");
}
