import { valueKind } from "@convex-openapi/document/read";

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
  const what = typeof given === "string" ? "an empty string" : valueKind(given);
  return new HookError(
    `${start} ${what} ${end} Return the text of a type, or undefined to leave it as it is.`,
  );
}

function isCompilerNode(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && "kind" in value && typeof value.kind === "number"
  );
}
