import type { ClientModel, SchemaModel } from "../model/model.ts";
import { banner } from "./banner.ts";
import { printWidth } from "./code-text.ts";
import { docComment } from "./doc-comment.ts";
import type { EmitOptions } from "./emit-options.ts";
import { importTypes } from "./statements.ts";
import { schemaDoc } from "./types/schema-doc.ts";
import { lookup } from "./types/type.ts";

/** `schemas.ts`: every named schema as a type of its own, sorted by the key in the document. */
export function emitSchemasFile(model: ClientModel, options: EmitOptions): string {
  if (model.schemas.length === 0) return `${banner(options)}\nexport {};\n`;
  return [
    banner(options),
    "\n",
    importTypes(["components"], `./types${options.importExtension}`),
    ...model.schemas.map(
      (schema) => `\n${docComment(schemaDoc(schema.schema), 0)}${alias(schema)}`,
    ),
  ].join("");
}

function alias({ key, typeName }: SchemaModel): string {
  const start = `export type ${typeName} =`;
  const type = lookup("components", "schemas", key).flat ?? "";
  const flat = `${start} ${type};\n`;
  return flat.length - 1 <= printWidth ? flat : `${start}\n  ${type};\n`;
}
