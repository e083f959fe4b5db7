/**
 * `pnpm bench [SECTION…]`: measures against the peers and writes the tables of `bench/README.md`.
 * Without a section it runs them all.
 */
import { benchAdminCpu, callRounds } from "./admin-cpu-bench.ts";
import { benchAdminImport, importRounds } from "./admin-import-bench.ts";
import { benchAdminSize } from "./admin-size-bench.ts";
import { benchDiff } from "./diff-bench.ts";
import { benchAllClients, benchGitHub } from "./generate-bench.ts";
import { benchPublicDescriptions } from "./public-descriptions-bench.ts";
import { conditions, writeSection } from "./report.ts";
import { benchTypesVerdict } from "./types-verdict-bench.ts";

const rounds = 5;

interface Section {
  /** How many rounds the medians are of; absent for what is the same each time. */
  readonly rounds?: number;
  measure(): string | Promise<string>;
}

const sections: Record<string, Section> = {
  generate: { rounds, measure: () => benchAllClients(rounds) },
  "generate-github": { rounds, measure: () => benchGitHub(rounds) },
  diff: { rounds, measure: () => benchDiff(rounds) },
  "types-verdict": { measure: benchTypesVerdict },
  "public-descriptions": { measure: benchPublicDescriptions },
  "admin-size": { measure: benchAdminSize },
  "admin-import": { rounds: importRounds, measure: benchAdminImport },
  "admin-cpu": { rounds: callRounds, measure: benchAdminCpu },
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(sections)) {
  const section = sections[name];
  if (!section) {
    console.error(`unknown section "${name}"; sections: ${Object.keys(sections).join(", ")}`);
    process.exit(2);
  }
  const table = await section.measure();
  writeSection(name, `${conditions(section.rounds)}\n\n${table}`);
  console.log(`${name}\n\n${table}\n`);
}
