/** One combination of the matrix. */
export interface Cell {
  /** Such as `node20`. */
  readonly runtime: string;
  /** Such as `require`. */
  readonly form: string;
  /** @throws Error when the runtime is not there. */
  readonly version: () => string | Promise<string>;
  /** @throws Error that says what differs. */
  readonly check: () => Promise<void>;
}

/** How a cell came out. */
export interface Outcome {
  readonly runtime: string;
  readonly version: string;
  readonly form: string;
  readonly seconds: number;
  readonly failure: string | undefined;
}

/** Checks one cell. */
export async function outcomeOf({ runtime, form, version, check }: Cell): Promise<Outcome> {
  const start = performance.now();
  const outcome = { runtime, form, version: "", failure: undefined as string | undefined };
  try {
    outcome.version = await version();
    await check();
  } catch (error) {
    outcome.failure = error instanceof Error ? error.message : String(error);
  }
  return { ...outcome, seconds: (performance.now() - start) / 1000 };
}
