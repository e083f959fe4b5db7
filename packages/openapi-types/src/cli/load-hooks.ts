import { statSync } from "node:fs";
import { basename } from "node:path";
import { didYouMean, loadModule, UsageError } from "@convex-openapi/document/command-line";
import { hookTypes } from "../openapi-typescript/option-types.ts";
import type { OpenapiTypescriptOptions } from "../openapi-typescript/options.ts";

/** What a module of hooks can export. */
export type Hooks = Pick<
  OpenapiTypescriptOptions,
  "transform" | "transformProperty" | "postTransform" | "inject"
>;

const names = Object.keys(hookTypes).join(", ");

/**
 * The hooks that a module exports.
 * @param file absolute path.
 * @throws {UsageError} when it cannot be loaded, or exports something else.
 */
export async function loadHooks(file: string): Promise<Hooks> {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`the module of hooks does not exist: ${file}`);
  if (stats.isDirectory()) {
    throw new UsageError(`the module of hooks is a folder, name a file in it: ${file}`);
  }
  const hooks = await loadModule(file, exportsOf, "it in JavaScript");
  const problems = Object.entries(hooks).flatMap(([key, value]) => problemOf(key, value));
  if (Object.keys(hooks).length === 0) problems.push(`exports nothing; it can export ${names}`);
  if (problems.length > 0) {
    throw new UsageError(problems.map((problem) => `${basename(file)}: ${problem}`).join("\n"));
  }
  return hooks;
}

type Exports = Readonly<Record<string, unknown>>;

/** What a module exports by name; all of a CommonJS module is also its default export. */
function exportsOf(exports: Exports): Exports {
  const { default: whole } = exports;
  if (typeof whole === "object" && whole !== null && Object.keys(whole).length > 0) {
    return { ...whole };
  }
  return { ...exports };
}

function problemOf(key: string, value: unknown): string[] {
  if (key === "default") return [`has a default export; export ${names} by their names`];
  const type = Object.hasOwn(hookTypes, key) ? hookTypes[key as keyof Hooks] : undefined;
  if (type === undefined) {
    const hint = didYouMean(key, Object.keys(hookTypes)) || ` it can export ${names}`;
    return [`exports ${key}, which is no hook;${hint}`];
  }
  return typeof value === type ? [] : [`${key} has to be a ${type}, not a ${typeof value}`];
}
