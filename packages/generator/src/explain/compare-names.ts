import type { Compiler, TypesImpact } from "@convex-openapi/diff/report";
import type { Declaration } from "./declarations.ts";
import type { OutputPair } from "./judge-output.ts";
import { positionOf, type OutputFinding, type OutputRule } from "./output-finding.ts";
import type { OperationUsers } from "./operation-users.ts";
import type { Output } from "./read-output.ts";
import { isOperation } from "./surfaces.ts";

/** Finds names that came, went, or are spelled otherwise: exports, and the keys of large interfaces. */
export class NameComparison {
  readonly #compiler: Compiler;
  readonly #pair: OutputPair;
  readonly #users: OperationUsers;
  readonly #findings: OutputFinding[] = [];
  /** Keys that are reported with the export that stands for them. */
  readonly #reported = new Set<string>();

  constructor(compiler: Compiler, pair: OutputPair, users: OperationUsers) {
    this.#compiler = compiler;
    this.#pair = pair;
    this.#users = users;
  }

  /**
   * Every name that is different.
   * @param unknown modules that are missing on the old side: what the new ones export may well have been there.
   */
  find(unknown: readonly string[]): readonly OutputFinding[] {
    const { base, head } = this.#pair;
    const gone = [...base.exports.keys()].filter((name) => isLost(name, base, head));
    const come = [...head.exports.keys()].filter(
      (name) =>
        isLost(name, head, base) && !unknown.includes(declarationOf(head, name)?.module ?? ""),
    );
    const renamed = new Map<string, string>();
    for (const name of gone) {
      const target = this.#targetOf(base, name);
      const next = come.find(
        (other) =>
          target !== undefined &&
          this.#targetOf(head, other) === target &&
          ![...renamed.values()].includes(other),
      );
      if (next !== undefined && !head.exports.has(name)) renamed.set(name, next);
    }
    for (const name of gone) this.#exportGone(name, renamed.get(name));
    const taken = new Set(renamed.values());
    for (const name of come) if (!taken.has(name)) this.#exportCame(name);
    this.#compareMembers();
    return this.#findings;
  }

  #exportGone(name: string, renamedTo: string | undefined): void {
    const { base, head } = this.#pair;
    const old = declarationOf(base, name);
    const now = renamedTo === undefined ? undefined : declarationOf(head, renamedTo);
    const kind = this.#kindOf(base, name);
    const removed = [name, ...this.#keysOf(base, head, name)];
    const added =
      renamedTo === undefined ? [] : [renamedTo, ...this.#keysOf(head, base, renamedTo)];
    const rest = head.exports.has(name) ? ` as a ${kind}` : "";
    const message =
      renamedTo === undefined
        ? `The ${kind} \`${name}\` is no longer exported${rest}.`
        : `The ${kind} \`${name}\` is now called \`${renamedTo}\`.`;
    this.#add({
      rule: renamedTo === undefined ? "export-removed" : "export-renamed",
      types: "breaking",
      message,
      id: old?.id ?? name,
      target: this.#targetOf(base, name),
      names: { removed, added },
      old,
      now,
    });
  }

  #exportCame(name: string): void {
    const { base, head } = this.#pair;
    const now = declarationOf(head, name);
    this.#add({
      rule: "export-added",
      types: "compatible",
      message: `The ${this.#kindOf(head, name)} \`${name}\` is now exported.`,
      id: now?.id ?? name,
      target: this.#targetOf(head, name),
      names: { removed: [], added: [name, ...this.#keysOf(head, base, name)] },
      old: undefined,
      now,
    });
  }

  #compareMembers(): void {
    const { base, head } = this.#pair;
    const isShared = ({ way }: Declaration): boolean =>
      way.length > 1 && base.exports.has(way[0]) && head.exports.has(way[0]);
    for (const old of base.graph.declarations.values()) {
      if (!isShared(old) || head.graph.declarations.has(old.id) || this.#reported.has(old.id))
        continue;
      const message = `The type \`${old.name}\` was removed.`;
      const types = isOperation(old) ? "breaking" : "usage";
      const names = { removed: [old.name], added: [] };
      this.#add({ rule: "member-removed", types, message, id: old.id, names, old, now: undefined });
    }
    for (const now of head.graph.declarations.values()) {
      if (!isShared(now) || base.graph.declarations.has(now.id) || this.#reported.has(now.id))
        continue;
      const message = `The type \`${now.name}\` was added.`;
      const names = { removed: [], added: [now.name] };
      const types = "compatible";
      this.#add({ rule: "member-added", types, message, id: now.id, names, old: undefined, now });
    }
  }

  #add({
    old,
    now,
    target,
    ...finding
  }: {
    readonly rule: OutputRule;
    readonly types: TypesImpact;
    readonly message: string;
    readonly id: string;
    /** The operation or the key that a name stands for. */
    readonly target?: string | undefined;
    readonly names: NonNullable<OutputFinding["names"]>;
    readonly old: Declaration | undefined;
    readonly now: Declaration | undefined;
  }): void {
    this.#findings.push({
      ...finding,
      ...this.#users.of(target?.startsWith("paths[") ? target : finding.id),
      base: old && positionOf(old),
      head: now && positionOf(now),
    });
  }

  /** The keys for which an export stands and that the other output does not have. */
  #keysOf(own: Output, other: Output, name: string): string[] {
    const target = this.#targetOf(own, name);
    if (target === undefined) return [];
    const keys = [target, ...own.graph.referencesOf(target, "request")].filter(
      (key) =>
        (key === target || key.startsWith("operations[")) && !other.graph.declarations.has(key),
    );
    for (const key of keys) this.#reported.add(key);
    return keys;
  }

  /** The operation that a function calls, or the key that a type is named for. */
  #targetOf({ graph, exports }: Output, name: string): string | undefined {
    const id = exports.get(name)?.id;
    const declaration = id === undefined ? undefined : graph.declarations.get(id);
    if (id === undefined || declaration === undefined) return undefined;
    const references = graph.referencesOf(id, "response");
    if (this.#compiler.isFunctionDeclaration(declaration.node))
      return references.find((reference) => reference.startsWith("paths["));
    return graph.keyOf(id);
  }

  #kindOf({ exports, graph }: Output, name: string): string {
    const exported = exports.get(name);
    if (exported?.isValue !== true) return "type";
    const node = exported.id === undefined ? undefined : graph.declarations.get(exported.id)?.node;
    return node !== undefined && this.#compiler.isFunctionDeclaration(node) ? "function" : "value";
  }
}

/** Whether a name, or what it is, is not among the exports of another output. */
function isLost(name: string, own: Output, other: Output): boolean {
  const before = own.exports.get(name);
  const after = other.exports.get(name);
  if (after === undefined) return true;
  return (before?.isValue === true && !after.isValue) || (before?.isType === true && !after.isType);
}

function declarationOf({ exports, graph }: Output, name: string): Declaration | undefined {
  const id = exports.get(name)?.id;
  return id === undefined ? undefined : graph.declarations.get(id);
}
