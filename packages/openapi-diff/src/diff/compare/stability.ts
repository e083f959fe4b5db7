import type { Operation } from "@convex-openapi/document/model";

/** Stability levels that descriptions give operations by `x-stability-level`, the least first. */
export const stabilityLevels: readonly string[] = ["draft", "alpha", "beta", "stable"];

/** The stability level that an operation says it has; `undefined` when it says none, or none that exists. */
export function stabilityOf({ extensions }: Pick<Operation, "extensions">): string | undefined {
  const level = extensions.get("x-stability-level");
  return typeof level === "string" && stabilityLevels.includes(level) ? level : undefined;
}

/** Whether an operation says that it may change at any time: whoever calls it was told so. */
export function isUnstable(operation: Pick<Operation, "extensions">): boolean {
  const level = stabilityOf(operation);
  return level === "draft" || level === "alpha";
}
