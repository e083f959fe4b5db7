/** How exports and imports go. */
export interface TransferOptions {
  /** How an export ends. Default `completed`. */
  readonly exportOutcome?: "completed" | "failed";
  /** How long an export or import takes in each state, in milliseconds. Default 0. */
  readonly stepMilliseconds?: number;
  /** Whether an import asks to be confirmed by hand. Default: when it would delete documents. */
  readonly requireManualConfirmation?: boolean;
}
