/** Why `fetch` gave nothing: it hides the reason, such as ECONNREFUSED, in the `cause` of "fetch failed" and "terminated". */
export function unreachedReason(error: TypeError): string {
  const { cause } = error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string")
    return cause.code;
  return cause instanceof Error ? cause.message : error.message;
}
