import { InvalidValueError } from "../errors/invalid-value-error.ts";
import type { FunctionReference } from "./function-reference.ts";

/** A function of a deployment: by path, such as `messages:list`, or by reference. */
export type FunctionTarget = string | FunctionReference;

/** Where a function is. */
export interface FunctionAddress {
  /** Module and export, such as `messages:list`; a module alone means its default export. */
  readonly path: string;
  /** The component that holds it, such as `parent/child`. The root when absent. */
  readonly componentPath?: string;
}

/** What references carry at run time: the `convex` package keeps both under global symbols. */
interface RuntimeReference {
  readonly [key: symbol]: unknown;
}

/**
 * Finds where a function is. References of `api` and `internal` carry their path, those of
 * `components` the name of the component with the path inside it.
 *
 * @param componentPath The component that holds it, if it is given by path.
 * @throws {InvalidValueError} When it is neither a path nor a reference.
 */
export function functionAddress(target: FunctionTarget, componentPath?: string): FunctionAddress {
  if (typeof target === "string" && target) {
    return componentPath ? { path: target, componentPath } : { path: target };
  }
  const reference: RuntimeReference = Object(target);
  const name = reference[Symbol.for("functionName")];
  if (typeof name === "string") return { path: name };
  const place = String(reference[Symbol.for("toReferencePath")]);
  const [, component, module, exported] =
    /^_reference\/childComponent\/([^/]+)\/(.+)\/([^/]+)$/.exec(place) ?? [];
  if (!component) {
    throw new InvalidValueError(
      'Give the function as a path, such as "messages:list", or as a reference of the generated `api`.',
    );
  }
  return { path: `${module}:${exported}`, componentPath: component };
}
