import { isCallable, type Operation } from "@convex-openapi/document/model";

/** An operation of both sides, and what it has in common. */
export interface OperationPair {
  readonly base: Operation;
  readonly head: Operation;
  /**
   * `same`: path and method. `parameters`: the path but for the names in its template. `query`: the path but for how
   * the query in it is encoded. `spelling`: the path but for case and slashes at its end. `identity`: the operationId
   * alone.
   */
  readonly match: "same" | "parameters" | "query" | "spelling" | "identity";
}

/** What became of the operations of the old description. */
export interface OperationMatches {
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** Finds for each operation the one that it has become: the same, a renamed one, or none. */
export function matchOperations(
  base: readonly Operation[],
  head: readonly Operation[],
): OperationMatches {
  const pairs: OperationPair[] = [];
  let removed = [...base];
  let added = [...head];
  const take = (
    match: OperationPair["match"],
    keyOf: (operation: Operation) => string | undefined,
  ): void => {
    const open = new Map<string, Operation>();
    for (const operation of added) {
      const key = keyOf(operation);
      if (key !== undefined && !open.has(key)) open.set(key, operation);
    }
    removed = removed.filter((operation) => {
      const key = keyOf(operation);
      const partner = key === undefined ? undefined : open.get(key);
      if (key === undefined || partner === undefined) return true;
      open.delete(key);
      pairs.push({ base: operation, head: partner, match });
      return false;
    });
    const taken = new Set(pairs.map((pair) => pair.head));
    added = added.filter((operation) => !taken.has(operation));
  };
  take("same", ({ method, path }) => `${method} ${path}`);
  take("parameters", ({ method, path }) => `${method} ${path.replaceAll(/\{[^{}]*\}/g, "{}")}`);
  take("query", ({ method, path }) => `${method} ${sentPath(path)}`);
  take("spelling", ({ method, path }) => `${method} ${path.toLowerCase().replace(/\/+$/, "")}`);
  take("identity", (operation) => {
    const { operationId, section } = operation;
    // What no client can send has no function that could stay.
    const isSendable = section !== "paths" || isCallable(operation);
    return operationId === undefined ? undefined : `${isSendable} ${operationId}`;
  });
  return { pairs, removed, added };
}

/**
 * The parameters of a path template that have another name in another template, by old name. In a path that moved the
 * place of a parameter says nothing about what it is, so that none is another one there.
 */
export function renamedPathParameters(base: string, head: string): ReadonlyMap<string, string> {
  if (placesIn(base) !== placesIn(head)) return new Map();
  const old = namesIn(base);
  const now = namesIn(head);
  if (old.length !== now.length) return new Map();
  return new Map(
    old.flatMap((name, index): [string, string][] => {
      const other = now[index];
      return other === undefined || other === name ? [] : [[name, other]];
    }),
  );
}

/** A path with the query in it as clients send that: `?a=1+2` and `?a=1%202` are the same. */
function sentPath(path: string): string {
  const [, template = "", query = "", fragment = ""] =
    /^([^?#]*)(\?[^#]*)?([^]*)$/.exec(path) ?? [];
  const sent = String(new URLSearchParams(query));
  return `${template}${sent && `?${sent}`}${fragment}`;
}

/** A path with its parameters left empty, in the spelling that those have which differ in nothing else. */
function placesIn(path: string): string {
  return path
    .replaceAll(/\{[^{}]*\}/g, "{}")
    .toLowerCase()
    .replace(/\/+$/, "");
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "");
}
