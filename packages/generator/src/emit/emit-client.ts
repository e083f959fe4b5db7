import type { ApiDocument } from "../document.ts";
import { rawOperations } from "../model/raw-operations.ts";
import type { ClientModel } from "../model/model.ts";
import { emitApiReport } from "./api-report.ts";
import { banner } from "./banner.ts";
import { emitBodiesFile } from "./bodies-file.ts";
import { usedBodyFunctions } from "./body-handling.ts";
import { emitClientFile } from "./client-file.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { withoutClientNames } from "./exported-names.ts";
import { emitIndexFile } from "./index-file.ts";
import { emitOperationsFile } from "./operations-file.ts";
import { emitSchemasFile } from "./schemas-file.ts";
import { emitTypes } from "./types/emit-types.ts";

/**
 * The files of one client: `types.ts`, `client.ts`, `operations.ts`, `schemas.ts`, `index.ts` and `API.md`, and
 * `bodies.ts` when some bodies are not JSON. Their text is already as Prettier would print it.
 */
export async function emitClient(
  document: ApiDocument,
  given: ClientModel,
  options: EmitOptions,
): Promise<GeneratedFile[]> {
  const model = withoutClientNames(given, options.clientName);
  const hasWebhooks = rawOperations(document.value, "webhooks").length > 0;
  const bodies = usedBodyFunctions(model);
  const texts = {
    "types.ts": emitTypes(document.value, { banner: banner(options) }),
    "client.ts": emitClientFile(model, options),
    ...(bodies.length > 0 && { "bodies.ts": emitBodiesFile(bodies, options) }),
    "operations.ts": emitOperationsFile(model, options),
    "schemas.ts": emitSchemasFile(model, options),
    "index.ts": emitIndexFile(hasWebhooks, options),
    "API.md": emitApiReport(document.value, model, options),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, text, formatted: true }));
}
