import {
  action,
  internalAction,
  internalMutation,
  internalQuery,
} from "../functions/definition.ts";
import { mutation, query } from "../functions/definition.ts";
import type { FunctionDefinition } from "../functions/definition.ts";
import type { SeedFunctions } from "../functions/registry.ts";
import { type AnalyzedFunction, analyzeModule } from "./analyze.ts";
import type { ModuleConfig } from "./push-request.ts";

const factories = {
  public: { Query: query, Mutation: mutation, Action: action },
  internal: { Query: internalQuery, Mutation: internalMutation, Action: internalAction },
};

/**
 * The functions of pushed modules: listed like any other, but to call one is an error, because the
 * fake evaluates no source. A callback that was seeded under the same path goes before it.
 */
export function pushedFunctions(modules: readonly ModuleConfig[]): SeedFunctions {
  const functions: Record<string, FunctionDefinition> = {};
  for (const module of modules) {
    for (const analyzed of analyzeModule(module)) {
      functions[`${module.path}:${analyzed.name}`] = withoutBody(module.path, analyzed);
    }
  }
  return functions;
}

function withoutBody(
  path: string,
  { name, type, visibility }: AnalyzedFunction,
): FunctionDefinition {
  return factories[visibility][type](() => {
    throw new Error(
      `This fake deployment evaluates no pushed source. Seed a callback for ${path.replace(/\.js$/, "")}:${name}.`,
    );
  });
}
