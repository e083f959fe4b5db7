import { InvalidPathParameterError } from "../errors/invalid-path-parameter-error.ts";

/**
 * Fills the `{name}` places of a path, for the `pathSerializer` option of a generated client.
 *
 * Refuses values that would address another resource than the one meant: `..` climbs up, `.` and the
 * empty text vanish (RFC 3986 §5.2.4), and `undefined` or `NaN` are mistakes of the caller.
 *
 * @throws {InvalidPathParameterError} When a value is missing or cannot stand in a path.
 */
export function serializePath(
  path: string,
  parameters: Readonly<Record<string, unknown>> = {},
): string {
  return path.replace(/\{([^{}]+)\}/g, (_place, name: string) => {
    const value = parameters[name];
    const text = typeof value === "string" || Number.isFinite(value) ? String(value) : "";
    if (/^\.{0,2}$/.test(text)) {
      throw new InvalidPathParameterError(`Path parameter "${name}" is missing, empty or dots`);
    }
    return encodeURIComponent(text);
  });
}
