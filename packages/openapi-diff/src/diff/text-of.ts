/** A value of a description that should be a text; anything else counts as an empty one. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
