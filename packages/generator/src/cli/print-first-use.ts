import type { LineOutput } from "@convex-openapi/document/command-line";
import { missingInstall } from "../scaffold/first-use.ts";

/**
 * Prints what a client that has just been put into an app needs to be installed, and how to import it.
 * @param folder the folder of its code, absolute.
 * @param importStatement as a module in `from` writes it.
 * @param from the folder of the module that the import is shown for, absolute.
 * @param told what has been printed of other clients: hundreds of them need the same install.
 */
export async function printFirstUse(
  folder: string,
  importStatement: string,
  from: string,
  output: LineOutput,
  told: Set<string> = new Set(),
): Promise<void> {
  await printMissingInstall(folder, from, output, told);
  output.line(`use:  ${importStatement}`);
}

/**
 * Prints how to install what the code in a folder imports, where that is not installed.
 * @param from the folder that the command is shown for, absolute.
 * @param told see {@link printFirstUse}.
 */
export async function printMissingInstall(
  folder: string,
  from: string,
  output: LineOutput,
  told: Set<string>,
): Promise<void> {
  const command = await missingInstall(folder, from, process.env);
  if (command === undefined || told.has(command)) return;
  told.add(command);
  output.line(`next: ${command}`);
}
