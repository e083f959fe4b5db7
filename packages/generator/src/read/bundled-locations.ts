import type { Position } from "../document.ts";
import { parsePointer, toPointer } from "../json-pointer.ts";
import type { FileResolver } from "./file-resolver.ts";

/**
 * `locate` of a bundled document. The bundler moves whole objects from their files into the root document, so
 * the object itself tells where a part came from: the deepest object on the way of a pointer that is known
 * leads into its file, and the rest of the pointer goes on from there.
 */
export function bundledLocations({
  root,
  files,
  origins,
}: Pick<FileResolver, "root" | "files" | "origins">): (pointer: string) => Position {
  return (pointer) => {
    let value: unknown = root.parsed;
    let location = root.source.absoluteRef;
    let tokens: readonly string[] = [];
    for (const token of parsePointer(pointer)) {
      if (!hasChild(value, token)) break;
      value = value[token];
      const origin = typeof value === "object" && value !== null ? origins.get(value) : undefined;
      location = origin?.location ?? location;
      tokens = origin?.tokens ?? [...tokens, token];
    }
    return (files.get(location) ?? root).locate(toPointer(tokens));
  };
}

function hasChild(value: unknown, token: string): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, token);
}
