import type { LineOutput } from "@convex-openapi/document/command-line";
import { missingInstall } from "../scaffold/first-use.ts";

/**
 * Prints what a client that has just been put into an app needs to be installed, and how to import it.
 * @param folder the folder of its code, absolute.
 * @param importStatement as a module in `from` writes it.
 * @param from the folder of the module that the import is shown for, absolute.
 */
export async function printFirstUse(
  folder: string,
  importStatement: string,
  from: string,
  output: LineOutput,
): Promise<void> {
  await printMissingInstall(folder, from, output);
  output.line(`use:  ${importStatement}`);
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
