import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ourClients } from "./client-list.ts";
import { compareContenders, toMarkdownTable, type Contender } from "./compare-contenders.ts";
import { measureProcess } from "./measure-process.ts";
import { openapiClients, openapiTypescript, packageFolder } from "./repository.ts";

/** One `generate` run over all our specs, against the openapi-typescript CLI once per spec. */
export function benchAllClients(rounds: number): string {
  const clients = ourClients();
  const folder = mkdtempSync(join(tmpdir(), "bench-generate-"));
  const names = Object.keys(clients);
  try {
    const plain: Contender = {
      name: `openapi-typescript CLI, ${names.length} runs (types only)`,
      run: () =>
        Object.values(clients).map(({ spec }) =>
          measureProcess(
            [openapiTypescript, spec, "--output", join(folder, basename(spec, ".json") + ".ts")],
            folder,
          ),
        ),
    };
    writeFileSync(
      join(folder, "clients.config.json"),
      JSON.stringify({
        clients: Object.fromEntries(
          names.map((name) => [name, { ...clients[name], package: join(folder, name) }]),
        ),
      }),
    );
    const ours: Contender = {
      name: "openapi-clients generate, 1 run (types, client, functions, API.md; overlaid, checked)",
      run: () => {
        // A folder that holds nothing is what the first run on a machine finds.
        for (const name of names) {
          rmSync(join(folder, name), { recursive: true, force: true });
          mkdirSync(join(folder, name));
        }
        rmSync(join(folder, "node_modules"), { recursive: true, force: true });
        return [measureProcess([openapiClients, "generate"], folder)];
      },
    };
    return toMarkdownTable(compareContenders([plain, ours], rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** GitHub's REST description (12 MB). */
export function benchGitHub(rounds: number): string {
  const spec = join(packageFolder("@octokit/openapi"), "generated/api.github.com.json");
  const folder = mkdtempSync(join(tmpdir(), "bench-github-"));
  try {
    const plain: Contender = {
      name: "openapi-typescript CLI (types only)",
      run: () => [
        measureProcess([openapiTypescript, spec, "--output", join(folder, "github.ts")], folder),
      ],
    };
    const ours: Contender = {
      name: "openapi-clients generate (types, client, functions, API.md; checked)",
      run: () => {
        const out = join(folder, "out");
        rmSync(out, { recursive: true, force: true });
        return [measureProcess([openapiClients, "generate", "--spec", spec, "--out", out], folder)];
      },
    };
    return toMarkdownTable(compareContenders([plain, ours], rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
