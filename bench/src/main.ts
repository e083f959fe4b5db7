/**
 * `pnpm bench [SECTION…]`: measures against the peers and writes the tables of `bench/README.md`.
 * Without a section it runs them all.
 */
import { benchDiff } from "./diff-bench.ts";
import { benchAllClients, benchGitHub } from "./generate-bench.ts";
import { conditions, writeSection } from "./report.ts";

const rounds = 5;

const sections: Record<string, () => string | Promise<string>> = {
  generate: () => benchAllClients(rounds),
  "generate-github": () => benchGitHub(rounds),
  diff: () => benchDiff(rounds),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(sections)) {
  const measure = sections[name];
  if (!measure) {
    console.error(`unknown section "${name}"; sections: ${Object.keys(sections).join(", ")}`);
    process.exit(2);
  }
  const table = await measure();
  writeSection(name, `${conditions(rounds)}\n\n${table}`);
  console.log(`${name}\n\n${table}\n`);
}
