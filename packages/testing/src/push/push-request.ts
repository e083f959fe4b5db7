import { badJsonBody } from "../http/api-error.ts";
import {
  booleanField,
  objectArrayField,
  objectField,
  optionalStringField,
  stringField,
} from "../http/fields.ts";
import type { JsonObject } from "../values/convex-value.ts";

/** A module as a push carries it. */
export type ModuleConfig = {
  path: string;
  source: string;
  sourceMap: string | null;
  environment: "isolate" | "node";
};

/** A module that the client believes to be there already. */
export type ModuleHash = { path: string; environment: string; sha256: string };

/** The part of a push that belongs to the app or to one component definition. */
export interface PushedDefinition {
  /** Empty for the app. */
  readonly path: string;
  readonly schema: ModuleConfig | null;
  readonly modules: readonly ModuleConfig[];
  readonly unchanged: readonly ModuleHash[];
  readonly serverVersion: string;
}

/** What `start_push`, `evaluate_push` and `evaluate_schema` take. */
export interface PushRequest {
  readonly dryRun: boolean;
  readonly functions: string;
  readonly nodeVersion: string | null;
  /** The app first, then the component definitions. */
  readonly definitions: readonly PushedDefinition[];
}

/**
 * Reads the request of a push.
 * @throws ApiError 400 BadJsonBody when a field is missing or of another type.
 */
export function readPushRequest(json: JsonObject): PushRequest {
  const app = objectField(json, "appDefinition");
  return {
    dryRun: booleanField(json, "dryRun", false),
    functions: stringField(json, "functions"),
    nodeVersion: optionalStringField(json, "nodeVersion") ?? null,
    definitions: [
      readDefinition("", app, app["changedModules"] === undefined ? "functions" : "changedModules"),
      ...objectArrayField(json, "componentDefinitions").map((definition) =>
        readDefinition(stringField(definition, "definitionPath"), definition, "functions"),
      ),
    ],
  };
}

function readDefinition(path: string, json: JsonObject, modulesField: string): PushedDefinition {
  const hasSchema = json["schema"] !== undefined && json["schema"] !== null;
  const hashes = json["unchangedModuleHashes"] === undefined ? [] : "unchangedModuleHashes";
  return {
    path,
    schema: hasSchema ? readModule(objectField(json, "schema")) : null,
    modules: objectArrayField(json, modulesField).map(readModule),
    unchanged: typeof hashes === "string" ? objectArrayField(json, hashes).map(readHash) : [],
    serverVersion: stringField(json, "udfServerVersion"),
  };
}

/**
 * Reads one module.
 * @throws ApiError 400 BadJsonBody when a field is missing or of another type.
 */
export function readModule(json: JsonObject): ModuleConfig {
  const environment = optionalStringField(json, "environment") ?? "isolate";
  if (environment !== "isolate" && environment !== "node") {
    throw badJsonBody(`unknown module environment ${JSON.stringify(environment)}`);
  }
  return {
    path: stringField(json, "path"),
    source: stringField(json, "source"),
    sourceMap: optionalStringField(json, "sourceMap") ?? null,
    environment,
  };
}

function readHash(json: JsonObject): ModuleHash {
  return {
    path: stringField(json, "path"),
    environment: optionalStringField(json, "environment") ?? "isolate",
    sha256: stringField(json, "sha256"),
  };
}
