import { ApiError } from "../http/api-error.ts";

/** Where a function is: its module without `.js`, and the name it is exported under. */
export interface FunctionPath {
  readonly module: string;
  readonly exportName: string;
}

/**
 * Reads `module:export`, `folder/module:export` or `module` (the default export). A `.js` behind
 * the module is ignored, so what HTTP clients send verbatim and what WebSocket clients canonicalize
 * name the same function.
 * @throws ApiError 400 BadConvexFunctionIdentifier for anything else.
 */
export function parseFunctionPath(path: string): FunctionPath {
  const [modulePath = "", exportName = "default", ...rest] = path.split(":");
  const module = modulePath.replace(/\.js$/, "");
  const valid =
    rest.length === 0 &&
    module.split("/").every((name) => /^[A-Za-z0-9_.]*[A-Za-z0-9_][A-Za-z0-9_.]*$/.test(name)) &&
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(exportName);
  if (!valid) {
    throw new ApiError(
      400,
      "BadConvexFunctionIdentifier",
      `${JSON.stringify(path)} is not a path to a Convex function.`,
    );
  }
  return { module, exportName };
}

/** The short form that people write: the default export goes without `:default`. */
export function formatFunctionPath({ module, exportName }: FunctionPath): string {
  return exportName === "default" ? module : `${module}:${exportName}`;
}

/** Whether a path is one of the functions that Convex itself brings. */
export function isSystemPath({ module }: FunctionPath): boolean {
  return module.startsWith("_system/");
}
