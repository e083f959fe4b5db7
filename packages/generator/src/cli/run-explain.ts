import { join, relative } from "node:path";
import { entryFile } from "../emit/generated-file.ts";
import { explainClient } from "../explain/explain-client.ts";
import {
  type Terminal,
  textWidth,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import {
  type Comparison,
  type DiffOutcome,
  noDifference,
  renderJson,
  renderMarkdown,
  renderText,
} from "@convex-openapi/diff/report";
import type { ClientOutcome } from "./client-outcome.ts";
import type { ExplainFormat } from "./explain-formats.ts";
import { type GenerateJob, generateWords } from "./generate-job.ts";

/** What is explained: what a job made of each client, and how the disk differs from it. */
export interface Explained {
  readonly job: GenerateJob;
  readonly clients: readonly Pick<ClientOutcome, "client" | "folders" | "differences">[];
}

/** Prints what the new output changes for those who use the clients. */
export async function explainOutput(
  { job, clients }: Explained,
  format: ExplainFormat,
  { out, columns = 80, progress }: Terminal,
): Promise<void> {
  const comparisons: Comparison[] = [];
  for (const { client, folders, differences } of clients) {
    const folder = folders.find(({ files }) => files.some(({ name }) => name === entryFile));
    if (differences.length === 0 || folder === undefined) {
      comparisons.push({ name: client, status: "compared", report: noDifference, notes: [] });
      continue;
    }
    const { path } = folder;
    progress?.report(`comparing the output of ${client}`);
    const comparison = await explainClient({
      client,
      folder: path,
      files: folder.files,
      differences,
      command: out.command(generateWords(job, client)),
      shownPath: (name) => withForwardSlashes(relative(job.folder, join(path, name))),
    });
    comparisons.push(comparison);
  }
  const outcome: DiffOutcome = {
    subject: "output",
    comparisons,
    releases: [],
    since: undefined,
    notes: [],
  };
  if (format === "json") out.line(renderJson(outcome));
  else if (format === "markdown") out.line(renderMarkdown(outcome).trimEnd());
  else {
    const paint: typeof out.paint = (colour, text) => out.paint(colour, text);
    out.line(renderText(outcome, { width: textWidth(columns), paint }));
  }
}
