/**
 * `node scripts/spec-sync.ts FILE`: brings specs to what their upstreams have, generates the clients, writes the
 * changesets, and writes to FILE what a reviewer of all that reads. Gives a workflow the output `changed`. Ends with
 * the exit code of `pull` where that failed; what cannot be generated yet is reported in FILE instead, for a person has
 * to fix an overlay then.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openapiClients } from "./ci/openapi-clients.ts";
import { runToSuccess } from "./ci/run-command.ts";
import { addToSummary, setOutput } from "./ci/step-output.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node scripts/spec-sync.ts FILE");
  process.exit(2);
}

const pulled = openapiClients("pull");
process.stdout.write(pulled.stdout);
process.stderr.write(pulled.stderr);
const changed = runToSuccess("git", ["status", "--porcelain"]).trim() !== "";
setOutput("changed", String(changed));
if (!changed) process.exit(pulled.code);

format();
const problems = [pulled.code === 0 ? "" : pulled.stderr, generate()].filter((text) => text !== "");
const diff = openapiClients("diff", "--since=HEAD", "--format=markdown", "--fail-on=never");
const paragraphs = pulled.stdout.split("\n").filter((line) => !/^(?:updated|next:) |^$/.test(line));
const body = [
  ...paragraphs,
  ...problems.map((text) => `Something is left to do by hand:\n\n\`\`\`\n${text.trim()}\n\`\`\``),
  diff.code > 1 ? `\`\`\`\n${diff.stderr.trim()}\n\`\`\`` : diff.stdout,
].join("\n\n");
writeFileSync(file, body);
addToSummary(body);

/** Upstreams have styles of their own, and a later `format` would hide what changed. */
function format(): void {
  const prettier = join("node_modules", ".bin", "prettier");
  const words = ["ls-files", "--modified", "--others", "--exclude-standard", "-z", "--", "specs"];
  const specs = runToSuccess("git", words).split("\0").filter(Boolean);
  if (existsSync(prettier) && specs.length > 0)
    runToSuccess(prettier, ["--write", "--ignore-unknown", ...specs]);
}

/** What keeps the clients or their changesets from being made, `""` where nothing does. */
function generate(): string {
  for (const words of [["generate"], ["changeset", "--since=HEAD"]]) {
    const { code, stdout, stderr } = openapiClients(...words);
    process.stdout.write(stdout);
    process.stderr.write(stderr);
    if (code !== 0) return stderr;
  }
  return "";
}
