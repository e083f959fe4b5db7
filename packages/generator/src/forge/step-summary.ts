import { appendFile } from "node:fs/promises";
import { ProgramError, reasonOf } from "@convex-openapi/document/command-line";

/**
 * Adds Markdown to the page of a workflow run.
 * @param file what `GITHUB_STEP_SUMMARY` names.
 * @throws {ProgramError} when it cannot be written.
 */
export async function addToSummary(file: string, markdown: string): Promise<void> {
  try {
    await appendFile(file, `${markdown}\n`);
  } catch (error) {
    const reason = reasonOf(error);
    throw new ProgramError(`the summary in GITHUB_STEP_SUMMARY cannot be written: ${reason}`, {
      cause: error,
    });
  }
}
