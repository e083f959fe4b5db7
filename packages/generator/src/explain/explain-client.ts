import { basename } from "node:path";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { type Comparison, loadTypeScript, noDifference } from "@convex-openapi/diff/report";
import type { Difference } from "../write/compare-folders.ts";
import { committedFiles } from "./committed-files.ts";
import { entryFile } from "../emit/generated-file.ts";
import { uncompiledIn } from "./compile-outputs.ts";
import type { Complaint } from "./complaints.ts";
import { compareFiles, compareOtherFiles } from "./compare-files.ts";
import { NameComparison } from "./compare-names.ts";
import { judgeOutput, type OutputPair } from "./judge-output.ts";
import { OperationUsers } from "./operation-users.ts";
import { TypeRating } from "./rate-types.ts";
import { readOutputs, type ModuleTexts } from "./read-output.ts";
import { reportOutput } from "./report-output.ts";

/** A client whose files are not what would be written. */
export interface OutdatedClient {
  readonly client: string;
  /** The folder of its modules, as an absolute path. */
  readonly folder: string;
  /** What would be written there. */
  readonly files: readonly GeneratedFile[];
  /** How the disk differs from that. */
  readonly differences: readonly Difference[];
  /** What writes it. */
  readonly command: string;
  /** How to show the path of a file of the folder. */
  readonly shownPath: (name: string) => string;
}

/**
 * Compares what stands on disk of a client with what would be written, as code that uses the client sees it.
 * @throws the error of the file system when something there cannot be read.
 */
export async function explainClient(outdated: OutdatedClient): Promise<Comparison> {
  const compiler = loadTypeScript();
  const { client: name, files, folder, differences, command, shownPath } = outdated;
  const next: ModuleTexts = new Map(
    files.flatMap((file) => (file.name.endsWith(".ts") ? [[file.name, file.text]] : [])),
  );
  const committed = await committedFiles(compiler, folder);
  const unreadable = (note: string): Comparison => ({
    name,
    status: "unreadable",
    report: noDifference,
    notes: [`${note} Restore what is committed, or replace it: \`${command}\`.`],
  });
  if (!committed.texts.has(entryFile)) {
    const missing = differences.filter(({ kind }) => kind === "missing");
    const isNew = [...next.keys()].every((file) =>
      missing.some(({ path }) => basename(path) === file),
    );
    if (isNew) return { name, status: "new", report: noDifference, notes: [] };
    return unreadable(
      `\`${shownPath(entryFile)}\` is missing, so the exports of the client are unknown.`,
    );
  }
  const outputs = readOutputs(compiler, committed.texts, next);
  const place = ({ file, line, column, message }: Complaint): string =>
    `\`${shownPath(file)}:${line}:${column}\` (${message.replace(/\.$/, "")})`;
  const [fault] = outputs.base.unparsed;
  if (fault !== undefined) return unreadable(`It cannot be parsed: ${place(fault)}.`);
  const pair: OutputPair = { ...outputs, texts: { base: committed.texts, head: next } };
  const users = new OperationUsers(pair);
  const verdict = await judgeOutput(compiler, pair);
  const uncompiled = {
    base: uncompiledIn(compiler, verdict.program, pair.base, pair.texts.base),
    head: uncompiledIn(compiler, verdict.program, pair.head, pair.texts.head),
  };
  const findings = [
    ...new NameComparison(compiler, pair, users).find(committed.missing),
    ...new TypeRating(compiler, pair, verdict, users).rate(),
    ...compareFiles(compiler, pair),
    ...compareOtherFiles(differences, pair),
  ];
  return {
    name,
    status: "compared",
    report: reportOutput(name, findings, { pair, users, shownPath }),
    notes: [...notesOnCommitted(), ...notesOnNew()],
  };

  function* notesOnCommitted(): Generator<string> {
    for (const file of committed.missing) {
      yield `\`${shownPath(file)}\` is missing, so its exports are not compared.`;
    }
    const [first, ...more] = uncompiled.base;
    // What is missing is the reason for whatever does not compile without it.
    if (first === undefined || committed.missing.length > 0) return;
    yield `The committed code does not compile: ${place(first)}${moreOf(more)}. Uses of that code count as compiling.`;
  }

  function* notesOnNew(): Generator<string> {
    const [first, ...more] = uncompiled.head;
    if (first === undefined) return;
    yield `The new code uses something that this comparison does not know: ${place(first)}${moreOf(more)}. Uses of that code count as compiling.`;
  }
}

function moreOf(more: readonly Complaint[]): string {
  return more.length === 0 ? "" : ` and ${more.length} more`;
}
