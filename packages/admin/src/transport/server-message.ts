/** The request id that the Convex backend writes into the message of a failed function. */
export function requestIdIn(text: string): string | undefined {
  return /\[Request ID: (\w+)\]/.exec(text)?.[1];
}

/**
 * Whether the server's text says that the key lacks a permission. The sentence is the same from
 * endpoints, from inside system functions, and on backends that still know read-only admin keys.
 */
export function isNotPermitted(text: string): boolean {
  return text.includes("permission to perform this operation");
}
