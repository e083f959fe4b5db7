/**
 * `pnpm bench [SECTION…]`: measures against the peers and writes the tables of `bench/README.md`. A word such as
 * `generate`, which is the name of none, stands for every section whose name starts with it. Without a word it runs them
 * all.
 */
import { benchAdminCpu, callRounds } from "./admin-cpu-bench.ts";
import { benchAdminImport, importRounds } from "./admin-import-bench.ts";
import { benchAdminSize } from "./admin-size-bench.ts";
import { benchClientCpu, clientRounds } from "./client-cpu-bench.ts";
import { benchClientSize } from "./client-size-bench.ts";
import { benchDiff } from "./diff-bench.ts";
import { benchDiscriminators } from "./discriminators-bench.ts";
import { benchAllClients, benchGitHub } from "./generate-bench.ts";
import { benchModelMemory } from "./model-memory-bench.ts";
import { benchPublicCalls } from "./public-calls-bench.ts";
import { benchPublicDescriptions } from "./public-descriptions-bench.ts";
import { benchPublicLibraries } from "./public-libraries-bench.ts";
import { benchPublicPages } from "./public-pages-bench.ts";
import { benchPublicTypes } from "./public-types-bench.ts";
import { conditions, writeSection } from "./report.ts";
import { benchScale, benchTasks, benchUnchanged, scaleRounds } from "./scale-bench.ts";
import { benchSmallSpec, smallSpecRounds } from "./small-spec-bench.ts";
import { benchStreams, streamRounds } from "./streams-bench.ts";
import { benchTypesCost, typesCostRounds } from "./types-cost-bench.ts";
import { benchTypesProgram } from "./types-program-bench.ts";
import { benchTypesVerdict } from "./types-verdict-bench.ts";

const rounds = 5;

interface Section {
  /** How many rounds the medians are of; absent for what is the same each time. */
  readonly rounds?: number;
  measure(): string | Promise<string>;
}

const sections: Record<string, Section> = {
  "generate-clients": { rounds, measure: () => benchAllClients(rounds) },
  "generate-github": { rounds, measure: () => benchGitHub(rounds) },
  "generate-small": { rounds: smallSpecRounds, measure: benchSmallSpec },
  "generate-memory": { rounds, measure: () => benchModelMemory(rounds) },
  "scale-100": { rounds: scaleRounds, measure: () => benchScale(100) },
  "scale-500": { rounds: scaleRounds, measure: () => benchScale(500) },
  "scale-2000": { rounds: scaleRounds, measure: () => benchUnchanged(2000) },
  "scale-tasks": { rounds: scaleRounds, measure: () => benchTasks(100) },
  "scale-tasks-500": { rounds: scaleRounds, measure: () => benchTasks(500) },
  diff: { rounds, measure: () => benchDiff(rounds) },
  types: { rounds: typesCostRounds, measure: benchTypesCost },
  "types-program": { rounds, measure: () => benchTypesProgram(rounds) },
  "types-verdict": { measure: benchTypesVerdict },
  "public-descriptions": { measure: benchPublicDescriptions },
  "public-types": { measure: benchPublicTypes },
  "public-libraries": { measure: benchPublicLibraries },
  "public-calls": { measure: benchPublicCalls },
  "public-pages": { measure: benchPublicPages },
  discriminators: { measure: benchDiscriminators },
  "admin-size": { measure: benchAdminSize },
  "admin-import": { rounds: importRounds, measure: benchAdminImport },
  "client-size": { measure: benchClientSize },
  "client-cpu": { rounds: clientRounds, measure: benchClientCpu },
  streams: { rounds: streamRounds, measure: benchStreams },
  "admin-cpu": { rounds: callRounds, measure: benchAdminCpu },
};

const words = process.argv.slice(2);
const names = Object.keys(sections);
for (const word of words) {
  if (sectionsOf(word).length > 0) continue;
  console.error(`unknown section "${word}"; sections: ${names.join(", ")}`);
  process.exit(2);
}
for (const [name, section] of words.length > 0 ? words.flatMap(sectionsOf) : sectionsOf("")) {
  const table = await section.measure();
  const markdown = `${conditions(section.rounds)}\n\n${table}`;
  writeSection(name, markdown);
  console.log(`${name}\n\n${markdown}\n`);
}

function sectionsOf(word: string): [name: string, section: Section][] {
  const section = sections[word];
  if (section !== undefined) return [[word, section]];
  return Object.entries(sections).filter(([name]) => word === "" || name.startsWith(`${word}-`));
}
