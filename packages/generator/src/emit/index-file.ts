import { banner } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import { bracedList } from "./statements.ts";

/**
 * `index.ts`: everything that a package exports. Operations and schemas are not listed, so that one more changes
 * nothing here; names that are listed win over theirs.
 */
export function emitIndexFile(hasWebhooks: boolean, options: EmitOptions): string {
  const { clientName, importExtension } = options;
  const clientNames = [
    `create${clientName}Client`,
    `type ${clientName}Client`,
    `type ${clientName}ClientOptions`,
    "type OperationInit",
    "type OperationResult",
  ];
  const typeNames = ["components", "operations", "paths", ...(hasWebhooks ? ["webhooks"] : [])];
  return [
    banner(options),
    "\n",
    bracedList("export {", clientNames, `} from "./client${importExtension}";`),
    `export * from "./operations${importExtension}";\n`,
    `export type * from "./schemas${importExtension}";\n`,
    bracedList("export type {", typeNames, `} from "./types${importExtension}";`),
  ].join("");
}
