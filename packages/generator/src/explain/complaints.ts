import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";

/** Something that the compiler says of a module. */
export interface Complaint {
  /** Name of the module. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the compiler says of a module, by its name below the folder of the client. */
export function complaintsOf(
  compiler: Compiler,
  name: string,
  diagnostics: readonly ts.Diagnostic[],
): Complaint[] {
  return diagnostics.flatMap(({ file, start = 0, messageText }) => {
    if (file === undefined) return [];
    const { line, character } = file.getLineAndCharacterOfPosition(start);
    const message = compiler.flattenDiagnosticMessageText(messageText, " ").replaceAll(/\s+/g, " ");
    return [{ file: name, line: line + 1, column: character + 1, message }];
  });
}
