/** What kind of function it is. */
export type FunctionType = "query" | "mutation" | "action";

/**
 * A function as Convex's generated `api`, `internal` and `components` objects name it. Compared by
 * structure, so it fits the `FunctionReference` of every version of the `convex` package, and this
 * package needs none.
 */
export interface FunctionReference<
  Type extends FunctionType = FunctionType,
  Args = unknown,
  Returns = unknown,
> {
  readonly _type: Type;
  readonly _visibility: "public" | "internal";
  readonly _args: Args;
  readonly _returnType: Returns;
  readonly _componentPath: string | undefined;
}

/** What follows a reference in a call: its arguments, which may be left out if all of them may. */
export type ArgumentsThenOptions<Reference extends FunctionReference, Options> =
  Record<string, never> extends Reference["_args"]
    ? [args?: Reference["_args"], options?: Options]
    : [args: Reference["_args"], options?: Options];
