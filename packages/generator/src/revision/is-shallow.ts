import { runGit } from "@convex-openapi/document/command-line";

/** Whether a part of the history was left out when the repository was cloned. */
export async function isShallow(folder: string): Promise<boolean> {
  const { stdout } = await runGit(folder, ["rev-parse", "--is-shallow-repository"]);
  return stdout.trim() === "true";
}
