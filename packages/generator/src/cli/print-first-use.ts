import type { LineOutput } from "@convex-openapi/document/command-line";
import { type FirstUse, importStatement, missingInstall } from "../scaffold/first-use.ts";

/**
 * Prints what a client that has just been put into an app needs to be installed, and how to import it.
 * @param from the folder of the module that the import is shown for, absolute.
 */
export async function printFirstUse(
  use: FirstUse,
  from: string,
  output: LineOutput,
): Promise<void> {
  await printMissingInstall(use.folder, from, output);
  output.line(`use:  ${importStatement(use, from)}`);
}

/**
 * Prints how to install what the code in a folder imports, where that is not installed.
 * @param from the folder that the command is shown for, absolute.
 */
export async function printMissingInstall(
  folder: string,
  from: string,
  output: LineOutput,
): Promise<void> {
  const command = await missingInstall(folder, from, process.env);
  if (command !== undefined) output.line(`next: ${command}`);
}
