/**
 * The JSON text of a value; `undefined` when it has none, as 64-bit integers, or is nested more deeply than
 * the platform's stack allows.
 */
export function jsonText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    // Callers know what to do without it.
    return undefined;
  }
}
