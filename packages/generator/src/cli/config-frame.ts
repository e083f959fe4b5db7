import { relative } from "node:path";
import { withForwardSlashes } from "@convex-openapi/document/command-line";
import type { LoadedConfig } from "../config/load-config.ts";

/** What a config says besides its clients, or will say once there is one. */
export type ConfigFrame = Pick<
  LoadedConfig,
  "file" | "folder" | "clients" | "importExtension" | "allowHosts"
>;

/** A path as the config and messages write it. */
export function shownPath(path: string, { folder }: Pick<ConfigFrame, "folder">): string {
  return withForwardSlashes(relative(folder, path)) || ".";
}
