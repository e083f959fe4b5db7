import { runGit } from "@convex-openapi/document/command-line";

/**
 * The path of a folder from the top of the working tree that it is in, with forward slashes and one at its end; `""` at
 * the top and outside of a repository. Git is asked, since it may know the top folder by another name: behind a symbolic
 * link, or by the short name that Windows gives to folders.
 */
export async function folderInTree(folder: string): Promise<string> {
  const { code, stdout } = await runGit(folder, ["rev-parse", "--show-prefix"]);
  return code === 0 ? stdout.replace(/\r?\n$/, "") : "";
}
