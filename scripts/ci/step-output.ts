import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";

/** Gives a value to later steps of a workflow: `steps.ID.outputs.NAME`. Without a workflow it does nothing. */
export function setOutput(name: string, value: string): void {
  const file = process.env["GITHUB_OUTPUT"];
  if (file === undefined || file === "") return;
  // Nobody can guess the end, so that no text of a description can end the value and begin another one.
  const end = `end-${randomUUID()}`;
  appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
}

/** Puts Markdown on the page of the workflow run. Without a workflow it does nothing. */
export function addToSummary(markdown: string): void {
  const file = process.env["GITHUB_STEP_SUMMARY"];
  if (file !== undefined && file !== "") appendFileSync(file, `${markdown}\n`);
}
