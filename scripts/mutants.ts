/**
 * `pnpm mutants [NAME…] [--at REVISION]`: puts one fault after the other into a clone of a revision (`HEAD` unless
 * given) and runs the tests that have to notice. Prints `killed NAME by TEST` or `SURVIVED NAME`, and ends with 1 where
 * one survives or cannot be judged. What is not committed is not looked at.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { allMutants } from "./mutants/all-mutants.ts";
import { mutate, type Mutant } from "./mutants/mutant.ts";
import { runTests, type TestOutcome } from "./mutants/run-tests.ts";
import { checkOut, type WorkingCopy } from "./mutants/working-copy.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { at: { type: "string", default: "HEAD" } },
});
const unknown = positionals.filter((name) => !allMutants.some((mutant) => mutant.name === name));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(", ")}; known: ${allMutants.map(nameOf).join(", ")}`);
  process.exit(2);
}
const mutants = allMutants.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);
process.exitCode = run(mutants, values.at);

function run(chosen: readonly Mutant[], revision: string): number {
  using copy = checkOut(join(import.meta.dirname, ".."), revision);
  const outdated = chosen.flatMap((mutant) => faultOf(copy, mutant) ?? []);
  const problems = outdated.length > 0 ? outdated : findWhatFailsAnyway(copy, chosen);
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    return 1;
  }
  const counts = { killed: 0, survived: 0, unclear: 0 };
  for (const mutant of chosen) {
    const outcome = outcomeOf(copy, mutant);
    if (outcome.kind === "failed") {
      counts.killed += 1;
      console.log(`killed ${mutant.name} by ${outcome.test}`);
    } else if (outcome.kind === "passed") {
      counts.survived += 1;
      console.log(`SURVIVED ${mutant.name}: ${mutant.harm}`);
    } else {
      counts.unclear += 1;
      console.log(`UNCLEAR ${mutant.name}: ${outcome.reason}`);
    }
  }
  const { killed, survived, unclear } = counts;
  console.log(
    `${killed} killed, ${survived} survived${unclear > 0 ? `, ${unclear} cannot be judged` : ""}`,
  );
  return survived + unclear > 0 ? 1 : 0;
}

/** Why a mutant does not fit the sources, `undefined` when it does. */
function faultOf(copy: WorkingCopy, mutant: Mutant): string | undefined {
  try {
    mutate(copy.read(mutant.file), mutant);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What is wrong with the tests before any fault is in the sources: they have to be there and to pass. */
function findWhatFailsAnyway(copy: WorkingCopy, chosen: readonly Mutant[]): string[] {
  return [...Map.groupBy(chosen, (mutant) => mutant.folder)].flatMap(([folder, own]) => {
    copy.build(folder);
    const filters = [...new Set(own.flatMap(({ tests }) => tests))];
    const outcome = runTests(join(copy.folder, folder), filters);
    if (outcome.kind === "failed") return `${folder} fails without a fault: ${outcome.test}`;
    if (outcome.kind === "broken") return `${folder} cannot be tested: ${outcome.reason}`;
    return own
      .filter(
        ({ tests }) => !outcome.files.some((file) => tests.some((text) => file.includes(text))),
      )
      .map((mutant) => `${mutant.name}: no tests found for ${mutant.tests.join(", ")}`);
  });
}

function outcomeOf(copy: WorkingCopy, mutant: Mutant): TestOutcome {
  copy.write(mutant.file, mutate(copy.read(mutant.file), mutant));
  try {
    copy.build(mutant.folder);
    return runTests(join(copy.folder, mutant.folder), mutant.tests);
  } catch (error) {
    return { kind: "broken", reason: error instanceof Error ? error.message : String(error) };
  } finally {
    copy.restore();
  }
}

function nameOf({ name }: Mutant): string {
  return name;
}
