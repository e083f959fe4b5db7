import {
  type Node,
  sameJson,
  type Server,
  type ServerVariable,
} from "@convex-openapi/document/model";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

/** What says servers: a description, a path item or an operation. */
export interface ServerHolder {
  readonly node: Node;
  readonly servers: readonly Server[];
}

/**
 * Compares the servers of a description, a path item or an operation.
 * @param owner whose servers they are, as Markdown; `undefined` for those of the whole description.
 */
export function compareServers(
  walk: SchemaWalk,
  base: ServerHolder,
  head: ServerHolder,
  owner?: string,
): void {
  if ([base, head].every(isServedFromHere)) return;
  const label = owner ?? "The description";
  const [first] = base.servers;
  const [newFirst] = head.servers;
  const defaultChanged =
    first !== undefined && newFirst !== undefined && urlOf(first) !== urlOf(newFirst);
  if (defaultChanged) {
    walk.edit({
      rule: "server-default-changed",
      subject: { base: base.node, head: head.node },
      at: { base: first.node, head: newFirst.node },
      details: { before: code(urlOf(first)), after: code(urlOf(newFirst)) },
      label,
    });
  }
  for (const server of base.servers) {
    const same = head.servers.find((other) => urlOf(other) === urlOf(server));
    if (same !== undefined) compareVariables(walk, server, same, owner);
    else if (!defaultChanged || server !== first) {
      const at = { base: server.node };
      const details = { before: code(urlOf(server)) };
      walk.edit({ rule: "server-removed-or-changed", subject: at, at, details, label });
    }
  }
  for (const server of head.servers) {
    if (base.servers.some((other) => urlOf(other) === urlOf(server))) continue;
    if (defaultChanged && server === newFirst) continue;
    const at = { head: server.node };
    const details = { after: code(urlOf(server)) };
    walk.edit({ rule: "server-added", subject: at, at, details, label });
  }
}

/** Without servers, a description is served from where it is read (OpenAPI 3.1 section 4.8.1). */
function isServedFromHere({ servers }: ServerHolder): boolean {
  return servers.every(({ url }) => url === "/");
}

/** A slash at the end says nothing: paths start with one. */
function urlOf({ url }: Server): string {
  return url.length > 1 ? url.replace(/\/$/, "") : url;
}

/** Servers of one URL have the same variables. */
function compareVariables(
  walk: SchemaWalk,
  old: Server,
  now: Server,
  owner: string | undefined,
): void {
  for (const before of old.variables) {
    const after = now.variables.find(({ name }) => name === before.name);
    if (after === undefined) continue;
    const compare = (keyword: string, read: (variable: ServerVariable) => Value): void => {
      const left = read(before);
      const right = read(after);
      if (sameJson(left, right)) return;
      walk.edit({
        rule: "server-variable-changed",
        subject: { base: old.node, head: now.node },
        at: { base: before.node, head: after.node },
        details: {
          name: code(before.name),
          keyword: code(keyword),
          before: valueText(left),
          after: valueText(right),
          ...(owner !== undefined && { of: ` of ${owner}` }),
        },
        label: code(urlOf(now)),
      });
    };
    compare("default", (variable) => variable.default);
    compare("enum", ({ values }) => values && [...values].sort());
  }
}

type Value = string | string[] | undefined;
