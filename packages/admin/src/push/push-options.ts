import type {
  AppDefinitionConfig,
  ComponentDefinitionConfig,
  ModuleConfig,
  NodeDependency,
} from "@convex-openapi/deployment-client";

import type { WriteOptions } from "../functions/function-options.ts";
import type { PushProgress } from "./push-progress.ts";

/** The app as its modules. Those that are deployed already are not sent again. */
export interface PushedModules {
  /** All bundled modules of the app, among them `auth.config.js`. One that is missing is removed. */
  readonly modules: readonly ModuleConfig[];
  /** The bundled `schema.js`, or null for none. Default null. */
  readonly schema?: ModuleConfig | null | undefined;
  /** The bundled `convex.config.js`, or null for none. Default null. */
  readonly definition?: ModuleConfig | null | undefined;
  /** Definition paths of the components that the app uses directly. Default none. */
  readonly dependencies?: readonly string[] | undefined;
  /** Version of the `convex` package that bundled the modules, such as `1.48.0`. */
  readonly udfServerVersion: string;
  readonly appDefinition?: undefined;
}

/** The app in the shape of the push protocol, as another tool made it. It is sent as it is. */
export interface PushedAppDefinition {
  readonly appDefinition: AppDefinitionConfig;
  readonly modules?: undefined;
}

/** What to push, and how. Time limits hold for each request; the signal ends all of it. */
export type PushOptions = (PushedModules | PushedAppDefinition) &
  Omit<WriteOptions, "idempotent"> & {
    /** The components that are deployed with the app. Default none. */
    readonly componentDefinitions?: readonly ComponentDefinitionConfig[] | undefined;
    /** The functions folder. Default `convex/`. */
    readonly functions?: string | undefined;
    /** Version of Node.js for Node.js modules, such as `22`. Default: the deployment's. */
    readonly nodeVersion?: string | undefined;
    /** npm packages that the deployment installs for Node.js modules. Default none. */
    readonly nodeDependencies?: readonly NodeDependency[] | undefined;
    /** Whether only to try: nothing is activated. Pending schemas are all that stays. Default false. */
    readonly dryRun?: boolean | undefined;
    /** A note for the audit log, of at most 1,024 bytes. */
    readonly message?: string | undefined;
    /** Whether to have the schemas' cost predicted before anything is changed. Default true. */
    readonly evaluate?: boolean | undefined;
    /**
     * Called, and awaited, after each step. When it throws, the push ends with what it throws; before
     * `finishPush`, nothing is activated then.
     */
    readonly onProgress?: ((progress: PushProgress) => void | Promise<void>) | undefined;
  };
