import type { JsonObject, JsonValue } from "../document.ts";
import { orderedKeys, type NodeKind } from "../model/grammar.ts";
import { child, refNode, type Node } from "../model/node.ts";
import { childOf } from "../model/references.ts";
import { compareText } from "../model/sorted.ts";
import { isContainer, isObject } from "../reference.ts";
import { isData, kindInside } from "./kind-inside.ts";
import { isReferencePlace, type ReferencePlace } from "./reference-targets.ts";
import { isUriReference } from "./reference-uri.ts";
import type { FilePlace, SchemaResources } from "./schema-resources.ts";

/** A reference as it is written: a `$ref`, or a value of a discriminator's mapping. */
export interface WrittenReference {
  /** Its `node` says what the target stands for. */
  readonly place: ReferencePlace;
  /** Where the text of the reference stands. */
  readonly node: Node;
  /** The object that has the text under {@link key}. */
  readonly holder: JsonObject;
  readonly key: string;
}

/** What becomes of the references that are met. */
export interface ReferenceVisitor {
  /** Called at each reference: gives what it leads to, to be visited first. */
  enter(reference: WrittenReference): FilePlace | undefined;
  /** Called once everything below the target was visited. */
  leave?(reference: WrittenReference): void;
}

type Task = FilePlace | { readonly leaving: WrittenReference };

/**
 * Visits the references of a description, through all of its files: what a reference leads to before the reference
 * itself, and otherwise in an order that does not depend on the order of keys. Each value is visited once as what the
 * grammar takes it for. Examples and other data hold no references.
 */
export class ReferenceWalk {
  readonly #resources: SchemaResources;
  readonly #seen = new Map<NodeKind, Set<object>>();

  constructor(resources: SchemaResources) {
    this.#resources = resources;
  }

  /** Visits what was not visited yet from some places on. */
  visit(starts: readonly FilePlace[], visitor: ReferenceVisitor): void {
    const tasks: Task[] = [...starts].reverse();
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      if ("leaving" in task) visitor.leave?.(task.leaving);
      else if (this.#isNew(task)) {
        for (const inner of this.#tasksAt(task, visitor).reverse()) tasks.push(inner);
      }
    }
  }

  #isNew({ node: { kind }, value }: FilePlace): boolean {
    if (!isContainer(value)) return false;
    const seen = this.#seen.get(kind) ?? new Set();
    this.#seen.set(kind, seen);
    const { size } = seen;
    return seen.add(value).size > size;
  }

  #tasksAt(place: FilePlace, visitor: ReferenceVisitor): Task[] {
    const tasks = [
      ...mappedSchemas(place).flatMap((mapped) => [...targetOf(mapped, visitor), leave(mapped)]),
      ...this.#inside(place),
    ];
    if (!isReferencePlace(place)) return tasks;
    const reference = writtenReference(place);
    return [...targetOf(reference, visitor), ...tasks, leave(reference)];
  }

  #inside(place: FilePlace): FilePlace[] {
    const { node, value } = place;
    const keys = isObject(value) ? orderedKeys(node.kind, value) : Object.keys(value ?? {});
    return keys.flatMap((key) => {
      const kind = kindInside(place, key);
      if (kind === "value" && isData(node.kind, key)) return [];
      return this.#resources.inside(place, key, kind) ?? [];
    });
  }
}

/** What a reference leads to, as what stands there for the grammar; none where it leads to nothing. */
export function targetOf(reference: WrittenReference, visitor: ReferenceVisitor): FilePlace[] {
  const target = visitor.enter(reference);
  const { kind } = reference.place.node;
  return target === undefined ? [] : [{ ...target, node: { ...target.node, kind } }];
}

function leave(leaving: WrittenReference): Task {
  return { leaving };
}

function writtenReference(place: ReferencePlace): WrittenReference {
  return { place, node: refNode(place.node), holder: place.value, key: "$ref" };
}

/** The texts of a discriminator that are references and no names. */
function mappedSchemas({ resource, node, value }: FilePlace): WrittenReference[] {
  const discriminator = node.kind === "schema" && isObject(value) ? value["discriminator"] : null;
  if (!isObject(discriminator)) return [];
  const at = child(node, "discriminator");
  const references = (holder: JsonObject, parent: Node, keys: string[]): WrittenReference[] =>
    keys.sort(compareText).flatMap((key) => {
      const $ref = holder[key];
      if (typeof $ref !== "string" || !isUriReference($ref)) return [];
      if (isNameIn(resource.file.value, $ref)) return [];
      const place = { resource, node: child(parent, key, "schema"), value: { $ref } };
      return [{ place, node: place.node, holder, key }];
    });
  const { mapping } = discriminator;
  return [
    ...(isObject(mapping) ? references(mapping, child(at, "mapping"), Object.keys(mapping)) : []),
    ...references(discriminator, at, ["defaultMapping"]),
  ];
}

/** A schema beside it may be called like a file. */
function isNameIn(description: JsonValue, text: string): boolean {
  const components = childOf(description, "components") ?? null;
  const schemas = childOf(components, "schemas") ?? null;
  return childOf(schemas, text) !== undefined;
}
