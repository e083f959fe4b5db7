/** One combination of the matrix. */
export interface Cell {
  /** Such as `node20`. */
  readonly runtime: string;
  readonly version: string;
  /** Such as `require`. */
  readonly form: string;
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
export async function outcomeOf({ runtime, version, form, check }: Cell): Promise<Outcome> {
  const start = performance.now();
  let failure: string | undefined;
  try {
    await check();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { runtime, version, form, seconds: (performance.now() - start) / 1000, failure };
}
