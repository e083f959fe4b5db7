import {
  componentAround,
  componentAt,
  componentId,
  type Node,
  pointerOf,
  type ProseChange,
} from "@convex-openapi/document/model";
import type { DocumentComparison } from "./compare/compare-documents.ts";
import type { RecordedEdit } from "./compare/edit-recorder.ts";
import type { UsedBy } from "./compare/reached-operations.ts";
import { operationName } from "./compare/operation-name.ts";
import { code, valueText } from "./compare/words.ts";
import type { Reachability } from "./reachability.ts";
import { ruleTable, type RuleId } from "./rules/rule-table.ts";

/**
 * The changes that only people read: texts, examples, extensions, links, and what a description says about itself. Of
 * one thing, its texts are one finding and its examples another.
 */
export function findProse(
  base: Reachability,
  head: Reachability,
  { edits, kept, schemaNames }: Pick<DocumentComparison, "edits" | "kept" | "schemaNames">,
): RecordedEdit[] {
  const reported = reportedExtensions(edits);
  const moved = kept.filter(({ match }) => match !== "same");
  const changes = base.model.proseChangesTo(head.model, {
    schemas: schemaNames.renamed,
    nodes: moved.map((pair) => ({ base: pair.base.node, head: pair.head.node })),
  });
  const found = new Map<string, RecordedEdit>();
  const usersOfBase = usersIn(base);
  const usersOfHead = usersIn(head);
  for (const change of changes) {
    const { owner, at } = change;
    const rule = ruleOf(change);
    if (change.kind === "extension" && reported.has(extensionKey(owner.head, change.name)))
      continue;
    const details = detailsOf(change);
    const key = JSON.stringify([
      rule,
      pointerOf(owner.head),
      details?.["name"],
      change.field?.name,
    ]);
    if (found.has(key)) continue;
    const label = labelOf(owner.head, change);
    const users = at.head === undefined ? usersOfBase(owner.base) : usersOfHead(owner.head);
    found.set(key, {
      rule,
      subject: {
        base: at.base === undefined ? undefined : owner.base,
        head: at.head === undefined ? undefined : owner.head,
      },
      at,
      ...(details === undefined ? {} : { details }),
      ...(label === undefined ? {} : { label }),
      usedBy: users,
      typedBy: users,
      isExcused: false,
    });
  }
  return [...found.values()];
}

/** The extensions that findings of other rules report, each where it stands. */
function reportedExtensions(edits: readonly RecordedEdit[]): ReadonlySet<string> {
  return new Set(
    edits.flatMap(({ rule, subject: { head }, details = {} }) =>
      (ruleTable[rule].coveredExtensions ?? []).flatMap((name) => {
        const isMeant = details["keyword"] === undefined || details["keyword"] === code(name);
        return head === undefined || !isMeant ? [] : [extensionKey(head, name)];
      }),
    ),
  );
}

function extensionKey(owner: Node, name: string): string {
  return `${name} ${pointerOf(owner)}`;
}

function ruleOf({ kind, owner, at }: ProseChange): RuleId {
  if (kind === "self") return "info-changed";
  if (kind === "example") return "example-changed";
  if (kind === "extension") return "vendor-extension-changed";
  if (kind === "link") {
    if (at.base === undefined) return "link-added";
    return at.head === undefined ? "link-removed" : "link-changed";
  }
  if (owner.head.kind === "operation") return "operation-docs-changed";
  return owner.head.kind === "response" ? "response-description-changed" : "description-changed";
}

function detailsOf({ kind, name, field }: ProseChange): RecordedEdit["details"] {
  if (kind === "text" || kind === "example") return undefined;
  if (field === undefined) return { name: code(name) };
  return {
    name: code(name),
    keyword: code(field.name),
    before: valueText(field.before),
    after: valueText(field.after),
  };
}

/** Names for what is no part of an operation and has no words of its own. */
function labelOf(owner: Node, { kind }: ProseChange): string | undefined {
  if (kind === "link" && owner.kind === "components") return "components";
  const component = kind === "example" ? componentAt(owner) : undefined;
  return component?.group === "examples" ? code(`examples.${component.name}`) : undefined;
}

/** Who uses what stands at a node. */
function usersIn(reachability: Reachability): (node: Node) => UsedBy {
  const operations = new Map(
    [...reachability.parts.keys()].map((operation) => [pointerOf(operation.node), operation]),
  );
  const known = new Map<string, UsedBy>();
  return (node) => {
    const component = componentAround(node);
    if (component !== undefined) {
      const id = componentId(component);
      const users = known.get(id) ?? reachability.usersOf(id);
      known.set(id, users);
      return users;
    }
    const users = { request: new Set<string>(), response: new Set<string>() };
    for (let here: Node | undefined = node, below; here !== undefined; here = here.parent) {
      const operation = here.kind === "operation" ? operations.get(pointerOf(here)) : undefined;
      if (operation !== undefined) {
        users[below === "responses" ? "response" : "request"].add(operationName(operation));
      }
      below = here.kind;
    }
    return users;
  };
}
