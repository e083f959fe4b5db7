/** The value of a JSON text; `undefined` when it is none, which JSON itself cannot say. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Callers tell what they expected instead.
    return undefined;
  }
}
