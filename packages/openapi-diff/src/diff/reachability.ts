import type { ApiModel, Operation, PartReference } from "@convex-openapi/document/model";
import { operationName } from "./compare/operation-name.ts";

/** The way data goes, seen from the client. */
type Way = "request" | "response";

/**
 * Which operations of a description lead to which parts of it, by their ids. References in callbacks and webhooks count
 * the other way round: what the API sends there is what its client receives.
 */
export class Reachability {
  readonly model: ApiModel;
  /** By operation, the parts that it refers to itself. */
  readonly parts: ReadonlyMap<Operation, readonly string[]>;
  #users: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(model: ApiModel) {
    this.model = model;
    this.parts = new Map(
      [...model.graph.operations].map(([operation, { request, response }]) => [
        operation,
        [...request, ...response].map(({ target }) => target),
      ]),
    );
  }

  /** The parts whose own text leads to one of `targets`, those included. */
  dependentsOf(targets: ReadonlySet<string>): ReadonlySet<string> {
    const users = (this.#users ??= usersByTarget(this.model));
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

  /** `targets` and every part that they lead to. */
  closureOf(targets: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [...targets];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...this.#targetsOf(id));
    }
    return found;
  }

  /** `ids` in an order in which each part comes after those of them that it refers to, circles aside. */
  innermostFirst(ids: ReadonlySet<string>): string[] {
    const ordered = new Set<string>();
    const seen = new Set<string>();
    const visit = (id: string): void => {
      if (seen.has(id) || !ids.has(id)) return;
      seen.add(id);
      this.#targetsOf(id).forEach(visit);
      ordered.add(id);
    };
    ids.forEach(visit);
    return [...ordered];
  }

  /** Whether a part leads back to itself. */
  isRecursive(id: string): boolean {
    return this.closureOf(this.#targetsOf(id)).has(id);
  }

  /** The names of the operations that lead to a part, by direction. */
  usersOf(id: string): Record<Way, Set<string>> {
    const users = { request: new Set<string>(), response: new Set<string>() };
    const dependents = this.dependentsOf(new Set([id]));
    for (const [operation, { request, response }] of this.model.graph.operations) {
      const isWebhook = operation.section === "webhooks";
      const name = operationName(operation);
      const note = (list: readonly PartReference[], outward: Way, inward: Way): void => {
        for (const { target, isReversed } of list) {
          if (dependents.has(target)) users[isReversed === isWebhook ? outward : inward].add(name);
        }
      };
      note(request, "request", "response");
      note(response, "response", "request");
    }
    return users;
  }

  #targetsOf(id: string): string[] {
    return (this.model.graph.parts.get(id)?.references ?? []).map(({ target }) => target);
  }
}

function usersByTarget({ graph }: ApiModel): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [id, { references }] of graph.parts) {
    for (const { target } of references) {
      const known = users.get(target) ?? [];
      known.push(id);
      users.set(target, known);
    }
  }
  return users;
}
