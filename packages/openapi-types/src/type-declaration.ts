import { printWidth } from "./code-text.ts";
import { docComment } from "./doc-comment.ts";
import { printType } from "./print-type.ts";
import type { Type } from "./type.ts";

/** What is declared under a name, and what a package exports it as where that is another one. */
export interface DeclaredType {
  readonly name: string;
  readonly exported: string;
  readonly type: Type;
  readonly doc: readonly string[];
}

/** The declaration of a type under its own name. */
export function typeDeclaration({ name, exported, type, doc }: DeclaredType): string {
  const declared = `\n${docComment(doc, 0)}${printAlias(`export type ${name} =`, type)}`;
  return name === exported ? declared : `${declared}\nexport type { ${name} as ${exported} };\n`;
}

/**
 * The declaration of a type, as Prettier would format it.
 *
 * @param start What stands left of the type, up to the equals sign; where it takes several lines, each of them.
 */
export function printAlias(start: string, type: Type): string {
  const column = start.length - start.lastIndexOf("\n");
  const text = printType(type, 0, column, 1);
  if (text.startsWith("\n")) return `${start}${text};\n`;
  const firstLine = text.includes("\n") ? text.indexOf("\n") : text.length + 1;
  if (column + firstLine > printWidth) return `${start}\n  ${printType(type, 2, 2, 1)};\n`;
  return `${start} ${text};\n`;
}
