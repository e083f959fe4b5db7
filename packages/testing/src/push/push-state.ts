import { randomUUID } from "node:crypto";
import { ApiError } from "../http/api-error.ts";
import { isPlainObject, type Json, type JsonObject } from "../values/convex-value.ts";
import { moduleHash } from "./module-hash.ts";
import type { PushOptions, SchemaStep } from "./options.ts";
import { makePushIds, type PushIds } from "./push-ids.ts";
import type { ModuleConfig, ModuleHash, PushedDefinition, PushRequest } from "./push-request.ts";

/** A push that has started. */
export interface StartedPush {
  readonly id: string;
  readonly request: PushRequest;
  readonly ids: PushIds;
  /** All modules by definition path: those sent, and those that stay as they are. */
  readonly modules: ReadonlyMap<string, readonly ModuleConfig[]>;
}

/** What has been pushed, and what is being pushed. */
export class PushState {
  readonly options: PushOptions;
  /** The version of the `convex` package of the last push; null before the first. */
  serverVersion: string | null = null;
  /** The folder of the functions, as the last push named it. */
  functionsFolder = "convex/";
  /** The modules of the last finished push by definition path (the app's is empty). */
  modules: ReadonlyMap<string, readonly ModuleConfig[]> = new Map();
  /** All pushes that have started, oldest first. */
  readonly started: StartedPush[] = [];
  /** The messages of all finished pushes, oldest first; null for a push without one. */
  readonly finished: (string | null)[] = [];
  /** When the last push was finished, in milliseconds since the epoch; null before the first. */
  lastFinishedAt: number | null = null;
  /** The spans of all reports, oldest first. */
  readonly reports: Json[] = [];
  #schemaSteps: SchemaStep[];

  constructor(options: PushOptions) {
    this.options = options;
    this.#schemaSteps = [...(options.schemaSteps ?? ["complete"])];
  }

  /**
   * Starts a push.
   * @throws ApiError 409 when a module that is said to be unchanged is missing or differs.
   */
  start(request: PushRequest): StartedPush {
    const modules = this.resolveModules(request);
    const push = { id: randomUUID(), request, ids: makePushIds(request), modules };
    this.started.push(push);
    return push;
  }

  /**
   * All modules of a push, with the unchanged ones filled in.
   * @throws ApiError 409 MissingExistingModule, ExistingModuleHashConflict or
   * ExistingModuleEnvConflict.
   */
  resolveModules(request: PushRequest): ReadonlyMap<string, readonly ModuleConfig[]> {
    return new Map(
      request.definitions.map((definition) => [definition.path, this.#modulesOf(definition)]),
    );
  }

  /** The push whose ids a client hands back; undefined when they are not as they were given out. */
  find(startPush: JsonObject): StartedPush | undefined {
    return this.started.find(({ ids }) =>
      (["schemaChange", "componentDefinitionPackages", "externalDepsId"] as const).every((name) =>
        sameJson(ids[name], startPush[name]),
      ),
    );
  }

  /** Makes a push the one that runs. */
  finish({ request, modules }: StartedPush, message: string | null, now: number): void {
    this.lastFinishedAt = now;
    this.modules = modules;
    this.functionsFolder = request.functions;
    this.serverVersion = request.definitions[0]?.serverVersion ?? null;
    this.finished.push(message);
  }

  /** What `wait_for_schema` comes to now; the last step stays. */
  nextSchemaStep(): SchemaStep {
    const step = this.#schemaSteps[0] ?? "complete";
    if (this.#schemaSteps.length > 1) this.#schemaSteps.shift();
    return step;
  }

  /** Sets how the next schema validations go. */
  setSchemaSteps(steps: readonly SchemaStep[]): void {
    this.#schemaSteps = [...steps];
  }

  /** All indexes. The fake evaluates no schema, so it knows of none. */
  indexes(): Json[] {
    return [];
  }

  #modulesOf(definition: PushedDefinition): readonly ModuleConfig[] {
    const kept = definition.unchanged.map((hash) => this.#existing(definition.path, hash));
    return [...definition.modules, ...kept].sort((left, right) =>
      left.path < right.path ? -1 : 1,
    );
  }

  #existing(definitionPath: string, hash: ModuleHash): ModuleConfig {
    const existing = this.modules.get(definitionPath)?.find(({ path }) => path === hash.path);
    if (existing === undefined) {
      throw new ApiError(409, "MissingExistingModule", `There is no module ${hash.path} yet.`);
    }
    if (existing.environment !== hash.environment) {
      throw new ApiError(409, "ExistingModuleEnvConflict", `${hash.path} has another environment.`);
    }
    if (moduleHash(existing) !== hash.sha256) {
      throw new ApiError(409, "ExistingModuleHashConflict", `${hash.path} has another content.`);
    }
    return existing;
  }
}

/** Whether two JSON values are equal, whatever the order of their keys. */
function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length && left.every((item, index) => sameJson(item, right[index]))
    );
  }
  if (!isPlainObject(left) || !isPlainObject(right)) return left === right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => sameJson(left[name], right[name]));
}
