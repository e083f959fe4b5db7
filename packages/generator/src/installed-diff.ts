import { UsageError } from "@convex-openapi/document/command-line";

/** The package that compares descriptions, which brings a compiler: not everybody installs it. */
export const diffPackage = "@convex-openapi/diff";

/** Whether the package that compares descriptions is installed. */
export function isDiffInstalled(): boolean {
  try {
    // As an import is resolved: `require` would look in NODE_PATH too.
    import.meta.resolve(`${diffPackage}/package.json`);
    return true;
  } catch {
    return false;
  }
}

/**
 * Goes before what compares descriptions, or what was generated.
 * @param command as a person types it.
 * @throws {UsageError} where the package for that is not installed.
 */
export function requireDiff(command: string): void {
  if (isDiffInstalled()) return;
  throw new UsageError(
    `${command} needs ${diffPackage}, which is not installed: npm install --save-dev ${diffPackage}`,
  );
}
