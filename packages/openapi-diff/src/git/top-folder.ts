import { runGit } from "./run-git.ts";

/** The top folder of the working tree that a folder is in, `undefined` outside of a repository. */
export async function topFolder(folder: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(folder, ["rev-parse", "--show-toplevel"]);
  return code === 0 ? stdout.trim() : undefined;
}
