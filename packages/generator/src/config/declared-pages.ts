import type { ApiDocument } from "@convex-openapi/document/model";
import type { PaginationDeclaration } from "./define-config.ts";

/** The key of a declaration: a method, as it goes over the wire, and a path of the description. */
const operationPattern = /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE|QUERY) (\/.*)$/;

/** Whether a text names an operation as `pagination` of a config does: `GET /animals`. */
export function isOperationName(text: string): boolean {
  return operationPattern.test(text);
}

/** Whether a value can be a declaration. Its keys are looked at where the operation is known. */
export function isDeclaration(value: unknown): value is PaginationDeclaration {
  return value === false || (typeof value === "object" && value !== null && "kind" in value);
}

/**
 * What a config says of pages as an overlay, so that it means the same as one. Nothing without declarations.
 *
 * @param file How diagnostics name the config file.
 * @param text The config file, for the lines of diagnostics.
 */
export function pagesOverlays(
  pagination: Readonly<Record<string, PaginationDeclaration>> | undefined,
  file: string,
  text: string,
): readonly ApiDocument[] {
  const declared = Object.entries(pagination ?? {});
  if (declared.length === 0) return [];
  const actions = declared.map(([operation, declaration]) => {
    const [, method = "", path = ""] = operationPattern.exec(operation) ?? [];
    return {
      target: `$.paths[${JSON.stringify(path)}].${method.toLowerCase()}`,
      update: { "x-pagination": declaration === false ? false : { ...declaration } },
    };
  });
  return [
    {
      file,
      value: { overlay: "1.0.0", actions },
      locate(pointer) {
        const [, , index] = pointer.split("/");
        const [operation = ""] = declared[Number(index)] ?? [];
        return positionOf(operation, file, text);
      },
    },
  ];
}

/** Where a config, which can be a program, writes the name of an operation; its beginning where it is computed. */
function positionOf(operation: string, file: string, text: string) {
  const before = text.slice(0, Math.max(0, text.search(quoted(operation)))).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function quoted(text: string): RegExp {
  return new RegExp(`(["'\`])${text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\1`);
}
