import { banner } from "./banner.ts";
import type { EmitOptions } from "./emit-options.ts";
import type { UsedResults } from "./results-file.ts";
import { bracedList } from "./statements.ts";

/** What a client exports besides what each one has. */
export interface ExportedFiles {
  readonly pages: boolean;
  readonly itemStreams: boolean;
  readonly credentials: readonly string[];
}

/**
 * `index.ts`: everything that a package exports. Operations and schemas are not listed, so that one more changes
 * nothing here; names that are listed win over theirs.
 */
export function emitIndexFile(used: UsedResults & ExportedFiles, options: EmitOptions): string {
  const { clientName, importExtension } = options;
  const clientNames = [
    `create${clientName}Client`,
    `type ${clientName}Client`,
    `type ${clientName}ClientOptions`,
  ];
  const resultNames = [
    `${clientName}Error`,
    "orThrow",
    "type CallOptions",
    ...(used.headers ? ["type HeadersWith"] : []),
    "type OperationFailure",
    "type OperationSuccess",
    ...(used.headers ? ["type ResponseWith"] : []),
    ...(used.streams ? ["type StreamedResult"] : []),
    "type UnexpectedResponse",
  ];
  return [
    banner(options),
    "\n",
    `export { byPath } from "./by-path${importExtension}";\n`,
    bracedList("export {", clientNames, `} from "./client${importExtension}";`),
    used.credentials.length === 0
      ? ""
      : bracedList("export {", used.credentials, `} from "./credentials${importExtension}";`),
    `export * from "./operations${importExtension}";\n`,
    used.pages ? `export * from "./pages${importExtension}";\n` : "",
    bracedList("export {", resultNames, `} from "./results${importExtension}";`),
    used.itemStreams ? `export * from "./streams${importExtension}";\n` : "",
    `export type * from "./types${importExtension}";\n`,
  ].join("");
}

/** `index.ts` of a client that has types alone. */
export function emitTypesIndexFile(options: EmitOptions): string {
  return `${banner(options)}\nexport type * from "./types${options.importExtension}";\n`;
}
