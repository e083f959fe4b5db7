import type { ApiModel } from "../model/api-model.ts";
import { emitApiReport } from "./api-report.ts";
import { banner } from "./banner.ts";
import { emitBodiesFile } from "./bodies-file.ts";
import { usedBodyFunctions } from "./body-handling.ts";
import { clientOf } from "./client.ts";
import { emitClientFile } from "./client-file.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { emitIndexFile } from "./index-file.ts";
import { emitOperationsFile } from "./operations-file.ts";
import { emitSchemasFile } from "./schemas-file.ts";
import { emitTypes } from "./types/emit-types.ts";

/**
 * The files of one client: `types.ts`, `client.ts`, `operations.ts`, `schemas.ts`, `index.ts` and `API.md`, and
 * `bodies.ts` when some bodies are not JSON. Their text is already as Prettier would print it.
 */
export function emitClient(model: ApiModel, options: EmitOptions): GeneratedFile[] {
  const client = clientOf(model, options.clientName);
  const hasWebhooks = model.pathsIn("webhooks").length > 0;
  const bodies = usedBodyFunctions(client);
  const texts = {
    "types.ts": emitTypes(model, client.names, { banner: banner(options) }),
    "client.ts": emitClientFile(client, options),
    ...(bodies.length > 0 && { "bodies.ts": emitBodiesFile(bodies, options) }),
    "operations.ts": emitOperationsFile(client, options),
    "schemas.ts": emitSchemasFile(client, options),
    "index.ts": emitIndexFile(hasWebhooks, options),
    "API.md": emitApiReport(client, options),
  };
  return Object.entries(texts).map(([name, text]) => ({ name, text }));
}
