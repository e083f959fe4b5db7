import { isCallable, type PathEntry } from "@convex-openapi/document/model";
import { stringLiteral } from "../code-text.ts";
import { memberKeys } from "./enum-members.ts";

/** The paths as an `enum`, one member for each operation. */
export function pathsEnum(entries: readonly PathEntry[]): string {
  const operations = entries.flatMap((entry) => entry.operations).filter(isCallable);
  const keys = memberKeys(
    operations.map(({ method, path, operationId }) => operationId ?? nameOf(method, path)),
  );
  const lines = operations.map(({ path }, index) => `  ${keys[index]} = ${stringLiteral(path)},\n`);
  return `\nexport enum ApiPaths {\n${lines.join("")}}\n`;
}

/** `GetPets` for `get /pets/{id}`: parameters are left out. */
function nameOf(method: string, path: string): string {
  return (method + path)
    .split("/")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .map((part) => part.replace(/\{.*\}|:.*|[^\w]+/, ""))
    .join("");
}
