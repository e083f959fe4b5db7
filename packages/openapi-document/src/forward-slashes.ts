/** A path as it is shown and written down: with `/` on every system. */
export function withForwardSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}
