import type { JsonObject, JsonValue } from "../../document.ts";
import { toPointer } from "../../json-pointer.ts";
import { isObject } from "../../reference.ts";
import { sameJson } from "../schema/json-text.ts";
import { code, valueText } from "./words.ts";
import type { SchemaWalk } from "./walk.ts";

interface Holder {
  readonly pointer: string;
  readonly value: JsonObject;
}

interface Server {
  readonly url: string;
  readonly pointer: string;
  readonly variables: JsonObject;
}

/** Compares the servers of a description, a path item or an operation. */
export function compareServers(walk: SchemaWalk, base: Holder, head: Holder): void {
  const old = serversOf(base);
  const now = serversOf(head);
  const [first] = old;
  const [newFirst] = now;
  const defaultChanged =
    first !== undefined && newFirst !== undefined && first.url !== newFirst.url;
  if (defaultChanged) {
    walk.edit({
      rule: "server-default-changed",
      subject: { base: base.pointer, head: head.pointer },
      at: { base: first.pointer, head: newFirst.pointer },
      details: { before: code(first.url), after: code(newFirst.url) },
    });
  }
  for (const server of old) {
    const same = now.find(({ url }) => url === server.url);
    if (same !== undefined) compareVariables(walk, server, same);
    else if (!defaultChanged || server !== first) {
      const at = { base: server.pointer };
      const details = { before: code(server.url) };
      walk.edit({ rule: "server-removed-or-changed", subject: at, at, details });
    }
  }
  for (const server of now) {
    if (old.some(({ url }) => url === server.url)) continue;
    if (defaultChanged && server === newFirst) continue;
    const at = { head: server.pointer };
    walk.edit({ rule: "server-added", subject: at, at, details: { after: code(server.url) } });
  }
}

function serversOf({ pointer, value }: Holder): Server[] {
  const { servers } = value;
  if (!Array.isArray(servers)) return [];
  return servers.flatMap((server, index): Server[] => {
    if (!isObject(server) || typeof server["url"] !== "string") return [];
    const at = pointer + toPointer(["servers", index]);
    const variables = isObject(server["variables"]) ? server["variables"] : {};
    // A slash at the end says nothing: paths start with one.
    const url = server["url"].length > 1 ? server["url"].replace(/\/$/, "") : server["url"];
    return [{ url, pointer: at, variables }];
  });
}

function compareVariables(walk: SchemaWalk, old: Server, now: Server): void {
  for (const name of new Set([...Object.keys(old.variables), ...Object.keys(now.variables)])) {
    const before = old.variables[name];
    const after = now.variables[name];
    for (const keyword of ["default", "enum"]) {
      const left = plain(before, keyword);
      const right = plain(after, keyword);
      if (sameJson(left, right)) continue;
      const place = toPointer(["variables", name]);
      walk.edit({
        rule: "server-variable-changed",
        subject: { base: old.pointer, head: now.pointer },
        at: { base: old.pointer + place, head: now.pointer + place },
        details: {
          name: code(name),
          keyword: code(keyword),
          before: valueText(left),
          after: valueText(right),
        },
        label: code(now.url),
      });
    }
  }
}

function plain(variable: JsonValue | undefined, keyword: string): JsonValue | undefined {
  const value = isObject(variable) ? variable[keyword] : undefined;
  return Array.isArray(value) ? value.map(String).sort() : value;
}
