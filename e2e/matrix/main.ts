// The packed clients, and clients of random descriptions, in all that we say they work with. Prints a table; ends with 1
// when a cell fails. Give names to run only these runtimes, compilers and forms: `matrix deno typescript-6`,
// `matrix requests responses`, `matrix deno requests`.

import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { linkToolProject, makeConsumerProject } from "../packed/consumer-project.ts";
import { outcomeOf, type Outcome } from "./cell.ts";
import { compilerCells } from "./compilers.ts";
import { credentialsCells } from "./credentials/cells.ts";
import { fetchCells } from "./fetch/cells.ts";
import { installRuntimes } from "./install-runtimes.ts";
import { pagesCells } from "./pages/cells.ts";
import { runtimeCells } from "./runtimes.ts";
import { streamsCells } from "./streams/cells.ts";
import { wireCells } from "./wire/cells.ts";

const wanted = process.argv.slice(2);
const project = mkdtempSync(join(tmpdir(), "matrix-"));
const tools = mkdtempSync(join(tmpdir(), "matrix-tools-"));
const outcomes: Outcome[] = [];
try {
  const runtimes = installRuntimes();
  await makeConsumerProject(project);
  linkToolProject(tools);
  const cells = [
    ...runtimeCells(runtimes, project),
    ...wireCells(runtimes, project),
    ...fetchCells(runtimes, project),
    ...credentialsCells(runtimes, project),
    ...pagesCells(runtimes, project),
    ...streamsCells(runtimes, project),
    ...compilerCells(runtimes, project, tools),
  ];
  const names = new Set(cells.map(({ runtime }) => runtime));
  const forms = new Set(cells.map(({ form }) => form));
  const unknown = wanted.filter((name) => !names.has(name) && !forms.has(name));
  if (unknown.length > 0) {
    throw new Error(`no ${unknown.join(", ")}; there are ${[...names, ...forms].join(", ")}`);
  }
  const isWanted = (all: ReadonlySet<string>, name: string): boolean =>
    wanted.includes(name) || !wanted.some((each) => all.has(each));
  for (const cell of cells) {
    const name = `${cell.runtime} ${cell.form}`;
    if (!isWanted(names, cell.runtime) || !isWanted(forms, cell.form)) continue;
    const outcome = await outcomeOf(cell);
    outcomes.push(outcome);
    console.log(`${outcome.failure === undefined ? "ok  " : "FAIL"} ${name}`);
    if (outcome.failure !== undefined) console.log(outcome.failure);
  }
} finally {
  for (const folder of [project, tools]) rmSync(folder, { recursive: true });
}

const table = [
  "| runtime | version | form | result | seconds |",
  "| --- | --- | --- | --- | --: |",
  ...outcomes.map(({ runtime, version, form, failure, seconds }) => {
    const result = failure === undefined ? "ok" : "FAIL";
    return `| ${runtime} | ${version} | ${form} | ${result} | ${seconds.toFixed(1)} |`;
  }),
].join("\n");
console.log(`\n${table}`);

const failed = outcomes.filter(({ failure }) => failure !== undefined).length;
console.log(`\n${outcomes.length - failed} passed, ${failed} failed`);
const { GITHUB_STEP_SUMMARY: summary } = process.env;
if (summary !== undefined) appendFileSync(summary, `## Consumers\n\n${table}\n`);
if (failed > 0) process.exitCode = 1;
