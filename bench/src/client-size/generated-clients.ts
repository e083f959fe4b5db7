import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { openapiClients, root } from "../repository.ts";

/** What generated code weighs is part of a peer's version, so each is pinned. */
const peers = ["@hey-api/openapi-ts@0.99.0", "orval@8.38.0", "@redocly/cli@2.77.0"];

/** The commands that make the clients, each with what npm calls its program. */
const commands: readonly (readonly [program: string, ...words: string[]])[] = [
  ["openapi-ts", "--input", "shelter.yaml", "--output", "hey-api"],
  ["orval", "--client", "fetch", "--input", "shelter.yaml", "--output", "orval/api.ts"],
  ["redocly", "generate-client", "shelter.yaml", "-o", "redocly/api.ts"],
];

/**
 * Installs the peers in a folder, and makes a client of the shelter with each and with ours: in `ours`, `hey-api`,
 * `orval` and `redocly`.
 *
 * @throws Error when npm or one of the generators fails.
 */
export function generateShelterClients(folder: string): void {
  writeFileSync(join(folder, "package.json"), `{ "type": "module", "private": true }`);
  cpSync(join(import.meta.dirname, "shelter.yaml"), join(folder, "shelter.yaml"));
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  run(folder, "npm", ["install", ...quiet, ...peers, "typescript@5.9.3"]);
  for (const [program, ...words] of commands) {
    run(folder, join(folder, "node_modules/.bin", program), words);
  }
  const words = ["generate", "--spec", "shelter.yaml", "--out", "ours", "--name", "Shelter"];
  run(folder, process.execPath, [openapiClients, ...words]);
  for (const [name, installed] of Object.entries(dependencies)) {
    mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
    symlinkSync(join(root, installed), join(folder, "node_modules", name));
  }
}

/** What the consumers of our client import, as this repository has it. */
const dependencies: Readonly<Record<string, string>> = {
  "openapi-fetch": "bench/node_modules/openapi-fetch",
  "@convex-openapi/fetch": "packages/fetch",
};

function run(cwd: string, program: string, words: readonly string[]): void {
  execFileSync(program, words, { cwd, stdio: "ignore" });
}
