import type { JsonObject, JsonValue } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { isObject, referencePointer } from "../reference.ts";
import { child, kindBelow, type NodeKind } from "./grammar.ts";
import { tokensOf, type Node } from "./node.ts";
import type { Operation } from "./operation.ts";
import { entriesOf } from "./read-content.ts";
import { componentAround, componentId, mappedRef, type References } from "./references.ts";
import { Written } from "./written.ts";

/** A reference to an entry of `components`, or to something in it. */
export interface ComponentReference {
  /** See {@link componentId}. */
  readonly target: string;
  /** Whether a callback holds it: what is sent there is what the client receives. */
  readonly isReversed: boolean;
}

/** An entry of `components`, whichever group it stands in. */
export interface ComponentEntry {
  readonly node: Node;
  readonly written: Written;
  readonly references: readonly ComponentReference[];
}

/** What an operation itself refers to. */
export interface OperationReferences {
  readonly request: readonly ComponentReference[];
  readonly response: readonly ComponentReference[];
}

/**
 * Which part of a description refers to which entries of `components`, by `$ref` or by the mapping of a discriminator.
 * References in examples are data. Those in extensions count: they may mean something.
 */
export class ComponentGraph {
  readonly #references: References;
  readonly #targets = new Map<string, string | undefined>();
  #entries: ReadonlyMap<string, ComponentEntry> | undefined;

  constructor(references: References) {
    this.#references = references;
  }

  /** Every entry of `components`, by {@link componentId}. */
  get entries(): ReadonlyMap<string, ComponentEntry> {
    return (this.#entries ??= this.#readEntries());
  }

  /** What an operation refers to, the parameters of its path item included. */
  referencesOf({ node, parameters }: Operation): OperationReferences {
    const { value } = this.#references.at(tokensOf(node)) ?? {};
    if (!isObject(value)) return { request: [], response: [] };
    const { responses, ...rest } = value;
    const outward = parameters.flatMap((use) => {
      const place = this.#references.at(tokensOf(use.node));
      return place === undefined ? [] : this.#referencesIn("parameter", place.value);
    });
    return {
      request: [...this.#referencesIn("operation", rest), ...outward],
      response: this.#referencesIn("map of response", responses),
    };
  }

  #readEntries(): ReadonlyMap<string, ComponentEntry> {
    const { node: root, value } = this.#references.root;
    const entries = new Map<string, ComponentEntry>();
    for (const [group, map] of entriesOf(value["components"])) {
      const holder = child(child(root, "components"), group);
      for (const [name, entry] of entriesOf(map)) {
        const node = child(holder, name);
        entries.set(componentId({ group, name }), {
          node,
          written: new Written(entry),
          references: this.#referencesIn(node.kind, entry),
        });
      }
    }
    return entries;
  }

  #referencesIn(kind: NodeKind, value: JsonValue | undefined): ComponentReference[] {
    const found: ComponentReference[] = [];
    const add = (ref: string, isReversed: boolean): void => {
      const target = this.#targetOf(ref);
      if (target !== undefined) found.push({ target, isReversed });
    };
    const visit = (at: NodeKind, item: JsonValue | undefined, isReversed: boolean): void => {
      if (Array.isArray(item)) {
        for (const inner of item)
          visit(at === "schema" ? at : kindBelow(at, "0"), inner, isReversed);
      }
      if (!isObject(item)) return;
      if (at === "schema") mappedIn(item).forEach((ref) => add(ref, isReversed));
      for (const key in item) {
        const inner = item[key];
        const below = kindBelow(at, key);
        if (typeof inner === "string") {
          if (key === "$ref") add(inner, isReversed);
        } else if (!isExample(key, below)) {
          visit(below, inner, below === "map of callback" ? !isReversed : isReversed);
        }
      }
    };
    visit(kind, value, false);
    return found;
  }

  #targetOf(ref: string): string | undefined {
    if (this.#targets.has(ref)) return this.#targets.get(ref);
    const target = this.#find(ref);
    this.#targets.set(ref, target);
    return target;
  }

  /** A pointer names its component even where there is none. */
  #find(ref: string): string | undefined {
    const pointer = referencePointer(ref);
    if (pointer !== undefined) {
      const [section, group, name] = parsePointer(pointer);
      const isComponent = section === "components" && group !== undefined && name !== undefined;
      return isComponent ? componentId({ group, name }) : undefined;
    }
    const target = this.#references.target(ref);
    const component = target === undefined ? undefined : componentAround(target.node);
    return component && componentId(component);
  }
}

function isExample(key: string, kind: NodeKind): boolean {
  return (key === "example" && kind === "value") || (key === "examples" && kind !== "schema");
}

function mappedIn({ discriminator }: JsonObject): string[] {
  const mapping = isObject(discriminator) ? discriminator["mapping"] : undefined;
  return entriesOf(mapping).flatMap(([, to]) => (typeof to === "string" ? [mappedRef(to)] : []));
}
