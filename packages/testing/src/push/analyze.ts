import { SourceMap, type SourceMapPayload } from "node:module";
import type { FunctionType, Visibility } from "../functions/definition.ts";
import type { JsonObject } from "../values/convex-value.ts";
import type { ModuleConfig } from "./push-request.ts";

/** A function that a module seems to export. */
export interface AnalyzedFunction {
  readonly name: string;
  readonly type: FunctionType;
  readonly visibility: Visibility;
}

const typeByFactory: ReadonlyMap<string, FunctionType> = new Map([
  ["query", "Query"],
  ["mutation", "Mutation"],
  ["action", "Action"],
]);

/**
 * Finds the functions of a bundled module by its text, because the fake evaluates nothing: an
 * exported name that is assigned from a call of `query`, `internalMutation`, `actionGeneric` and the
 * like. Bundling shortens names, so the source map says what the called function was named. What is
 * exported in any other way stays unseen.
 */
export function analyzeModule({ source, sourceMap }: ModuleConfig): AnalyzedFunction[] {
  const originalName = readSourceMap(sourceMap);
  const functions: AnalyzedFunction[] = [];
  for (const [local, name] of exportedNames(source)) {
    const call = findCall(source, local);
    if (call === undefined) continue;
    const factory = originalName(source, call.offset) ?? call.factory;
    const match = /^(internal)?(query|mutation|action)(?:Generic)?\d*$/i.exec(factory);
    const type = typeByFactory.get(match?.[2]?.toLowerCase() ?? "");
    if (type === undefined) continue;
    functions.push({ name, type, visibility: match?.[1] === undefined ? "public" : "internal" });
  }
  return functions;
}

function exportedNames(source: string): [local: string, exported: string][] {
  const names: [string, string][] = [];
  for (const [, list = ""] of source.matchAll(/^export\s*\{([^}]*)\}/gm)) {
    for (const item of list.split(",")) {
      const match = /^\s*([\w$]+)(?:\s+as\s+([\w$]+))?\s*$/.exec(item);
      if (match?.[1] !== undefined) names.push([match[1], match[2] ?? match[1]]);
    }
  }
  return names;
}

/** The call that a name is assigned from, and where the called name stands. */
function findCall(source: string, local: string): { factory: string; offset: number } | undefined {
  const escaped = local.replaceAll("$", "\\$");
  const match = new RegExp(`(?<![\\w$.])${escaped} = ([\\w$]+)\\(`).exec(source);
  if (match?.[1] === undefined) return undefined;
  return { factory: match[1], offset: match.index + match[0].length - match[1].length - 1 };
}

/** Gives the original name of what stands at an offset, as far as the source map knows it. */
function readSourceMap(
  sourceMap: string | null,
): (source: string, offset: number) => string | undefined {
  const map = parseSourceMap(sourceMap);
  return (source, offset) => {
    const before = source.slice(0, offset).split("\n");
    const entry = map?.findEntry(before.length - 1, before.at(-1)?.length ?? 0);
    const name = entry !== undefined && "name" in entry ? entry.name : undefined;
    return typeof name === "string" ? name : undefined;
  };
}

function parseSourceMap(sourceMap: string | null): SourceMap | undefined {
  if (sourceMap === null) return undefined;
  try {
    return new SourceMap(JSON.parse(sourceMap) as SourceMapPayload);
  } catch {
    // A source map is only a hint; without a readable one the names of the bundle have to do.
    return undefined;
  }
}

/** What an analysis says about a module, in the shape of the push protocol. */
export function analyzedModuleJson(module: ModuleConfig): JsonObject {
  const functions = analyzeModule(module).map(({ name, type, visibility }) => ({
    name,
    pos: null,
    udfType: type,
    visibility: { kind: visibility },
    args: '{"type":"any"}',
    returns: '{"type":"any"}',
  }));
  return { functions, httpRoutes: null, cronSpecs: null, sourceMapped: null };
}
