import type { Operation } from "@convex-openapi/document/model";
import { operationName } from "./compare/operation-name.ts";
import type { SideNodes } from "./compare/walk.ts";
import { code } from "./compare/words.ts";
import { rate, withTypes, type Finding } from "./finding.ts";
import { nameChangeOf, type NamedSides } from "./name-changes.ts";

/**
 * The findings, and those for names that an operation or a schema no longer has although nothing that was found says so:
 * another one has the name now, or wants it too. A name that goes breaks code, also where no rule expects that.
 */
export function judgeNames(findings: readonly Finding[], names: NamedSides): Finding[] {
  const reported = new Set<string>();
  const judged = findings.map((finding) => {
    const removed = nameChangeOf(finding.edit, names)?.removed ?? [];
    for (const name of removed) reported.add(name);
    return finding.rule.about === "operationId" ? withoutFunction(finding, names) : finding;
  });
  return [
    ...judged,
    ...[...changedFunctions(names), ...changedTypes(names)]
      .filter(({ before }) => !reported.has(before))
      .map(findingOf),
  ];
}

/** A finding about an operationId, where the function has another name for that reason. */
function withoutFunction(finding: Finding, names: NamedSides): Finding {
  const { subject } = finding.edit;
  const [name] = nameChangeOf(finding.edit, names)?.removed ?? [];
  if (name === undefined || name.includes("[") || subject.head === undefined) return finding;
  // Code that uses a name of something else can compile, and calls another operation: no compiler says that.
  if (names.head.names.meanings.has(name)) return withTypes(finding, () => "breaking");
  const disagrees = finding.expected !== "breaking";
  const message = `The function ${code(name)} is no longer exported.`;
  return {
    ...withTypes(finding, () => "breaking"),
    compiler: { verdict: "breaks", disagrees, message },
  };
}

/** A name that something has no longer, although it is still there. */
interface LostName {
  readonly before: string;
  /** What had it, as reports say it. */
  readonly label: string;
  readonly place: SideNodes;
  readonly operation?: Operation;
}

function changedFunctions({ base, head }: NamedSides): LostName[] {
  return [...base.operations].flatMap(([operation, other]): LostName[] => {
    const old = base.names.operations.get(operation);
    const now = head.names.operations.get(other);
    if (old === undefined || now === undefined) return [];
    const place = { base: operation.node, head: other.node };
    const called = code(operationName(other));
    if (old.functionName !== now.functionName) {
      const label = `The function of ${called}`;
      return [{ before: old.functionName, label, place, operation: other }];
    }
    if (old.init !== now.init) {
      return [
        { before: old.init, label: `The type of what ${called} takes`, place, operation: other },
      ];
    }
    // An operationId of its own that is another one is reported as that.
    if (old.key === undefined || old.key === now.key) return [];
    return [{ before: old.key, label: `The type of ${called}`, place, operation: other }];
  });
}

function changedTypes({ base, head }: NamedSides): LostName[] {
  return [...base.names.schemas].flatMap(([pointer, old]): LostName[] => {
    const now = head.names.schemas.get(base.renamed.get(pointer) ?? pointer);
    if (now === undefined) return [];
    const place = { base: old.node, head: now.node };
    const label = `The type of the schema ${now.label}`;
    if (old.type !== now.type) return [{ before: old.type, label, place }];
    // Where it no longer differs as it is sent, what made it so is to blame.
    if (old.writable === undefined || now.writable === undefined) return [];
    if (old.writable === now.writable) return [];
    return [{ before: old.writable, label: `${label} as it is sent`, place }];
  });
}

function findingOf({ before, label, place, operation }: LostName): Finding {
  const callers = new Set(operation === undefined ? [] : [operationName(operation)]);
  const users = { request: callers, response: new Set<string>() };
  return rate({
    rule: "exported-name-changed",
    subject: place,
    at: place,
    details: { before: code(before) },
    label,
    usedBy: users,
    typedBy: users,
    isExcused: false,
  });
}
