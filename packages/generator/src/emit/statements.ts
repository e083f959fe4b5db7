import { printWidth, stringLiteral } from "@convex-openapi/types/printing";

/**
 * `open a, b close` as Prettier prints the names in braces: on one line, or with a line for each name when that does not
 * fit. `open` ends with the opening brace, `close` starts with the closing one.
 */
export function bracedList(open: string, names: readonly string[], close: string): string {
  const flat = `${open} ${names.join(", ")} ${close}`;
  if (flat.length <= printWidth) return `${flat}\n`;
  return `${open}\n${names.map((name) => `  ${name},\n`).join("")}${close}\n`;
}

/** `import type { … } from "…";` */
export function importTypes(names: readonly string[], from: string): string {
  return bracedList("import type {", names, `} from ${stringLiteral(from)};`);
}

/** `export function name(parameter): result {` */
export function functionHead(name: string, parameter: string, result: string): string {
  const flat = `export function ${name}(${parameter}): ${result} {`;
  return flat.length <= printWidth
    ? `${flat}\n`
    : `export function ${name}(\n  ${parameter},\n): ${result} {\n`;
}
