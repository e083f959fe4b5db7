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
  const names = new Set(model.schemas.map(({ typeName }) => typeName));
  const source = freeName(names);
  const imported = source === "components" ? source : `components as ${source}`;
  return [
    banner(options),
    "\n",
    importTypes([imported], `./types${options.importExtension}`),
    ...model.schemas.map(
      (schema) => `\n${docComment(schemaDoc(schema.schema), 0)}${alias(schema, source)}`,
    ),
  ].join("");
}

function alias({ key, typeName }: SchemaModel, source: string): string {
  const start = `export type ${typeName} =`;
  const type = lookup(source, "schemas", key).flat ?? "";
  const flat = `${start} ${type};\n`;
  return flat.length - 1 <= printWidth ? flat : `${start}\n  ${type};\n`;
}

/** A schema can be called `components` too. */
function freeName(taken: ReadonlySet<string>): string {
  let name = "components";
  while (taken.has(name)) name = `$${name}`;
  return name;
}
