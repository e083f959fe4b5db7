import { banner } from "./banner.ts";
import type { Client, ClientSchema } from "./client.ts";
import { printWidth } from "./types/code-text.ts";
import { docComment } from "./types/doc-comment.ts";
import type { EmitOptions } from "./emit-options.ts";
import { bracedList, importTypes } from "./statements.ts";
import { schemaDocs } from "./types/document-types.ts";
import { lookup } from "./types/type.ts";

/**
 * `schemas.ts`: every named schema as a type of its own, and as one more where it differs as it is sent, sorted by the
 * key in the description, and those that `types.ts` names because they are referred to.
 */
export function emitSchemasFile({ model, names, schemas }: Client, options: EmitOptions): string {
  if (schemas.length === 0) return `${banner(options)}\nexport {};\n`;
  const types = `./types${options.importExtension}`;
  const docOf = schemaDocs(model, names);
  const parts = schemas.filter(({ key }) => key === undefined).map(({ typeName }) => typeName);
  return [
    banner(options),
    "\n",
    importTypes(["components"], types),
    ...schemas.map((named) =>
      named.key === undefined ? "" : `\n${docComment(docOf(named.schema), 0)}${alias(named)}`,
    ),
    parts.length === 0 ? "" : `\n${bracedList("export type {", parts, `} from "${types}";`)}`,
  ].join("");
}

function alias({ typeName, key = "", direction }: ClientSchema): string {
  const start = `export type ${typeName} =`;
  const group = direction === "sent" ? "writable" : "schemas";
  const type = lookup("components", group, key).flat ?? "";
  const flat = `${start} ${type};\n`;
  return flat.length - 1 <= printWidth ? flat : `${start}\n  ${type};\n`;
}
