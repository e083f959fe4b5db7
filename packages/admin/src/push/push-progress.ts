import type {
  EvaluatePushResponse,
  EvaluateSchemaResponse,
  FinishPushDiff,
  GetConfigHashesResponse,
  SchemaComplete,
  SchemaInProgress,
  StartPushResponse,
} from "@convex-openapi/deployment-client";

/** What a step of a push came to, in the order in which they come. None of them holds a secret. */
export type PushProgress =
  /** What is deployed now. */
  | { readonly step: "getConfigHashes"; readonly deployed: GetConfigHashesResponse }
  /** What the schemas will cost. Left out when the deployment cannot predict it. */
  | { readonly step: "evaluateSchema"; readonly evaluation: EvaluateSchemaResponse }
  /** Which indexes come and go; instead of `evaluateSchema`, from deployments that lack that. */
  | { readonly step: "evaluatePush"; readonly evaluation: EvaluatePushResponse }
  /** The modules are there and analyzed, the schemas pending. */
  | {
      readonly step: "startPush";
      /** What the modules contain, by definition path (the app's is empty) and module path. */
      readonly analysis: StartPushResponse["analysis"];
      readonly schemaChange: StartPushResponse["schemaChange"];
    }
  /** How far validation and indexes are; for each poll, and with `complete` at the end. */
  | { readonly step: "waitForSchema"; readonly status: SchemaInProgress | SchemaComplete }
  /** The push is in effect, or was a dry run. */
  | { readonly step: "finishPush"; readonly diff: FinishPushDiff }
  /** The timings were handed over, or could not be. Left out of dry runs. */
  | { readonly step: "reportPushCompleted"; readonly error?: unknown };
