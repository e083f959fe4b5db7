import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageManagerIn, UsageError } from "@convex-openapi/document/command-line";

/** The package that compares descriptions, which brings a compiler: not everybody installs it. */
export const diffPackage = "@convex-openapi/diff";

const ownPackage = "@convex-openapi/generator";

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
 * @param command as a person types it. @param cwd the folder that it is typed in.
 * @throws {UsageError} where the package for that is not installed.
 */
export async function requireDiff(command: string, cwd: string): Promise<void> {
  if (isDiffInstalled()) return;
  throw new UsageError(
    `${command} needs ${diffPackage}, which is not installed: ${await installCommand(cwd)}`,
  );
}

/** A program that npx has fetched finds nothing that a project installs, so that one needs the program as well. */
async function installCommand(cwd: string): Promise<string> {
  const { findProject, foldersAbove } = await import("./scaffold/project.ts");
  const { addPackageCommand } = await import("./scaffold/package-manager.ts");
  const project = await findProject(cwd);
  const hasProgram = foldersAbove(resolve(cwd)).some((folder) =>
    existsSync(join(folder, "node_modules", ownPackage, "package.json")),
  );
  const names = hasProgram ? diffPackage : `${ownPackage} ${diffPackage}`;
  return addPackageCommand(packageManagerIn(project.folder, process.env), names, project, true);
}
