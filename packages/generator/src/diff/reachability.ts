import type { JsonObject, JsonValue } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import { isObject, referencePointer } from "../reference.ts";
import { operationsOf, type LocatedOperation } from "./compare/operations.ts";
import { sameJson } from "./schema/json-text.ts";
import type { Side } from "./schema/side.ts";

/** A reference and the way the data goes that it describes: `reversed` inside callbacks. */
interface Reference {
  readonly target: string;
  readonly reversed: boolean;
}

/** An operation with the components that it refers to, by the part that does. */
interface OperationReferences {
  readonly operation: LocatedOperation;
  readonly request: readonly Reference[];
  readonly response: readonly Reference[];
}

/** The way data goes, seen from the client. */
type Way = "request" | "response";

/**
 * Which operations of a description lead to which components. Components are named by their pointer,
 * `/components/schemas/Team`. References in callbacks and webhooks count the other way round: what the API sends there
 * is what its client receives.
 */
export class Reachability {
  readonly side: Side;
  readonly #operations: readonly OperationReferences[];
  readonly #references = new Map<string, readonly Reference[]>();
  #users: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(side: Side) {
    this.side = side;
    for (const [pointer, value] of componentsOf(side.root)) {
      this.#references.set(pointer, referencesIn(value));
    }
    this.#operations = [...operationsOf(side, "paths"), ...operationsOf(side, "webhooks")].map(
      (operation) => {
        const { responses, ...rest } = operation.value;
        const outward = [...operation.parameters.values()].map(({ writtenAt, pointer, value }) =>
          pointer === writtenAt ? value : { $ref: `#${pointer}` },
        );
        return {
          operation,
          request: [...referencesIn(rest), ...outward.flatMap((value) => referencesIn(value))],
          response: referencesIn(responses),
        };
      },
    );
  }

  /** The components whose own text leads to one of `targets`, those included. */
  dependentsOf(targets: ReadonlySet<string>): ReadonlySet<string> {
    const users = (this.#users ??= usersByTarget(this.#references));
    const found = new Set(targets);
    const open = [...targets];
    for (let target = open.pop(); target !== undefined; target = open.pop()) {
      for (const user of users.get(target) ?? []) {
        if (found.has(user)) continue;
        found.add(user);
        open.push(user);
      }
    }
    return found;
  }

  /** `targets` and every component that they lead to. */
  closureOf(targets: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [...targets];
    for (let pointer = open.pop(); pointer !== undefined; pointer = open.pop()) {
      if (found.has(pointer)) continue;
      found.add(pointer);
      for (const { target } of this.#references.get(pointer) ?? []) open.push(target);
    }
    return found;
  }

  /** `pointers` in an order in which each component comes after those of them that it refers to, circles aside. */
  innermostFirst(pointers: ReadonlySet<string>): string[] {
    const ordered = new Set<string>();
    const seen = new Set<string>();
    const visit = (pointer: string): void => {
      if (seen.has(pointer) || !pointers.has(pointer)) return;
      seen.add(pointer);
      for (const { target } of this.#references.get(pointer) ?? []) visit(target);
      ordered.add(pointer);
    };
    for (const pointer of pointers) visit(pointer);
    return [...ordered];
  }

  /** Whether a component leads back to itself. */
  isRecursive(pointer: string): boolean {
    const targets = (this.#references.get(pointer) ?? []).map(({ target }) => target);
    return this.closureOf(targets).has(pointer);
  }

  /** Every operation with what it refers to itself. */
  get operations(): readonly { operation: LocatedOperation; components: readonly string[] }[] {
    return this.#operations.map(({ operation, request, response }) => ({
      operation,
      components: [...request, ...response].map(({ target }) => target),
    }));
  }

  /** The names of the operations that lead to a component, by direction. */
  usersOf(pointer: string): Record<Way, Set<string>> {
    const users = { request: new Set<string>(), response: new Set<string>() };
    const dependents = this.dependentsOf(new Set([pointer]));
    for (const { operation, request, response } of this.#operations) {
      const isWebhook = operation.section === "webhooks";
      const note = (references: readonly Reference[], outward: Way, inward: Way): void => {
        for (const { target, reversed } of references) {
          if (dependents.has(target))
            users[reversed === isWebhook ? outward : inward].add(operation.name);
        }
      };
      note(request, "request", "response");
      note(response, "response", "request");
    }
    return users;
  }
}

function usersByTarget(
  references: ReadonlyMap<string, readonly Reference[]>,
): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [pointer, list] of references) {
    for (const { target } of list) {
      const known = users.get(target) ?? [];
      known.push(pointer);
      users.set(target, known);
    }
  }
  return users;
}

/** The pointer of the component that a pointer stands in, `undefined` outside of `components`. */
export function componentOf(pointer: string): string | undefined {
  const [section, kind, name] = parsePointer(pointer);
  if (section !== "components" || kind === undefined || name === undefined) return undefined;
  return toPointer([section, kind, name]);
}

/** The components that differ between two descriptions, those of one side only included. */
export function changedComponents(base: Side, head: Side): ReadonlySet<string> {
  const old = componentsOf(base.root);
  const now = componentsOf(head.root);
  const changed = new Set<string>();
  for (const pointer of new Set([...old.keys(), ...now.keys()])) {
    if (!sameJson(old.get(pointer), now.get(pointer))) changed.add(pointer);
  }
  return changed;
}

/** Every component by its pointer. */
function componentsOf({ components }: JsonObject): Map<string, JsonValue> {
  const found = new Map<string, JsonValue>();
  if (!isObject(components)) return found;
  for (const [kind, entries] of Object.entries(components)) {
    if (!isObject(entries)) continue;
    for (const [name, value] of Object.entries(entries)) {
      if (value !== undefined) found.set(toPointer(["components", kind, name]), value);
    }
  }
  return found;
}

/** References of a value to components, those of a discriminator's mapping included. Examples are data. */
function referencesIn(value: JsonValue | undefined): Reference[] {
  const found: Reference[] = [];
  const add = (ref: string, reversed: boolean): void => {
    const target = componentOf(referencePointer(ref) ?? "");
    if (target !== undefined) found.push({ target, reversed });
  };
  const visit = (item: JsonValue | undefined, reversed: boolean): void => {
    if (Array.isArray(item)) for (const inner of item) visit(inner, reversed);
    if (!isObject(item)) return;
    for (const key in item) {
      const inner = item[key];
      if (typeof inner === "string") {
        if (key === "$ref") add(inner, reversed);
      } else if (key === "mapping" && isObject(inner)) {
        for (const target of Object.values(inner)) {
          if (typeof target !== "string") continue;
          add(
            target.startsWith("#") ? target : `#${toPointer(["components", "schemas", target])}`,
            reversed,
          );
        }
        visit(inner, reversed);
      } else if (key !== "example" && key !== "examples") {
        visit(inner, key === "callbacks" ? !reversed : reversed);
      }
    }
  };
  visit(value, false);
  return found;
}
