import { type ApiModel, isObject, pointerOf, type Schema } from "@convex-openapi/document/model";
import { printType } from "../print-type.ts";
import type { SchemaHooks } from "../reading.ts";
import type { Type } from "../type.ts";
import { HookError, misuse } from "./hook-error.ts";
import { schemaPath } from "./schema-path.ts";
import type { HookContext, TypeHooks, WrittenSchema } from "./type-hooks.ts";

/**
 * The hooks of a caller as reading calls them; `undefined` where there are none, so that nothing is asked.
 *
 * @throws {HookError} when a hook throws, or gives something else than it may.
 */
export function schemaHooks(model: ApiModel, hooks: TypeHooks): Partial<SchemaHooks> | undefined {
  const { transform, transformProperty, postTransform } = hooks;
  if ([transform, transformProperty, postTransform].every((hook) => hook === undefined)) {
    return undefined;
  }
  const contextOf = (schema: Schema): HookContext => ({
    path: `#${pointerOf(model.nodeAt(schemaPath(model, schema.node)))}`,
    schema: schema.json,
  });
  const optional = new Set<Schema>();
  return {
    ...(transform !== undefined && {
      replace(schema, type) {
        const json = schema.json;
        if (!isObject(json)) return undefined;
        const context = contextOf(schema);
        const written: WrittenSchema = type === undefined ? json : { ...json, type };
        const given = called("transform", context.path, () => transform(written, context));
        if (!isOptionalText(given)) return typeOf("transform", context.path, given);
        if (given.questionToken === true) optional.add(schema);
        return typeOf("transform", context.path, given.schema);
      },
      canBeAbsent: (schema) => optional.has(schema),
    }),
    ...(transformProperty !== undefined && {
      property(type, schema) {
        const context = contextOf(schema);
        const written = isObject(schema.json) ? schema.json : {};
        const given = called("transformProperty", context.path, () =>
          transformProperty(textOf(type), written, context),
        );
        return typeOf("transformProperty", context.path, given);
      },
    }),
    ...(postTransform !== undefined && {
      finish(type, schema) {
        const context = contextOf(schema);
        const given = called("postTransform", context.path, () =>
          postTransform(textOf(type), context),
        );
        return typeOf("postTransform", context.path, given);
      },
    }),
  };
}

/** A type as a hook gets it: in parentheses where what is written behind it would bind to its last part. */
function textOf(type: Type): string {
  const text = printType(type, 0, 0, 0).trim();
  return type.kind === "union" && type.types.length > 1 ? `(${text})` : text;
}

function called(hook: string, path: string, call: () => unknown): unknown {
  try {
    return call();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HookError(`The hook "${hook}" failed for ${path}: ${reason}`, { cause });
  }
}

function isOptionalText(given: unknown): given is { schema: unknown; questionToken?: unknown } {
  return isObject(given) && "schema" in given;
}

/** What a hook gave as a type, which `|` and `&` keep together. */
function typeOf(hook: string, path: string, given: unknown): Type | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "string" || given.trim() === "") throw misuse(hook, path, given);
  const flat = given.trim();
  const atom: Type = { kind: "atom", flat };
  // A union of one is printed as it is, and in parentheses where something binds closer than it might.
  return /^[\w$.]+$/.test(flat) ? atom : { kind: "union", types: [atom], flat };
}
