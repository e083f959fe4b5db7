import type { OpenapiTypescriptOptions } from "@convex-openapi/types";
import ts from "typescript";

type Values = Readonly<Record<string, unknown>>;
type Hook = (...given: unknown[]) => unknown;

/** Our options for those that a case has: switches are the same, and hooks give text. */
export function ownOptions(theirs: Values): OpenapiTypescriptOptions {
  const switches = Object.entries(theirs).filter(
    ([name, value]) => typeof value === "boolean" || name === "inject",
  );
  const { transform, transformProperty, postTransform } = theirs;
  return {
    ...Object.fromEntries(switches),
    ...(isHook(transform) && {
      transform: (schema, context) => {
        const given = transform(schema, context);
        if (isObject(given) && "schema" in given) {
          const { schema: type, questionToken } = given;
          return { schema: textOf(type) ?? "unknown", questionToken: questionToken === true };
        }
        return textOf(given);
      },
    }),
    ...(isHook(transformProperty) && {
      transformProperty: (type, schema, context) => {
        const name = context.path.split("/").at(-1);
        const given = transformProperty({ name, type, indent: "" }, schema, context);
        return isObject(given) ? textOf(given["type"]) : undefined;
      },
    }),
    ...(isHook(postTransform) && {
      postTransform: (type, context) => textOf(postTransform(type, context)),
    }),
  };
}

/** What a hook gives, as text: openapi-typescript 7 has nodes of the compiler. */
function textOf(type: unknown): string | undefined {
  if (type === undefined || type === null || typeof type === "string") return type ?? undefined;
  const file = ts.createSourceFile("hook.ts", "", ts.ScriptTarget.Latest);
  return ts.createPrinter().printNode(ts.EmitHint.Unspecified, type as ts.Node, file);
}

function isHook(value: unknown): value is Hook {
  return typeof value === "function";
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null;
}
