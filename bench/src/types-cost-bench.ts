import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callingCode, returningCode } from "./types-cost/consumers.ts";
import { generateContenders, type GeneratedClient } from "./types-cost/contenders.ts";
import { declarationsOf, userDeclarations, writeProject } from "./types-cost/projects.ts";
import { tableOfChecks, tableOfSizes } from "./types-cost/tables.ts";
import {
  medianCheck,
  typeCheck,
  typescript5,
  typescript7,
  type Compiler,
  type TypeCheck,
} from "./types-cost/type-check.ts";

/** How often each project is checked: a check takes a second or less, which a busy moment can double. */
export const typesCostRounds = 7;

/** How many calls are made, and how many results are exported. */
const callCount = 20;
const exportCount = 5;

/** A client and the two projects that use it. */
interface Case {
  readonly name: string;
  readonly withCalls: string;
  readonly withoutCalls: string;
}

/** What it takes to check calls of a large client, of ours and of hey-api's, in tables by what is checked and what checks. */
export function benchTypesCost(): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-types-"));
  try {
    const clients = generateContenders(folder);
    const declared = clients.map((client) => ({
      ...client,
      folder: declarationsOf(`${client.folder}-built`, client.folder),
    }));
    const sizes = clients.map(({ name, folder: client, dialect }) => {
      const code = returningCode(dialect, exportCount);
      const text = userDeclarations(`${client}-returning`, { client, code });
      return { name, bytes: Buffer.byteLength(text) };
    });
    return [
      ...benchForm("the client's sources in the project", clients, join(folder, "sources")),
      ...benchForm("the client as a package of declarations", declared, join(folder, "declared")),
      `**the declarations of ${exportCount} exported functions that return results**\n\n${tableOfSizes(sizes)}`,
    ].join("\n\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A table for each compiler. */
function benchForm(form: string, clients: readonly GeneratedClient[], folder: string): string[] {
  const cases = clients.map(({ name, folder: client, dialect }, index): Case => {
    const project = (count: number): string =>
      writeProject(`${folder}-${index}-${count}`, { client, code: callingCode(dialect, count) });
    return { name, withCalls: project(callCount), withoutCalls: project(0) };
  });
  return [typescript5, typescript7].map(
    (compiler) => `**${form}, ${compiler.name}**\n\n${compareCases(compiler, cases)}`,
  );
}

/** Checks the projects in turn inside each round, after a round that does not count. */
function compareCases(compiler: Compiler, cases: readonly Case[]): string {
  const trials = cases.flatMap(({ withCalls, withoutCalls }) =>
    [withCalls, withoutCalls].map((project) => ({ project, checks: new Array<TypeCheck>() })),
  );
  for (const { project } of trials) typeCheck(compiler, project);
  for (let round = 0; round < typesCostRounds; round += 1) {
    for (let turn = 0; turn < trials.length; turn += 1) {
      const trial = trials[(turn + round) % trials.length];
      trial?.checks.push(typeCheck(compiler, trial.project));
    }
  }
  const checked = new Map(trials.map(({ project, checks }) => [project, medianCheck(checks)]));
  const checkOf = (project: string): TypeCheck => {
    const check = checked.get(project);
    if (check === undefined) throw new Error(`${project} was not checked`);
    return check;
  };
  return tableOfChecks(
    cases.map(({ name, withCalls, withoutCalls }) => ({
      name,
      withCalls: checkOf(withCalls),
      withoutCalls: checkOf(withoutCalls),
    })),
  );
}
