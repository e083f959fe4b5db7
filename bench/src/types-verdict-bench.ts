import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openapiClients } from "./repository.ts";
import { whatBreaks } from "./types-verdict/compile-check.ts";
import {
  readHistory,
  specHistories,
  type Description,
  type SpecHistory,
} from "./types-verdict/spec-history.ts";

interface Counts {
  pairs: number;
  breaking: number;
  agree: number;
  over: number;
  under: number;
  refused: number;
}

/**
 * The `types` verdict of `openapi-clients diff` beside an independent compile check, over consecutive versions of
 * public descriptions.
 */
export async function benchTypesVerdict(): Promise<string> {
  const rows: string[] = [];
  const total = emptyCounts();
  for (const history of specHistories) {
    const counts = await judgeHistory(history);
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    rows.push(rowOf(history.package, counts));
  }
  return [
    "| | pairs | breaking | agree | over | under | refused by the check |",
    "| --- | --: | --: | --: | --: | --: | --: |",
    ...rows,
    rowOf("all", total),
  ].join("\n");
}

async function judgeHistory(history: SpecHistory): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "bench-types-"));
  const counts = emptyCounts();
  try {
    const versions = readHistory(history, folder);
    for (const [index, now] of versions.entries()) {
      const old = versions[index - 1];
      if (old === undefined) continue;
      const [verdict, broken] = await Promise.all([
        verdictOf(old.description, now.description, folder),
        whatBreaks(old.description, now.description).catch((error: Error) => {
          console.error(`${history.package} ${old.version} -> ${now.version}: ${error.message}`);
          return undefined;
        }),
      ]);
      counts.pairs += 1;
      if (broken === undefined) {
        counts.refused += 1;
        continue;
      }
      const breaks = broken.length > 0;
      if (breaks) counts.breaking += 1;
      if (breaks === (verdict === "breaking")) counts.agree += 1;
      else {
        counts[breaks ? "under" : "over"] += 1;
        console.error(
          `${history.package} ${old.version} -> ${now.version}: ${verdict}`,
          broken.slice(0, 3),
        );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return counts;
}

/** What the installed command says of two descriptions, while this process is free to do something else. */
function verdictOf(old: Description, now: Description, folder: string): Promise<string> {
  const sides = join(folder, "sides");
  mkdirSync(sides, { recursive: true });
  const files = [join(sides, "base.json"), join(sides, "head.json")] as const;
  writeFileSync(files[0], JSON.stringify(old, null, 2));
  writeFileSync(files[1], JSON.stringify(now, null, 2));
  const words = [openapiClients, "diff", ...files, "--format", "json", "--fail-on", "never"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { maxBuffer: 1 << 28 }, (error, output) => {
      if (error) reject(error);
      else resolve((JSON.parse(output) as { types: string }).types);
    });
  });
}

function emptyCounts(): Counts {
  return { pairs: 0, breaking: 0, agree: 0, over: 0, under: 0, refused: 0 };
}

function rowOf(name: string, counts: Counts): string {
  const { pairs, breaking, agree, over, under, refused } = counts;
  return `| ${[name, pairs, breaking, agree, over, under, refused].join(" | ")} |`;
}
