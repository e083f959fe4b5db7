import { createHash } from "node:crypto";
import type { ModuleConfig } from "./push-request.ts";

/** The SHA-256 of a module's source followed by its source map, by which clients skip modules. */
export function moduleHash({ source, sourceMap }: ModuleConfig): string {
  return createHash("sha256")
    .update(source)
    .update(sourceMap ?? "")
    .digest("hex");
}
