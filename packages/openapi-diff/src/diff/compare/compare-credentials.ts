import {
  type ApiModel,
  child,
  credentialsOf,
  type Node,
  tokenUrls,
} from "@convex-openapi/document/model";
import type { SchemaWalk } from "./walk.ts";
import { code } from "./words.ts";

/** Compares what packages take as credentials: that is known by what is sent, whatever schemes are called. */
export function compareCredentials(walk: SchemaWalk, base: ApiModel, head: ApiModel): void {
  const old = takenBy(base);
  const now = takenBy(head);
  for (const [name, node] of old) {
    if (now.has(name)) continue;
    const at = { base: node };
    walk.edit({ rule: "credential-removed", subject: at, at, details: { name } });
  }
  for (const [name, node] of now) {
    if (old.has(name)) continue;
    const at = { head: node };
    walk.edit({ rule: "credential-added", subject: at, at, details: { name } });
  }
}

/** What a package takes as credentials, as reports say it, with where the description says so. */
function takenBy(model: ApiModel): ReadonlyMap<string, Node> {
  const credentials = credentialsOf(model);
  const nodeOf = (key: string): Node =>
    credentials.schemes.get(key)?.[0]?.node ?? child(model.node, "security");
  const taken = new Map(
    credentials.credentials.map(({ key }) => [code(key), nodeOf(key)] as const),
  );
  const urls = tokenUrls(credentials);
  if (urls === undefined) return taken;
  taken.set(`${code("bearer")} by ${code("clientCredentials")}`, nodeOf("bearer"));
  if (urls.length === 1) {
    taken.set(
      `${code("bearer")} by ${code("clientCredentials")} without ${code("tokenUrl")}`,
      nodeOf("bearer"),
    );
  }
  return taken;
}
