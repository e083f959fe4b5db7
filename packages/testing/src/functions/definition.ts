import type { Json } from "../values/convex-value.ts";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import type { ActionContext, MutationContext, QueryContext } from "./context.ts";

/** What kind of function it is, as the backend spells it. */
export type FunctionType = "Query" | "Mutation" | "Action";

/** Who may call a function: anyone, or only admins and other functions. */
export type Visibility = "public" | "internal";

/**
 * Runs a function. `args` is the decoded argument object; declare the shape you expect, as
 * Convex's own functions do. The result is any Convex value, or undefined for null.
 */
export type Handler<Context, Args> = (context: Context, args: Args) => unknown;

/** A function with what a function spec says about it. */
export interface HandlerWithSpec<Context, Args> {
  handler: Handler<Context, Args>;
  /** JSON of the validators, for `convex function-spec`. Arguments are not checked against it. */
  args?: Json;
  returns?: Json;
}

const specOptions: OptionNames<HandlerWithSpec<unknown, unknown>> = {
  handler: true,
  args: true,
  returns: true,
};

/** All that any type of function has at hand. */
export type AnyContext = ActionContext & MutationContext;

/** A registered function. */
export interface FunctionDefinition {
  readonly type: FunctionType;
  readonly visibility: Visibility;
  readonly args: Json;
  readonly returns: Json;
  readonly handler: Handler<AnyContext, never>;
}

type Define<Context> = <Args = Record<string, unknown>>(
  definition: Handler<Context, Args> | HandlerWithSpec<Context, Args>,
) => FunctionDefinition;

function defineFunction<Context>(
  type: FunctionType,
  visibility: Visibility,
  narrow: (context: AnyContext) => Context,
): Define<Context> {
  return (definition) => {
    const spec = typeof definition === "function" ? { handler: definition } : definition;
    refuseUnknownOptions("A function", spec, specOptions);
    return {
      type,
      visibility,
      args: spec.args ?? { type: "any" },
      returns: spec.returns ?? { type: "any" },
      handler: (context, args: never) => spec.handler(narrow(context), args),
    };
  };
}

function asItIs(context: AnyContext): AnyContext {
  return context;
}

/** A public query: reads the database. */
export const query: Define<QueryContext> = defineFunction("Query", "public", asItIs);
/** A query that only admins and other functions may call. */
export const internalQuery: Define<QueryContext> = defineFunction("Query", "internal", asItIs);
/** A public mutation: reads and writes; when it throws, nothing is written. */
export const mutation: Define<MutationContext> = defineFunction("Mutation", "public", asItIs);
/** A mutation that only admins and other functions may call. */
export const internalMutation: Define<MutationContext> = defineFunction(
  "Mutation",
  "internal",
  asItIs,
);
/** A public action: calls queries and mutations, has no database of its own. */
export const action: Define<ActionContext> = defineFunction("Action", "public", asItIs);
/** An action that only admins and other functions may call. */
export const internalAction: Define<ActionContext> = defineFunction("Action", "internal", asItIs);
