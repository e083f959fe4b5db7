/** How one call of `wait_for_schema` goes. */
export type SchemaStep =
  | "inProgress"
  | "complete"
  | "raceDetected"
  | { readonly failed: string; readonly tableName?: string };

/** How pushes go. */
export interface PushOptions {
  /**
   * Whether `POST /api/deploy2/evaluate_schema` exists. Backends without it respond with 404, which is
   * the default here.
   */
  readonly evaluateSchema?: boolean;
  /** The responses of `wait_for_schema`, one after the other; the last one stays. Default `complete`. */
  readonly schemaSteps?: readonly SchemaStep[];
  /** Longest time that an `inProgress` response is held back, in milliseconds. Default 10 000. */
  readonly schemaHoldMilliseconds?: number;
}
