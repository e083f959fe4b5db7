import { createHash } from "node:crypto";
import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";
import { importedModules } from "./committed-files.ts";
import { type Complaint, complaintsOf } from "./complaints.ts";
import type { ModuleTexts, Output } from "./read-output.ts";

/**
 * Modules that compiled together with everything that they import, by a hash of all these. Versions of a client, and
 * clients, have most modules in common, and to check one takes longer than to compare its types.
 */
const compiled = new Set<string>();

/**
 * Compiles the output of one side.
 * @param program both outputs with everything that they use.
 * @returns what keeps modules from compiling; nothing where some cannot even be parsed.
 */
export function uncompiledIn(
  compiler: Compiler,
  program: ts.Program,
  { modules, unparsed }: Output,
  texts: ModuleTexts,
): Complaint[] {
  if (unparsed.length > 0) return [];
  // What one module says about all others, the hash of these does not tell.
  const isEachApart = program
    .getSourceFiles()
    .every((file) => program.isSourceFileDefaultLibrary(file) || isApart(compiler, file));
  const importsOf = new Map(
    [...texts].map(([name, text]) => [name, importedModules(compiler, name, text)]),
  );
  return [...modules].flatMap(([name, file]) => {
    const hash = hashWithImports(name, texts, importsOf);
    if (isEachApart && compiled.has(hash)) return [];
    const diagnostics = program.getSemanticDiagnostics(file);
    if (isEachApart && diagnostics.length === 0) compiled.add(hash);
    return complaintsOf(compiler, name, diagnostics);
  });
}

/** Whether nothing that a file declares can be seen where it is not imported. */
function isApart(compiler: Compiler, file: ts.SourceFile): boolean {
  return (
    compiler.isExternalModule(file) &&
    file.libReferenceDirectives.length === 0 &&
    !file.statements.some((statement) => compiler.isModuleDeclaration(statement))
  );
}

/** A hash of a module and of all modules to which it leads. */
function hashWithImports(
  start: string,
  texts: ModuleTexts,
  importsOf: ReadonlyMap<string, readonly string[]>,
): string {
  const hash = createHash("sha256");
  const names = new Set([start]);
  // Names that are found on the way are visited by the same loop.
  for (const name of names) {
    hash.update(JSON.stringify([name, texts.get(name) ?? null]));
    for (const imported of importsOf.get(name) ?? []) names.add(imported);
  }
  return hash.digest("hex");
}
