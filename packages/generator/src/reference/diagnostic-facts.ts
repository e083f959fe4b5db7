import type { DiagnosticId } from "../diagnostic-id.ts";
import { diagnosticTable, type DiagnosticEntry } from "../diagnostic-table.ts";
import { pageOfDiagnostic } from "./page-of.ts";

/** All that there is to know about a kind of diagnostic. */
export interface DiagnosticFacts extends DiagnosticEntry {
  readonly id: DiagnosticId;
  /** Where its page stands in the generator's repository. */
  readonly page: string;
}

/** What the table says about a kind of diagnostic. */
export function diagnosticFacts(id: DiagnosticId): DiagnosticFacts {
  return { id, ...diagnosticTable[id], page: pageOfDiagnostic(id) };
}
