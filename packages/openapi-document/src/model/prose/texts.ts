import type { JsonObject, JsonValue } from "../../document.ts";
import { isObject, objectOf } from "../../reference.ts";
import type { NodeKind } from "../grammar.ts";
import { sameJson } from "../json-text.ts";
import { child } from "../node.ts";
import type { NoteProse } from "./prose-change.ts";
import { nodesUnder, ownValue, type WrittenPair } from "./written-pair.ts";

/** The fields of each kind of object whose text only people read. */
const textFields: Readonly<Partial<Record<NodeKind, readonly string[]>>> = {
  schema: ["title", "summary", "description", "externalDocs"],
  operation: ["summary", "description", "externalDocs"],
  "path-item": ["summary", "description"],
  parameter: ["summary", "description"],
  header: ["summary", "description"],
  "request-body": ["summary", "description"],
  response: ["summary", "description"],
  "media-type": ["summary", "description"],
  "security-scheme": ["summary", "description"],
  server: ["name", "description"],
  "server-variable": ["description"],
};

/** Compares the texts of an object, a note for each field. A text without a visible character is as good as none. */
export function compareTexts(kind: NodeKind, pair: WrittenPair, note: NoteProse): void {
  const { base, head } = pair;
  const owner = { base: base.node, head: head.node };
  for (const name of textFields[kind] ?? []) {
    if (sameJson(said(base.value, name), said(head.value, name))) continue;
    note({ kind: "text", owner, at: nodesUnder(pair, name), name });
  }
  if (kind === "security-scheme") compareScopes(pair, note);
}

function said(object: JsonObject, key: string): JsonValue | undefined {
  const value = ownValue(object, key);
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** Compares what is said of the scopes that the flows of both sides have. */
function compareScopes({ base, head }: WrittenPair, note: NoteProse): void {
  const { flows: old } = base.value;
  const { flows: now } = head.value;
  if (!isObject(old) || !isObject(now)) return;
  for (const flow of Object.keys(old)) {
    const [left, right] = [scopesOf(old, flow), scopesOf(now, flow)];
    for (const scope of Object.keys(left)) {
      const [before, after] = [said(left, scope), said(right, scope)];
      if (!Object.hasOwn(right, scope) || sameJson(before, after)) continue;
      const tokens = ["flows", flow, "scopes", scope];
      note({
        kind: "text",
        owner: { base: base.node, head: head.node },
        at: {
          base: tokens.reduce((node, token) => child(node, token), base.node),
          head: tokens.reduce((node, token) => child(node, token), head.node),
        },
        name: "scopes",
      });
    }
  }
}

function scopesOf(flows: JsonObject, name: string): JsonObject {
  return objectOf(objectOf(ownValue(flows, name))["scopes"]);
}
