import type { EmitOptions } from "./emit-options.ts";
import { withoutInvisible } from "@convex-openapi/types/printing";

/**
 * The comment at the top of every emitted TypeScript file. It changes with the names of the spec and the command, and
 * with nothing else: no date, no version, no hash.
 */
export function banner(options: Pick<EmitOptions, "spec" | "command">): string {
  return [
    "// Generated, do not edit: change the spec or its overlay, and run the command again.",
    `// Spec: ${oneLine(options.spec)}`,
    `// Command: ${oneLine(options.command)}`,
    "",
  ].join("\n");
}

/** A text from outside on one line of a comment. */
export function oneLine(text: string): string {
  return withoutInvisible(text.replace(/\s+/g, " ")).trim();
}
