import type { Operation, PathEntry } from "@convex-openapi/document/model";
import { property, type Member, type Type } from "../type.ts";
import type { OpenapiTypescriptOptions } from "./options.ts";

/** A path item under its path, or under all paths that fit its template. */
export function pathMember(
  { path, pathItem, operations }: PathEntry,
  type: Type,
  { pathParamsAsTypes, immutable }: OpenapiTypescriptOptions,
): Member {
  const member = property(path, type, { readonly: immutable === true });
  if (pathParamsAsTypes !== true || !/\{[^}]+\}/.test(path)) return member;
  const declared = [pathItem.parameters, ...operations.map((one) => one.declaredParameters)].flat();
  const pattern = path
    .split(/(\{[^}]+\})/)
    .map((part, index) => (index % 2 === 0 ? literalPart(part) : typePart(part, declared)))
    .join("");
  const head = `${immutable === true ? "readonly " : ""}[path: \`${pattern}\`]`;
  return { ...member, name: undefined, head };
}

function literalPart(text: string): string {
  return text.replaceAll(/[`\\]|\$\{/g, "\\$&");
}

/**
 * What a parameter can be: the last one that is declared counts. TypeScript has no index signature for what is `true` or
 * `false` alone.
 */
function typePart(part: string, declared: Operation["declaredParameters"]): string {
  const name = part.slice(1, -1);
  const parameter = declared.findLast(({ value }) => value.in === "path" && value.name === name);
  const type = parameter?.value.schema?.keyword("type");
  return type === "number" || type === "integer" ? "${number}" : "${string}";
}
