import { checkDocument } from "../../src/check/check-document.ts";
import { formatDiagnostic } from "../../src/diagnostic.ts";
import { DocumentError } from "../../src/read/document-error.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { tempFolder } from "./temp-folder.ts";

/** The diagnostics, as lines, that keep a document from being read. */
export async function problemsOf(reading: Promise<unknown>): Promise<string[]> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof DocumentError) return error.diagnostics.map(formatDiagnostic);
    throw error;
  }
  throw new Error("The document was read without a problem.");
}

/** {@link problemsOf} a document of these files whose root is the first one. */
export async function problemsOfFiles(files: Readonly<Record<string, string>>): Promise<string[]> {
  const cwd = await tempFolder(files);
  return problemsOf(readDocument(Object.keys(files)[0] ?? "", { cwd }));
}

/** The diagnostics, as lines, of a document of these files whose root is the first one, once it was read. */
export async function findingsOfFiles(files: Readonly<Record<string, string>>): Promise<string[]> {
  const cwd = await tempFolder(files);
  const document = await readDocument(Object.keys(files)[0] ?? "", { cwd });
  return checkDocument(document).map(formatDiagnostic);
}
