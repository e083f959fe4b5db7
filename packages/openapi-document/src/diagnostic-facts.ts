import type { DiagnosticId } from "./diagnostic-id.ts";
import { diagnosticTable, isDiagnosticId, type DiagnosticEntry } from "./diagnostic-table.ts";

/** All that there is to know about a kind of diagnostic. */
export interface DiagnosticFacts extends DiagnosticEntry {
  readonly id: DiagnosticId;
  /** Where its page stands in the generator's repository. */
  readonly page: string;
}

/** The ids of all diagnostics, sorted. */
export const diagnosticIds: readonly DiagnosticId[] =
  Object.keys(diagnosticTable).filter(isDiagnosticId);

/** What the table says about a kind of diagnostic. */
export function diagnosticFacts(id: DiagnosticId): DiagnosticFacts {
  return { id, ...diagnosticTable[id], page: pageOfDiagnostic(id) };
}

/** Where the page of a kind of diagnostic stands in the generator's repository. */
export function pageOfDiagnostic(id: DiagnosticId): string {
  return `docs/diagnostics/${id}.md`;
}
