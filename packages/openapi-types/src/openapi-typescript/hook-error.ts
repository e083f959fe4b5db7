/** A hook that failed or gave something else than text. The message says which one, where, and what to do. */
export class HookError extends Error {
  override readonly name = "HookError";
}

/** What a hook gave instead of text, as a sentence that says what to give. */
export function misuse(hook: string, path: string, given: unknown): HookError {
  const start = `The hook "${hook}" returned`;
  const end = `for ${path}.`;
  if (isCompilerNode(given)) {
    return new HookError(
      `${start} a node of the TypeScript compiler ${end} Return the text of the type: ` +
        '`"Date"` instead of `ts.factory.createTypeReferenceNode("Date")`, ' +
        '`"Date | null"` instead of `ts.factory.createUnionTypeNode([…])`.',
    );
  }
  return new HookError(
    `${start} ${described(given)} ${end} Return the text of a type, or undefined to leave it as it is.`,
  );
}

function described(given: unknown): string {
  if (given === null) return "null";
  if (Array.isArray(given)) return "a list";
  if (given instanceof Promise) return "a promise";
  return typeof given === "string" ? "an empty text" : `a value of type ${typeof given}`;
}

function isCompilerNode(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "number"
  );
}
