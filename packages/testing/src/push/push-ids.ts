import { randomBytes } from "node:crypto";
import type { JsonObject } from "../values/convex-value.ts";
import type { PushRequest } from "./push-request.ts";

/** The ids of a push, made up at its start. Clients hand them back as they are. */
export interface PushIds {
  readonly schemaChange: JsonObject;
  readonly componentDefinitionPackages: JsonObject;
  readonly externalDepsId: string | null;
}

/** Makes the ids of a push. */
export function makePushIds({ definitions }: PushRequest): PushIds {
  const schemaIds: JsonObject = {};
  const packages: JsonObject = {};
  for (const { path, schema } of definitions) {
    if (path === "") schemaIds[path] = schema === null ? null : opaqueId();
    packages[path] = { storageKey: opaqueId(), sha256: opaqueId(), externalDepsPackageId: null };
  }
  return {
    schemaChange: {
      allocatedComponentIds: {},
      schemaIds,
      indexDiffs: { "": { added_indexes: [], removed_indexes: [] } },
    },
    componentDefinitionPackages: packages,
    externalDepsId: null,
  };
}

function opaqueId(): string {
  return randomBytes(16).toString("base64url");
}
