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
  const start = `export type ${name} =`;
  const text = printType(type, 0, start.length + 1, 1);
  const declared = `\n${docComment(doc, 0)}${start}${text.startsWith("\n") ? "" : " "}${text};\n`;
  return name === exported ? declared : `${declared}\nexport type { ${name} as ${exported} };\n`;
}
