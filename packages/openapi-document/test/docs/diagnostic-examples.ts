import type { DiagnosticId } from "../../src/diagnostic-id.ts";
import { descriptionExamples } from "./description-examples.ts";
import { documentExamples } from "./document-examples.ts";
import type { Examples } from "./example-files.ts";

/** Examples of every kind of diagnostic: more than one where it can be an error and a warning. */
export const diagnosticExamples: Readonly<Record<DiagnosticId, Examples>> = {
  ...documentExamples,
  ...descriptionExamples,
};
