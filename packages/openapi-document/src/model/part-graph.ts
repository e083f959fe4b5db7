import type { JsonObject, JsonValue } from "../document.ts";
import { parsePointer } from "../json-pointer.ts";
import { isObject, referencePointer } from "../reference.ts";
import { kindBelow, type NodeKind } from "./grammar.ts";
import { child, type Node, pointerOf, tokensOf } from "./node.ts";
import type { Operation } from "./operation.ts";
import { entriesOf } from "./read-content.ts";
import { componentAround, componentId, mappedRef, type References } from "./references.ts";
import type { Place } from "./walk.ts";
import { Written } from "./written.ts";

/** A reference to a part of a description. */
export interface PartReference {
  /** See {@link partId}. */
  readonly target: string;
  /** Whether a callback holds it: what is sent there is what the client receives. */
  readonly isReversed: boolean;
}

/** Something that other parts of a description refer to: an entry of `components`, or what a `$ref` finds elsewhere. */
export interface Part {
  readonly written: Written;
  readonly references: readonly PartReference[];
}

/** What an operation itself refers to. */
export interface OperationReferences {
  readonly request: readonly PartReference[];
  readonly response: readonly PartReference[];
}

/** The part that a node is or stands in, by a text that is the same for the same place of any description. */
export function partId(node: Node): string {
  const component = componentAround(node);
  return component === undefined ? pointerOf(node) : componentId(component);
}

/**
 * Which parts of a description refer to which, by `$ref` or by the mapping of a discriminator. References in examples
 * are data. Those in extensions count: they may mean something.
 */
export class PartGraph {
  /** Every entry of `components`, and what else is referred to, by {@link partId}. */
  readonly parts: ReadonlyMap<string, Part>;
  readonly operations: ReadonlyMap<Operation, OperationReferences>;
  readonly #references: References;
  #hasDiscriminators = false;
  readonly #targets = new Map<string, string | undefined>();
  /** What is referred to outside of `components` and was not read yet. */
  readonly #open: Place[] = [];

  constructor(references: References, operations: readonly Operation[]) {
    this.#references = references;
    this.operations = new Map(
      operations.map((operation) => [operation, this.#referencesOf(operation)]),
    );
    this.parts = this.#readParts();
  }

  /** Whether a schema has a discriminator. */
  get hasDiscriminators(): boolean {
    return this.#hasDiscriminators;
  }

  /** What an operation refers to, the parameters of its path item included. */
  #referencesOf({ node, parameters }: Operation): OperationReferences {
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

  #readParts(): ReadonlyMap<string, Part> {
    const { node: root, value } = this.#references.root;
    const parts = new Map<string, Part>();
    const read = (id: string, { node, value: part }: Place): void => {
      const references = this.#referencesIn(node.kind, part);
      parts.set(id, { written: new Written(part), references });
    };
    for (const [group, map] of entriesOf(value["components"])) {
      const holder = child(child(root, "components"), group);
      for (const [name, entry] of entriesOf(map)) {
        read(componentId({ group, name }), { node: child(holder, name), value: entry });
      }
    }
    for (let place = this.#open.pop(); place !== undefined; place = this.#open.pop()) {
      read(partId(place.node), place);
    }
    return parts;
  }

  #referencesIn(kind: NodeKind, value: JsonValue | undefined): PartReference[] {
    const found: PartReference[] = [];
    const add = (ref: string, isReversed: boolean): void => {
      const target = this.#targetOf(ref);
      if (target !== undefined) found.push({ target, isReversed });
    };
    const visit = (at: NodeKind, item: JsonValue | undefined, isReversed: boolean): void => {
      if (Array.isArray(item)) {
        const inner = at === "schema" ? at : kindBelow(at, "0");
        for (const entry of item) visit(inner, entry, isReversed);
      }
      if (!isObject(item)) return;
      if (at === "schema" && isObject(item["discriminator"])) {
        this.#hasDiscriminators = true;
        for (const ref of mappedIn(item["discriminator"])) add(ref, isReversed);
      }
      for (const key in item) {
        const inner = item[key];
        if (typeof inner === "string") {
          if (key === "$ref") add(inner, isReversed);
        } else if (typeof inner === "object" && inner !== null) {
          const below = kindBelow(at, key);
          if (isExample(key, below)) continue;
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

  #find(ref: string): string | undefined {
    const place = this.#references.target(ref);
    if (place === undefined) return missingComponent(ref);
    const isComponent = componentAround(place.node) !== undefined;
    if (!isComponent) this.#open.push(place);
    return partId(place.node);
  }
}

/** A pointer names its entry of `components` even where there is none. */
function missingComponent(ref: string): string | undefined {
  const [section, group, name] = parsePointer(referencePointer(ref) ?? "");
  const isComponent = section === "components" && group !== undefined && name !== undefined;
  return isComponent ? componentId({ group, name }) : undefined;
}

function isExample(key: string, kind: NodeKind): boolean {
  return (key === "example" && kind === "value") || (key === "examples" && kind !== "schema");
}

function mappedIn({ mapping, defaultMapping }: JsonObject): string[] {
  const targets = [...entriesOf(mapping).map(([, to]) => to), defaultMapping];
  return targets.flatMap((to) => (typeof to === "string" ? [mappedRef(to)] : []));
}
