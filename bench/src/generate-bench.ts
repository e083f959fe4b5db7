import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ourClients } from "./client-list.ts";
import { compareContenders, type Contender } from "./compare-contenders.ts";
import { toMarkdownTable } from "./contender-tables.ts";
import { peersFor } from "./generate/peers.ts";
import { gitHubDescription, openapiClients } from "./repository.ts";

/** One `generate` run over all our specs, with nothing remembered, beside the peers once per spec. */
export function benchAllClients(rounds: number): string {
  const clients = ourClients();
  const names = Object.keys(clients);
  const folder = mkdtempSync(join(tmpdir(), "bench-generate-"));
  try {
    writeFileSync(
      join(folder, "clients.config.json"),
      JSON.stringify({
        clients: Object.fromEntries(
          names.map((name) => [name, { ...clients[name], package: join(folder, name) }]),
        ),
      }),
    );
    const ours = (what: string, env: Record<string, string>): Contender => ({
      name: `openapi-clients generate, 1 run (${what})`,
      // A folder that holds nothing, and no `node_modules` to remember output in, is what a first run finds.
      prepare() {
        for (const name of names) {
          rmSync(join(folder, name), { recursive: true, force: true });
          mkdirSync(join(folder, name));
        }
      },
      jobs: [{ input: "all specs", words: [openapiClients, "generate"], cwd: folder, env }],
    });
    const contenders = [
      ...peersFor(
        Object.values(clients).map(({ spec }) => spec),
        folder,
      ),
      ours("types, client, functions, API.md; overlaid, checked", {}),
      ours("the same without Node's compile cache", { NODE_DISABLE_COMPILE_CACHE: "1" }),
    ];
    return toMarkdownTable(compareContenders(contenders, rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** GitHub's REST description, beside the peers. */
export function benchGitHub(rounds: number): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-github-"));
  const out = join(folder, "out");
  try {
    const ours: Contender = {
      name: "openapi-clients generate (types, client, functions, API.md; checked)",
      prepare() {
        rmSync(out, { recursive: true, force: true });
      },
      jobs: [
        {
          input: "GitHub",
          words: [openapiClients, "generate", "--spec", gitHubDescription, "--out", out],
          cwd: folder,
        },
      ],
    };
    const contenders = [...peersFor([gitHubDescription], folder), ours];
    return toMarkdownTable(compareContenders(contenders, rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
